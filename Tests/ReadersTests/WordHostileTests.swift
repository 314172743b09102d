import HostileInput
import Manuscripts
import Testing

@Suite struct WordHostileTests {
  @Test func refusesWhatHoldsNoManuscript() {
    let types =
      "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>"
    var sheet = WordFile(docx: "")
    sheet.add("[Content_Types].xml", types)
    sheet.add("xl/workbook.xml", "<x/>")
    sheet.add("_rels/.rels", WordFile.relationships("<Relationship Type=\"a/officeDocument\" Target=\"xl/workbook.xml\"/>"))
    #expect(Reading.message(sheet.bytes, name: "a.xlsx")?.contains("Excel") == true)
    let calc = ZipWriter.archive([("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))])
    #expect(Reading.message(calc, name: "a.ods")?.contains("spreadsheet") == true)
    #expect(Reading.message(ZipWriter.archive([("a.txt", [65])]), name: "a.zip")?.contains("ZIP archive") == true)
    #expect(Reading.message(Array("Plain.".utf8), name: "a.docx")?.contains("not a DOCX") == true)
    #expect(Reading.message(ZipWriter.archive([("[Content_Types].xml", [60])]), name: "a.docx")?.contains("without a text") == true)
  }

  @Test func saysWhatToDoWithOldAndProtectedFiles() {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let stream = { (name: String) in compound + Array(repeating: 0, count: 500) + name.utf8.flatMap { [$0, 0] } }
    #expect(Reading.message(stream("EncryptedPackage"), name: "a.docx")?.contains("password") == true)
    #expect(Reading.message(stream("WordDocument"), name: "a.doc")?.contains("save it as DOCX") == true)
    #expect(Reading.message(Array("{\\rtf1 One.}".utf8), name: "a.rtf")?.contains("save it as DOCX or ODT") == true)
    var book = WordFile(.odt, ["One."])
    book.add("META-INF/manifest.xml", "<m><file-entry><encryption-data/></file-entry></m>")
    #expect(Reading.message(book.bytes, name: "a.odt")?.contains("password") == true)
  }

  @Test(arguments: WordFile.Format.allCases)
  func survivesTruncationAndChangedBytes(_ format: WordFile.Format) {
    let bytes = WordFile(format, ["# Chapter 1", "One.", "Two."]).bytes
    for length in stride(from: 4, to: bytes.count, by: 41) { #expect(Reading.message(Array(bytes[..<length]), name: "a") != nil) }
    for place in stride(from: 4, to: bytes.count, by: 13) {
      var changed = bytes
      changed[place] ^= 0x55
      _ = try? Reading.manuscript(changed, name: "a")
    }
  }

  @Test(arguments: WordFile.Format.allCases)
  func readsADamagedPartWithAWarning(_ format: WordFile.Format) throws {
    let torn = try WordFile(format, ["# Chapter 1", "One.", "Two & three <b>", "Four."]).outcome()
    #expect(torn.value.paragraphs.count == 3)
    #expect(torn.value.paragraphs.last == "Four.")
    #expect(torn.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [
    ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
  ])
  func readsTwentyThousandElementsDeep(_ open: String, _ close: String) throws {
    let depth = 20_000
    let deep = String(repeating: open, count: depth) + WordFile.paragraph("Deep.") + String(repeating: close, count: depth)
    let outcome = try WordFile(docx: WordFile.paragraph("One.") + deep + WordFile.paragraph("Two.")).outcome()
    #expect(outcome.value.paragraphs == ["One.", "Deep.", "Two."])
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test func followsNoCircleOfStyles() throws {
    let styles = WordFile.style("A", "A", "<w:basedOn w:val=\"B\"/>") + WordFile.style("B", "B", "<w:basedOn w:val=\"A\"/>")
    let story = try WordFile(docx: WordFile.paragraph("One.", "<w:pStyle w:val=\"A\"/>"), styles: styles).read()
    #expect(story.paragraphs == ["One."])
    let automatic = "<style:style style:name=\"A\" style:family=\"paragraph\" style:parent-style-name=\"A\"/>"
    #expect(try WordFile(odt: "<text:p text:style-name=\"A\">One.</text:p>", automatic: automatic).read().paragraphs == ["One."])
  }

  @Test func expandsNoEntityBomb() throws {
    let entities = (1...9).map { "<!ENTITY e\($0) \"\(String(repeating: "&e\($0 - 1);", count: 10))\">" }.joined()
    let doctype = "<!DOCTYPE x [<!ENTITY e0 \"ha\">\(entities)]>"
    for book in [
      WordFile(docx: WordFile.paragraph("One.") + WordFile.paragraph("&e9;"), doctype: doctype),
      WordFile(odt: "<text:p>One.</text:p><text:p>&e9;</text:p>", doctype: doctype),
    ] {
      let story = try book.read()
      #expect(story.paragraphs.first == "One." && story.paragraphs.reduce(0) { $0 + $1.utf8.count } < 1000)
    }
  }

  @Test func readsWithoutStylesOrRelationships() throws {
    var book = WordFile(docx: WordFile.paragraph("Ebb", "<w:pStyle w:val=\"Heading1\"/>") + WordFile.paragraph("One."))
    book.entries.removeAll { ["_rels/.rels", "word/styles.xml", "[Content_Types].xml"].contains($0.name) }
    #expect(try book.read().names == ["Ebb"])
  }

  @Test func keepsFieldsThatNeverEnd() throws {
    let begin = String(repeating: "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>", count: 500)
    #expect(try WordFile(docx: "<w:p>\(begin)</w:p>" + WordFile.paragraph("One.")).read().paragraphs == ["One."])
  }
}
