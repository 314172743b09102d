import Manuscripts
import Testing

@Suite struct ODTTests {
  private let heading = "<text:h text:outline-level=\"1\">Chapter 1</text:h>"

  private func story(_ body: String, automatic: String = "") throws -> Manuscript {
    try WordFile(odt: heading + body, automatic: automatic).read()
  }

  @Test func readsSpacesAndSpans() throws {
    let italic = "<style:style style:name=\"T1\" style:family=\"text\"><style:text-properties fo:font-style=\"italic\"/></style:style>"
    let hidden = "<style:style style:name=\"T2\" style:family=\"text\"><style:text-properties text:display=\"none\"/></style:style>"
    let blocks = try story(
      "<text:p>A<text:s text:c=\"3\"/>long <text:span text:style-name=\"T1\">wet</text:span><text:tab/>w<text:span text:style-name=\"T2\">x</text:span>ay.</text:p>",
      automatic: italic + hidden
    ).blocks
    #expect(blocks.map(\.text) == ["A long wet way."])
    #expect(blocks.map(\.stressed) == [["wet"]])
  }

  @Test func takesLinesOfTheFileForSpaces() throws {
    #expect(try story("<text:p>\n  One<text:span>\n</text:span>and\n two.</text:p>").paragraphs == ["One and two."])
  }

  @Test func leavesChangesNotesCommentsAndContentsOut() throws {
    let note =
      "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note of words.</text:p></text:note-body></text:note>"
    let comment = "<office:annotation><dc:creator>Ann</dc:creator><text:p>Too slow?</text:p></office:annotation>"
    let body =
      "<text:tracked-changes><text:changed-region><text:deletion><text:p>Gone.</text:p></text:deletion></text:changed-region></text:tracked-changes>"
      + "<text:table-of-content><text:index-body><text:p>Chapter 1 3</text:p></text:index-body></text:table-of-content>\(heading)"
      + "<text:p>One\(note)\(comment).</text:p><text:p>Two.</text:p>"
    let book = WordFile(odt: body)
    let story = try book.read()
    #expect(story.paragraphs == ["One.", "Two."])
    #expect(story.skipped.map(\.title) == ["Contents", "Notes", "Comments"] && story.skipped.map(\.words) == [3, 4, 2])
    #expect(try book.read([.notes]).paragraphs == ["One.", "A note of words.", "Two."])
  }

  @Test func readsTextBoxesTablesAndLists() throws {
    let dashes =
      "<text:list-style style:name=\"L1\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"—\"/></text:list-style>"
    let cell = { (text: String) in "<table:table-cell><text:p>\(text)</text:p></table:table-cell>" }
    let story = try story(
      "<text:p>Out<draw:frame><draw:text-box><text:p>In.</text:p></draw:text-box></draw:frame>side.</text:p>"
        + "<table:table><table:table-row>\(cell("High"))\(cell("water"))</table:table-row></table:table>"
        + "<text:list text:style-name=\"L1\"><text:list-item><text:p>Who?</text:p></text:list-item></text:list>", automatic: dashes)
    #expect(story.paragraphs == ["Outside.", "In.", "High water", "— Who?"])
  }

  @Test func readsBreaksByStyle() throws {
    let automatic =
      "<style:style style:name=\"P1\" style:family=\"paragraph\"><style:paragraph-properties fo:margin-top=\"1cm\"/></style:style>"
      + "<style:style style:name=\"P2\" style:family=\"paragraph\"><style:paragraph-properties fo:border-bottom=\"0.5pt solid #000\"/></style:style>"
      + "<style:style style:name=\"P3\" style:family=\"paragraph\"><style:paragraph-properties fo:break-before=\"page\"/></style:style>"
    let plain = "<text:p>One.</text:p><text:p>Two.</text:p><text:p>Three.</text:p>"
    let styled = (1...3).map { "<text:p text:style-name=\"P\($0)\">Four.</text:p>" }
    #expect(try story(plain + styled[0] + plain, automatic: automatic).pattern == "ppp~pppp")
    #expect(try story(plain + styled[1] + plain, automatic: automatic).pattern == "pppp*ppp")
    #expect(try story(plain + styled[2] + plain, automatic: automatic).pattern == "ppp~pppp")
  }

  @Test func findsHeadingsByTheStylesOfParents() throws {
    let automatic = "<style:style style:name=\"P1\" style:family=\"paragraph\" style:parent-style-name=\"Heading_20_1\"/>"
    var book = WordFile(odt: "<text:p text:style-name=\"P1\">Ebb</text:p><text:p>One.</text:p>", automatic: automatic)
    book.add(
      "styles.xml",
      "<s xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"><styles><style:style style:name=\"Heading_20_1\" style:family=\"paragraph\"/></styles></s>"
    )
    #expect(try book.read().names == ["Ebb"])
  }

  @Test func readsAFlatFile() throws {
    let space = "urn:oasis:names:tc:opendocument:xmlns"
    let flat =
      "<?xml version=\"1.0\"?><office:document xmlns:office=\"\(space):office:1.0\" xmlns:text=\"\(space):text:1.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      + "<office:meta><dc:title>Low Water</dc:title></office:meta><office:body><office:text>\(heading)<text:p>One.</text:p></office:text></office:body></office:document>"
    let story = try Reading.manuscript(flat, name: "a.fodt")
    #expect(story.paragraphs == ["One."] && story.title == "Low Water")
  }
}
