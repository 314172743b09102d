import Breakdown
import Exporters
import Manuscripts
import Prompting
import Prose
import Shooting

/// A document made by hand: each paragraph is one sentence, one beat and one shot; each chapter is one scene.
struct Story {
  var title: String? = "The Pump"
  var chapters: [[String]]
  var heading = SceneHeading(
    setting: Guess(.interior, confidence: 0.9, evidence: nil), place: Guess("pump house", confidence: 0.8, evidence: nil),
    time: Guess(.night, confidence: 0.7, evidence: nil), continuity: nil)
  /// What is said in curly quotation marks is said by this character.
  var speaker: CharacterID? = CharacterID(1)
  var speakerConfidence = 0.9
  /// Where paragraph `index` of chapter `number` lies.
  var origin: (_ number: Int, _ index: Int) -> Origin = { _, _ in .unknown }
  /// Changes the shot of paragraph `index` of chapter `number`.
  var direct: (_ number: Int, _ index: Int, inout ShotDraft) -> Void = { _, _, _ in }
  var notFilmed: [NotFilmed] = []
  var tools: [ToolProfile] = []
  /// Makes the prompts of one shot for one tool.
  var prompts: (Shot, ToolProfile) -> [Prompt] = { _, _ in [] }
  /// Numbers of chapters; all by default.
  var selection: [Int]?
  /// What is selected of chapters that are selected in part.
  var stretches: [Int: [TextSpan]] = [:]

  static let anna = StoryCharacter(
    id: CharacterID(1), name: "Anna", aliases: ["Anna", "Miss Reed"], gender: .female, isNarrator: false, mentionCount: 3)

  var document: ExportDocument {
    let analyzed = chapters.indices.map { analyzedChapter($0 + 1) }
    let selection = selection ?? Array(1...max(1, chapters.count))
    let scenes = analyzed.filter { selection.contains($0.chapter.number) }.map(scene)
    let shots = ShotList(scenes: scenes, notFilmed: notFilmed)
    let sheets = tools.map { tool in PromptSheet(profile: tool, prompts: shots.shots.flatMap { prompts($0, tool) }) }
    return ExportDocument(
      manuscript: Manuscript(
        title: title, author: "A. Writer", language: "en", chapters: analyzed.map(\.chapter),
        skipped: [SkippedPart(title: "Contents", reason: "table of contents", matter: .front, words: 12)]),
      language: BookLanguage(tag: LanguageTag(code: "en"), name: "English", source: .metadata),
      prose: AnalyzedProse(title: title, author: "A. Writer", language: "en", chapters: analyzed, cast: [Story.anna]),
      shots: shots, promptSheets: sheets, selection: BookSelection(chapters: selection, stretches: stretches))
  }

  private func analyzedChapter(_ number: Int) -> AnalyzedChapter {
    let paragraphs = chapters[number - 1]
    let heading = Block(kind: .heading, text: "Chapter \(number)", evidence: "h1")
    let blocks = paragraphs.enumerated().map { Block(kind: .paragraph, text: $1, origin: origin(number, $0)) }
    let chapter = Chapter(number: number, label: "\(number)", title: "The Night", blocks: [heading] + blocks)
    let text = ChapterText(chapter)
    let spans = text.passages.map(\.span)
    return AnalyzedChapter(
      chapter: chapter, text: text,
      tokens: spans.map { Token(span: $0, kind: .word, folded: text.text(of: $0), isCapitalized: true) },
      sentences: spans.enumerated().map { Sentence(span: $1, tokens: $0..<($0 + 1), paragraph: $0) },
      paragraphs: text.passages.enumerated().map {
        Paragraph(span: $1.span, sentences: $0..<($0 + 1), block: $1.block, kind: .paragraph, emphasis: [])
      },
      quotations: quotations(in: text), mentions: mentions(in: text), thoughts: [], places: [], times: [], settingSigns: [],
      clauses: spans.map { _ in [] }, tense: .past)
  }

  private func quotations(in text: ChapterText) -> [Quotation] {
    var quotations: [Quotation] = []
    for (index, passage) in text.passages.enumerated() {
      for span in text.spans(from: "“", to: "”", in: passage.span) {
        quotations.append(
          Quotation(
            span: span, words: TextSpan(span.start + 3, span.end - 3), paragraph: index, utterance: quotations.count, speaker: speaker,
            attribution: speaker == nil ? nil : .explicit, confidence: speaker == nil ? 0 : speakerConfidence))
      }
    }
    return quotations
  }

  private func mentions(in text: ChapterText) -> [Mention] {
    text.passages.flatMap { text.spans(from: "Ann", to: "a", in: $0.span) }.map {
      Mention(span: $0, character: CharacterID(1), kind: .name, isQuoted: false)
    }
  }

  private func scene(of chapter: AnalyzedChapter) -> SceneShots {
    let number = SceneNumber(chapter.chapter.number)
    let beats = chapter.sentences.enumerated().map { index, sentence in
      Beat(id: "\(number).\(index + 1)", kind: .action, span: sentence.span, sentences: index..<(index + 1), subject: CharacterID(1))
    }
    let scene = Scene(
      number: number, chapter: chapter.chapter.number, span: TextSpan(0, chapter.text.utf8.count), heading: heading, cast: [CharacterID(1)],
      border: SceneBorder(score: 1, reasons: ["chapter opens"]), beats: beats)
    let shots = beats.enumerated().compactMap { index, beat -> Shot? in
      var draft = ShotDraft(span: beat.span, quote: chapter.text.text(of: beat.span))
      direct(chapter.chapter.number, index, &draft)
      return draft.isFilmed ? draft.shot(scene: scene, index: index, beat: beat) : nil
    }
    return SceneShots(scene: scene, cast: ["Anna"], shots: shots)
  }
}

extension ChapterText {
  /// Stretches of a passage from one string to the next occurrence of the other, both included.
  fileprivate func spans(from opening: String, to closing: String, in passage: TextSpan) -> [TextSpan] {
    var spans: [TextSpan] = []
    var offset = passage.start
    while let start = place(of: opening, from: offset, to: passage.end),
      let end = place(of: closing, from: start + opening.utf8.count, to: passage.end)
    {
      offset = end + closing.utf8.count
      spans.append(TextSpan(start, offset))
    }
    return spans
  }

  private func place(of words: String, from start: Int, to end: Int) -> Int? {
    let count = words.utf8.count
    guard end - start >= count else { return nil }
    return (start...(end - count)).first { utf8[$0..<($0 + count)].elementsEqual(words.utf8) }
  }
}
