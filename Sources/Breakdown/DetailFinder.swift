import Manuscripts
import Prose

/// Fills in a scene's breakdown sheet.
struct DetailFinder {
  let chapter: AnalyzedChapter
  let cast: [StoryCharacter]
  let roles: [SentenceRole]
  private let elements: ElementFinder

  init(chapter: AnalyzedChapter, cast: [StoryCharacter], roles: [SentenceRole], language: Language) {
    self.chapter = chapter
    self.cast = cast
    self.roles = roles
    elements = ElementFinder(chapter: chapter, roles: roles, language: language)
  }

  func details(of sentences: Range<Int>, storyDay: Int?) -> SceneDetails {
    SceneDetails(
      pointOfView: pointOfView(of: sentences), synopsis: synopsis(of: sentences),
      eighths: PageLength(chapter: chapter, roles: roles).eighths(of: sentences), storyDay: storyDay,
      elements: elements.elements(in: sentences))
  }

  // MARK: point of view

  /// Looks, thoughts and hearing that somebody must have for a scene to be theirs, and their share of all.
  private static let leastGlances = 2
  private static let leastShare = 0.6

  /// The narrator where there is one; else the one who sees, hears and thinks nearly alone.
  private func pointOfView(of sentences: Range<Int>) -> CharacterID? {
    if let narrator = cast.first(where: { $0.aliases.contains("I") }), mentions(narrator.id, in: sentences) { return narrator.id }
    var glances: [CharacterID: Int] = [:]
    for clause in sentences.lazy.flatMap({ chapter.clauses[$0] }) {
      if let actor = clause.actor, !clause.groups.isDisjoint(with: [.look, .thought]) { glances[actor, default: 0] += 1 }
    }
    let total = glances.values.reduce(0, +)
    guard let best = cast.map(\.id).max(by: { glances[$0, default: 0] < glances[$1, default: 0] }), let own = glances[best],
      own >= DetailFinder.leastGlances, Double(own) >= DetailFinder.leastShare * Double(total)
    else { return nil }
    return best
  }

  private func mentions(_ character: CharacterID, in sentences: Range<Int>) -> Bool {
    sentences.contains { index in chapter.clauses[index].contains { $0.actor == character } }
  }

  // MARK: synopsis

  /// Words of a synopsis that reads in one breath.
  private static let synopsisWords = 6...32

  /// The sentence in which the people of the scene do most, before others the earliest; where nobody does anything, the first that can be filmed.
  private func synopsis(of sentences: Range<Int>) -> TextSpan? {
    var best: (score: Double, sentence: Int)?
    for index in sentences where roles[index].unfilmable == nil && roles[index].kind != .dialogue {
      let score = score(of: index)
      if score > best?.score ?? 0 { best = (score, index) }
    }
    let chosen = best?.sentence ?? sentences.first { roles[$0].unfilmable == nil } ?? sentences.first
    return chosen.map { chapter.sentences[$0].span }
  }

  private func score(of sentence: Int) -> Double {
    let visible = chapter.clauses[sentence].filter { $0.isVisible && $0.actor != nil }
    guard !visible.isEmpty else { return 0 }
    let deeds = visible.reduce(0.0) { $0 + ($1.groups.isDisjoint(with: [.handle, .move]) ? 0.5 : $1.isSubordinate ? 0.5 : 1) }
    let named = chapter.mentions(overlapping: chapter.sentences[sentence].span).contains { $0.kind == .name } ? 1.5 : 0
    let words = chapter.sentences[sentence].tokens.count { chapter.tokens[$0].kind == .word }
    return min(deeds, 3) + named + (DetailFinder.synopsisWords.contains(words) ? 1 : 0)
  }
}

extension AnalyzedChapter {
  fileprivate func mentions(overlapping span: TextSpan) -> ArraySlice<Mention> {
    mentions[mentions.partitionIndex { $0.span.start >= span.start }...].prefix { $0.span.start < span.end }
  }
}
