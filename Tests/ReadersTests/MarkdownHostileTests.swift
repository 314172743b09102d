import Manuscripts
import Testing

/// Signs by the ten thousand: each kind took cmark or a careless reader time that grows with its square, or swallowed the rest of the text.
@Suite(.timeLimit(.minutes(1))) struct MarkdownHostileTests {
  private static let bytes = 40_000

  private func story(_ mark: String) throws -> Manuscript {
    try Reading.markdown("One.\n\n" + String(repeating: mark, count: MarkdownHostileTests.bytes / mark.utf8.count) + "\n\nTwo.\n")
  }

  /// What stands for itself is kept to the last sign.
  @Test(arguments: [
    "[", "![", "a <?", "a <!A", "a <![CDATA[", "<", "<a", "<div ", "{--", "{++a", "^[a", "[[a", "($", "]{.a}", "é<",
  ])
  func keepsSignsWithoutTheirPartners(_ mark: String) throws {
    let text = String(repeating: mark, count: MarkdownHostileTests.bytes / mark.utf8.count)
    let paragraphs = try story(mark).paragraphs
    #expect(paragraphs.count == 3 && paragraphs[1] == text.trimmingSpace && paragraphs[2] == "Two.")
  }

  @Test(arguments: [
    "&", "&amp;", "\\", "\\a", "*", "_", "`", "*a ", "**a *b ", "`a`` ", "[a](", "[a](b)", "![a](b)", "![[]()", "[a][", "> ", "> > a\n",
    ">", "- ",
    "  - ", "1. ", "#", "# A\n", "```\n", "~~~\n", "|-|\n", "|a", "| a | b |\n|---|---|\n", "[^a]: x\n", "[^a]", "[a]: b\n", "[a]: /b\n",
    "[a\n", "<!-- a --> ", "<!--", "%%a ", "==a ", "~~a ", "[[a|b]]", "<i>", "<i>a</i>", "<p>", "<s>", "<script>", "<http://a>", "---\n",
    "a\n---\n", "a  \n", "\\\n", "&nbsp;\n\n", "\r", "\n", "\u{2028}", ":::\n", "a ^b\n", "**A**\n\n", "1\n\n", "o0o\n", "x x x\n",
    "&#65;",
  ])
  func readsWhatStandsAround(_ mark: String) throws {
    #expect(try story(mark).paragraphs.last == "Two.")
  }

  @Test func readsNestedEmphasis() throws {
    let story = try Reading.markdown(String(repeating: "*a ", count: 20_000) + "b" + String(repeating: " a*", count: 20_000) + "\n\nTwo.\n")
    #expect(story.paragraphs.count == 2)
  }

  @Test func placesWhatStandsAfterHiddenSigns() throws {
    let text = String(repeating: "[a", count: 10_000) + "\n\nTwo *words*.\n"
    let last = try #require(Reading.markdown(text).blocks.last)
    #expect(last.origin.fileScalar(at: 4) == text.unicodeScalars.count - 8)
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
