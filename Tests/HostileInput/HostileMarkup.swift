extension HostileFile {
  private static let second = "OPS/c2.xhtml"
  private static let passwords = "file:///etc/passwd"

  static let markup =
    external + bombs + depths + spoilt + [
      page("markup-html-entities-without-a-doctype", .read("“Café” tide"), "<p>&ldquo;Caf&eacute;&rdquo;&nbsp;tide</p>"),
      HostileFile("page-alone.html", .read("One")) { "<html><p>One" },
      HostileFile("page-of-open-elements.html", .read("One."), isLarge: true) {
        "<html><h1>Chapter 1</h1><p>One.</p>\("<b><p>a".times(300_000))"
      },
      HostileFile("page-of-ends.html", .read("One."), isLarge: true) {
        "<html><h1>Chapter 1</h1><p>One.</p>\("</p></b></x>".times(500_000))"
      },
      HostileFile("page-of-tables.html", .read("One."), isLarge: true) {
        "<html><h1>Chapter 1</h1><p>One.</p>\("<table><tr><td>".times(100_000))"
      },
      HostileFile("page-of-links.html", .read("One."), isLarge: true) {
        "<html><h1>Chapter 1</h1><p>One.</p>\("<a href=#a><div>a".times(200_000))"
      },
      HostileFile("page-of-headings.html", .read("One."), isLarge: true) {
        "<html><h1>Chapter 1</h1><p>One.</p>\("<h2>I<br>".times(200_000))"
      },
      HostileFile("page-of-angles.html", .survived, isLarge: true) { "<html><p>One.</p>\("<".times(3_000_000))" },
      HostileFile("page-of-ampersands.html", .survived, isLarge: true) { "<html><p>One.</p>\("&a".times(2_000_000))" },
      HostileFile("page-of-comments.html", .survived, isLarge: true) { "<html><p>One.</p>\("<!--".times(1_000_000))" },
      HostileFile("page-of-doctypes.html", .survived, isLarge: true) {
        "<!DOCTYPE html [<!--\("<!DOCTYPE ".times(500_000))<html><p>One.</p>"
      },
    ]

  /// None of these files is opened, and the text around them is read.
  private static let external = [
    document("markup-external-entity", .read("Two."), "<p>&x;</p><p>Two.</p>", "<!DOCTYPE html [<!ENTITY x SYSTEM \"\(passwords)\">]>"),
    document("markup-external-dtd", .read("Two."), "<p>Two.</p>", "<!DOCTYPE html SYSTEM \"\(passwords)\">"),
    document(
      "markup-parameter-entity", .read("Two."), "<p>Two.</p>", "<!DOCTYPE html [<!ENTITY % x SYSTEM \"\(passwords)\"> %x; %y;]>"),
    document(
      "markup-far-dtd", .read("Two."), "<p>Two.</p>", "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.1//EN\" \"http://127.0.0.1:9/x.dtd\">"),
    page(
      "markup-inclusion", .read("Two."),
      "<x:include xmlns:x=\"http://www.w3.org/2001/XInclude\" href=\"\(passwords)\" parse=\"text\"/><p>Two.</p>"),
    HostileFile("markup-external-entity-in-the-package", .read(first)) {
      [
        ZipEntry(
          "OPS/package.opf",
          SampleFiles.package(metadata: "<dc:title>&x;</dc:title>").replacing(
            "<package", with: "<!DOCTYPE package [<!ENTITY x SYSTEM \"\(passwords)\">]><package"))
      ]
    },
    HostileFile("markup-external-entity-in-the-container", .read(first, warning: "container.xml")) {
      [
        ZipEntry(
          "META-INF/container.xml",
          "<!DOCTYPE c [<!ENTITY x SYSTEM \"\(passwords)\">]><container><rootfiles><rootfile full-path=\"&x;\"/></rootfiles></container>")
      ]
    },
    HostileFile("markup-external-entity-in-the-navigation", .read(first)) {
      [
        ZipEntry(
          "OPS/nav.xhtml",
          SampleFiles.page(
            "<nav><ol><li><a href=\"c1.xhtml\">&x;</a></li></ol></nav>", doctype: "<!DOCTYPE html [<!ENTITY x SYSTEM \"\(passwords)\">]>"))
      ]
    },
  ]

  private static let laughs = (1...9).map { "<!ENTITY e\($0) \"\("&e\($0 - 1);".times(10))\">" }.joined()

  private static let bombs = [
    document("markup-entities-that-multiply", .read("Two."), "<p>&e9;</p><p>Two.</p>", "<!DOCTYPE html [<!ENTITY e0 \"ha\">\(laughs)]>"),
    document(
      "markup-entities-that-multiply-in-an-attribute", .read("Two."), "<p class=\"&e9;\">One.</p><p>Two.</p>",
      "<!DOCTYPE html [<!ENTITY e0 \"ha\">\(laughs)]>"),
    document(
      "markup-long-entity-many-times", .read("Two."), "<p>\("&x;".times(20_000))</p><p>Two.</p>",
      "<!DOCTYPE html [<!ENTITY x \"\("ha".times(30_000))\">]>"),
    document(
      "markup-entity-of-itself", .read("Two."), "<p>&x;&y;</p><p>Two.</p>", "<!DOCTYPE html [<!ENTITY x \"&y;\"><!ENTITY y \"&x;\">]>"),
    document(
      "markup-100000-entities", .read("Two."), "<p>&x9;</p><p>Two.</p>",
      "<!DOCTYPE html [\((0..<20_000).map { "<!ENTITY x\($0) 'a'>" }.joined())]>", isLarge: true),
    page(
      "markup-50000-attributes", .read("Two."), isLarge: true,
      "<p \((0..<50_000).map { "a\($0)='1'" }.joined(separator: " "))>One.</p><p>Two.</p>"),
    page("markup-attribute-of-12-megabytes", .read("Two."), isLarge: true, "<p class=\"\("a ".times(6_000_000))\">One.</p><p>Two.</p>"),
    page("markup-comment-of-12-megabytes", .read("Two."), isLarge: true, "<!-- \("a ".times(6_000_000)) --><p>Two.</p>"),
    page("markup-paragraph-of-12-megabytes", .read("Two."), isLarge: true, "<p>\("a ".times(6_000_000))</p><p>Two.</p>"),
    page("markup-word-of-12-megabytes", .read("Two."), isLarge: true, "<p>\("a".times(12_000_000))</p><p>Two.</p>"),
    page("markup-heading-of-12-megabytes", .read("Two."), isLarge: true, "<h2>\("a ".times(6_000_000))</h2><p>Two.</p>"),
    page("markup-heading-of-3000-bytes", .read("One. One."), "<h2>One. One.<br/>\("a ".times(1500))</h2><p>Two.</p>"),
    page("markup-heading-with-many-lines", .read("Two."), "<p>One.</p><h2>\("a<br/>".times(200))b</h2><p>Two.</p>"),
    page(
      "markup-titled-at-length", .read("Two."), "<p>Two.</p></body><head><title>\("e\u{301}".times(300_000))</title></head><body>"),
    page("markup-name-of-a-megabyte", .survived, isLarge: true, "<\("a".times(1_000_000))>One.</\("a".times(1_000_000))><p>Two.</p>"),
    page("markup-100000-names", .read("Two."), isLarge: true, (0..<100_000).map { "<x\($0) y\($0)=''/>" }.joined() + "<p>Two.</p>"),
    page("markup-many-classes", .read("Two."), "<p class=\"\("a".times(4) + " b".times(2000))\">One.</p>".times(50) + "<p>Two.</p>"),
  ]

  private static let depths = [
    page("markup-20000-deep", .read("Two."), "\("<div>".times(20_000))<p>One.</p>\("</div>".times(20_000))<p>Two.</p>"),
    page("markup-200000-deep", .read("Two."), isLarge: true, "\("<i>".times(200_000))One.\("</i>".times(200_000))<p>Two.</p>"),
    page(
      "markup-sections-200-deep", .read("Two."),
      "\("<section epub:type=\"part\">".times(200))<p>One.</p>\("</section>".times(200))<p>Two.</p>"),
    page(
      "markup-paragraphs-in-200-sections", .read("Two."), isLarge: true,
      "\("<section epub:type=\"part chapter\"><h2>1</h2>".times(200))\("<p>One.</p>".times(50_000))\("</section>".times(200))<p>Two.</p>"),
    page(
      "markup-part-page-of-dashes", .read(first), isLarge: true,
      "<section epub:type=\"part\"><h1>Part 2</h1>\("<p>—</p><p>, ,</p>".times(100_000))</section>"),
  ]

  private static let spoilt = [
    page("markup-left-open", .read("Two.", warning: "not well-formed"), "<p>One.<p><b>Two.</p><i>"),
    HostileFile("markup-that-says-utf16", .read("Café.")) { [declared("utf-16")] },
    HostileFile("markup-that-says-shift-jis", .read("Café.")) { [declared("Shift_JIS")] },
    HostileFile("markup-that-says-klingon", .read("Café.")) { [declared("x-klingon")] },
    HostileFile("markup-with-nul", .read("Two.")) { [ZipEntry(second, SampleFiles.page("<p>One\0\u{1}\u{B}.</p><p>Two.</p>\0"))] },
    HostileFile("markup-that-is-not-utf8", .read("Two.")) {
      [ZipEntry(second, Array("<html><body><p>Caf".utf8) + [0xE9, 0xFF, 0xC0] + Array("</p><p>Two.</p></body></html>".utf8))]
    },
    HostileFile("markup-in-utf16", .read("Two.")) {
      [ZipEntry(second, [0xFE, 0xFF] + SampleFiles.page("<p>Two.</p>").utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })]
    },
    HostileFile("markup-in-utf16-cut", .survived) { [ZipEntry(second, [0xFE, 0xFF, 0x00, 0x3C, 0xD8, 0x00, 0x00])] },
    HostileFile("markup-that-is-a-picture", .read(first)) { [ZipEntry(second, [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + (0...255))] },
    HostileFile("markup-that-is-empty", .read(first)) { [ZipEntry(second, "")] },
    page("markup-of-marks-of-order", .read("Two."), "<p>\u{202E}One.\u{2066}</p><p>Two.</p>"),
    page("markup-of-20000-combining-marks", .read("Two."), "<p>e\("\u{301}".times(20_000))</p><p>Two.</p>"),
  ]

  static let styles = [
    style("style-of-a-megabyte", isLarge: true, "p.a, .b .c { margin: 1em 0 0 2em; display: block } ".times(20_000)),
    style("style-left-open", "p { margin: 1em; /* ".times(3_000)),
    style("style-of-braces", isLarge: true, "{".times(900_000)),
    style("style-of-at-signs", isLarge: true, "@media{".times(140_000)),
    style("style-of-commas", isLarge: true, ",".times(450_000) + "p{margin:0}" + ".".times(450_000) + "{margin:0}"),
    style("style-of-endless-numbers", "p { margin-top: \("9".times(9_000))em } p { margin-bottom: -1e999em } p { margin: nanem infem }"),
    HostileFile("style-rules-times-classes", .read("Two."), isLarge: true) {
      [
        ZipEntry("OPS/s.css", (0..<5_000).map { ".a\($0 % 50) { margin-top: \($0)em }" }.joined(separator: "\n")),
        ZipEntry(second, SampleFiles.page((0..<200_000).map { "<p class=\"a\($0 % 50) x\($0)\">a</p>" }.joined() + "<p>Two.</p>")),
      ]
    },
    HostileFile("style-rules-times-attributes", .read("Two."), isLarge: true) {
      [
        ZipEntry("OPS/s.css", (0..<5_000).map { "p { margin-top: \($0)em }" }.joined(separator: "\n")),
        ZipEntry(second, SampleFiles.page((0..<200_000).map { "<p style=\"margin:\($0)px\">a</p>" }.joined() + "<p>Two.</p>")),
      ]
    },
    HostileFile("style-in-every-chapter", .read(first), isLarge: true) {
      let names = (0..<12).map { "b\($0)" }
      let package = SampleFiles.package(
        manifest: names.map { "<item id=\"\($0)\" href=\"\($0).xhtml\"/>" }.joined(),
        spine: names.map { "<itemref idref=\"\($0)\"/>" }.joined())
      let sheet = Deflate("<html><head><style>", "a b c{}", times: 140_000, "</style></head><body><p>Low.</p></body></html>")
      return [ZipEntry("OPS/package.opf", package)] + names.map { ZipEntry("OPS/\($0).xhtml", deflated: sheet) }
    },
  ]

  /// The book with that body as its second chapter.
  private static func page(_ name: String, _ outcome: Outcome, isLarge: Bool = false, _ body: @escaping @Sendable @autoclosure () -> String)
    -> HostileFile
  {
    HostileFile(name, outcome, isLarge: isLarge) { [ZipEntry(second, SampleFiles.page(body()))] }
  }

  private static func document(
    _ name: String, _ outcome: Outcome, _ body: @escaping @Sendable @autoclosure () -> String,
    _ doctype: @escaping @Sendable @autoclosure () -> String, isLarge: Bool = false
  ) -> HostileFile {
    HostileFile(name, outcome, isLarge: isLarge) { [ZipEntry(second, SampleFiles.page(body(), doctype: doctype()))] }
  }

  private static func style(_ name: String, isLarge: Bool = false, _ sheet: @escaping @Sendable @autoclosure () -> String) -> HostileFile {
    HostileFile(name, .read(first), isLarge: isLarge) { [ZipEntry("OPS/s.css", sheet())] }
  }

  private static func declared(_ encoding: String) -> ZipEntry {
    ZipEntry(second, "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><html><body><p>Café.</p></body></html>")
  }
}
