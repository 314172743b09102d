import Testing

@testable import Exporters

@Suite struct MarkdownTextTests {
  static let hostile = [
    "# no heading", "- no list", "+ no list", "* no list", "1. no list", "12) no list", "===", "---", "> no quotation", "a | b", "~~~",
    "<script>alert(1)</script>", "<!-- gone", "&amp; stays", "*not* _this_ **or** `that`", "[link](http://example.org)", "![image](x.png)",
    "a\\b \\* c", "```", "~~struck~~", "$x$ and $5", "\u{202E}right to left\u{202C}", "👩‍🚀 flag 🇳🇴", "e\u{301}", "| a |", "[^1]",
    "[x]: http://e.org", "<http://example.org>", "(www.example.org/_a_)", "ftp://x.org*", "a_b@c.org", "\\", "2 < 3 & 4 > 1",
  ]

  @Test(arguments: hostile)
  func escapesALine(raw: String) {
    let rendered = RenderedMarkdown(MarkdownText.inline(raw))
    #expect(rendered.text == raw + "\n\n")
    #expect(rendered.html.hasPrefix("<p>"))
    for tag in ["<script", "<!--", "<em>", "<strong>", "<code>", "<img", "<del>", "<table", "<a href=\"http"] {
      #expect(!rendered.html.contains(tag))
    }
  }

  @Test func foldsWhiteSpaceAndDropsControls() {
    #expect(MarkdownText.inline("  a\t\tb\r\n\u{0}\u{1B}c ") == "a b c")
  }

  @Test(arguments: hostile + ["`", "``", "a``` b", "` `", "a `b` c"])
  func keepsCodeLiteral(raw: String) {
    let rendered = RenderedMarkdown("x " + MarkdownText.code(raw))
    #expect(rendered.text == "x \(raw)\n\n")
    #expect(rendered.html.contains("<code>"))
  }

  @Test(arguments: ["plain", "```\nout\n```", "````", "a\n`````` x\n```", "~~~", "    indented\n\n# x\n<b>", ""])
  func fencesWhatNothingCloses(raw: String) {
    let rendered = RenderedMarkdown("before\n\n\(MarkdownText.fenced(raw))\n\nafter")
    #expect(rendered.text == "before\n\n\(raw)\nafter\n\n")
  }

  @Test func fencesTextOfAnyLineEnd() {
    #expect(MarkdownText.fenced("a\r\nb\rc\u{0}") == "```text\na\nb\nc\n```")
  }

  @Test func quotesParagraphsAndLines() {
    let rendered = RenderedMarkdown(MarkdownText.quotation("First.\n\nA verse,\n  # of two lines\n\n\n\n- Last.\n\n"))
    #expect(rendered.text == "First.\n\nA verse,\n# of two lines\n\n- Last.\n\n")
    #expect(rendered.html.count(of: "<blockquote>") == 1)
    #expect(!rendered.html.contains("<ul>") && !rendered.html.contains("<h1>"))
  }

  @Test func quotesNothingAsNothing() {
    #expect(MarkdownText.quotation("\n \n") == "")
  }
}

extension String {
  func count(of part: String) -> Int {
    split(separator: part, omittingEmptySubsequences: false).count - 1
  }
}
