extension HostileFile {
  private static let second = "OPS/c2.xhtml"
  /// In the book's first chapter, which the fixtures leave as it is.
  static let first = "Café."

  static let archives = [
    HostileFile("zip-overlapping.epub", .refused("overlap")) {
      ZipWriter.overlapping(Array("One. ".times(4000).utf8), names: (0..<50).map { "OPS/\($0).xhtml" })
    },
    HostileFile("zip-quoted-overlap.epub", .refused("overlap")) {
      ZipWriter.quoting(Deflate("One.", " ", times: 1 << 20, "."), names: (0..<200).map { "OPS/\($0).xhtml" })
    },
    HostileFile("zip-nested", .read(first)) {
      [ZipEntry("OPS/inner.epub", SampleFiles.book(ZipEntry("OPS/inner.zip", ZipWriter.archive([("a", [1])]))))]
    },
    HostileFile("zip-that-is-its-own-chapter", .read(first)) { [ZipEntry(second, SampleFiles.book())] },
    HostileFile("zip-size-too-small", .read("Two.")) {
      [ZipEntry(second, deflated: Deflate("<html><body><p>One.</p>", "<p>Two.</p>", times: 900, "")).with { $0.statedSize = 10 }]
    },
    HostileFile("zip-size-too-large", .read("Two.")) {
      [ZipEntry(second, deflated: Deflate("<html><body><p>One.</p>", "<p>Two.</p>", times: 9, "")).with { $0.statedSize = 0xFFFF_FFFE }]
    },
    HostileFile("zip-size-of-zip64", .survived) {
      [
        ZipEntry(second, "<p>Two.</p>").with {
          $0.statedSize = 0xFFFF_FFFF
          $0.extra = [1, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0x40]
        }
      ]
    },
    HostileFile("zip-extra-field-of-zip64-cut", .survived) {
      [
        ZipEntry(second, "<p>Two.</p>").with {
          $0.statedSize = 0xFFFF_FFFF
          $0.extra = [1, 0, 200, 0, 0]
        }
      ]
    },
    HostileFile("zip-cut-in-half.epub", .refused("damaged")) { SampleFiles.book().dropLast(SampleFiles.book().count / 2) },
    HostileFile("zip-with-bytes-before-it.epub", .refused("not an EPUB")) { Array("x".times(99).utf8) + SampleFiles.book() },
    HostileFile("zip-checksum-wrong", .read("Two.", warning: "damaged")) {
      [ZipEntry(second, "<html><body><p>Two.</p></body></html>").with { $0.statedChecksum = 1 }]
    },
    HostileFile("zip-deflated-text-broken", .read(first, warning: "damaged")) {
      [
        ZipEntry(second, deflated: Deflate("<html><body><p>Two.</p>", "<p>", times: 9, "")).with {
          $0.bytes[4...] = [0xFF, 0xFF, 0xFF, 0xFF]
        }
      ]
    },
    HostileFile("zip-encrypted-chapter", .read(first, warning: "encrypted")) { [ZipEntry(second, "secret").with { $0.flags |= 1 }] },
    HostileFile("zip-encrypted-package", .refused("encrypted")) { [ZipEntry("OPS/package.opf", "secret").with { $0.flags |= 1 }] },
    HostileFile("zip-packed-with-bzip2", .read(first, warning: "compressed")) { [ZipEntry(second, "BZh9").with { $0.method = .bzip2 }] },
    HostileFile("zip-names-twice.epub", .read(first)) {
      ZipWriter.archive(of: (SampleFiles.entries("EPUB") ?? []) + [ZipEntry("OPS/c1.xhtml", SampleFiles.page("<p>Other.</p>"))])
    },
    HostileFile("zip-names-that-lead-out", .read(first)) {
      ["../../../tmp/decoupage-out", "/tmp/decoupage-out", "C:\\out", "OPS/../../out", "a\\..\\..\\out", "..", ".", "/", ""].map {
        ZipEntry($0, "out")
      }
    },
    HostileFile("zip-chapter-that-leads-out", .read(first, warning: "not in the archive")) {
      [ZipEntry("OPS/package.opf", SampleFiles.package().replacing("c2.xhtml", with: "../../../../etc/passwd"))]
    },
    HostileFile("zip-chapter-that-is-a-link", .survived) { [ZipEntry(second, "/etc/passwd").with { $0.attributes = 0xA1FF_0000 }] },
    HostileFile("zip-name-of-two-kilobytes", .read(first)) { [ZipEntry("n".times(2000), "x")] },
    HostileFile("zip-name-that-is-not-utf8", .survived) {
      [
        ZipEntry("", "x").with { $0.name = [0xFF, 0xFE, 0x2F] },
        ZipEntry("", "x").with {
          $0.name = [0xE9, 0]; $0.flags = 0
        },
      ]
    },
    HostileFile("zip-65536-entries.epub", .survived, isLarge: true) {
      ZipWriter.archive(of: (SampleFiles.entries("EPUB") ?? []) + (0..<65_536).map { ZipEntry("f\($0)", []) })
    },
    HostileFile("zip-65000-entries", .read(first), isLarge: true) { (0..<65_000).map { ZipEntry("F\($0)", []) } },
    HostileFile("zip-bomb-in-one-chapter", .read(first, warning: "unpacks to more")) {
      [ZipEntry(second, deflated: Deflate("<html><body>", " ", times: 300 << 20, ""))]
    },
    HostileFile("zip-bomb-in-the-package", .refused("unpacks to more")) {
      [ZipEntry("OPS/package.opf", deflated: Deflate("<package>", " ", times: 300 << 20, ""))]
    },
    HostileFile("zip-bomb-of-many-chapters", .read(first), isLarge: true) { chapters("<p>a</p>", 4_000_000, count: 12) },
    HostileFile("zip-bomb-of-spaces", .read(first), isLarge: true) { chapters(" ", 32_000_000, count: 12) },
    HostileFile("zip-bomb-of-headings", .read(first), isLarge: true) { chapters("<h2>a</h2>", 3_000_000, count: 12) },
    HostileFile("zip-bomb-of-chapters", .read(first), isLarge: true) { chapters("<h2>Chapter 9</h2><p>a</p>", 1_000_000, count: 12) },
    HostileFile("zip-bomb-of-gaps", .read(first), isLarge: true) { chapters("<p/>", 8_000_000, count: 12) },
    HostileFile("zip-bomb-of-breaks", .read(first), isLarge: true) { chapters("<hr/>", 6_000_000, count: 12) },
    HostileFile("zip-bomb-of-pictures", .read(first), isLarge: true) { chapters("<p><img/></p>", 2_400_000, count: 12) },
    HostileFile("zip-bomb-of-sections", .read(first), isLarge: true) {
      chapters("<section epub:type='part'></section>", 800_000, count: 12)
    },
    HostileFile("zip-bomb-of-notes", .read(first), isLarge: true) { chapters("<aside epub:type='footnote'>a</aside>", 800_000, count: 12) },
    HostileFile("zip-bomb-of-prose", .read(first), isLarge: true) {
      chapters("<p>\("The tide went out and nobody saw it go. ".times(20))</p>", 35_000, count: 12)
    },
    HostileFile("zip-bomb-of-words", .read(first), isLarge: true) { chapters("<p>The tide went out and nobody.</p>", 800_000, count: 12) },
    HostileFile("zip-bomb-of-inline-elements", .read(first), isLarge: true) { chapters("<i></i>", 4_000_000, count: 12) },
    HostileFile("zip-bomb-of-emphasis", .read(first), isLarge: true) { chapters("<i>a</i> ", 3_000_000, count: 12) },
    HostileFile("zip-bomb-of-lines-in-headings", .read(first), isLarge: true) {
      chapters("<h2>\("a<br/>".times(100))</h2>", 40_000, count: 12)
    },
    HostileFile("zip-bomb-of-nodes", .survived, isLarge: true) {
      [ZipEntry("OPS/package.opf", deflated: Deflate("<package>", "<a b=''/>", times: 3_000_000, "</package>"))]
    },
    HostileFile("zip-bomb-of-navigation", .read(first), isLarge: true) {
      [
        ZipEntry(
          "OPS/nav.xhtml",
          deflated: Deflate("<html><nav><ol>", "<li><a href=\"c2.xhtml\">x</a></li>", times: 900_000, "</ol></nav></html>"))
      ]
    },
    HostileFile("zip-bomb-of-classes", .read(first), isLarge: true) {
      chapters("<p class=\"\("a ".times(500))\">a</p>", 30_000, count: 12)
    },
    HostileFile("zip-bomb-of-break-classes", .read(first), isLarge: true) {
      chapters("<p class=\"scene \("a".times(1500))\">The tide went.</p>", 20_000, count: 12)
    },
    HostileFile("zip-bomb-of-types", .read(first), isLarge: true) {
      chapters("<section epub:type=\"\("a ".times(500))\">a</section>", 30_000, count: 12)
    },
    HostileFile("zip-bomb-of-attributes", .read(first), isLarge: true) {
      chapters("<p \((0..<60).map { "a\($0)='b'" }.joined(separator: " "))>a</p>", 60_000, count: 12)
    },
    HostileFile("zip-bomb-of-long-headings", .read(first), isLarge: true) {
      chapters("<h2>Chapter 1\(" Low".times(480))</h2><p>a</p>", 16_000, count: 12)
    },
    HostileFile("zip-bomb-of-tables", .read(first), isLarge: true) { chapters("<tr><td>a</td><td>b</td></tr>", 1_000_000, count: 12) },
    HostileFile("zip-bomb-of-notes-in-text", .read(first), isLarge: true) {
      chapters("a<a href=\"#n\"><sup>1</sup></a>", 900_000, count: 12)
    },
    HostileFile("zip-bomb-of-verse", .read(first), isLarge: true) { chapters("<i>a</i><br/>", 2_400_000, count: 12) },
  ]

  /// A package with many chapters of a unit that comes many times each.
  private static func chapters(_ unit: String, _ times: Int, count: Int) -> [ZipEntry] {
    let names = (0..<count).map { "b\($0)" }
    let package = SampleFiles.package(
      manifest: names.map { "<item id=\"\($0)\" href=\"\($0).xhtml\" media-type=\"application/xhtml+xml\"/>" }.joined(),
      spine: names.map { "<itemref idref=\"\($0)\"/>" }.joined())
    let body = Deflate("<html xmlns:epub=\"http://www.idpf.org/2007/ops\"><body>", unit, times: times, "</body></html>")
    return [ZipEntry("OPS/package.opf", package)] + names.map { ZipEntry("OPS/\($0).xhtml", deflated: body) }
  }
}

extension String {
  /// Without Foundation, whose function has another name.
  func replacing(_ word: String, with other: String) -> String {
    var result = ""
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(word) {
        result += other
        rest = rest.dropFirst(word.count)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result
  }
}
