import Manuscripts
import Testing

@Suite struct HTMLTests {
  private static func read(_ body: String, head: String = "<title>Low Water</title>", name: String = "book.html") throws -> Manuscript {
    try Reading.manuscript("<!DOCTYPE html>\n<html lang=\"en\"><head>\(head)</head><body>\(body)</body></html>", name: name)
  }

  @Test func readsABook() throws {
    let body = """
      <h1>Low Water</h1><p>by A. Pell</p><h2>Contents</h2><ul><li><a href="#a">Chapter 1</a><li><a href="#b">Chapter 2</a>\
      <li><a href="#c">Chapter 3</a></ul><h2 id=a>Chapter 1<br>Ebb</h2><p>One &amp; <i>only</i>.<p>Two&mdash;three<hr><p>Four.\
      <h2 id=b>Chapter 2</h2><p>Five.<h2 id=c>Chapter 3</h2><p>Six.</p>
      """
    let story = try Self.read(body, head: "<title>Low Water</title><meta name=author content=\"A. Pell\">")
    #expect(story.names == ["1: Ebb", "2", "3"])
    #expect(Reading.outline(story) == [["One & only.", "Two—three", "---", "Four."], ["Five."], ["Six."]])
    #expect(story.title == "Low Water" && story.author == "A. Pell" && story.language == "en")
    #expect(story.skipped.map(\.reason) == ["stands before the first chapter", "contents"])
    #expect(story.blocks[0].stressed == ["only"])
  }

  @Test(arguments: ["chapter.html", "-", "chapter.txt"])
  func knowsHTMLByItsContent(_ name: String) throws {
    #expect(try Self.read("<h1>Chapter 1</h1><p>One.</p>", name: name).paragraphs == ["One."])
  }

  @Test func takesGutenbergsFrameOff() throws {
    let story = try Self.read(
      "<section class=\"pg-boilerplate\" id=\"pg-header\"><h2>The Project Gutenberg eBook</h2><p>Free.</p></section>"
        + "<h2>Chapter 1</h2><p>One.</p><section class=\"pg-boilerplate\" id=\"pg-footer\"><p>Licence.</p></section>")
    #expect(story.paragraphs == ["One."])
    #expect(story.skipped.count == 2)
  }

  @Test func readsAWordProcessorsPage() throws {
    let story = try Self.read(
      "<p class=MsoNormal><span style='font-size:12.0pt'>“Firm,”<o:p></o:p></span> he said.</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>"
        + "<p class=MsoNormal>Rain.</p>")
    #expect(story.paragraphs == ["“Firm,” he said.", "Rain."])
    #expect(story.pattern == "p~p")
  }

  @Test func mendsAHeadingLeftOpen() throws {
    #expect(try Self.read("<h2>Chapter 1<p>One.<p>Two.").paragraphs == ["One.", "Two."])
  }
}
