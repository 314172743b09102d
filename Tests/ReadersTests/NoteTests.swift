import Manuscripts
import Testing

/// Notes, captions and initials in XHTML.
@Suite struct NoteTests {
  @Test(arguments: [
    ("<p>The tide<sup><a href=\"n.xhtml#n1\">1</a></sup> came.</p>", "The tide came."),
    ("<p>The tide<a href=\"#n1\"><sup>12</sup></a> came.</p>", "The tide came."),
    ("<p>The tide<a href=\"#n1\">[3]</a> came.</p>", "The tide came."),
    ("<p>The tide.<a class=\"noteref\" href=\"#n1\">†</a></p>", "The tide."),
    ("<p>See chapter <a href=\"#c2\">2</a>.</p>", "See chapter 2."), ("<p>The 1<sup>st</sup> of May.</p>", "The 1st of May."),
    ("<p>Ten<sup>2</sup> of them.</p>", "Ten2 of them."), ("<p>See <a href=\"#x\">the map</a>.</p>", "See the map."),
  ])
  func leavesReferencesOut(_ body: String, _ text: String) throws {
    #expect(try Book("<h1>Chapter 1</h1>\(body)").read().paragraphs == [text])
  }

  @Test func leavesNotesOutAndCountsThem() throws {
    let body = """
      <h1>Chapter 1</h1><p>One.</p><div class="footnotes"><p>1. A note of words.</p></div><aside role="doc-footnote">Two words</aside>\
      <figure><img src="a.png" alt=""/><figcaption>The Wade</figcaption></figure>
      """
    let story = try Book(body).read()
    #expect(story.paragraphs == ["One."])
    #expect(story.skipped.map(\.title) == ["2 notes", "1 caption"])
    #expect(story.skipped.map(\.words) == [7, 2])
    #expect(try Book(body).read(including: [.notes]).paragraphs.contains("Two words"))
  }

  @Test(arguments: [
    ("<p><img src=\"a.png\" alt=\"A\"/>nna went.</p>", "Anna went."), ("<p><img src=\"a.png\" alt=\"A\"/>NNA went.</p>", "ANNA went."),
    ("<p><img src=\"i.png\" alt=\"I\"/> went.</p>", "I went."), ("<p><img src=\"a.png\" alt=\"A\"/>Anna went.</p>", "Anna went."),
    ("<p><img src=\"m.png\" alt=\"A map\"/>Anna went.</p>", "Anna went."),
  ])
  func readsAPictureOfAnInitial(_ body: String, _ text: String) throws {
    #expect(try Book("<h1>Chapter 1</h1>\(body)").read().paragraphs == [text])
  }

  @Test func readsARowAsAParagraph() throws {
    let outcome = try Book("<h1>Chapter 1</h1><table><caption>Tides</caption><tr><th>Hour</th><td>Sea</td></tr><tr><td>4</td></tr></table>")
      .outcome()
    #expect(outcome.value.paragraphs == ["Hour Sea", "4"])
    #expect(outcome.diagnostics.contains { $0.message.hasPrefix("1 table was read") })
  }

  @Test(arguments: [
    "<blockquote epub:type=\"z3998:verse\"><p><span>Low water</span><br/><span>High sand</span></p></blockquote>",
    "<div class=\"poem\"><p>Low water<br/>\n High sand<br/></p></div>",
  ])
  func keepsTheLinesOfVerse(_ body: String) throws {
    let blocks = try Book("<h1>Chapter 1</h1>\(body)").read().blocks
    #expect(blocks.map(\.kind) == [.verse])
    #expect(blocks.map(\.text) == ["Low water\nHigh sand"])
  }
}
