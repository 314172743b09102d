import Library
import Yams

/// The rules of `Templates/shooting/grammar.yaml`: which set-up shows what.
struct ShotGrammar: Sendable {
  private let rules: [Rule]
  private let setups: [String: Setup]
  let seconds: Seconds

  /// How the camera stands.
  struct Setup: Sendable, Hashable {
    let size: ShotSize
    let angle: CameraAngle
    let move: CameraMove
    let lens: Int
    let coverage: Coverage
    /// As the grammar calls it.
    let name: String
    /// The set-up that takes this one's place after three alike; nil where a run of it is meant.
    let instead: String?
  }

  /// What the text gives for one shot, in the words that rules ask for.
  struct Facts: Sendable {
    private(set) var values: [String: String] = [:]

    subscript(name: String) -> String? {
      get { values[name] }
      set { values[name] = newValue }
    }
  }

  /// Durations in the cut, in seconds but for `wordsPerMinute`.
  struct Seconds: Sendable, Decodable {
    let wordsPerMinute: Double
    let breath: Double
    let longestSpeech: Double
    /// Of a single spoken sentence, before it is cut at a clause.
    let longestSentence: Double
    let establishing: Double
    let description: Double
    let reaction: Double
    let insert: Double
    let action: Double
    let perWordOverTen: Double
    let longestAction: Double

    private enum CodingKeys: String, CodingKey {
      case wordsPerMinute = "words-per-minute"
      case breath
      case longestSpeech = "longest-speech"
      case longestSentence = "longest-sentence"
      case establishing, description, reaction, insert, action
      case perWordOverTen = "per-word-over-ten"
      case longestAction = "longest-action"
    }
  }

  private struct Rule: Sendable {
    let conditions: [(fact: String, values: Set<String>)]
    let setup: String
  }

  static let path = "shooting/grammar.yaml"

  /// Set-ups that hold two people and more whose shots were joined.
  private static let joining = ["two-shot", "group"]

  /// Nil for nobody and for one: their own shot's set-up holds them.
  func setup(joining people: Int) -> Setup? { people < 2 ? nil : setups[ShotGrammar.joining[people == 2 ? 0 : 1]] }

  init(library: TemplateLibrary) throws {
    guard let text = library.text(at: ShotGrammar.path) else { throw GrammarError(message: "the file is missing") }
    let file: File
    do {
      file = try YAMLDecoder().decode(File.self, from: text)
    } catch {
      throw GrammarError(message: "cannot be read: \(error)")
    }
    var setups: [String: Setup] = [:]
    for name in file.setups.keys.sorted() {
      setups[name] = try file.setups[name].map { try ShotGrammar.setup($0, named: name) }
    }
    for setup in setups.values.sorted(by: { $0.name < $1.name }) where setup.instead.map({ setups[$0] == nil }) ?? false {
      throw GrammarError(message: "set-up \"\(setup.name)\" is varied by \"\(setup.instead ?? "")\", which is not listed under setups")
    }
    for name in ShotGrammar.joining where setups[name] == nil {
      throw GrammarError(message: "the set-up \"\(name)\" is missing; shots of several people are joined into it")
    }
    self.setups = setups
    seconds = file.seconds
    rules = try file.rules.enumerated().map { try ShotGrammar.rule($1, number: $0 + 1, setups: setups) }
    guard let last = rules.last, last.conditions.isEmpty else {
      throw GrammarError(message: "the last rule must have no conditions, so that every shot finds a set-up")
    }
  }

  /// The set-up of the first rule that holds.
  func setup(for facts: Facts) -> Setup {
    let rule = rules.first { $0.conditions.allSatisfy { condition in condition.values.contains(facts[condition.fact] ?? "no") } }
    guard let rule, let setup = setups[rule.setup] else {
      preconditionFailure("the grammar's last rule has no conditions and every rule names a set-up: checked when it was read")
    }
    return setup
  }

  /// Nil when the grammar has none of this name.
  func setup(named name: String) -> Setup? { setups[name] }

  /// The set-up to vary a run with; nil where the grammar wants the run.
  func variation(of setup: Setup) -> Setup? { setup.instead.flatMap { setups[$0] } }

  private struct File: Decodable {
    let rules: [RuleEntry]
    let setups: [String: SetupEntry]
    let seconds: Seconds
  }

  private struct RuleEntry: Decodable {
    let `if`: [String: OneOrMore]?
    let use: String
  }

  /// A word or a list of words. YAML reads a bare `yes` and `no` as truth values; as strings they stay words.
  private struct OneOrMore: Decodable {
    let values: Set<String>

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([String].self) {
        values = Set(list)
      } else {
        values = [try container.decode(String.self)]
      }
    }
  }

  private struct SetupEntry: Decodable {
    let size: String
    let angle: String
    let move: String
    let lens: Int
    let coverage: String
    let instead: String?
  }

  private static let factNames: Set<String> = [
    "beat", "opens", "people", "verb", "thing", "turn", "part", "listener", "tone", "voice", "length", "writing", "shows", "eyes", "place",
  ]

  private static func rule(_ entry: RuleEntry, number: Int, setups: [String: Setup]) throws -> Rule {
    guard setups[entry.use] != nil else {
      throw GrammarError(message: "rule \(number) uses the set-up \"\(entry.use)\", which is not listed under setups")
    }
    let conditions = try (entry.if ?? [:]).sorted { $0.key < $1.key }.map { name, values in
      guard factNames.contains(name) else { throw GrammarError(message: "rule \(number) asks for \"\(name)\", which no shot has") }
      return (fact: name, values: values.values)
    }
    return Rule(conditions: conditions, setup: entry.use)
  }

  private static func setup(_ entry: SetupEntry, named name: String) throws -> Setup {
    guard let size = ShotSize(rawValue: entry.size), let angle = CameraAngle(rawValue: entry.angle),
      let move = CameraMove(rawValue: entry.move),
      let coverage = Coverage(rawValue: entry.coverage), (8...400).contains(entry.lens)
    else {
      throw GrammarError(message: "set-up \"\(name)\" has a word that the shot list does not know")
    }
    return Setup(size: size, angle: angle, move: move, lens: entry.lens, coverage: coverage, name: name, instead: entry.instead)
  }
}

/// The shot grammar cannot be used. Names the file and the rule.
package struct GrammarError: Error, CustomStringConvertible {
  let message: String
  var path = ShotGrammar.path

  package var description: String { "Templates/\(path): \(message)" }
}
