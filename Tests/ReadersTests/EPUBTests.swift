import Manuscripts
import Testing

@Suite struct EPUBTests {
  @Test func readsABook() throws {
    let story = try Book("<h1>Chapter One: Ebb</h1><p>She <em>came</em> in.</p><hr/><p>He left.</p>", "<h2>Chapter Two</h2><p>Rain.</p>")
      .read()
    #expect(story.names == ["One: Ebb", "Two"])
    #expect(Reading.outline(story) == [["She came in.", "---", "He left."], ["Rain."]])
    #expect(story.blocks[0].stressed == ["came"])
    #expect(story.title == "Low Water" && story.author == "A. Pell" && story.language == "en")
    #expect(story.blocks[0].origin.file == "OPS/chapter-1.xhtml")
  }

  static let bodies: [(String, [String])] = [
    ("<p><span class=\"dropcap\">T</span><span class=\"small-caps\">HE</span> tide</p>", ["THE tide"]),
    ("<p>One\n   two<br/>three</p>", ["One two three"]),
    ("<p>She<a epub:type=\"noteref\" href=\"#n\">1</a> sat.</p><aside epub:type=\"footnote\" id=\"n\">A note.</aside>", ["She sat."]),
    ("<p>She <span epub:type=\"pagebreak\" title=\"4\">4</span>sat.</p>", ["She sat."]),
    ("<p>She <span role=\"doc-pagebreak\">4</span>sat.</p>", ["She sat."]),
    ("<p hidden=\"hidden\">No.</p><p style=\"display: none\">No.</p><script>no()</script><p>Yes.</p>", ["Yes."]),
    ("<p>a&#160;b\u{AD}c\u{200B}d</p>", ["a bcd"]), ("<p>Rain &amp; wind &lt; sun</p>", ["Rain & wind < sun"]),
    ("<p>&nbsp;&ldquo;Caf&eacute;&rdquo; &mdash; no&hellip;</p>", ["“Café” — no…"]), ("<p><ruby>東<rt>ひがし</rt></ruby></p>", ["東"]),
    ("<div>One<p>Two</p>three</div>", ["One", "Two", "three"]), ("<blockquote><p>Dear you.</p></blockquote>", ["quote: Dear you."]),
    ("<blockquote epub:type=\"z3998:letter\"><p>Dear you.</p></blockquote>", ["letter: Dear you."]),
    ("<ul><li>One</li><li>Two</li></ul>", ["One", "Two"]), ("<p>One.</p><h2>Later</h2><p>Two.</p>", ["One.", "# Later", "Two."]),
    ("<![CDATA[Plain]]><p>One.</p>", ["Plain", "One."]), ("<p>One.</p><!-- no --><?no no?><p>Two.</p>", ["One.", "Two."]),
    ("<section><p>One.</p></section><p>Two.</p>", ["One.", "Two."]),
  ]

  @Test(arguments: bodies)
  func readsTheTextOfABody(_ body: String, _ blocks: [String]) throws {
    #expect(try Book.outline(body) == blocks)
  }

  @Test(arguments: [
    "<hr/>", "<p>* * *</p>", "<p class=\"center\">⁂</p>", "<div class=\"scene-break\"></div>",
    "<p class=\"tb\"><img src=\"o.png\" alt=\"\"/></p>",
    "<hr/><p>***</p>", "<p>*<br/>*<br/>*</p>",
  ])
  func readsASceneBreak(_ sign: String) throws {
    let story = try Book("<h1>Chapter 1</h1>\(sign)<p>One.</p>\(sign)<p>Two.</p>\(sign)").read()
    #expect(story.pattern == "p*p")
  }

  @Test(arguments: ["<p>\u{A0}</p>", "<p></p>", "<p><br/></p>"])
  func readsAnEmptyParagraphAsASoftBreak(_ gap: String) throws {
    #expect(try Book("<h1>Chapter 1</h1><p>One.</p>\(gap)<p>Two.</p>").read().pattern == "p~p")
  }

  @Test func readsNoBreaksWhereEveryParagraphIsFollowedByAnEmptyOne() throws {
    let body = (1...30).map { "<p>Line \($0).</p><p>&#160;</p>" }.joined()
    #expect(try !Book("<h1>Chapter 1</h1>\(body)").read().pattern.contains("~"))
  }

  @Test func keepsEmphasisOverInnerMarks() throws {
    let block = try #require(Book("<h1>1</h1><p>A <i>long <b>wet</b> way</i> and <strong>back</strong>.</p>").read().blocks.first)
    #expect(block.stressed == ["long wet way", "back"])
  }

  @Test func leavesThePartsThatAreNoStoryOut() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.parts.insert(Book("<section epub:type=\"cover\"><p>Cover</p></section>").parts[0], at: 0)
    book.parts[0].name = "a.xhtml"
    book.add("copyright.xhtml", "<p>All rights.</p>")
    book.add("end.xhtml", "<section epub:type=\"colophon\"><h2>Colophon</h2><p>Set in type.</p></section>")
    book.add("notes.xhtml", "<h1>About the Author</h1><p>A. Pell lives.</p>")
    let story = try book.read()
    #expect(Reading.outline(story) == [["One."]])
    #expect(story.skipped.map(\.reason) == ["cover", "copyright page", "colophon", "about the author"])
  }

  @Test func keepsAChapterWhoseTitleNamesAPartOfBooks() throws {
    let story = try Book(
      "<h1>Cover of Darkness</h1><p>One.</p>", "<h1>Notes from the Shore</h1><p>Two.</p>", "<h1>Covering the Tracks</h1><p>Three.</p>"
    ).read()
    #expect(story.names == ["Cover of Darkness", "Notes from the Shore", "Covering the Tracks"])
  }

  @Test(arguments: ["index.html", "index_split_001.html", "cover-story.xhtml", "notes-to-self.xhtml"])
  func keepsAStoryWhateverItsFilesName(_ name: String) throws {
    var book = Book("<p>One.</p>")
    book.parts[0].name = name
    #expect(try book.read().paragraphs == ["One."])
  }

  @Test func saysWhatIsSetApart() throws {
    var book = Book("<h1>Chapter 1</h1><p>One.</p>")
    book.add("extra.xhtml", "<p>Extra.</p>", isLinear: false)
    let story = try book.read()
    #expect(story.paragraphs == ["One."])
    #expect(story.skipped.map(\.title) == ["OPS/extra.xhtml"])
  }

  @Test(arguments: [
    ("<h1>Chapter IV<br/>The Sands</h1>", "IV: The Sands"), ("<h1>IV</h1><h2>The Sands</h2>", "IV: The Sands"),
    ("<hgroup><h2>IV</h2><p>The Sands</p></hgroup>", "IV: The Sands"), ("<h1>The Sands</h1>", "The Sands"), ("<h2>12</h2>", "12"),
    ("<header><h1>4</h1><p>The Sands</p></header>", "4: The Sands"),
    ("<h1><span>Chapter 4</span> <br/> <i>The Sands</i></h1>", "4: The Sands"),
    ("<h1>Chapter Seven: <em>Low</em> Water</h1>", "Seven: Low Water"), ("<h1>Prologue</h1>", "Prologue"),
    ("<h1>I Went Home</h1>", "I Went Home"),
  ])
  func namesAChapter(_ heading: String, _ name: String) throws {
    #expect(try Book("\(heading)<p>One.</p>").read().names == [name])
  }

  @Test func readsTwoChaptersInAFile() throws {
    let sections = (1...2).map { "<section epub:type=\"chapter\"><h2>\($0)</h2><p>Text \($0).</p></section>" }.joined()
    #expect(try Book(sections).read().names == ["1", "2"])
    #expect(try Book("<h2>Chapter 1</h2><p>One.</p><h2>Chapter 2</h2><p>Two.</p>").read().names == ["1", "2"])
  }

  @Test func keepsThePartOfAChapter() throws {
    let story = try Book("<h1>Part One: Ebb</h1>", "<h2>Chapter 1</h2><p>One.</p>", "<h1>Part Two</h1>", "<h2>Chapter 2</h2><p>Two.</p>")
      .read()
    #expect(story.names == ["1", "2"])
    #expect(story.chapters.map(\.part) == ["Part One: Ebb", "Part Two"])
  }

  @Test func goesOnInAFileWithoutHeading() throws {
    let story = try Book("<h1>Chapter 1</h1><p>One.</p>", "<p>More.</p>").read()
    #expect(Reading.outline(story) == [["One.", "More."]])
  }
}
