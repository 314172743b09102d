package import Breakdown
package import Library
import Manuscripts
package import Prose

/// Makes shots of scenes as a director would, by the grammar in `Templates/shooting/`.
package struct CoveragePlanner: Sendable {
  private let language: Language
  private let grammar: ShotGrammar

  /// Throws `GrammarError` when the shot grammar (a user's, perhaps) cannot be used.
  package init(language: Language, library: TemplateLibrary) throws {
    self.language = language
    grammar = try ShotGrammar(library: library)
  }

  package func plan(_ breakdown: ScriptBreakdown, of prose: AnalyzedProse) -> ShotList {
    var scenes: [SceneShots] = []
    var notFilmed: [NotFilmed] = []
    var identity = ShotIdentity()
    let judge = SentenceJudge(language: language)
    let scenesOf = Dictionary(grouping: breakdown.scenes, by: \.chapter)
    for chapter in prose.chapters {
      let own = scenesOf[chapter.chapter.number] ?? []
      guard !own.isEmpty else { continue }
      let director = SceneDirector(
        chapter: chapter, cast: prose.cast, roles: judge.roles(of: chapter), language: language, grammar: grammar)
      for (index, scene) in own.enumerated() {
        let directed = director.direct(scene, isLast: index + 1 == own.count, identity: &identity)
        scenes.append(directed.shots)
        notFilmed += directed.notFilmed
      }
    }
    return ShotList(scenes: scenes, notFilmed: notFilmed)
  }
}
