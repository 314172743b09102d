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
      for (position, border) in borders.enumerated() {
        let end = position + 1 < borders.count ? borders[position + 1].sentence : chapter.sentences.count
        let sentences = border.sentence..<end
        let number = numbering.next(printed: border.heading.flatMap { chapter.chapter.blocks[$0].sceneNumber })
        let heading = headings.heading(of: sentences, after: previous, border: border.kind, written: border.heading)
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
    for index in chapter.paragraphs.indices.dropFirst() {
      let sentence = chapter.paragraphs[index].sentences.lowerBound
      guard sentence < chapter.paragraphs[index].sentences.upperBound, let last = result.last else { continue }
      if let opening = mark(before: index, chapter) ?? shift(at: sentence, since: last.sentence, chapter) { result.append(opening) }
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

  private func shift(at sentence: Int, since start: Int, _ chapter: AnalyzedChapter) -> Opening? {
    guard sentence - start >= SceneDivider.shortestScene else { return nil }
    let span = chapter.sentences[sentence].span
    if let jump = chapter.times.first(where: { $0.isJump && span.contains($0.span) }) {
      return Opening(
        sentence: sentence, kind: .time, border: SceneBorder(score: 0.6, reasons: ["time: \(chapter.text.text(of: jump.span))"]))
    }
    let old = chapter.places.last {
      $0.span.end <= span.start && $0.span.start >= chapter.sentences[start].span.start && $0.strength >= 0.7
    }
    guard let place = chapter.places.first(where: { span.contains($0.span) && $0.strength >= 0.8 && $0.span.start - span.start <= 24 }),
      let old, !sharesWord(place.name, old.name)
    else { return nil }
    return Opening(sentence: sentence, kind: .place, border: SceneBorder(score: 0.5, reasons: ["place: \(place.name)"]))
  }

  private func sharesWord(_ a: String, _ b: String) -> Bool {
    let words = Set(a.lowercased().split(separator: " "))
    return b.lowercased().split(separator: " ").contains { words.contains($0) }
  }
}
