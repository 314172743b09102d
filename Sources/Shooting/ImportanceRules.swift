import Library
import Manuscripts
import Yams

/// The rules of `Templates/shooting/importance.yaml`: which shots the film cannot do without.
struct ImportanceRules: Sendable {
  private let rules: [Rule]

  private enum Fact: String, Decodable {
    case opens, speech, entrance, exit, plant, payoff, ends, writing, action, reaction, picture
    case firstSight = "first-sight"
    case shortSpeech = "short-speech"
  }

  private struct Rule: Decodable, Sendable {
    let `if`: Fact
    let `is`: String
    let because: String
  }

  private struct File: Decodable {
    let rules: [Rule]
  }

  /// Words of a line that the talk can go on without.
  private static let shortSpeech = 3

  static let path = "shooting/importance.yaml"

  init(library: TemplateLibrary) throws {
    rules = try TableFile<File>(ImportanceRules.path, in: library).content.rules
    for rule in rules where ShotImportance.Rank(rawValue: rule.is) == nil {
      throw GrammarError(message: "\"\(rule.is)\" is no importance; give essential, supporting or optional", path: ImportanceRules.path)
    }
    guard rules.last?.if == .picture else {
      throw GrammarError(message: "the last rule must be for picture, so that every shot finds a rank", path: ImportanceRules.path)
    }
  }

  func judge(_ list: ShotList) -> ShotList {
    let things = Things(of: list)
    var seen: Set<String> = []
    let scenes = list.scenes.map { scene in
      let shots = scene.shots.enumerated().map { index, shot in
        let facts = facts(
          of: shot, isFirst: index == 0, isLast: index + 1 == scene.shots.count, newcomer: shot.cast.first { !seen.contains($0) }, things)
        seen.formUnion(shot.cast)
        var judged = shot
        judged.importance = importance(facts)
        return judged
      }
      return SceneShots(scene: scene.scene, cast: scene.cast, shots: shots)
    }
    return ShotList(scenes: scenes, notFilmed: list.notFilmed)
  }

  private struct Facts {
    var facts: Set<Fact> = [.picture]
    var name = "somebody"
    var thing = "a thing"
  }

  /// The shots that show a thing first and last.
  private struct Things {
    private(set) var first: [String: String] = [:]
    private(set) var last: [String: String] = [:]

    init(of list: ShotList) {
      for shot in list.shots {
        for prop in shot.props {
          if first[prop] == nil { first[prop] = shot.id }
          last[prop] = shot.id
        }
      }
    }
  }

  private func facts(of shot: Shot, isFirst: Bool, isLast: Bool, newcomer: String?, _ things: Things) -> Facts {
    var result = Facts()
    if let name = newcomer ?? shot.cast.first { result.name = name }
    if let thing = shot.props.first {
      result.thing = "the \(thing)"
      if things.first[thing] != things.last[thing] {
        if things.first[thing] == shot.id { result.facts.insert(.plant) }
        if things.last[thing] == shot.id { result.facts.insert(.payoff) }
      }
    }
    let holds: [(Fact, Bool)] = [
      (.opens, isFirst), (.ends, isLast), (.firstSight, newcomer != nil), (.entrance, shot.setup == "entrance"),
      (.exit, shot.setup == "exit"),
      (.speech, shot.dialogue.contains { $0.line.wordCount > ImportanceRules.shortSpeech }), (.shortSpeech, !shot.dialogue.isEmpty),
      (.writing, shot.coverage == .insert), (.reaction, shot.coverage == .reaction),
      (.action, !shot.cast.isEmpty && shot.coverage != .reaction && shot.coverage != .cutaway),
    ]
    for (fact, isSo) in holds where isSo { result.facts.insert(fact) }
    return result
  }

  private func importance(_ facts: Facts) -> ShotImportance {
    guard let rule = rules.first(where: { facts.facts.contains($0.if) }), let rank = ShotImportance.Rank(rawValue: rule.is) else {
      return .unjudged
    }
    return ShotImportance(rank, because: rule.because.replacing("{name}", with: facts.name).replacing("{thing}", with: facts.thing))
  }
}
