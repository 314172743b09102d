/// A tag of HTML in Markdown. What only looks like one, as telepathic <speech> may, is text.
struct HTMLTag {
  enum Effect {
    /// Part of the line: nothing stays of it.
    case nothing
    case emphasis
    case lineBreak
    /// Ends a paragraph and begins the next.
    case paragraph
    case rule
    case picture
    case heading(Int)
    /// What stands between it and its end tag is not text of the story.
    case unread
  }

  let name: String
  let effect: Effect
  let isEnd: Bool
  /// After the closing sign.
  let end: Int

  /// - Parameter close: the place of the next `>`.
  init?(in text: UnsafeBufferPointer<UInt8>, at start: Int, close: Int?) {
    guard let close, close - start <= HTMLTag.longest else { return nil }
    var place = start + 1
    isEnd = text[place] == UInt8(ascii: "/")
    if isEnd { place += 1 }
    let nameStart = place
    while place < close, place - nameStart <= 10, text[place].isASCIILetterOrDigit { place += 1 }
    let name = String(decoding: text[nameStart..<place], as: UTF8.self).lowercased()
    guard let effect = HTMLTag.effects[name] else { return nil }
    let rest = text[place..<close].filter { $0 > 0x20 }
    guard rest.isEmpty || rest == [UInt8(ascii: "/")] || !isEnd && rest.contains(UInt8(ascii: "=")) && !rest.contains(UInt8(ascii: "<"))
    else { return nil }
    self.name = name
    self.effect = effect
    end = close + 1
  }

  /// Bytes.
  private static let longest = 4000

  private static let effects: [String: Effect] = {
    var effects: [String: Effect] = ["br": .lineBreak, "hr": .rule, "img": .picture]
    for name in ["i", "em", "b", "strong", "cite"] { effects[name] = .emphasis }
    for name in ["del", "s", "strike", "script", "style", "rt", "rp"] { effects[name] = .unread }
    for level in 1...6 { effects["h\(level)"] = .heading(level) }
    for name in [
      "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
      "head", "header", "html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
      "tr", "ul",
    ] { effects[name] = .paragraph }
    for name in [
      "a", "abbr", "big", "code", "font", "ins", "kbd", "mark", "q", "ruby", "samp", "small", "span", "sub", "sup", "time", "tt", "u",
      "var",
      "wbr",
    ] { effects[name] = .nothing }
    return effects
  }()
}

extension UInt8 {
  var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }
  var isASCIIPunctuation: Bool { (0x21...0x7E).contains(self) && !isASCIILetterOrDigit }
}
