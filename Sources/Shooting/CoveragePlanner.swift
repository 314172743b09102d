package import Breakdown
package import Library
package import Manuscripts
package import Prose

/// Makes shots of scenes as a director would, by the grammar in `Templates/shooting/`.
package struct CoveragePlanner: Sendable {
  private let language: Language
  private let grammar: ShotGrammar
  private let importance: ImportanceRules
  private let paces: PaceTable

  /// Throws `GrammarError` when the shot grammar (a user's, perhaps) cannot be used.
  package init(language: Language, library: TemplateLibrary) throws {
    self.language = language
    grammar = try ShotGrammar(library: library)
    importance = try ImportanceRules(library: library)
    paces = try PaceTable(library: library)
  }

  /// The list as long as somebody wants it, and what was joined, left out or not reached for that.
  package func fit(_ list: ShotList, to length: FilmLength, of prose: AnalyzedProse) -> Outcome<ShotList> {
    let texts = Dictionary(prose.chapters.map { ($0.chapter.number, $0.text) }, uniquingKeysWith: { first, _ in first })
    return FilmFitter(length: length, pace: paces[length.pace], grammar: grammar, texts: texts).fit(list)
  }

  package func plan(_ breakdown: ScriptBreakdown, of prose: AnalyzedProse, rates: SpeechRates = SpeechRates()) -> ShotList {
    var scenes: [SceneShots] = []
    var notFilmed: [NotFilmed] = []
    var identity = ShotIdentity()
    var state = ContinuityState()
    let judge = SentenceJudge(language: language)
    let scenesOf = Dictionary(grouping: breakdown.scenes, by: \.chapter)
    for chapter in prose.chapters {
      let own = scenesOf[chapter.chapter.number] ?? []
      guard !own.isEmpty else { continue }
      let director = SceneDirector(
        chapter: chapter, cast: prose.cast, roles: judge.roles(of: chapter), language: language, grammar: grammar, rates: rates)
      for (index, scene) in own.enumerated() {
        let directed = director.direct(scene, isLast: index + 1 == own.count, identity: &identity, state: &state)
        scenes.append(directed.shots)
        notFilmed += directed.notFilmed
      }
    }
    return importance.judge(ShotList(scenes: scenes, notFilmed: notFilmed))
  }
}
