import Breakdown
package import Library
import Prose
import Shooting
import Yams

/// Says of the author's look in each prompt what the shot shows of it, by `Templates/look/facets.yaml`.
package struct LookShaper: Sendable {
  private let look: Look
  private let rows: [Row]

  private struct Row: Decodable, Sendable {
    let conditions: [String: Words]
    let say: [String]

    enum CodingKeys: String, CodingKey {
      case conditions = "if"
      case say
    }
  }

  /// One word or a list of them.
  private struct Words: Decodable, Sendable {
    let all: [String]

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      all = try (try? container.decode([String].self)) ?? [container.decode(String.self)]
    }
  }

  private static let path = "look/facets.yaml"

  /// Throws `AuthorFileError` when the table of facets (a user's, perhaps) cannot be read.
  package init(_ look: Look, library: TemplateLibrary) throws {
    self.look = look
    let file = "Templates/\(LookShaper.path)"
    guard let yaml = library.text(at: LookShaper.path) else { throw AuthorFileError(file: file, line: nil, reason: "the file is missing") }
    do {
      rows = try YAMLDecoder().decode([Row].self, from: yaml)
    } catch {
      throw AuthorFileError(file: file, line: nil, reason: "each row must be {if: {size: …, coverage: …, people: …}, say: [line, …]}")
    }
    let known = ["size", "coverage", "people"]
    if let stranger = rows.flatMap({ $0.conditions.keys.sorted() }).first(where: { !known.contains($0) }) {
      throw AuthorFileError(
        file: file, line: nil, reason: "a row cannot ask for \"\(stranger)\"; it asks for \(known.joined(separator: ", "))")
    }
  }

  /// The look's words for a shot, as one phrase; nil when the look has none. A still does not move.
  func words(for shot: Shot, in scene: Scene, kind: Prompt.Kind) -> String? {
    let people = shot.cast.isEmpty ? "none" : shot.cast.count == 1 ? "one" : "several"
    let facts = ["size": shot.size.rawValue, "coverage": shot.coverage.rawValue, "people": people]
    let row = rows.first { row in row.conditions.allSatisfy { key, words in words.all.contains(facts[key] ?? "") } }
    let keys = (row?.say ?? []) + (shot.move == .static || kind == .image ? [] : ["movement"])
    let lines = lines(for: shot, in: scene)
    let said = keys.compactMap { key in lines.last { $0.key == key }?.text }
    return said.isEmpty ? nil : said.joined(separator: ", ")
  }

  /// The film's lines, and over them those of the rules that fit.
  private func lines(for shot: Shot, in scene: Scene) -> [Bible.Line] {
    look.lines + look.rules.filter { fits($0, shot, scene) }.flatMap(\.lines)
  }

  private func fits(_ rule: Look.Rule, _ shot: Shot, _ scene: Scene) -> Bool {
    rule.conditions.allSatisfy { condition in
      let facts = facts(condition.key, shot, scene).map { $0.lowercased() }
      return condition.words.contains { facts.contains($0.lowercased()) }
    }
  }

  private func facts(_ key: String, _ shot: Shot, _ scene: Scene) -> [String] {
    switch key {
    case "time": [scene.heading.known(scene.heading.time)?.rawValue].compactMap(\.self)
    case "setting": [scene.heading.known(scene.heading.setting)?.rawValue].compactMap(\.self)
    case "place": [scene.heading.known(scene.heading.place)].compactMap(\.self)
    case "mode": [scene.mode.rawValue]
    case "size": [shot.size.rawValue]
    case "coverage": [shot.coverage.rawValue]
    case "person": shot.cast
    default: []
    }
  }

  // MARK: parameters

  /// Nouns that no picture holds, those of the look behind the tool's own.
  func negative(of profile: ToolProfile) -> [String] { profile.negative + look.avoid.filter { !profile.negative.contains($0) } }

  /// Names under which tools ask for the shape of the picture.
  private static let ratioNames: Set<String> = ["aspect_ratio", "aspectRatio", "ratio"]
  /// How far a tool's shape may be from the film's before it is another one.
  private static let tolerance = 0.03

  /// The tool's parameters with the film's shape among them, where the tool offers it.
  func parameters(of profile: ToolProfile) -> [Prompt.Parameter] {
    guard let ratio = look.ratio, let offered = offered(ratio, by: profile) else { return profile.parameters }
    return profile.parameters.map { LookShaper.ratioNames.contains($0.name) ? Prompt.Parameter(name: $0.name, value: offered) : $0 }
  }

  /// What the tool reads at the end of a prompt, in the film's shape.
  func suffix(of profile: ToolProfile) -> String {
    let suffix = profile.suffix.map { " " + $0.replacing("{negative}", with: negative(of: profile).joined(separator: ", ")) } ?? ""
    guard let ratio = look.ratio, suffix.contains("--ar 16:9") else { return suffix }
    return suffix.replacing("--ar 16:9", with: "--ar \(ratio.text)")
  }

  private func offered(_ ratio: Look.Ratio, by profile: ToolProfile) -> String? {
    let own = profile.parameters.first { LookShaper.ratioNames.contains($0.name) }?.value
    return ((profile.aspectRatios ?? []) + [own].compactMap(\.self)).first { text in
      let sides = text.split { ":x".contains($0) }.compactMap { Double($0) }
      return sides.count == 2 && sides[1] > 0 && abs(sides[0] / sides[1] / ratio.value - 1) < LookShaper.tolerance
    }
  }

  /// What of the film's form the tool cannot do, in words.
  package func shortcomings(of profile: ToolProfile) -> [String] {
    var result: [String] = []
    if let ratio = look.ratio, profile.suffix == nil, offered(ratio, by: profile) == nil {
      result.append("\(profile.name) is not known to make \(ratio.text) pictures; crop them, or choose another tool")
    }
    if profile.kind == .video, let fps = look.fps, let offered = profile.fps, !offered.contains(fps) {
      let list = offered.map { "\(Int($0))" }.joined(separator: ", ")
      result.append("\(profile.name) makes \(list) frames a second, not \(Int(fps)); convert the clips")
    }
    return result
  }
}
