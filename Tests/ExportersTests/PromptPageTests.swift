import Manuscripts
import Prompting
import Shooting
import Testing

@testable import Exporters

private func pages(_ story: Story) throws -> [String: String] {
  let files = try Exporter.prompts.export(story.document)
  return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
}

@Suite struct PromptPageTests {
  @Test func writesASheetForEachTool() throws {
    var story = Story(chapters: [["Anna turned."]])
    #expect(try pages(story).isEmpty)
    story.tools = [.video, .image]
    #expect(try pages(story).keys.sorted() == ["prompts/clip-maker.md", "prompts/still-maker.md"])
  }

  @Test func holdsWhatIsPastedAndWhatItIsFor() throws {
    var story = Story(chapters: [["Anna turned the valve.", "“Now,” said Anna."]])
    story.tools = [.video]
    story.direct = { if $1 == 1 { $2.dialogue = [Shot.Line(speaker: "Anna", line: "Now,"), Shot.Line(speaker: nil, line: "Oh.")] } }
    story.prompts = { shot, tool in
      [
        .motion(
          for: shot, tool: tool, text: "Dolly in on Anna.", negative: "blur", parameters: [.init(name: "aspect_ratio", value: "16:9")],
          references: ["Anna", "the pump house"], dropped: ["rain on the *roof*"])
      ]
    }
    let page = try #require(try pages(story)["prompts/clip-maker.md"])
    for line in [
      "# The Pump: prompts for Clip Maker", "## Scene 1: INT. PUMP HOUSE – NIGHT", "### 1/A", "```text\nDolly in on Anna.\n```",
      "- Negative prompt of every shot: `blur`", "**Set:** `aspect_ratio: 16:9`", "**Attach:** (1) Anna (2) the pump house",
      "**Left out to fit:** rain on the \\*roof\\*", "- Anna: “Now,”\n- Unknown: “Oh.”",
      "**From the text** (chapter 1, paragraph 2)\n\n> “Now,” said Anna.", "- Shots: 2 in 1 scene", "- In the cut: 9 s",
    ] { #expect(page.contains(line), "\(line)") }
    #expect(page.hasSuffix("\n") && !page.hasSuffix("\n\n") && !page.contains("\n\n\n"))
  }

  @Test func countsPicturesForAnImageTool() throws {
    var story = Story(chapters: [["Anna turned."]])
    story.tools = [.image]
    story.prompts = { shot, tool in [.motion(for: shot, tool: tool, text: "Anna.")] }
    let page = try #require(try pages(story)["prompts/still-maker.md"])
    #expect(page.contains("- To generate: 1 picture\n") && !page.contains("generate 5 s"))
  }

  @Test func namesABookWithoutTitleAfterItsOnlyChapter() {
    #expect(Story(title: nil, chapters: [["One."]]).document.name == "Chapter 1: The Night")
    #expect(Story(title: nil, chapters: [["One."], ["Two."]]).document.name == "Untitled")
    #expect(Story(title: nil, chapters: []).document.name == "Untitled")
  }

  @Test func addsUpSeconds() throws {
    var story = Story(chapters: [["Anna turned.", "It rained."]])
    story.tools = [.image]
    story.direct = { $2.editSeconds = 32.5 }
    #expect(try pages(story)["prompts/still-maker.md"]?.contains("- In the cut: 65 s (1:05)\n") == true)
  }

  @Test func saysWhereAPromptIsMissing() throws {
    var story = Story(chapters: [["Anna turned."]])
    story.tools = [.video]
    #expect(try pages(story)["prompts/clip-maker.md"]?.contains("*No prompt for this tool.*") == true)
  }

  @Test func endsWithWhatIsNotFilmed() throws {
    var story = Story(chapters: [["Anna turned.", "She hated *it*.", "Long ago it had rained."]])
    story.tools = [.video]
    story.direct = { $2.isFilmed = $1 == 0 }
    story.notFilmed = [
      NotFilmed(chapter: 1, span: TextSpan(14, 29), reason: .thought, isVoiceOver: true),
      NotFilmed(chapter: 1, span: TextSpan(31, 54), reason: .backstory, isVoiceOver: false),
    ]
    let page = try #require(try pages(story)["prompts/clip-maker.md"])
    let end = """
      ## Not filmed

      43 letters: 11 in shots, 32 not filmed, none lost; every quotation matches the text

      ### Offered as voice-over

      - Scene 1, thought: “She hated \\*it\\*.”

      ### Left out

      - Scene 1, backstory: “Long ago it had rained.”

      """
    #expect(page.hasSuffix(end))
  }

  @Test func staysWholeWhateverTheTextHolds() throws {
    let hostile = "```\n</code><script>x</script>\n~~~ | a | b |\n# top\n- [ ] box\r\n&lt; \u{0}\u{202E}"
    var story = Story(title: "*Title* <b>|", chapters: [[hostile + " Anna went."]])
    story.tools = [.video]
    story.direct = { $2.dialogue = [Shot.Line(speaker: "<i>A</i>", line: hostile)] }
    story.prompts = { shot, tool in
      [
        .motion(
          for: shot, tool: tool, text: hostile, negative: hostile, parameters: [.init(name: "a|`b", value: hostile)], references: [hostile],
          dropped: [hostile])
      ]
    }
    let page = try #require(try pages(story)["prompts/clip-maker.md"])
    let html = RenderedMarkdown(page).html
    for tag in ["<script", "<b>", "<i>", "<table", "<input"] { #expect(!html.contains(tag)) }
    #expect(html.count(of: "<pre>") == 2)
    #expect(html.count(of: "<h1>") == 1 && html.count(of: "<h2>") == 2)
    #expect(!page.utf8.contains { $0 < 0x20 && $0 != 0x0A })
  }
}
