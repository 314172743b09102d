import Manuscripts
package import Prose

/// Divides analysed prose into scenes, and scenes into beats.
///
/// In prose scenes open where `BorderFinder` says. In a screenplay it opens where the author wrote a scene heading, and nowhere else.
package struct SceneDivider: Sendable {
  private let language: Language
  private let granularity: SceneGranularity

  package init(language: Language, granularity: SceneGranularity = .normal) {
    self.language = language
    self.granularity = granularity
  }

  package func breakDown(_ prose: AnalyzedProse) -> ScriptBreakdown {
    let judge = SentenceJudge(language: language)
    var scenes: [Scene] = []
    var numbering = SceneNumbering(prose.chapters)
    for chapter in prose.chapters where !chapter.sentences.isEmpty {
      let roles = judge.roles(of: chapter)
      let borders =
        chapter.chapter.isScript
        ? headings(of: chapter) : BorderFinder(chapter: chapter, roles: roles, language: language).openings(granularity)
      let modes = ModeFinder(chapter: chapter, roles: roles, language: language)
      let beats = BeatFinder(chapter: chapter, roles: roles, language: language)
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
            mode: modes.mode(of: sentences, border: border.kind),
            beats: beats.beats(of: sentences, scene: number)))
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
      /// Other people, another voice, other matters: place and hour may well be the same.
      case shift
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

    var isLook: Bool { kind == .flashback || kind == .homecoming }
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
}
