import Manuscripts
import Testing

@Suite struct DOCXTests {
  private let heading = WordFile.paragraph("Chapter 1", "<w:pStyle w:val=\"Heading1\"/>")

  private func story(_ body: String, styles: String = WordFile.usualStyles) throws -> Manuscript {
    try WordFile(docx: heading + body, styles: styles).read()
  }

  @Test(arguments: [
    "<w:pStyle w:val=\"Heading1\"/>", "<w:pStyle w:val=\"Chapter\"/>", "<w:outlineLvl w:val=\"0\"/>", "<w:pStyle w:val=\"berschrift1\"/>",
    "<w:pStyle w:val=\"Titre1\"/>",
  ])
  func findsHeadingsByStyleAndLevel(_ properties: String) throws {
    let body = ["Ebb", "Flow"].map { WordFile.paragraph($0, properties) + WordFile.paragraph("Text.") }.joined()
    #expect(try WordFile(docx: body).read().names == ["Ebb", "Flow"])
  }

  @Test func takesNoHeadingOutOfTheOutlineForOne() throws {
    let body = WordFile.paragraph("Loud and long.", "<w:pStyle w:val=\"Heading1\"/><w:outlineLvl w:val=\"9\"/>")
    #expect(try story(body).paragraphs == ["Loud and long."])
  }

  @Test func countsPictures() throws {
    let picture = "<w:p><w:r><a:blip r:embed=\"x\" xmlns:r=\"r\"/></w:r></w:p>"
    #expect(try story(picture + WordFile.paragraph("One.")).skipped.map(\.reason) == ["1 picture holds no text"])
    #expect(
      try story(WordFile.paragraph("One.") + picture + WordFile.paragraph("Two.") + picture + WordFile.paragraph("Three.")).pattern
        == "p*p*p")
  }

  @Test func countsNumberedHeadings() throws {
    var book = WordFile(
      docx: (1...2).map { _ in
        WordFile.paragraph("Ebb", "<w:pStyle w:val=\"Heading1\"/><w:numPr><w:numId w:val=\"4\"/></w:numPr>") + WordFile.paragraph("Text.")
      }.joined())
    book.add(
      part: "numbering",
      "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/><w:numFmt w:val=\"upperRoman\"/>"
        + "<w:lvlText w:val=\"Chapter %1\"/></w:lvl></w:abstractNum><w:num w:numId=\"4\"><w:abstractNumId w:val=\"2\"/></w:num>")
    #expect(try book.read().names == ["III: Ebb", "IV: Ebb"])
  }

  @Test func putsTheDashOfAnAutomaticListBack() throws {
    let item = WordFile.paragraph("Who is it?", "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>")
    for (bullet, text) in [("–", "– Who is it?"), ("•", "Who is it?")] {
      var book = WordFile(docx: heading + item)
      book.add(
        part: "numbering",
        "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\(bullet)\"/></w:lvl></w:abstractNum>"
          + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>")
      #expect(try book.read().paragraphs == [text])
    }
  }

  @Test func takesTrackedChangesAsAccepted() throws {
    let text = { (words: String) in WordFile.run(words) }
    let story = try story(
      "<w:p>\(text("He "))<w:del><w:r><w:delText>ran</w:delText></w:r></w:del><w:ins>\(text("walked"))</w:ins>\(text(" home."))</w:p>"
        + WordFile.paragraph("One half ", "<w:rPr><w:del/></w:rPr>") + WordFile.paragraph("and the other.")
        + "<w:p><w:moveFrom>\(text("Gone."))</w:moveFrom></w:p><w:p><w:moveTo>\(text("Here."))</w:moveTo></w:p>"
        + WordFile.paragraph("Plain.", "<w:pPrChange><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr></w:pPrChange>"))
    #expect(story.paragraphs == ["He walked home.", "One half and the other.", "Here.", "Plain."])
  }

  @Test func readsFieldsByTheirResult() throws {
    let mark = { (type: String) in "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    let code = { (text: String) in "<w:r><w:instrText>\(text)</w:instrText></w:r>" }
    let link = "<w:p>\(mark("begin"))\(code("HYPERLINK x"))\(mark("separate"))\(WordFile.run("the sea"))\(mark("end"))</w:p>"
    let contents = "<w:p>\(mark("begin"))\(code(" TOC \\o "))\(mark("separate"))\(WordFile.run("Chapter 1"))</w:p>"
    let story = try story(contents + WordFile.paragraph("Chapter 2 9") + "<w:p>\(mark("end"))</w:p>" + link)
    #expect(story.paragraphs == ["the sea"])
    #expect(story.skipped.map(\.title) == ["Contents"])
    #expect(try self.story(contents + WordFile.paragraph("One.") + WordFile.paragraph("Two.")).paragraphs.suffix(2) == ["One.", "Two."])
  }

  @Test func readsATextBoxOnce() throws {
    let box = "<w:txbxContent>\(WordFile.paragraph("Inside."))</w:txbxContent>"
    let story = try story(
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires=\"wps\">\(box)</mc:Choice><mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>\(WordFile.run("Outside."))</w:p>")
    #expect(story.paragraphs == ["Outside.", "Inside."])
  }

  @Test func readsARowAsAParagraph() throws {
    let cell = { (text: String) in "<w:tc>\(WordFile.paragraph(text))</w:tc>" }
    let story = try story(
      "<w:tbl><w:tr>\(cell("High"))\(cell("water"))</w:tr></w:tbl><w:tbl><w:tr><w:tc>\(WordFile.paragraph("A."))\(WordFile.paragraph("B."))</w:tc></w:tr></w:tbl>"
    )
    #expect(story.paragraphs == ["High water", "A.", "B."])
  }

  @Test func leavesNotesOutUnlessAskedFor() throws {
    let mark = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
    var book = WordFile(docx: heading + "<w:p>\(WordFile.run("One"))\(mark)\(WordFile.run(".")) </w:p>" + WordFile.paragraph("Two."))
    book.add(
      part: "footnotes",
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(WordFile.paragraph("x"))</w:footnote><w:footnote w:id=\"2\">\(WordFile.paragraph("A note of words."))</w:footnote>"
    )
    book.add(part: "comments", "<w:comment w:id=\"0\">\(WordFile.paragraph("Too slow?"))</w:comment>")
    let story = try book.read()
    #expect(story.paragraphs == ["One.", "Two."])
    #expect(story.skipped.map(\.words) == [4, 2] && story.skipped.map(\.matter) == [.notes, nil])
    #expect(try book.read([.notes]).paragraphs == ["One.", "A note of words.", "Two."])
  }

  @Test func readsItalicsThroughStyles() throws {
    let styles =
      WordFile.usualStyles + WordFile.style("Emphasis", "Emphasis", "<w:rPr><w:i/></w:rPr>", type: "character")
      + WordFile.style("Dream", "Dream", "<w:rPr><w:i/></w:rPr>")
    let runs =
      WordFile.run("She ") + WordFile.run("nev", "<w:i/>") + WordFile.run("er", "<w:rStyle w:val=\"Emphasis\"/>")
      + WordFile.run(" came", "<w:i w:val=\"0\"/>")
    let plain = try story("<w:p>\(runs)</w:p>", styles: styles).blocks
    #expect(plain.map(\.stressed) == [["never"]])
    // In a paragraph of italics the style of emphasis is upright.
    let dream = try story(
      "<w:p><w:pPr><w:pStyle w:val=\"Dream\"/></w:pPr>\(WordFile.run("All "))\(WordFile.run("that", "<w:rStyle w:val=\"Emphasis\"/>"))</w:p>",
      styles: styles)
    #expect(dream.blocks.map(\.stressed) == [["All"]])
  }

  @Test func leavesHiddenTextAndPlaceholdersOut() throws {
    let control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(WordFile.run("Click here"))</w:sdtContent></w:sdt>"
    #expect(try story("<w:p>\(WordFile.run("Never.", "<w:vanish/>"))\(control)\(WordFile.run("One."))</w:p>").paragraphs == ["One."])
  }

  @Test func joinsALargeInitialToItsParagraph() throws {
    let initial = WordFile.paragraph("O", "<w:framePr w:dropCap=\"drop\"/>")
    #expect(try story(initial + WordFile.paragraph("nce upon a time.")).paragraphs == ["Once upon a time."])
  }

  @Test(arguments: [
    ("<w:p><w:r><w:pict><v:rect o:hr=\"t\"/></w:pict></w:r></w:p>", "horizontal line", BreakStrength.hard),
    ("<w:p><w:pPr><w:pBdr><w:bottom w:val=\"single\"/></w:pBdr></w:pPr></w:p>", "horizontal line", .hard),
    ("<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F09A\"/></w:r></w:p>", "symbols of a symbol font", .hard),
    ("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>", "page break", .soft), ("<w:p/>", "empty paragraph", .soft),
    ("<w:p><w:r><a:blip r:embed=\"x\" xmlns:r=\"r\"/></w:r></w:p>", "picture alone", .soft),
    ("<w:p><w:r><w:t>* * *</w:t></w:r></w:p>", "symbols * * *", .hard),
  ])
  func readsASceneBreak(_ sign: String, _ evidence: String, _ strength: BreakStrength) throws {
    let blocks = try story(WordFile.paragraph("One.") + sign + WordFile.paragraph("Two.")).blocks
    #expect(blocks.map(\.kind) == [.paragraph, .sceneBreak, .paragraph])
    #expect(blocks.map(\.evidence) == [nil, evidence, nil] && blocks.map(\.strength) == [nil, strength, nil])
  }

  @Test func readsTheLineThatThreeHyphensMake() throws {
    let ruled = WordFile.paragraph("One.", "<w:pBdr><w:bottom w:val=\"single\"/></w:pBdr>")
    #expect(try story(ruled + WordFile.paragraph("Two.")).pattern == "p*p")
    let boxed = WordFile.paragraph("Three.", "<w:pBdr><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/></w:pBdr>")
    #expect(try story(boxed + WordFile.paragraph("Four.")).pattern == "pp")
  }

  @Test func readsWideSpacesAsSoftBreaks() throws {
    let plain = (1...6).map { WordFile.paragraph("Line \($0).", "<w:spacing w:before=\"120\"/>") }.joined()
    let wide = WordFile.paragraph("Later.", "<w:spacing w:before=\"480\"/>")
    #expect(try story(plain + wide + plain).pattern == "pppppp~ppppppp")
  }

  @Test func readsLinesInsideAParagraph() throws {
    let lines = { (texts: [String]) in
      "<w:p>" + texts.map { WordFile.run($0) }.joined(separator: "<w:r><w:br/></w:r>") + "</w:p>"
    }
    #expect(
      try story(lines(["Roses are red,", "violets blue,", "so are you."])).blocks.map(\.text) == [
        "Roses are red,\nviolets blue,\nso are you."
      ])
    #expect(try story(lines(["One", "line."])).paragraphs == ["One line."])
    #expect(try story(lines(["One.", "", "Two."])).paragraphs == ["One.", "Two."])
    let long = String(repeating: "The tide went out. ", count: 5) + "End."
    #expect(try story(lines([long, long, long])).paragraphs.count == 3)
  }

  @Test func guessesHeadingsByTheirLook() throws {
    let centred = { (text: String) in WordFile.paragraph(text, "<w:jc w:val=\"center\"/>") }
    let body = ["1", "2"].map { centred($0) + centred("The Sands") + WordFile.paragraph("It was late, and 3 came.") }.joined()
    #expect(try WordFile(docx: body).read().names == ["1: The Sands", "2: The Sands"])
  }

  @Test func findsTitlesWithoutNumbersOnNewPages() throws {
    let page = "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p><w:p/>"
    let body = ["The Piano", "Low Water"].map {
      page + WordFile.paragraph($0, "<w:jc w:val=\"center\"/>") + WordFile.paragraph("It was late.")
    }
    #expect(try WordFile(docx: body.joined()).read().names == ["The Piano", "Low Water"])
    #expect(try WordFile(docx: WordFile.paragraph("Dawn came.") + body[0]).read().chapters.count == 1)
  }

  @Test func readsStrictFilesAndOddPlaces() throws {
    var book = WordFile(docx: "")
    book.entries.removeAll { $0.name == "word/document.xml" }
    book.add(
      "_rels/.rels",
      WordFile.relationships(
        "<Relationship Id=\"r\" Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\" Target=\"/text/main.xml\"/>"
      ))
    book.add(
      "[Content_Types].xml",
      "<Types><Override PartName=\"/text/main.xml\" ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")
    book.add(
      "text/main.xml",
      "<w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"><w:body>\(WordFile.paragraph("One."))</w:body></w:document>"
    )
    #expect(try book.read().paragraphs == ["One."])
  }

  @Test func readsTheMetadata() throws {
    var book = WordFile(docx: heading + "<w:p>\(WordFile.run("Eins zwei.", "<w:lang w:val=\"de-DE\"/>"))</w:p>")
    book.add(
      "docProps/core.xml",
      "<c xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Low Water</dc:title><dc:creator>A. Pell</dc:creator></c>")
    let story = try book.read()
    #expect(story.title == "Low Water" && story.author == "A. Pell" && story.language == "de-DE")
  }
}
