extension HostileFile {
  private static func docx(_ changed: ZipEntry..., without left: Set<String> = []) -> [UInt8] { archive("DOCX", changed, without: left) }
  private static func odt(_ changed: ZipEntry..., without left: Set<String> = []) -> [UInt8] { archive("ODT", changed, without: left) }

  /// A good document but for these entries.
  private static func archive(_ format: String, _ changed: [ZipEntry], without left: Set<String>) -> [UInt8] {
    let good = (SampleFiles.entries(format) ?? []).filter { !left.contains(String(decoding: $0.name, as: UTF8.self)) }
    return ZipWriter.archive(of: SampleFiles.replacing(changed, in: good))
  }

  private static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let office = ["office", "text", "table"].map { "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\"" }
    .joined(separator: " ")

  private static func document(_ body: String, doctype: String = "") -> ZipEntry {
    ZipEntry(
      "word/document.xml", "\(doctype)<w:document \(word)><w:body>\(body)<w:p><w:r><w:t>End.</w:t></w:r></w:p></w:body></w:document>")
  }

  private static func content(_ body: String, doctype: String = "") -> ZipEntry {
    ZipEntry(
      "content.xml",
      "\(doctype)<office:document-content \(office)><office:body><office:text>\(body)<text:p>End.</text:p></office:text></office:body>"
        + "</office:document-content>")
  }

  private static let bomb =
    "<!DOCTYPE a [<!ENTITY e0 \"haha\">" + (1...9).map { "<!ENTITY e\($0) \"\("&e\($0 - 1);".times(10))\">" }.joined() + "]>"

  static let documents = [
    HostileFile("docx-cut-off.docx", .refused("damaged")) { Array(docx().prefix(900)) },
    HostileFile("docx-without-its-document.docx", .refused("without a text")) { docx(without: ["word/document.xml"]) },
    HostileFile("docx-without-all-else.docx", .read("End.")) {
      docx(document("<w:p/>"), without: ["word/styles.xml", "word/footnotes.xml", "word/numbering.xml", "docProps/core.xml"])
    },
    HostileFile("docx-not-well-formed.docx", .survived) {
      docx(ZipEntry("word/document.xml", "<w:document \(word)><w:body><w:p><w:r><w:t>A"))
    },
    HostileFile("docx-entity-bomb.docx", .survived) { docx(document("<w:p><w:r><w:t>&e9;</w:t></w:r></w:p>", doctype: bomb)) },
    HostileFile("docx-deep-tables.docx", .read("Deep.")) {
      docx(
        document(
          "<w:tbl><w:tr><w:tc>".times(20_000) + "<w:p><w:r><w:t>Deep.</w:t></w:r></w:p>" + "</w:tc></w:tr></w:tbl>".times(20_000)))
    },
    HostileFile("docx-styles-in-a-circle.docx", .read("End.")) {
      let styles = (0..<9).map { "<w:style w:type=\"paragraph\" w:styleId=\"s\($0)\"><w:basedOn w:val=\"s\(($0 + 1) % 9)\"/></w:style>" }
      return docx(
        ZipEntry("word/styles.xml", "<w:styles \(word)>\(styles.joined())</w:styles>"),
        document("<w:p><w:pPr><w:pStyle w:val=\"s0\"/></w:pPr><w:r><w:t>One.</w:t></w:r></w:p>"))
    },
    HostileFile("docx-fields-left-open.docx", .read("End.")) {
      docx(document("<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r></w:p>".times(2_000)))
    },
    HostileFile("docx-of-paragraphs.docx", .read("End."), isLarge: true) {
      docx(document("<w:p><w:r><w:t>One.</w:t></w:r></w:p>".times(200_000)))
    },
    HostileFile("docx-of-runs.docx", .read("End."), isLarge: true) {
      docx(document("<w:p>\("<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>".times(300_000))</w:p>"))
    },
    HostileFile("docx-of-one-run.docx", .read("End."), isLarge: true) {
      docx(document("<w:p><w:r><w:t>\("One. ".times(5_000_000))</w:t></w:r></w:p>"))
    },
    HostileFile("odt-locked.odt", .refused("password")) {
      odt(
        ZipEntry(
          "META-INF/manifest.xml",
          "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
            + "manifest:full-path=\"content.xml\"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"))
    },
    HostileFile("odt-without-content.odt", .refused("content.xml")) { odt(without: ["content.xml"]) },
    HostileFile("odt-entity-bomb.odt", .survived) { odt(content("<text:p>&e9;</text:p>", doctype: bomb)) },
    HostileFile("odt-deep-sections.odt", .read("Deep.")) {
      odt(content("<text:section>".times(20_000) + "<text:p>Deep.</text:p>" + "</text:section>".times(20_000)))
    },
    HostileFile("odt-of-two-thousand-million-spaces.odt", .read("One two")) {
      odt(content("<text:p>One<text:s text:c=\"2000000000\"/>two</text:p>"))
    },
    HostileFile("odt-repeated-rows.odt", .read("End.")) {
      odt(
        content(
          "<table:table><table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
            + "table:number-columns-repeated=\"1000000\"><text:p>a</text:p></table:table-cell></table:table-row></table:table>"))
    },
    HostileFile("odt-of-paragraphs.odt", .read("End."), isLarge: true) { odt(content("<text:p>One.</text:p>".times(200_000))) },
    HostileFile("flat.fodt", .survived) { Array("<?xml version=\"1.0\"?><office:document \(office)><office:body>".utf8) },
    HostileFile("old.doc", .refused("old Office file")) {
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 4_000)
    },
    HostileFile("rich.rtf", .refused("RTF"), text: { "{\\rtf1\\ansi One.\\par}" }),
    HostileFile("sheet.xlsx", .refused("without a text")) {
      ZipWriter.archive(of: [ZipEntry("[Content_Types].xml", "<Types/>"), ZipEntry("xl/workbook.xml", "<workbook/>")])
    },
  ]

  static let screenplays = [
    HostileFile("script-boneyard-left-open.fountain", .read("He runs.")) {
      Array("INT. A - DAY\n\nHe runs.\n\n/* \("no\n".times(999))".utf8)
    },
    HostileFile("script-notes-left-open.fountain", .read("He runs.")) { Array("INT. A - DAY\n\nHe runs.\n\n\("[[ ".times(9_999))".utf8) },
    HostileFile("script-of-marks.fountain", .survived, isLarge: true) { Array("INT. A - DAY\n\n\("/* [[ ** _ ".times(500_000))".utf8) },
    HostileFile("script-of-one-line.fountain", .survived, isLarge: true) { Array("INT. A - DAY\n\n\("He runs. ".times(1_000_000))".utf8) },
    HostileFile("script-of-cues.fountain", .read("Go."), isLarge: true) {
      Array("INT. A - DAY\n\n\("MARA\nGo.\n\n".times(1_000_000))".utf8)
    },
    HostileFile("script-of-headings.fountain", .survived, isLarge: true) { Array("INT. A - DAY\n\n".times(400_000).utf8) },
  ]
}
