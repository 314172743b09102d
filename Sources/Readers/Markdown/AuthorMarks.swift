/// Finds in a line what authors' programs add to Markdown: comments, CriticMarkup, highlights, struck text, wiki links, spans with classes, notes.
struct AuthorMarks {
  /// What is to be done at a mark.
  enum Action {
    /// Leave the bytes up to a place out.
    case cut(to: Int)
    case note(Range<Int>)
    case picture(to: Int)
    case tag(HTMLTag)
    /// The byte is text, whatever cmark takes it for.
    case escape
    /// The bytes up to a place stay as they are.
    case keep(to: Int)
  }

  private enum Sign: String, CaseIterable {
    case blankLine = "\n\n"
    case blankLineOfWindows = "\n\r\n"
    case commentEnd = "-->"
    case percents = "%%"
    case deletionEnd = "--}"
    case insertionEnd = "++}"
    case arrow = "~>"
    case replacementEnd = "~~}"
    case remarkEnd = "<<}"
    case markedEnd = "==}"
    case tildes = "~~"
    case equals = "=="
    case wikiEnd = "]]"
    case bracket = "]"
    case brace = "}"
    case angle = ">"
  }

  private let text: UnsafeBufferPointer<UInt8>
  private var signs = Dictionary(uniqueKeysWithValues: Sign.allCases.map { ($0, NextOccurrence($0.rawValue)) })
  /// Of the tags whose content is not read, by name.
  private var endTags: [String: NextOccurrence] = [:]
  /// What closes marks that were opened, the nearest last; each is cut when it comes.
  private var closers: [Range<Int>] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
  }

  /// Whether a byte can be the first of a mark.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "%"), UInt8(ascii: "{"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "!"), UInt8(ascii: "^"), UInt8(ascii: "+"), UInt8(ascii: "\\"), 0:
      true
    default: false
    }
  }

  /// Nil when the byte is text.
  mutating func action(at place: Int) -> Action? {
    while let closer = closers.last, closer.lowerBound <= place {
      closers.removeLast()
      if closer.lowerBound == place { return .cut(to: closer.upperBound) }
    }
    return switch text[place] {
    case UInt8(ascii: "<"): angled(at: place)
    case UInt8(ascii: "{"): critic(at: place)
    case UInt8(ascii: "%") where has("%%", at: place): next(.percents, place + 2).map { .cut(to: $0 + 2) } ?? .keep(to: place + 2)
    case UInt8(ascii: "~") where has("~~", at: place): struck(at: place)
    case UInt8(ascii: "=") where has("==", at: place): highlighted(at: place)
    case UInt8(ascii: "["): bracketed(at: place)
    case UInt8(ascii: "!") where has("![[", at: place): nearby(.wikiEnd, place + 3).map { .picture(to: $0 + 2) }
    case UInt8(ascii: "^"): raised(at: place)
    case UInt8(ascii: "\\"): .keep(to: place + 2)
    case 0: .cut(to: place + 1)
    default: nil
    }
  }

  private func has(_ mark: StaticString, at place: Int) -> Bool {
    mark.withUTF8Buffer { mark in
      place + mark.count <= text.count && mark.indices.allSatisfy { text[place + $0] == mark[$0] }
    }
  }

  private mutating func next(_ sign: Sign, _ place: Int) -> Int? {
    signs[sign]?.after(place, in: text)
  }

  /// The next place of a sign in the same paragraph.
  private mutating func nearby(_ sign: Sign, _ place: Int) -> Int? {
    guard let found = next(sign, place) else { return nil }
    for end in [Sign.blankLine, .blankLineOfWindows] {
      if let blank = next(end, place), blank < found { return nil }
    }
    return found
  }

  /// Cuts a mark and, when it comes, what closes it.
  private mutating func cut(to end: Int, closing closer: Range<Int>) -> Action {
    closers.append(closer)
    return .cut(to: end)
  }

  private func isSpace(at place: Int) -> Bool {
    place >= text.count || text[place] <= 0x20
  }
}

// Each kind of mark.
extension AuthorMarks {
  private mutating func angled(at place: Int) -> Action {
    if has("<!--", at: place) { return next(.commentEnd, place + 4).map { .cut(to: $0 + 3) } ?? .escape }
    guard place + 1 < text.count, text[place + 1].isASCIILetter || text[place + 1] == UInt8(ascii: "/") else { return .escape }
    let close = next(.angle, place + 1)
    guard let tag = HTMLTag(in: text, at: place, close: close) else {
      return close.map { isAddress(place + 1..<$0) } ?? false ? .keep(to: place + 1) : .escape
    }
    guard case .unread = tag.effect, !tag.isEnd,
      let end = endTags[tag.name, default: NextOccurrence("</\(tag.name)>")].after(tag.end, in: text)
    else { return .tag(tag) }
    return .cut(to: end + tag.name.utf8.count + 3)
  }

  /// `https://…` or `name@place` between angle signs.
  private func isAddress(_ range: Range<Int>) -> Bool {
    guard range.count <= 2000, !text[range].contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "<") }) else { return false }
    return text[range].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "@") }
  }

  private mutating func critic(at place: Int) -> Action? {
    if has("{--", at: place) { return next(.deletionEnd, place + 3).map { .cut(to: $0 + 3) } }
    if has("{>>", at: place) { return next(.remarkEnd, place + 3).map { .cut(to: $0 + 3) } }
    if has("{++", at: place) { return next(.insertionEnd, place + 3).map { cut(to: place + 3, closing: $0..<$0 + 3) } }
    if has("{==", at: place) { return next(.markedEnd, place + 3).map { cut(to: place + 3, closing: $0..<$0 + 3) } }
    guard has("{~~", at: place), let arrow = nearby(.arrow, place + 3), let end = nearby(.replacementEnd, arrow) else { return nil }
    return cut(to: arrow + 2, closing: end..<end + 3)
  }

  private mutating func struck(at place: Int) -> Action {
    guard !isSpace(at: place + 2), let end = nearby(.tildes, place + 3), text[place + 2] != UInt8(ascii: "~") else {
      return .keep(to: place + 2)
    }
    return .cut(to: end + 2)
  }

  private mutating func highlighted(at place: Int) -> Action {
    guard !isSpace(at: place + 2), text[place + 2] != UInt8(ascii: "="), let end = nearby(.equals, place + 3), !isSpace(at: end - 1) else {
      return .keep(to: place + 2)
    }
    return cut(to: place + 2, closing: end..<end + 2)
  }

  private mutating func bracketed(at place: Int) -> Action? {
    if has("[[", at: place) { return wikiLink(at: place) }
    guard let end = nearby(.bracket, place + 1) else { return nil }
    if has("[^", at: place), end - place <= 100, !text[place..<end].contains(where: { $0 <= 0x20 }) { return .cut(to: end + 1) }
    guard let close = MarkdownAttributes.end(in: text, at: end + 1, brace: next(.brace, end + 1)) else { return nil }
    return cut(to: place + 1, closing: end..<close)
  }

  /// `[[Hanne Orme|the girl]]` shows what follows the bar.
  private mutating func wikiLink(at place: Int) -> Action? {
    guard let end = nearby(.wikiEnd, place + 2), end - place <= 400 else { return .keep(to: place + 2) }
    let shown = text[place..<end].lastIndex(of: UInt8(ascii: "|")).map { $0 + 1 } ?? place + 2
    return cut(to: shown, closing: end..<end + 2)
  }

  /// `^[a note]`, or ` ^name` at the end of a block of Obsidian's.
  private mutating func raised(at place: Int) -> Action? {
    if has("^[", at: place) { return nearby(.bracket, place + 2).map { .note(place..<$0 + 1) } }
    guard place > 0, text[place - 1] == 0x20 else { return nil }
    var end = place + 1
    while end < text.count, end - place <= 40, text[end].isASCIILetterOrDigit || text[end] == UInt8(ascii: "-") { end += 1 }
    return end > place + 1 && (end == text.count || text[end] == 0x0A || text[end] == 0x0D) ? .cut(to: end) : nil
  }
}
