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
    var days = StoryDays()
    for chapter in prose.chapters where !chapter.sentences.isEmpty {
      scenes += self.scenes(of: chapter, roles: judge.roles(of: chapter), cast: prose.cast, &numbering, &days)
    }
    return ScriptBreakdown(scenes: scenes)
  }

  private func scenes(
    of chapter: AnalyzedChapter, roles: [SentenceRole], cast: [StoryCharacter], _ numbering: inout SceneNumbering, _ days: inout StoryDays
  ) -> [Scene] {
    let openings =
      chapter.chapter.isScript
      ? headings(of: chapter) : BorderFinder(chapter: chapter, roles: roles, language: language).openings(granularity)
    let stretches = openings.indices.map { position in
      openings[position].sentence..<(position + 1 < openings.count ? openings[position + 1].sentence : chapter.sentences.count)
    }
    let headings = headings(of: stretches, openings, in: chapter, roles)
    let modes = ModeFinder(chapter: chapter, roles: roles, language: language)
    let beats = BeatFinder(chapter: chapter, roles: roles, language: language)
    let details = DetailFinder(chapter: chapter, cast: cast, roles: roles, language: language)
    return openings.indices.map { position in
      let (sentences, opening) = (stretches[position], openings[position])
      var heading = headings[position]
      let number = numbering.next(printed: opening.heading.flatMap { chapter.chapter.blocks[$0].sceneNumber })
      let mode = modes.mode(of: sentences, border: opening.kind)
      heading.mark = modes.mark(of: sentences, mode: mode)
      let day = days.day(of: heading, mode: mode, opensWith: jump(at: sentences.lowerBound, in: chapter))
      return Scene(
        number: number, chapter: chapter.chapter.number,
        span: chapter.sentences[sentences.lowerBound].span.union(chapter.sentences[sentences.upperBound - 1].span), heading: heading,
        cast: CastOnStage(chapter: chapter, roles: roles).cast(of: sentences), border: opening.border, mode: mode,
        start: start(of: opening, heading, after: position > 0 ? headings[position - 1] : nil),
        details: details.details(of: sentences, storyDay: day), beats: beats.beats(of: sentences, scene: number))
    }
  }

  private func headings(of stretches: [Range<Int>], _ openings: [Opening], in chapter: AnalyzedChapter, _ roles: [SentenceRole])
    -> [SceneHeading]
  {
    let finder = HeadingFinder(chapter: chapter, roles: roles, language: language)
    var found: [SceneHeading] = []
    /// The heading of the scene from which a flashback looks back.
    var present: SceneHeading?
    for (sentences, opening) in zip(stretches, openings) {
      if opening.kind == .flashback { present = found.last }
      let before = opening.kind == .homecoming ? present : found.last
      found.append(finder.heading(of: sentences, after: before, border: opening.kind, written: opening.heading))
    }
    return HeadingFlow.joined(found, kinds: openings.map(\.kind))
  }

  private func start(of opening: Opening, _ heading: SceneHeading, after previous: SceneHeading?) -> SceneStart {
    switch opening.kind {
    case .homecoming: .samePlace
    case .flashback: .memory
    case .shift: heading.place != nil && heading.place?.value == previous?.place?.value ? .samePlace : .newPlace
    case .chapter, .mark, .time, .place: .newPlace
    }
  }

  /// The words in a scene's first sentence that move the clock; nil when none do.
  private func jump(at sentence: Int, in chapter: AnalyzedChapter) -> String? {
    let span = chapter.sentences[sentence].span
    let first = chapter.times.partitionIndex { $0.span.start >= span.start }
    return chapter.times[first...].prefix { $0.span.start < span.end }.first(where: \.isJump).map { chapter.text.text(of: $0.span) }
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
