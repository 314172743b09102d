/// Reads chapter headings: `CHAPTER IV`, `Chapter Seven: The Crossing`, `12`, `XII.`, `PART TWO`, `Prologue`.
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
}

enum HeadingGrammar {
  private static let chapterWords: Set<String> = [
    "chapter", "stave", "adventure", "canto", "letter", "chapitre", "kapitel", "capítulo", "capitolo", "глава",
  ]
  private static let partWords: Set<String> = ["part", "book", "volume"]
  private static let lone: Set<String> = ["prologue", "epilogue", "interlude", "prelude", "coda", "afterlude"]

  /// Nil when the line is no heading.
  static func heading(of line: String) -> Heading? {
    guard line.utf8.count <= 120 else { return nil }
    let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
    guard let first = words.first else { return nil }
    let opener = bare(first)
    if chapterWords.contains(opener) || partWords.contains(opener) { return worded(opener, rest: Array(words.dropFirst())) }
    if lone.contains(opener), words.count <= 8 {
      let isTitled = first.hasSuffix(":") || first.hasSuffix(".") || first.hasSuffix("—")
      guard isTitled || words.count == 1 else { return nil }
      return Heading(kind: .chapter, label: nil, value: nil, title: words.count == 1 ? capitalized(opener) : line)
    }
    return numbered(words)
  }

  private static func worded(_ opener: String, rest: [String]) -> Heading? {
    let kind: Heading.Kind = partWords.contains(opener) ? .part : .chapter
    var number = rest
    if number.first.map({ bare($0) }) == "the" { number.removeFirst() }
    guard let label = number.first, !label.hasSuffix(",") else { return nil }
    var value = numeral(bare(label))
    var used = 1
    // Twenty One, Twenty-One.
    if let tens = value, tens >= 20, tens % 10 == 0, number.count > 1, let ones = numeral(bare(number[1])), ones < 10, !label.hasSuffix(":")
    {
      value = tens + ones
      used = 2
    }
    guard let value else { return nil }
    let printed = number.prefix(used).joined(separator: " ")
    let title = title(of: Array(number.dropFirst(used)), after: number[used - 1])
    guard title != nil || number.count == used else { return nil }
    return Heading(kind: kind, label: stripped(printed), value: value, title: title)
  }

  /// What follows the number: set off by a colon, a stop or a dash, or in a few capitalised words. A sentence ("Chapter one of his life was…") is none.
  private static func title(of words: [String], after label: String) -> String? {
    var words = words
    while let first = words.first, ["-", "–", "—", ":", "."].contains(first) { words.removeFirst() }
    guard let first = words.first?.unicodeScalars.first, words.count <= 14 else { return nil }
    let isSetOff = [":", ".", "—", "–", "-", ")"].contains { label.hasSuffix($0) }
    guard isSetOff || first.properties.isUppercase || !first.properties.isAlphabetic else { return nil }
    return words.joined(separator: " ")
  }

  private static func numbered(_ words: [String]) -> Heading? {
    guard let first = words.first, words.count <= 10 else { return nil }
    let isRoman = first.unicodeScalars.allSatisfy { "IVXLC.:)".unicodeScalars.contains($0) }
    let isArabic = first.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == ":" || $0 == ")" }
    guard isRoman || isArabic, let value = numeral(bare(first)), value < 200 else { return nil }
    if words.count == 1 { return Heading(kind: .number, label: stripped(first), value: value, title: nil) }
    guard first.hasSuffix(".") || first.hasSuffix(":"), let letter = words[1].unicodeScalars.first, letter.properties.isUppercase else {
      return nil
    }
    let rest = words.dropFirst().joined(separator: " ")
    guard !rest.hasSuffix("."), !rest.hasSuffix(",") else { return nil }
    return Heading(kind: .number, label: stripped(first), value: value, title: rest)
  }

  /// Arabic, Roman or a number word up to ninety, or an ordinal up to twenty; nil for anything else.
  static func numeral(_ word: String) -> Int? {
    if let arabic = Int(word) { return arabic > 0 ? arabic : nil }
    if let value = words[word] { return value }
    let halves = word.split(separator: "-")
    if halves.count == 2, let tens = words[String(halves[0])], let ones = words[String(halves[1])], tens >= 20, ones < 10 {
      return tens + ones
    }
    return roman(word)
  }

  private static let words: [String: Int] = {
    let units = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
      "sixteen",
      "seventeen", "eighteen", "nineteen",
    ]
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
      "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ]
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    var result: [String: Int] = ["last": 999]
    for (index, word) in units.enumerated() { result[word] = index + 1 }
    for (index, word) in ordinals.enumerated() { result[word] = index + 1 }
    for (index, word) in tens.enumerated() { result[word] = (index + 2) * 10 }
    return result
  }()

  /// In lower case up to 399, four strokes allowed for four (`iiii`); other orders of the letters are words.
  private static func roman(_ word: String) -> Int? {
    var rest = Substring(word)
    var total = 0
    for (sign, value, most) in romanSigns {
      var times = 0
      while times < most, rest.hasPrefix(sign) {
        rest.removeFirst(sign.utf8.count)
        total += value
        times += 1
      }
    }
    return rest.isEmpty && total > 0 ? total : nil
  }

  /// Each sign with its value and how often it may stand, from the greatest.
  private static let romanSigns = [
    ("c", 100, 3), ("xc", 90, 1), ("l", 50, 1), ("xl", 40, 1), ("x", 10, 4), ("ix", 9, 1), ("v", 5, 1), ("iv", 4, 1), ("i", 1, 4),
  ]

  private static func bare(_ word: String) -> String { stripped(word).lowercased() }

  private static func stripped(_ word: String) -> String {
    var scalars = Substring(word).unicodeScalars
    while let last = scalars.last, ".:,;)—–-".unicodeScalars.contains(last) { scalars.removeLast() }
    return String(scalars)
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }
}
