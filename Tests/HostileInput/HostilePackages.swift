extension HostileFile {
  private static let opf = "OPS/package.opf"
  private static let container = "META-INF/container.xml"

  static let packages = [
    HostileFile("package-without-container.epub", .read(first, warning: "container.xml is missing")) {
      SampleFiles.book(without: [container])
    },
    HostileFile("package-without-container-twice.epub", .refused("not an EPUB")) {
      SampleFiles.book(ZipEntry("b.opf", SampleFiles.package()), without: [container])
    },
    HostileFile("package-outside", .read(first, warning: "container.xml is missing or wrong")) {
      [ZipEntry(container, SampleFiles.container.replacing("OPS/package.opf", with: "../../../etc/passwd"))]
    },
    HostileFile("package-missing.epub", .refused("not an EPUB")) { SampleFiles.book(without: [opf]) },
    HostileFile("package-empty", .refused("package file OPS/package.opf")) { [ZipEntry(opf, "")] },
    HostileFile("package-that-is-no-xml", .refused("package file OPS/package.opf")) { [ZipEntry(opf, [0, 1, 2, 3, 0xFF])] },
    HostileFile("package-cut", .read(first)) { [ZipEntry(opf, String(SampleFiles.package().dropLast(40)))] },
    HostileFile("package-without-spine", .refused("lists no texts")) {
      [ZipEntry(opf, "<package><manifest><item id=\"c1\" href=\"c1.xhtml\"/></manifest><spine/></package>")]
    },
    HostileFile("package-that-names-nothing", .read(first, warning: "not in the archive")) {
      [
        ZipEntry(
          opf, SampleFiles.package(manifest: "<item id=\"x\" href=\"none.xhtml\"/>", spine: "<itemref idref=\"x\"/><itemref idref=\"y\"/>"))
      ]
    },
    HostileFile("package-that-reads-itself", .read(first)) {
      [
        ZipEntry(
          opf,
          SampleFiles.package(
            manifest: "<item id=\"x\" href=\"package.opf\"/><item id=\"y\" href=\"../META-INF/container.xml\"/>",
            spine: "<itemref idref=\"x\"/><itemref idref=\"y\"/><itemref idref=\"nav\"/><itemref idref=\"ncx\"/>"))
      ]
    },
    HostileFile("package-that-repeats-a-chapter", .read(first, warning: "10000 times more")) {
      [ZipEntry(opf, SampleFiles.package(spine: "<itemref idref=\"c1\"/>".times(10_000)))]
    },
    HostileFile("package-of-far-files", .read(first, warning: "not in the archive")) {
      [
        ZipEntry(
          opf,
          SampleFiles.package(
            manifest:
              "<item id=\"x\" href=\"http://127.0.0.1:9/a.xhtml\"/><item id=\"s\" href=\"https://127.0.0.1:9/s.css\" media-type=\"text/css\"/>",
            spine: "<itemref idref=\"x\"/>"))
      ]
    },
    HostileFile("package-with-rights", .refused("DRM")) { [ZipEntry("META-INF/rights.xml", "<rights/>")] },
    HostileFile("package-with-licence", .refused("DRM")) { [ZipEntry("META-INF/license.lcpl", "{}")] },
    HostileFile("package-with-sinf", .refused("DRM")) { [ZipEntry("META-INF/sinf.xml", "<sinf/>")] },
    HostileFile("package-encrypted", .refused("DRM")) { [encryption("http://www.w3.org/2001/04/xmlenc#aes256-cbc", "OPS/c1.xhtml")] },
    HostileFile("package-with-obfuscated-font", .read(first)) { [encryption("http://www.idpf.org/2008/embedding", "OPS/a.otf")] },
    HostileFile("package-in-utf16", .read(first)) {
      [ZipEntry(opf, [0xFF, 0xFE] + SampleFiles.package().utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })]
    },
    HostileFile("package-with-mark", .read(first)) { [ZipEntry(opf, [0xEF, 0xBB, 0xBF] + Array(SampleFiles.package().utf8))] },
    HostileFile("package-with-prefixes", .read(first)) {
      [
        ZipEntry(
          opf,
          "<o:package xmlns:o=\"http://www.idpf.org/2007/opf\"><o:manifest><o:item id=\"c\" href=\"c1.xhtml\"/></o:manifest><o:spine>"
            + "<o:itemref idref=\"c\"/></o:spine></o:package>")
      ]
    },
    HostileFile("package-of-pictures", .refused("pictures")) {
      [ZipEntry("OPS/c1.xhtml", SampleFiles.page("<img src=\"a.png\"/>")), ZipEntry("OPS/c2.xhtml", SampleFiles.page(""))]
    },
    HostileFile("package-titled-as-a-path", .read(first)) {
      [ZipEntry(opf, SampleFiles.package(metadata: "<dc:title>../../../tmp/decoupage-out\u{202E}</dc:title>"))]
    },
    HostileFile("package-titled-at-length", .read(first)) {
      [ZipEntry(opf, SampleFiles.package(metadata: "<dc:title>\("Low ".times(250_000))</dc:title>"))]
    },
    HostileFile("package-of-many-titles", .read(first)) {
      [ZipEntry(opf, SampleFiles.package(metadata: "<dc:title>Low</dc:title><dc:creator>A</dc:creator>".times(20_000)))]
    },
    HostileFile("package-of-many-navigations", .read(first), isLarge: true) {
      [
        ZipEntry(
          opf,
          SampleFiles.package(
            manifest: (0..<60_000).map { "<item id=\"n\($0)\" href=\"nav.xhtml\" properties=\"nav\"/>" }.joined())),
        ZipEntry("OPS/nav.xhtml", SampleFiles.page("<nav><ol>" + "<li><p>x</p></li>".times(9_000) + "</ol></nav>")),
      ]
    },
    HostileFile("package-of-many-styles", .read(first), isLarge: true) {
      [
        ZipEntry(
          opf,
          SampleFiles.package(manifest: (0..<60_000).map { "<item id=\"n\($0)\" href=\"s.css\" media-type=\"text/css\"/>" }.joined())),
        ZipEntry("OPS/s.css", "a { margin: 0 } ".times(60_000)),
      ]
    },
    HostileFile("package-of-long-references", .read(first), isLarge: true) {
      let path = "a/../".times(750)
      return [
        ZipEntry(
          opf,
          SampleFiles.package(
            manifest: (0..<8_000).map { "<item id=\"n\($0)\" href=\"\(path)\($0)\"/>" }.joined(),
            spine: (0..<8_000).map { "<itemref idref=\"n\($0)\"/>" }.joined()))
      ]
    },
    HostileFile("package-of-60000-chapters", .read(first), isLarge: true) { manyChapters(60_000) },
    HostileFile("navigation-20000-deep", .read(first)) {
      let list = "<ol><li><a href=\"c1.xhtml\">x</a>"
      return [ZipEntry("OPS/nav.xhtml", SampleFiles.page("<nav>\(list.times(20_000))\("</li></ol>".times(20_000))</nav>"))]
    },
    HostileFile("navigation-ncx-20000-deep", .read(first)) {
      let point = "<navPoint><navLabel><text>x</text></navLabel><content src=\"c1.xhtml\"/>"
      return [
        ZipEntry("OPS/nav.xhtml", SampleFiles.page("")),
        ZipEntry("OPS/toc.ncx", "<ncx><navMap>\(point.times(20_000))\("</navPoint>".times(20_000))</navMap></ncx>"),
      ]
    },
    HostileFile("navigation-of-headings-200-deep", .read(first), isLarge: true) {
      let leaves = "<li><a href=\"c2.xhtml#x\">x</a></li>".times(60_000)
      return [
        ZipEntry(
          "OPS/nav.xhtml", SampleFiles.page("<nav><ol>\("<li><span>x</span><ol>".times(100))\(leaves)\("</ol></li>".times(100))</ol></nav>")
        )
      ]
    },
    HostileFile("navigation-that-leads-to-itself", .read(first)) {
      [
        ZipEntry(
          "OPS/nav.xhtml", SampleFiles.page("<nav><ol><li><a href=\"nav.xhtml\">x</a><ol><li><a href=\"#\">y</a></li></ol></li></ol></nav>")
        )
      ]
    },
  ]

  private static func encryption(_ method: String, _ path: String) -> ZipEntry {
    ZipEntry(
      "META-INF/encryption.xml",
      "<encryption xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData><enc:EncryptionMethod Algorithm=\"\(method)\"/>"
        + "<enc:CipherData><enc:CipherReference URI=\"\(path)\"/></enc:CipherData></enc:EncryptedData></encryption>")
  }

  private static func manyChapters(_ count: Int) -> [ZipEntry] {
    let names = (0..<count).map { "m\($0)" }
    let links = names.map { "<li><a href=\"\($0).xhtml\">\($0)</a></li>" }.joined()
    let package = SampleFiles.package(
      manifest: names.map { "<item id=\"\($0)\" href=\"\($0).xhtml\"/>" }.joined(),
      spine: names.map { "<itemref idref=\"\($0)\"/>" }.joined())
    return [ZipEntry(opf, package), ZipEntry("OPS/nav.xhtml", SampleFiles.page("<nav><ol>\(links)</ol></nav>"))]
      + names.map { ZipEntry("OPS/\($0).xhtml", "<html><p>Low.</p></html>") }
  }
}
