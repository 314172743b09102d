import Yams

/// A `profile.yaml` as it is written.
struct ProfileFile: Decodable {
  let name: String
  let vendor: String
  let kind: String
  let status: String
  let asOf: String
  let durations: DurationsEntry?
  let aspectRatios: [String]?
  let resolutions: [String]?
  let promptLimit: LimitEntry?
  let negativePrompt: Bool
  let seed: Bool
  let firstFrame: Bool?
  let lastFrame: Bool?
  let references: ReferencesEntry
  let audio: Bool
  let camera: [String: String?]?
  let cameraParameter: String?
  let escapes: [String: String]
  let negative: [String]
  let parameters: [ParameterEntry]
  let durationParameter: String?
  let durationValue: String?
  let fps: [Double]?
  let multiShot: String?
  let sequence: SequenceEntry?
  let rate: RateEntry?
  let suffix: String?
  let price: String?
  let sources: [String]

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, vendor, kind, status, durations, resolutions, fps, seed, references, audio, camera, escapes, negative, parameters, suffix,
      price,
      rate, sequence, sources
    case cameraParameter = "camera-parameter"
    case durationValue = "duration-value"
    case multiShot = "multi-shot"
    case asOf = "as-of"
    case aspectRatios = "aspect-ratios"
    case promptLimit = "prompt-limit"
    case negativePrompt = "negative-prompt"
    case firstFrame = "first-frame"
    case lastFrame = "last-frame"
    case durationParameter = "duration-parameter"
  }

  enum DurationsEntry: Decodable {
    case list([Double])
    case range(Double, Double)

    private struct Range: Decodable {
      let min: Double
      let max: Double
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([Double].self) {
        self = .list(list)
      } else {
        let range = try container.decode(Range.self)
        self = .range(range.min, range.max)
      }
    }
  }

  struct LimitEntry: Decodable {
    let count: Int
    let unit: String
  }

  struct ReferencesEntry: Decodable {
    let most: Int?
    let label: String?
  }

  struct SequenceEntry: Decodable {
    let most: Int
    let shortest: Double
    let limit: LimitEntry?
    let label: String?
    let parameters: [ParameterEntry]?
  }

  struct RateEntry: Decodable {
    let amount: Double
    let unit: String
    let note: String?
  }

  struct ParameterEntry: Decodable {
    let name: String
    let value: String
  }
}

extension ToolProfile {
  /// Reads the profile of `tools/<id>/profile.yaml`.
  package init(id: String, yaml: String) throws(ProfileError) {
    let file = "tools/\(id)/profile.yaml"
    let entry = try ToolProfile.decode(yaml, file)
    func wrong(_ key: String, _ reason: String) -> ProfileError {
      ProfileError(file: file, line: ToolProfile.line(of: key, in: yaml), reason: reason)
    }
    guard let kind = Prompt.Kind(rawValue: entry.kind) else { throw wrong("kind", "kind is \"\(entry.kind)\"; it must be image or video") }
    guard let status = Status(rawValue: entry.status) else { throw wrong("status", "status must be available, legacy or retired") }
    guard entry.durations == nil || kind == .video else { throw wrong("durations", "a tool that makes stills has no durations") }
    guard kind == .image || entry.durations != nil else { throw wrong("durations", "a video tool needs durations") }
    guard kind == .image || entry.camera != nil else { throw wrong("camera", "a video tool needs camera words") }
    func limit(_ given: ProfileFile.LimitEntry, _ key: String) throws(ProfileError) -> PromptLimit {
      guard let unit = PromptLimit.Unit(rawValue: given.unit), given.count > 0 else {
        throw wrong(key, "the limit needs a count above 0 and a unit: characters, utf16 or tokens")
      }
      return PromptLimit(count: given.count, unit: unit)
    }
    let promptLimit: PromptLimit? = if let given = entry.promptLimit { try limit(given, "prompt-limit") } else { nil }
    var sequence: SequenceRule?
    if let given = entry.sequence {
      guard kind == .video, given.most > 1, given.shortest > 0 else {
        throw wrong("sequence", "a sequence needs a video tool, most above 1 and shortest in seconds above 0")
      }
      let shotLimit: PromptLimit? = if let own = given.limit { try limit(own, "sequence") } else { nil }
      sequence = SequenceRule(
        most: given.most, shortest: given.shortest, limit: shotLimit, label: given.label,
        parameters: (given.parameters ?? []).map { Prompt.Parameter(name: $0.name, value: $0.value) })
    }
    var rate: Rate?
    if let given = entry.rate {
      guard let unit = Rate.Unit(rawValue: given.unit), given.amount >= 0, given.amount.isFinite else {
        throw wrong("rate", "a rate needs an amount in US dollars, not below 0, and a unit: second, clip or image")
      }
      rate = Rate(amount: given.amount, unit: unit, note: given.note ?? "")
    }
    if let value = entry.durationValue, !value.contains("{seconds}") {
      throw wrong("duration-value", "duration-value must hold {seconds}, here stands \"\(value)\"")
    }
    if let camera = entry.camera, camera["static"].flatMap(\.self) == nil { throw wrong("camera", "camera needs a word for static") }
    self.init(
      id: id, name: entry.name, vendor: entry.vendor, kind: kind, status: status, asOf: entry.asOf,
      durations: try ToolProfile.durations(entry.durations, wrong), aspectRatios: entry.aspectRatios, resolutions: entry.resolutions,
      promptLimit: promptLimit, takesNegativePrompt: entry.negativePrompt, takesSeed: entry.seed, takesFirstFrame: entry.firstFrame,
      takesLastFrame: entry.lastFrame, references: References(most: entry.references.most, label: entry.references.label),
      takesAudio: entry.audio, camera: entry.camera?.compactMapValues(\.self),
      missingMoves: Set((entry.camera ?? [:]).filter { $0.value == nil }.keys), cameraParameter: entry.cameraParameter, fps: entry.fps,
      multiShot: entry.multiShot, sequence: sequence, durationValue: entry.durationValue, rate: rate,
      escapes: entry.escapes.map { Escape(text: $0.key, replacement: $0.value) }
        .sorted { ($1.text.utf8.count, $0.text) < ($0.text.utf8.count, $1.text) },
      negative: entry.negative, parameters: entry.parameters.map { Prompt.Parameter(name: $0.name, value: $0.value) },
      durationParameter: entry.durationParameter, suffix: entry.suffix, price: entry.price, sources: entry.sources)
    guard PromptFitter(limit: promptLimit).fits(writtenSuffix) else {
      throw wrong("suffix", "the suffix alone is longer than the prompt-limit")
    }
  }

  private static func decode(_ yaml: String, _ file: String) throws(ProfileError) -> ProfileFile {
    do {
      if let keys = try Yams.compose(yaml: yaml)?.mapping?.keys {
        let known = Set(ProfileFile.CodingKeys.allCases.map(\.rawValue))
        if let stranger = keys.first(where: { !known.contains($0.string ?? "") }) {
          throw ProfileError(file: file, line: stranger.mark?.line, reason: "\"\(stranger.string ?? "?")\" is no key of a profile")
        }
      }
      return try YAMLDecoder().decode(ProfileFile.self, from: yaml)
    } catch let error as ProfileError {
      throw error
    } catch let error as YamlError {
      throw ProfileError(file: file, line: nil, reason: error.description.split(separator: "\n").joined(separator: " "))
    } catch DecodingError.keyNotFound(let key, _) {
      throw ProfileError(file: file, line: nil, reason: "the key \"\(key.stringValue)\" is missing")
    } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context), DecodingError.dataCorrupted(
      let context)
    {
      let key = context.codingPath.first?.stringValue ?? ""
      throw ProfileError(file: file, line: line(of: key, in: yaml), reason: "\"\(key)\" has a value of the wrong kind")
    } catch {
      throw ProfileError(file: file, line: nil, reason: "cannot be read: \(error)")
    }
  }

  private static func durations(_ entry: ProfileFile.DurationsEntry?, _ wrong: (String, String) -> ProfileError) throws(ProfileError)
    -> Durations?
  {
    switch entry {
    case nil: return nil
    case .list(let all):
      guard !all.isEmpty, all.allSatisfy({ $0 > 0 }) else { throw wrong("durations", "durations must be seconds above 0") }
      return .list(all.sorted())
    case .range(let shortest, let longest):
      guard 0 < shortest, shortest <= longest else { throw wrong("durations", "min must be above 0 and not above max") }
      return .range(shortest, longest)
    }
  }

  private static func line(of key: String, in yaml: String) -> Int? {
    yaml.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(key + ":") }.map { $0 + 1 }
  }
}
