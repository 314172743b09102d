/// Small files that are as they should be: what fixtures spoil and fuzzing begins with.
package enum SampleFiles {
  /// The entries of an archive of that format (`EPUB`, `DOCX`, `ODT`); nil for formats that are no archives, or not known here.
  package static func entries(_ format: String) -> [ZipEntry]? {
    switch format {
    case "EPUB": epub
    case "DOCX": docx
    case "ODT": odt
    default: nil
    }
  }

  /// Texts of the format, or of all formats where it is not known here.
  package static func texts(_ format: String) -> [String] {
    switch format {
    case "HTML": [html, chapter]
    case "Markdown": [markdown]
    case "Fountain": [fountain]
    case "plain text": [plain, gutenberg]
    default: [html, markdown, fountain, plain]
    }
  }

  /// The good book with other entries in place of those of the same name, or behind them.
  package static func book(_ changed: ZipEntry..., without left: Set<String> = []) -> [UInt8] {
    book(changed, without: left)
  }

  package static func book(_ changed: [ZipEntry], without left: Set<String> = []) -> [UInt8] {
    ZipWriter.archive(of: SampleFiles.replacing(changed, in: epub.filter { !left.contains(String(decoding: $0.name, as: UTF8.self)) }))
  }

  package static func replacing(_ changed: [ZipEntry], in entries: [ZipEntry]) -> [ZipEntry] {
    var result = entries
    for entry in changed {
      if let index = entries.firstIndex(where: { $0.name == entry.name }) { result[index] = entry } else { result.append(entry) }
    }
    return result
  }

  package static func page(_ body: String, doctype: String = "", head: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>\(doctype)
    <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>T</title>\(head)</head>\
    <body>\(body)</body></html>
    """
  }

  package static func package(manifest: String = "", spine: String = "", metadata: String = "<dc:title>Low Water</dc:title>") -> String {
    """
    <?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="u">\
    <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\(metadata)<dc:creator>A. Pell</dc:creator><dc:language>en</dc:language></metadata>\
    <manifest><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/>\
    <item id="c2" href="c2.xhtml" media-type="application/xhtml+xml"/><item id="css" href="s.css" media-type="text/css"/>\
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>\
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>\(manifest)</manifest>\
    <spine toc="ncx"><itemref idref="c1"/><itemref idref="c2"/>\(spine)</spine>\
    <guide><reference type="text" href="c1.xhtml"/></guide></package>
    """
  }

  package static let container = """
    <?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>\
    <rootfile full-path="OPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
    """

  private static let epub = [
    ZipEntry("mimetype", "application/epub+zip"), ZipEntry("META-INF/container.xml", container), ZipEntry("OPS/package.opf", package()),
    ZipEntry(
      "OPS/nav.xhtml",
      page(
        "<nav epub:type=\"toc\"><ol><li><span>Part One</span><ol><li><a href=\"c1.xhtml\">1. Low</a></li>"
          + "<li><a href=\"c2.xhtml#two\">2. High</a></li></ol></li></ol></nav>")),
    ZipEntry(
      "OPS/toc.ncx",
      "<ncx xmlns=\"http://www.daisy.org/z3986/2005/ncx/\"><navMap><navPoint id=\"n1\"><navLabel><text>1. Low</text></navLabel>"
        + "<content src=\"c1.xhtml\"/></navPoint></navMap></ncx>"),
    ZipEntry("OPS/s.css", "p.first { margin: 1em 0 0 0 } .gone { display: none } p + p, div.a p { margin-top: 0 } @media { p { } }"),
    ZipEntry(
      "OPS/c1.xhtml",
      page(
        "<section epub:type=\"chapter\"><h1>Chapter 1</h1><p class=\"first\">One &amp; <em>two</em>.</p><hr/><p>Caf&eacute;<a "
          + "epub:type=\"noteref\" href=\"#n\">1</a>.</p><aside epub:type=\"footnote\" id=\"n\">Note.</aside></section>",
        doctype: "<!DOCTYPE html [<!ENTITY own \"tide\">]>")),
    ZipEntry(
      "OPS/c2.xhtml",
      page(
        "<h2 id=\"two\">2<br/>High</h2><p>&#160;</p><div class=\"poem\"><p>Sea<br/>Sky</p></div><blockquote><p>Said.</p></blockquote>"
          + "<p><img src=\"orn.png\" alt=\"\" height=\"9\"/></p><table><tr><td>a</td><td>b</td></tr></table><p>* * *</p><p>End.</p>")),
  ]

  private static let docx: [ZipEntry] = {
    let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let relations = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""
    return [
      ZipEntry(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
          + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
      ZipEntry(
        "_rels/.rels",
        "<Relationships \(relations)><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ),
      ZipEntry(
        "word/_rels/document.xml.rels",
        "<Relationships \(relations)><Relationship Id=\"r1\" Type=\"\(office)/styles\" Target=\"styles.xml\"/>"
          + "<Relationship Id=\"r2\" Type=\"\(office)/footnotes\" Target=\"footnotes.xml\"/></Relationships>"),
      ZipEntry(
        "word/styles.xml",
        "<w:styles \(word)><w:style w:type=\"paragraph\" w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/><w:basedOn w:val=\"Normal\"/>"
          + "<w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style><w:style w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style></w:styles>"
      ),
      ZipEntry(
        "word/numbering.xml",
        "<w:numbering \(word)><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
          + "<w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"),
      ZipEntry(
        "word/footnotes.xml",
        "<w:footnotes \(word)><w:footnote w:id=\"2\"><w:p><w:r><w:t>Note.</w:t></w:r></w:p></w:footnote></w:footnotes>"),
      ZipEntry(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"x\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>Low Water</dc:title></cp:coreProperties>"
      ),
      ZipEntry(
        "word/document.xml",
        "<w:document \(word)><w:body><w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr><w:r><w:t>Chapter 1</w:t></w:r></w:p>"
          + "<w:p><w:r><w:t xml:space=\"preserve\">One </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>two</w:t></w:r>"
          + "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>"
          + "<w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p><w:p/><w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
          + "</w:pPr><w:r><w:t>Item</w:t><w:tab/><w:br/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
          + "</w:body></w:document>"),
    ]
  }()

  private static let odt: [ZipEntry] = {
    let names = ["office", "text", "style", "table", "meta", "fo"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0 == "fo" ? "xsl-fo-compatible" : $0):1.0\""
    }.joined(separator: " ")
    return [
      ZipEntry("mimetype", "application/vnd.oasis.opendocument.text"),
      ZipEntry(
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"><manifest:file-entry "
          + "manifest:full-path=\"/\" manifest:media-type=\"application/vnd.oasis.opendocument.text\"/></manifest:manifest>"),
      ZipEntry(
        "meta.xml",
        "<office:document-meta \(names)><office:meta><dc:title xmlns:dc=\"http://purl.org/dc/elements/1.1/\">Low Water</dc:title></office:meta>"
          + "</office:document-meta>"),
      ZipEntry(
        "styles.xml",
        "<office:document-styles \(names)><office:styles><style:style style:name=\"Standard\" style:family=\"paragraph\"/><style:style "
          + "style:name=\"Heading\" style:family=\"paragraph\" style:parent-style-name=\"Standard\"/></office:styles></office:document-styles>"
      ),
      ZipEntry(
        "content.xml",
        "<office:document-content \(names)><office:automatic-styles><style:style style:name=\"T1\" style:family=\"text\"><style:text-properties "
          + "fo:font-style=\"italic\"/></style:style></office:automatic-styles><office:body><office:text><text:h text:outline-level=\"1\">"
          + "Chapter 1</text:h><text:p>One<text:s text:c=\"2\"/><text:span text:style-name=\"T1\">two</text:span><text:note "
          + "text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body><text:p>Note.</text:p></text:note-body>"
          + "</text:note></text:p><text:p/><text:list><text:list-item><text:p>Item<text:tab/><text:line-break/></text:p></text:list-item>"
          + "</text:list><table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row>"
          + "</table:table></office:text></office:body></office:document-content>"),
    ]
  }()

  private static let html = """
    <!DOCTYPE html><html lang="en"><head><title>Low Water</title><meta name="author" content="A. Pell"><style>p.f { margin-top: 2em }</style>
    </head><body><h1>Low Water</h1><ul><li><a href="#a">One</a></li></ul><h2 id="a">Chapter 1</h2><p class=f>One &mdash; <i>two</i>.<p>Three<br>
    <hr><p>&nbsp;</p><blockquote>Said.</blockquote><table><tr><td>a<td>b</table><h2>Chapter 2</h2><p>End.</p></body></html>
    """

  private static let chapter = page("<h1>Chapter 1</h1><p>One.</p>")

  private static let markdown = """
    ---
    title: Low Water
    author: "A. Pell"
    ---
    # Part One

    ## Chapter 1

    One *two* **three** `four` [five](six "x") ![seven](a.png).[^1]  
    — Said she. &mdash; <b>no</b>

    * * *

    > Quoted
    > - list

    1812. That year\\
    was.

    ```
    code
    ```

    Title
    =====

    | a | b |
    |---|---|
    | c | d |

    [^1]: Note.

    <!-- comment -->
    """

  private static let fountain = """
    Title: Low Water
    Author: A. Pell

    # Act One

    INT. FERRY - NIGHT #1#

    = Synopsis.

    The deck *shook*. [[note]] /* gone */

    MARA (V.O.) ^
    (low)
    Hold the line.

    > CUT TO:

    .FORCED

    !Action

    @McCLANE
    ~sung~

    > centred <

    ===
    """

  private static let plain = """
    LOW WATER

    by A. Pell

    CONTENTS

    I. The Ferry
    II. The Tide

    CHAPTER I. The Ferry

    The tide went out, and _nobody_ saw
    it go. “Well,” said Mara.[1]

    * * *

        Indented line one.
        Indented line two.

    CHAPTER II

    The Tide

    Éponine – at last.
    """

  private static let gutenberg = """
    The Project Gutenberg eBook of Low Water

    Title: Low Water

    Character set encoding: UTF-8

    *** START OF THE PROJECT GUTENBERG EBOOK LOW WATER ***

    Produced by Nobody

    CHAPTER 1

    One.

    *** END OF THE PROJECT GUTENBERG EBOOK LOW WATER ***

    Licence.
    """
}
