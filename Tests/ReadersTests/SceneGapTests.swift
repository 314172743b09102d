import Manuscripts
import Testing

/// White space, classes and pictures that part scenes, against those that part any paragraphs.
@Suite struct SceneGapTests {
  private static let paragraphs = (1...8).map { "<p>Line \($0).</p>" }.joined()

  /// The pattern of a chapter whose ninth paragraph is that one, with that style sheet.
  private static func pattern(css: String, _ ninth: String, before: String = paragraphs) throws -> String {
    var book = Book("<h1>Chapter 1</h1>\(before)\(ninth)<p>After.</p>")
    book.extraManifest = "<item id=\"css\" href=\"s.css\" media-type=\"text/css\"/>"
    book.others = [("OPS/s.css", Array(css.utf8))]
    return try book.read().pattern
  }

  @Test(arguments: [
    ".sb { margin-top: 1.5em }", "p.sb{margin:24px 0 0}", ".sb { padding-top: 18pt; }", "/* p { } */ body .sb, h2 { margin-top: 2em }",
    "@media print { p { margin: 9em } } .sb { margin: 2em auto 0 auto }", ".sb{color:red} .sb{margin-top:1em}",
  ])
  func readsSpaceAboveAsASoftBreak(_ rule: String) throws {
    #expect(try Self.pattern(css: "p { margin: 0; text-indent: 1em } " + rule, "<p class=\"sb9 sb\">New.</p>") == "pppppppp~pp")
  }

  @Test func readsSpaceInTheElementsOwnStyle() throws {
    #expect(try Self.pattern(css: "p { margin: 0 }", "<p style=\"margin-top: 2em\">New.</p>") == "pppppppp~pp")
  }

  @Test func readsSpaceOfTheBlockAround() throws {
    #expect(try Self.pattern(css: "p { margin: 0 } div.s { margin-top: 2em }", "<div class=\"s\"><p>New.</p></div>") == "pppppppp~pp")
    #expect(try Self.pattern(css: "p { margin: 0 } p.e { margin-bottom: 2em }", "<p class=\"e\">Old.</p>") == "ppppppppp~p")
  }

  @Test(arguments: [
    // Paragraphs stand apart anyway.
    "p { margin: 1em 0 } .x { margin-top: 1.5em }", ".x { margin-top: 1em }",
    // A passage set in.
    "p { margin: 0 } .x { margin: 1em 2em }",
    // A rule that is about what stands after a heading.
    "p { margin: 0 } h2 + p.x, p.x:first-child { margin-top: 2em }", "p { margin: 0 } .y { margin-top: 2em }",
    "p { margin: 0 } .x { margin-top: 0.5em }",
  ])
  func readsNoBreakWhereSpaceMeansSomethingElse(_ css: String) throws {
    #expect(try Self.pattern(css: css, "<p class=\"x\">Plain.</p>") == "pppppppppp")
  }

  @Test func readsAWideGapBetweenParagraphsThatStandApart() throws {
    #expect(try Self.pattern(css: "p { margin: 1em 0 0 } .x { margin-top: 3em }", "<p class=\"x\">New.</p>") == "pppppppp~pp")
  }

  @Test func leavesOutWhatAStyleSheetHides() throws {
    #expect(try Self.pattern(css: ".gone { display: none }", "<p class=\"gone\">No.</p>") == "ppppppppp")
    #expect(try Self.pattern(css: "table .gone { display: none }", "<p class=\"gone\">Yes.</p>") == "pppppppppp")
  }

  @Test func readsAClassAboveAParagraph() throws {
    #expect(try Self.pattern(css: "", "<p class=\"sb\">New.</p>") == "pppppppp~pp")
    #expect(try Self.pattern(css: "", "<p class=\"tb\">—</p>") == "pppppppp*p")
    let everywhere = (1...8).map { "<p class=\"scene\">Line \($0).</p>" }.joined()
    #expect(try Self.pattern(css: "", "<p class=\"scene\">New.</p>", before: everywhere) == "pppppppppp")
  }

  @Test(arguments: [
    ("<p class=\"image\"><img src=\"ornament.png\" alt=\"\"/></p>", "*"), ("<div><img src=\"a.png\" alt=\"* * *\"/></div>", "*"),
    ("<p><img src=\"a.png\" alt=\"\" height=\"20\"/></p>", "~"), ("<p><img src=\"map.png\" alt=\"A map\" height=\"800\"/></p>", ""),
    ("<figure><img src=\"map.png\" alt=\"\"/><figcaption>The Wade</figcaption></figure>", ""), ("<br/><br/>", "~"),
    ("<div>&#160;</div>", "~"),
    ("<h3>* * *</h3>", "*"), ("<svg class=\"ornament\"><title>No</title><text>No</text></svg>", ""),
  ])
  func tellsAnOrnamentFromAPicture(_ between: String, _ sign: String) throws {
    #expect(try Self.pattern(css: "", between) == "pppppppp\(sign)p")
  }

  @Test func takesAPictureThatComesAgainForAnOrnament() throws {
    let picture = "<p><img src=\"x1.png\" alt=\"\"/></p>"
    #expect(try Self.pattern(css: "", picture + "<p>Nine.</p>" + picture) == "pppppppp~p~p")
  }
}
