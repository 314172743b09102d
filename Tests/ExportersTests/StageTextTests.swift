import Breakdown
import Exporters
import Manuscripts
import Prompting
import Prose
import Shooting
import Testing

@Suite struct StageTextTests {
  private var story = Story(chapters: [["Anna turned\u{1B} the valve.", "“Now,” said Anna. “Go.”"]])

  private func text(_ stage: StageDocument.Stage, _ story: Story, diagnostics: [Diagnostic] = []) -> String {
    StageDocument(stage, of: story.document, diagnostics: diagnostics).text()
  }

  @Test func showsTheManuscript() {
    let expected = """
      # The Pump
      author: A. Writer
      language: English (en), as the file states

      ## 1 1: The Night
      words: 8
      [heading: h1] Chapter 1
      ¶1 Anna turned the valve.
      ¶2 “Now,” said Anna. “Go.”

      ## skipped
      - Contents: table of contents (front, 12 words)

      ## diagnostics
      - warning: a.txt:3: odd bytes

      """
    #expect(text(.manuscript, story, diagnostics: [Diagnostic(.warning, "odd bytes", file: "a.txt", line: 3)]) == expected)
  }

  @Test func showsTheProse() {
    let expected = """
      # The Pump

      ## 1 1: The Night
      ¶1
        1 Anna turned the valve.
            people: Anna = c1 Anna
      ¶2
        2 ⟦c1 Anna: “Now,”⟧ said Anna. ⟦c1 Anna: “Go.”⟧
            people: Anna = c1 Anna

      ## cast
      c1 Anna: female, 3 mentions (Anna; Miss Reed)

      """
    #expect(text(.prose, story) == expected)
  }

  @Test func marksSpeechBySentences() {
    let words = "“One. Two,” he said. “Three.”"
    let chapter = Chapter(number: 1, blocks: [Block(kind: .paragraph, text: words)])
    let sentences = [TextSpan(0, 7), TextSpan(8, 24), TextSpan(25, 37)]
    let quotations = [TextSpan(0, 15), TextSpan(25, 37)]
    let analyzed = AnalyzedChapter(
      chapter: chapter, text: ChapterText(chapter), tokens: [],
      sentences: sentences.map { Sentence(span: $0, tokens: 0..<0, paragraph: 0) },
      paragraphs: [Paragraph(span: TextSpan(0, 37), sentences: 0..<3, block: 0, kind: .paragraph, emphasis: [])],
      quotations: quotations.enumerated().map { Quotation(span: $1, words: $1, paragraph: 0, utterance: $0) },
      mentions: [], thoughts: [], places: [], times: [], settingSigns: [], clauses: [[], [], []], tense: .past)
    let document = ExportDocument(
      manuscript: Manuscript(title: nil, author: nil, language: nil, chapters: [chapter]), language: nil,
      prose: AnalyzedProse(title: nil, author: nil, language: nil, chapters: [analyzed], cast: []),
      shots: ShotList(scenes: [], notFilmed: []), promptSheets: [], selection: BookSelection(chapters: [1]))
    let lines = StageDocument(.prose, of: document).text().split(separator: "\n").filter { $0.hasPrefix("  ") }
    #expect(lines == ["  1 ⟦?: “One.", "  2 Two,”⟧ he said.", "  3 ⟦?: “Three.”⟧"])
  }

  @Test func showsTheBreakdown() {
    let expected = """
      # The Pump

      ## 1 1: The Night

      1 INT. PUMP HOUSE – NIGHT
        opens: chapter opens (1)
        guesses: setting INT 0.9; place pump house 0.8; time NIGHT 0.7
        cast: Anna
        sheet: 1/8 page
        1.1 action (Anna): Anna turned the valve.
        1.2 action (Anna): “Now,” said Anna. “Go.”

      """
    #expect(text(.breakdown, story) == expected)
  }

  @Test func showsTheShots() {
    var story = story
    story.direct = { _, index, draft in
      draft.isFilmed = index == 1
      draft.dialogue = [Shot.Line(speaker: "Anna", line: "Now,"), Shot.Line(speaker: nil, line: "Go.")]
    }
    story.notFilmed = [NotFilmed(chapter: 1, span: TextSpan(0, 4), reason: .comment, isVoiceOver: true)]
    let expected = """
      # The Pump

      ## 1 1: The Night

      1 INT. PUMP HOUSE – NIGHT

      1/B MS single, eye level, dolly in, 35 mm, 4.5 s [id1-1]
        action: Anna turns the valve.
        subjects: Anna; the valve
        props: valve
        Anna: Now,
        ?: Go.
        beats: 1.2
        source ¶2 25–48: “Now,” said Anna. “Go.”

      not filmed in chapter 1
        0–4 comment, voice-over: Anna

      coverage: 40 letters: 20 in shots, 4 not filmed, 16 lost

      """
    #expect(text(.shots, story) == expected)
  }

  @Test func showsThePrompts() {
    var story = story
    story.tools = [.video]
    story.prompts = { shot, tool in
      [
        .motion(
          for: shot, tool: tool, text: "Anna turns.\nSlowly.", negative: "blur", parameters: [.init(name: "ratio", value: "16:9")],
          references: ["Anna"], dropped: ["rain"])
      ]
    }
    let expected = """
      ## clip-maker

      1/A video, motion
        Anna turns.
        Slowly.
        negative: blur
        set: ratio = 16:9
        attach: Anna
        left out: rain

      1/B video, motion
      """
    #expect(text(.prompts, story).hasPrefix(expected))
  }
}
