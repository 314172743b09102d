extension HostileFile {
  /// Long enough to be told from a binary file, and with a letter that no two encodings write alike.
  private static let story = "Chapter 1\n\nThe tide went out. Café, she said, and Éponine sat down.\n\nTwo.\n"

  static let texts = [
    HostileFile("text-empty.txt", .refused("empty")) { "" },
    HostileFile("text-of-spaces.txt", .refused("empty")) { " \r\n\t".times(20_000) },
    HostileFile("text-of-invisible-marks.txt", .survived) { "\u{FEFF}\u{200B}\u{2060}\u{AD}\n".times(5_000) },
    HostileFile("text-that-is-binary.txt", .refused("not text")) { (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 7) } },
    HostileFile("text-in-utf8-with-mark.txt", .read("Two.")) { [0xEF, 0xBB, 0xBF] + Array(story.utf8) },
    HostileFile("text-in-utf16-le.txt", .read("Two.")) { [0xFF, 0xFE] + story.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } },
    HostileFile("text-in-utf16-be.txt", .read("Two.")) { [0xFE, 0xFF] + story.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] } },
    HostileFile("text-in-utf16-cut.txt", .survived) {
      [0xFF, 0xFE] + story.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } + [0x00, 0xD8, 0x41]
    },
    HostileFile("text-in-windows-1252.txt", .read("Two.")) { story.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } },
    HostileFile("text-of-a-lone-mark.txt", .survived) { [0xFF, 0xFE] },
    HostileFile("text-not-quite-utf8.txt", .survived) { Array(story.utf8) + [0xC3] },
    HostileFile("text-with-all-line-ends.txt", .read("Two.")) {
      "One.\r\n\r\nTwo.\n\n\rThree.\r\rFour.\u{2028}\u{2029}Five.\u{85}\u{C}Six.\n"
    },
    HostileFile("text-of-one-line-of-10-megabytes.txt", .survived, isLarge: true) { "The tide went out. ".times(550_000) },
    HostileFile("text-of-one-word-of-10-megabytes.txt", .survived, isLarge: true) { "a".times(10_000_000) },
    HostileFile("text-of-regional-indicators.txt", .read("Two."), isLarge: true) { "One \("\u{1F1FA}".times(200_000)).\n\nTwo.\n" },
    HostileFile("text-of-combining-marks.txt", .read("Two."), isLarge: true) { "One \("e\u{301}".times(100_000)).\n\nTwo.\n" },
    HostileFile("text-of-one-mark-200000-times.txt", .read("Two."), isLarge: true) { "One e\("\u{301}".times(200_000)).\n\nTwo.\n" },
    HostileFile("text-of-lines.txt", .read("Two."), isLarge: true) { "Two.\n\n" + "a\n\n".times(2_000_000) },
    HostileFile("text-of-line-ends.txt", .read("Two."), isLarge: true) { "Two.\("\n".times(10_000_000))Three.\n" },
    HostileFile("text-of-headings.txt", .survived, isLarge: true) { (1...200_000).map { "CHAPTER \($0)\n\n" }.joined() + "Two.\n" },
    HostileFile("text-of-numerals.txt", .survived, isLarge: true) { "I\n\na.\n\n".times(200_000) },
    HostileFile("text-of-breaks.txt", .read("Two."), isLarge: true) { "Two.\n\n" + "* * *\n\n".times(500_000) + "Two.\n" },
    HostileFile("text-of-quotation-marks.txt", .survived, isLarge: true) { "“‘".times(1_000_000) },
    HostileFile("text-of-project-gutenberg-marks.txt", .survived, isLarge: true) {
      "*** START OF THIS PROJECT GUTENBERG EBOOK\n\n*** END OF THIS PROJECT GUTENBERG EBOOK\n\n".times(50_000)
    },
  ]

  static let markdown =
    [
      "![[]()", "[", "![", "[a](", "[a](<b", "[^a]: b\n", "[a]: b\n", "a <?", "a <!A", "a <![CDATA[", "a <!--", "*a_ ", "a**b", "*_",
      "`a``",
      "~~", "> ", "> - ", "  - ", "1. ", "- \n", "\t", "&", "\\", "# ", "```\n", "<div>\n", "|", "|-|\n", "a\n=\n", "* * *\n",
    ].enumerated().map { index, mark in
      HostileFile("markdown-\(index).md", .read("One."), isLarge: true) { "One.\n\n\(mark.times(500_000 / mark.utf8.count))\n\nTwo.\n" }
    } + [
      HostileFile("markdown-of-cells.md", .read("One."), isLarge: true) {
        "One.\n\n\("|a".times(20_000))|\n\("|-".times(20_000))|\n\("|b\n".times(20_000))\n"
      },
      HostileFile("markdown-of-uneven-ticks.md", .read("One."), isLarge: true) {
        "One.\n\n" + (1...1_500).map { "e" + "`".times($0) }.joined()
      },
      HostileFile("markdown-of-notes.md", .read("One."), isLarge: true) {
        "One.\n\n" + (0..<30_000).map { "[^\($0)]" }.joined() + "\n\n" + (0..<30_000).map { "[^\($0)]: x[^\($0)]\n\n" }.joined()
      },
      HostileFile("markdown-left-open-front-matter.md", .read("One.")) { "---\ntitle: x\n\nOne.\n" },
      HostileFile("markdown-front-matter-bomb.md", .read("One.")) {
        "---\na: &a [x,x]\n" + (0..<50).map { "b\($0): &b\($0) [*a,*a,*a,*a,*a,*a,*a,*a]\n" }.joined()
          + "title: !!python/object x\n---\n\nOne.\n"
      },
      HostileFile("markdown-front-matter-of-a-megabyte.md", .survived, isLarge: true) { "---\n\("a: b\n".times(200_000))---\n\nOne.\n" },
      HostileFile("markdown-with-nul.md", .survived) { "One.\n\nT\0wo.\n" },
    ]
}
