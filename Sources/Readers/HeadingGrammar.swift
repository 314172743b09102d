/// A chapter's or part's heading: `CHAPTER IV`, `Chapter Seven: The Crossing`, `12`, `XII.`, `PART TWO`, `Prologue`, `第三章`.
struct Heading: Hashable {
  enum Kind: Hashable {
    /// A heading that says it is a chapter, or a prologue, epilogue, interlude.
    case chapter
    /// A numeral alone, which counts only in a run of them.
    case number
    case part
  }

  let kind: Kind
  /// The number as printed; nil for a prologue and the like.
  let label: String?
  /// What the label counts; nil when it is no number we read.
  let value: Int?
  let title: String?
  /// The word that says what is counted, in lower case; nil for a numeral alone.
  var word: String?
}

/// Reads chapter headings: [word] [number: numeral, Roman, word, ordinal] [punctuation] [title], or the number first.
enum HeadingGrammar {
  /// Number and title on one line as the grammar reads them: "IV: The Crossing", or "CHAPTER I. The Crossing" where the number has its own sign.
  static func joined(_ number: String, _ title: String) -> String {
    let isSetOff = number.unicodeScalars.last.map { ".:—–-".unicodeScalars.contains($0) } ?? false
    return number + (isSetOff ? " " : ": ") + title
  }

  /// Nil when the line is no heading.
  static func heading(of line: String) -> Heading? {
    guard line.utf8.count <= 200 else { return nil }
    let spaces: [Unicode.Scalar] = [" ", "\t", "\u{3000}", "\u{A0}"]
    let words = undecorated(line).unicodeScalars.split { spaces.contains($0) }.map(String.init)
    guard let first = words.first else { return nil }
    let opener = bare(first)
    if isCounted(opener), let heading = worded(opener, rest: Array(words.dropFirst())) { return heading }
    if let heading = glued(words) ?? numberFirst(words) { return heading }
    if HeadingWords.lone.contains(opener), words.count <= 8 {
      let isTitled = [":", ".", "—", "："].contains(where: first.hasSuffix) || words.count > 1 && ["—", "–", "-"].contains(words[1])
      guard isTitled || words.count == 1 else { return nil }
      return Heading(
        kind: .chapter, label: nil, value: nil, title: words.count == 1 ? capitalized(opener) : words.joined(separator: " "), word: opener)
    }
    return numbered(words)
  }

  /// Quickly whether a line's first word can open a heading; most lines' can't.
  static func canOpen(_ line: ArraySlice<UInt8>) -> Bool {
    let word = line.prefix { $0 != 0x20 && $0 != 0x09 }
    guard let first = word.first else { return false }
    // Quotation marks and dashes open no heading; a letter of another script may.
    if first >= 0x80 { return first != 0xE2 }
    guard word.count <= 40 else { return false }
    if "#_=*".utf8.contains(first) { return true }
    var key = word.prefix { $0 != 0xE2 }
    while let last = key.last, ".:,;)-".utf8.contains(last) { key.removeLast() }
    if key.allSatisfy({ (0x30...0x39).contains($0) || "IVXLCivxlc".utf8.contains($0) }) { return true }
    guard !key.isEmpty, (0x41...0x5A).contains(first & 0xDF) else { return false }
    let bare = String(decoding: key, as: UTF8.self).lowercased()
    return isCounted(bare) || HeadingWords.lone.contains(bare) || NumberWords.isWord(bare) || ["the", "l", "l'envoi"].contains(bare)
      || key.contains(UInt8(ascii: "-"))
  }

  private static func isCounted(_ word: String) -> Bool { HeadingWords.chapter.contains(word) || HeadingWords.part.contains(word) }

  private static func kind(of word: String) -> Heading.Kind { HeadingWords.part.contains(word) ? .part : .chapter }

  private static func worded(_ opener: String, rest: [String]) -> Heading? {
    var number = rest
    if let first = number.first, ["the", "no.", "nº", "№"].contains(first.lowercased()) { number.removeFirst() }
    guard let label = number.first, !label.hasSuffix(",") else { return nil }
    var value = NumberWords.value(bare(label))
    var used = 1
    // Twenty One, Twenty-One.
    if let tens = value, number.count > 1, !label.hasSuffix(":"), let units = NumberWords.value(bare(number[1])),
      let sum = NumberWords.sum(tens, units), bare(number[1]).utf8.count > 2
    {
      value = sum
      used = 2
    }
    guard let value else { return nil }
    let printed = number.prefix(used).joined(separator: " ")
    let title = title(of: Array(number.dropFirst(used)), after: number[used - 1])
    guard title != nil || number.count == used else { return nil }
    return Heading(kind: kind(of: opener), label: stripped(printed), value: value, title: title, word: opener)
  }

  /// `FIRST CHAPTER`, `The Second Book: …`, `Erstes Kapitel`, `4. fejezet`. A title must be set off, or prose would pass, as would "One letter."
  private static func numberFirst(_ words: [String]) -> Heading? {
    let words = words.first?.lowercased() == "the" ? Array(words.dropFirst()) : words
    guard words.count >= 2, isCounted(bare(words[1])), !NumberWords.isCardinal(bare(words[0])),
      let value = NumberWords.value(bare(words[0]))
    else { return nil }
    let rest = Array(words.dropFirst(2))
    let isSetOff = [":", ".", "—", "–", "-", "："].contains { (sign: String) in words[1].hasSuffix(sign) || rest.first == sign }
    guard rest.isEmpty || isSetOff, let title = rest.isEmpty ? "" : title(of: rest, after: words[1]) else { return nil }
    let word = bare(words[1])
    return Heading(kind: kind(of: word), label: stripped(words[0]), value: value, title: title.isEmpty ? nil : title, word: word)
  }

  /// `第三章`, `第12話 潮`, `제3장`: no white space parts number and word.
  private static func glued(_ words: [String]) -> Heading? {
    guard let first = words.first, first.hasPrefix("第") || first.hasPrefix("제") else { return nil }
    let scalars = Array(words.joined(separator: " ").unicodeScalars.dropFirst())
    guard let end = scalars.prefix(9).firstIndex(where: { HeadingWords.counters[$0] != nil }),
      let kind = HeadingWords.counters[scalars[end]]
    else { return nil }
    let label = text(scalars[..<end]).trimmedScalars()
    guard let value = NumberWords.value(label) else { return nil }
    let rest = scalars[(end + 1)...]
    guard rest.count <= 40, !rest.contains(where: { "。！？".unicodeScalars.contains($0) }) else { return nil }
    let title = text(rest.drop { " ：:、．.　".unicodeScalars.contains($0) })
    return Heading(kind: kind, label: label, value: value, title: title.isEmpty ? nil : title, word: String(scalars[end]))
  }

  /// What follows the number: set off by a colon, a stop or a dash, or in a few capitalised words. A sentence ("Chapter one of his life was…") is none.
  private static func title(of words: [String], after label: String) -> String? {
    var words = words
    while let first = words.first, ["-", "–", "—", ":", ".", "："].contains(first) { words.removeFirst() }
    guard let first = words.first?.unicodeScalars.first, words.count <= 24 else { return nil }
    let isSetOff = [":", ".", "—", "–", "-", ")", "："].contains { label.hasSuffix($0) }
    guard isSetOff || words.count <= 14 && (first.properties.isUppercase || !first.properties.isAlphabetic) else { return nil }
    return words.joined(separator: " ")
  }

  private static func numbered(_ words: [String]) -> Heading? {
    guard let first = words.first, words.count <= 10 else { return nil }
    let isRoman = first.unicodeScalars.allSatisfy { "IVXLC.:)".unicodeScalars.contains($0) }
    let isOther = first.unicodeScalars.allSatisfy { isDigit($0) || ".:)．".unicodeScalars.contains($0) }
    guard isRoman || isOther, let value = NumberWords.value(bare(first)), value < 200 else { return nil }
    if words.count == 1 { return Heading(kind: .number, label: stripped(first), value: value, title: nil) }
    guard first.hasSuffix(".") || first.hasSuffix(":") || first.hasSuffix("．"), let letter = words[1].unicodeScalars.first,
      letter.properties.isUppercase || letter.value >= 0x3000
    else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    guard !rest.hasSuffix(",") else { return nil }
    // With a full stop at the end only capitals are a title: `I. A SCANDAL IN BOHEMIA.`, but not `I. I mean it.`
    guard !rest.hasSuffix(".") || rest.utf8.count > 4 && rest.uppercased() == rest else { return nil }
    return Heading(kind: .number, label: stripped(first), value: value, title: rest)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || (0xFF10...0xFF19).contains(scalar.value) || "〇一二三四五六七八九十百".unicodeScalars.contains(scalar)
  }

  /// As `NumberWords.value`.
  static func numeral(_ word: String) -> Int? { NumberWords.value(word) }

  /// Without the marks that set a heading in italics or bold.
  private static func undecorated(_ line: String) -> String {
    var scalars = Substring(line).unicodeScalars
    while let first = scalars.first, let last = scalars.last, scalars.count > 2, first == last, "_=*".unicodeScalars.contains(first) {
      scalars.removeFirst()
      scalars.removeLast()
    }
    return String(scalars)
  }

  static func bare(_ word: String) -> String { stripped(word).lowercased() }

  static func stripped(_ word: String) -> String {
    var scalars = Substring(word).unicodeScalars
    while let last = scalars.last, ".:,;)—–-：．、".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

  private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
