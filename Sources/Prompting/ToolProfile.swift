import Shooting

/// What one image or video tool takes: read from `Templates/tools/<id>/profile.yaml`. Nil means that no source says.
package struct ToolProfile: Hashable, Sendable {
  /// The folder's name.
  package let id: String
  package let name: String
  package let vendor: String
  package let kind: Prompt.Kind
  package let status: Status
  /// The day on which the facts were gathered, `2026-11-22`.
  package let asOf: String
  /// Nil for tools that make stills.
  package let durations: Durations?
  package let aspectRatios: [String]?
  package let resolutions: [String]?
  package let promptLimit: PromptLimit?
  package let takesNegativePrompt: Bool
  package let takesSeed: Bool
  package let takesFirstFrame: Bool?
  package let takesLastFrame: Bool?
  package let references: References
  package let takesAudio: Bool
  /// `CameraMove`'s words to the tool's; nil for tools that make stills.
  package let camera: [String: String]?
  /// Moves that the tool cannot make: it stands still instead, and a note says so.
  package let missingMoves: Set<String>
  /// Where the camera's word goes when it is no part of the prompt; nil when it is.
  package let cameraParameter: String?
  /// Frames per second of the clips; nil when unknown.
  package let fps: [Double]?
  /// How several shots are asked for in one clip; nil when the tool makes one.
  package let multiShot: String?
  /// How a run of shots is asked for in one clip; nil where this program writes none.
  package let sequence: SequenceRule?
  /// How `durationParameter` spells the seconds, with `{seconds}`; nil for the bare number.
  package let durationValue: String?
  /// What a clip or picture costs; nil when no source says.
  package let rate: Rate?
  /// What the tool would take for its own syntax, longest first, and what is written instead.
  package let escapes: [Escape]
  /// Nouns that are excluded from every picture.
  package let negative: [String]
  package let parameters: [Prompt.Parameter]
  package let durationParameter: String?
  /// Parameters that the tool reads at the end of the prompt itself; `{negative}` stands for the excluded nouns.
  package let suffix: String?
  package let price: String?
  package let sources: [String]

  package enum Status: String, Sendable {
    case available
    case legacy
    case retired
  }

  /// Seconds a clip may last.
  package enum Durations: Hashable, Sendable {
    /// Ascending.
    case list([Double])
    /// Every whole second from the first to the last.
    case range(Double, Double)
  }

  package struct PromptLimit: Hashable, Sendable {
    package enum Unit: String, Sendable {
      case characters
      case utf16
      case tokens
    }

    package let count: Int
    package let unit: Unit
  }

  package struct References: Hashable, Sendable {
    /// Nil when the number is not known.
    package let most: Int?
    /// How the tool names a reference; `{name}` and `{number}` are filled in. Nil: by its plain name.
    package let label: String?
  }

  /// A price in US dollars, as sure as its source.
  package struct Rate: Hashable, Sendable {
    package enum Unit: String, Sendable {
      case second
      case clip
      case image
    }

    package let amount: Double
    package let unit: Unit
    /// For what it holds and who says so.
    package let note: String
  }

  package struct Escape: Hashable, Sendable {
    package let text: String
    package let replacement: String
  }

  /// What ends every prompt, a space before it; "" when the tool reads no parameters there.
  package var writtenSuffix: String {
    suffix.map { " " + $0.replacing("{negative}", with: negative.joined(separator: ", ")) } ?? ""
  }

  /// The shortest clip the tool offers that holds so many seconds of the cut; the longest where none does; nil for stills.
  package func generateSeconds(holding editSeconds: Double) -> Double? {
    switch durations {
    case nil: nil
    case .list(let all): all.first { $0 >= editSeconds } ?? all.last
    case .range(let shortest, let longest): min(longest, max(shortest, editSeconds.rounded(.up)))
    }
  }

  /// Seconds of the cut that each clip of a shot holds: all of them where one clip does, else the longest clips and a rest.
  func chain(holding editSeconds: Double) -> [Double] {
    guard let longest = longestClip, editSeconds > longest else { return [editSeconds] }
    let full = Int((editSeconds / longest).rounded(.down))
    let rest = ((editSeconds - Double(full) * longest) * 10).rounded() / 10
    return Array(repeating: longest, count: full) + (rest > 0 ? [rest] : [])
  }

  /// The tool's word for a move, or for standing still where it cannot make it; nil for stills.
  func word(for move: CameraMove) -> String? {
    guard let camera else { return nil }
    return camera[missingMoves.contains(move.rawValue) ? CameraMove.static.rawValue : move.rawValue] ?? move.rawValue
  }

  /// The shortest clip in seconds; nil for stills.
  package var shortestClip: Double? {
    switch durations {
    case nil: nil
    case .list(let all): all.first
    case .range(let shortest, _): shortest
    }
  }

  /// The longest clip in seconds; nil for stills.
  package var longestClip: Double? {
    switch durations {
    case nil: nil
    case .list(let all): all.last
    case .range(_, let longest): longest
    }
  }
}

extension ToolProfile {
  /// A profile that takes plain prompts and states nothing but what is given.
  package init(id: String, name: String, vendor: String, kind: Prompt.Kind, durations: Durations? = nil) {
    self.init(
      id: id, name: name, vendor: vendor, kind: kind, status: .available, asOf: "", durations: durations, aspectRatios: nil,
      resolutions: nil,
      promptLimit: nil, takesNegativePrompt: false, takesSeed: false, takesFirstFrame: nil, takesLastFrame: nil,
      references: References(most: nil, label: nil), takesAudio: false, camera: kind == .video ? [:] : nil, missingMoves: [],
      cameraParameter: nil,
      fps: nil, multiShot: nil, sequence: nil, durationValue: nil, rate: nil, escapes: [], negative: [],
      parameters: [], durationParameter: nil, suffix: nil, price: nil, sources: [])
  }
}
