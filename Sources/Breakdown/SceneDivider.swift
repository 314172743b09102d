import Manuscripts
package import Prose

/// Divides analysed prose into scenes, and scenes into beats.
///
/// In prose a scene opens where the chapter opens, where its author set a break, where a paragraph opens with a jump in time, and where it opens in another
/// place. In a screenplay it opens where the author wrote a scene heading, and nowhere else.
package struct SceneDivider: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  package func breakDown(_ prose: AnalyzedProse) -> ScriptBreakdown {
    let judge = SentenceJudge(language: language)
    var scenes: [Scene] = []
    var numbering = SceneNumbering(prose.chapters)
    for chapter in prose.chapters where !chapter.sentences.isEmpty {
      let roles = judge.roles(of: chapter)
      let borders = borders(of: chapter)
      let headings = HeadingFinder(chapter: chapter, roles: roles, language: language)
      var previous: SceneHeading?
      /// The heading of the scene from which a flashback looks back.
      var present: SceneHeading?
      for (position, border) in borders.enumerated() {
        let end = position + 1 < borders.count ? borders[position + 1].sentence : chapter.sentences.count
        let sentences = border.sentence..<end
        let number = numbering.next(printed: border.heading.flatMap { chapter.chapter.blocks[$0].sceneNumber })
        if border.kind == .flashback { present = previous }
        let before = border.kind == .homecoming ? present : previous
        let heading = headings.heading(of: sentences, after: before, border: border.kind, written: border.heading)
        previous = heading
        scenes.append(
          Scene(
            number: number, chapter: chapter.chapter.number,
            span: chapter.sentences[sentences.lowerBound].span.union(chapter.sentences[end - 1].span), heading: heading,
            cast: CastOnStage(chapter: chapter, roles: roles).cast(of: sentences), border: border.border,
            beats: BeatFinder().beats(of: sentences, in: chapter, roles: roles, scene: number)))
      }
    }
    return ScriptBreakdown(scenes: scenes)
  }

  /// A scene's first sentence with the reason why a scene opens there.
  struct Opening {
    enum Kind {
      case chapter
      case mark
      case time
      case place
      /// A look back that can be filmed.
      case flashback
      /// The story comes back from it.
      case homecoming
    }

    let sentence: Int
    let kind: Kind
    let border: SceneBorder
    /// The author's own scene heading: an index into `Chapter.blocks`; nil in prose.
    var heading: Int?
  }

  /// Sentences a scene must have before time or place alone open another.
  private static let shortestScene = 6

  private func borders(of chapter: AnalyzedChapter) -> [Opening] {
    if chapter.chapter.isScript { return headings(of: chapter) }
    var result = [Opening(sentence: 0, kind: .chapter, border: SceneBorder(score: 1, reasons: ["chapter opens"]))]
    var flashbacks = chapter.flashbacks.filter(\.isShown)[...]
    for (index, paragraph) in chapter.paragraphs.enumerated() {
      let sentence = paragraph.sentences.lowerBound
      if index > 0, sentence < paragraph.sentences.upperBound, let last = result.last,
        let opening = mark(before: index, chapter) ?? shift(at: sentence, since: last.sentence, chapter)
      {
        result.append(opening)
      }
      if paragraph.isOverlong {
        for sentence in paragraph.sentences.dropFirst() {
          if let last = result.last, let opening = shift(at: sentence, since: last.sentence, chapter) { result.append(opening) }
        }
      }
      while let flashback = flashbacks.first, paragraph.sentences.contains(flashback.sentences.lowerBound) {
        flashbacks.removeFirst()
        result += openings(around: flashback, after: result.last?.sentence ?? 0, chapter)
      }
    }
    return result
  }

  /// A screenplay's scenes: of several headings in a row the last, since a scene without a word has nothing to be shot from.
  private func headings(of chapter: AnalyzedChapter) -> [Opening] {
    var result: [Opening] = []
    var block = 0
    for paragraph in chapter.paragraphs where !paragraph.sentences.isEmpty {
      let heading = (block..<paragraph.block).last { chapter.chapter.blocks[$0].kind == .sceneHeading }
      block = paragraph.block + 1
      guard heading != nil || result.isEmpty else { continue }
      let reasons = (result.isEmpty ? ["chapter opens"] : []) + (heading.map { ["heading: \(chapter.chapter.blocks[$0].text)"] } ?? [])
      result.append(
        Opening(
          sentence: paragraph.sentences.lowerBound, kind: result.isEmpty ? .chapter : .mark,
          border: SceneBorder(score: 1, reasons: reasons),
          heading: heading))
    }
    return result
  }

  /// The author's own break: symbols, a rule or a second-level heading between two paragraphs.
  private func mark(before paragraph: Int, _ chapter: AnalyzedChapter) -> Opening? {
    let between = (chapter.paragraphs[paragraph - 1].block + 1)..<chapter.paragraphs[paragraph].block
    guard let block = between.lazy.map({ chapter.chapter.blocks[$0] }).first(where: { $0.kind == .sceneBreak || $0.kind == .heading })
    else { return nil }
    let score = block.strength == .soft ? 0.7 : 1
    let reason = block.kind == .heading ? "heading: \(block.text)" : "break: \(block.evidence ?? block.text)"
    return Opening(
      sentence: chapter.paragraphs[paragraph].sentences.lowerBound, kind: .mark, border: SceneBorder(score: score, reasons: [reason]))
  }

  /// Where a flashback opens inside a scene, and where the story comes back from it when it does so before the next paragraph's own border.
  private func openings(around flashback: Flashback, after start: Int, _ chapter: AnalyzedChapter) -> [Opening] {
    guard flashback.sentences.lowerBound > start else { return [] }
    let words = chapter.text.text(of: flashback.evidence)
    let opening = Opening(
      sentence: flashback.sentences.lowerBound, kind: .flashback, border: SceneBorder(score: 0.4, reasons: ["flashback: \(words)"]))
    guard flashback.sentences.upperBound < chapter.sentences.count else { return [opening] }
    let back = Opening(
      sentence: flashback.sentences.upperBound, kind: .homecoming, border: SceneBorder(score: 0.4, reasons: ["back from the flashback"]))
    return [opening, back]
  }

  private func shift(at sentence: Int, since start: Int, _ chapter: AnalyzedChapter) -> Opening? {
    guard sentence - start >= SceneDivider.shortestScene else { return nil }
    let span = chapter.sentences[sentence].span
    if let jump = chapter.times.first(where: { $0.isJump && span.contains($0.span) }) {
      return Opening(
        sentence: sentence, kind: .time, border: SceneBorder(score: 0.6, reasons: ["time: \(chapter.text.text(of: jump.span))"]))
    }
    let first = chapter.places.partitionIndex(reaching: { $0.span.start >= span.start })
    let old = chapter.places[..<first].last {
      $0.span.start >= chapter.sentences[start].span.start && $0.strength >= 0.6
    }
    let here = chapter.places[first...].prefix { $0.span.end <= span.end }
    guard let place = here.first(where: { opens(with: $0, in: sentence, chapter) || goes(to: $0, in: sentence, chapter) }),
      let old, !sharesWord(place.name, old.name)
    else { return nil }
    return Opening(sentence: sentence, kind: .place, border: SceneBorder(score: 0.5, reasons: ["place: \(place.name)"]))
  }

  /// "In the dining-room they …", "They sat on the lawn": the place stands at the head, and is no bare "room", which may be the same.
  private func opens(with place: PlaceCue, in sentence: Int, _ chapter: AnalyzedChapter) -> Bool {
    let distance = place.span.start - chapter.sentences[sentence].span.start
    guard place.strength >= 0.8, distance <= 24, place.name != "room" else { return false }
    return distance <= 12 || chapter.clauses[sentence].first?.actor != nil
  }

  /// Somebody goes there in front of the camera: "he led the way down the corridor".
  private func goes(to place: PlaceCue, in sentence: Int, _ chapter: AnalyzedChapter) -> Bool {
    guard place.role == .arrival || place.role == .here && place.strength >= 0.55 && place.setting == .interior, place.name != "room" else {
      return false
    }
    return chapter.clauses[sentence].contains { clause in
      clause.actor != nil && clause.isVisible && (!clause.isSubordinate || opensWithWhen(clause, sentence, chapter))
        && (clause.groups.contains(.move) || place.role == .arrival)
        && clause.tokens.contains { chapter.tokens[$0].span.start == place.span.start }
    }
  }

  /// "When they reached the street, …".
  private func opensWithWhen(_ clause: Clause, _ sentence: Int, _ chapter: AnalyzedChapter) -> Bool {
    let first = chapter.sentences[sentence].tokens.lowerBound
    return clause.tokens.lowerBound == first && ["when", "after", "once"].contains(chapter.tokens[first].folded)
  }

  private func sharesWord(_ a: String, _ b: String) -> Bool {
    let words = Set(a.lowercased().split(separator: " "))
    return b.lowercased().split(separator: " ").contains { words.contains($0) }
  }
}
