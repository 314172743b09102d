/// What a file's or folder's name says of the chapter in it: `07_the-crossing.md` is "The Crossing", `ch7.txt` is chapter 7.
struct FileTitle {
  /// Without number and ending, in lower case: `the crossing`.
  let words: String
  /// As a heading would have it.
  let text: String
  /// Nil when the name does not read as a heading.
  let heading: Heading?
  /// Digits the name begins with; "" without any.
  let order: String

  init(ofFile name: String) {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    self.init(stem: last.lastIndex(of: ".").map { String(last[..<$0]) } ?? last)
  }

  init(ofFolder name: String) {
    self.init(stem: name)
  }

  private init(stem: String) {
    let digits = stem.prefix { $0.isASCII && $0.isNumber }
    let rest = stem.dropFirst(digits.count).drop { " -_.)".contains($0) }
    order = String(digits)
    let spaced = FileTitle.spaced(rest.isEmpty ? String(digits.drop { $0 == "0" }) : String(rest))
    words = spaced.lowercased()
    let read = HeadingGrammar.heading(of: FileTitle.spelled(FileTitle.capitalized(spaced)))
    heading = read.flatMap { $0.kind != .number || rest.isEmpty ? $0 : nil }
    text = FileTitle.capitalized(spaced)
  }

  /// Hyphens and underscores stand for spaces in a name that has none.
  private static func spaced(_ name: String) -> String {
    guard !name.contains(" ") else { return name.split(separator: " ").joined(separator: " ") }
    return name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
  }

  /// A name all in lower case gets the capitals of a title.
  private static func capitalized(_ name: String) -> String {
    guard name == name.lowercased() else { return name }
    let small: Set<Substring> = ["a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"]
    return name.split(separator: " ").enumerated().map { index, word in
      index > 0 && small.contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// `Ch7`, `Ch 7` and `Chapter07` as `Chapter 7`.
  private static func spelled(_ name: String) -> String {
    let word = name.prefix { $0.isLetter }
    let rest = name.dropFirst(word.count).drop { $0 == " " || $0 == "." }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let full = ["ch": "Chapter", "chap": "Chapter", "chapter": "Chapter", "part": "Part"][word.lowercased()] else {
      return name
    }
    let number = digits.drop { $0 == "0" }
    return "\(full) \(number.isEmpty ? "0" : number)\(rest.dropFirst(digits.count))"
  }
}
