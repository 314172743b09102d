import Manuscripts

/// Cuts clean text into words, numbers and marks. Works on bytes; every offset falls on a scalar border.
struct Tokenizer {
  let words: GuidingWords

  /// The tokens of `span`, in order.
  func tokens(of span: TextSpan, in text: ChapterText) -> [Token] {
    var scanner = Scanner(bytes: text.utf8, position: span.start, end: span.end)
    var tokens: [Token] = []
    while let scalar = scanner.peek() {
      let start = scanner.position
      if scalar.value == 0x20 || scalar.value == 0x0A || scalar.value == 0x09 {
        scanner.advance()
        continue
      }
      let kind = scan(scalar, &scanner)
      tokens.append(token(kind: kind, span: TextSpan(start, scanner.position), first: scalar, in: text))
    }
    return withAbbreviations(tokens, in: text)
  }

  private func scan(_ scalar: Unicode.Scalar, _ scanner: inout Scanner) -> Token.Kind {
    if isWordScalar(scalar) {
      scanWord(&scanner)
      return ("0"..."9").contains(scalar) ? .number : .word
    }
    scanner.advance()
    switch scalar {
    case "“", "«", "„": return .openingQuote
    case "”", "»": return .closingQuote
    case ",": return .comma
    case "—", "–": return .dash
    case "-":
      while scanner.peek() == "-" { scanner.advance() }
      return .dash
    case ".", "!", "?", "…":
      while let next = scanner.peek(), [".", "!", "?", "…"].contains(next) { scanner.advance() }
      return .terminator
    default: return .mark
    }
  }

  /// Letters and digits, with apostrophes and hyphens between them.
  private func scanWord(_ scanner: inout Scanner) {
    while let scalar = scanner.peek() {
      if isWordScalar(scalar) {
        scanner.advance()
      } else if scalar == "'" || scalar == "’" || scalar == "-" || scalar == "\u{2011}" {
        guard let next = scanner.peekAfterNext(), isWordScalar(next) else { return }
        scanner.advance()
      } else if scalar == "." || scalar == ",", let next = scanner.peekAfterNext(), ("0"..."9").contains(next), scanner.follows(digit: true)
      {
        scanner.advance()
      } else {
        return
      }
    }
  }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
  }

  private func token(kind: Token.Kind, span: TextSpan, first: Unicode.Scalar, in text: ChapterText) -> Token {
    let raw = text.text(of: span)
    let folded = raw.lowercased().replacingCurlyApostrophes()
    return Token(span: span, kind: kind, folded: folded, isCapitalized: kind == .word && first.properties.isUppercase)
  }

  /// Joins the full stop of `Mr.`, of initials (`J.`) and of acronyms (`p.m.`) to the word before it.
  private func withAbbreviations(_ tokens: [Token], in text: ChapterText) -> [Token] {
    var result: [Token] = []
    result.reserveCapacity(tokens.count)
    var index = 0
    while index < tokens.count {
      let word = tokens[index]
      guard word.kind == .word, isStopped(index, tokens) else {
        result.append(word)
        index += 1
        continue
      }
      let end = endOfAcronym(index, tokens)
      if end > index + 2 {
        let folded = tokens[index..<(end - 1)].map(\.folded).joined()
        let span = word.span.union(tokens[end - 1].span)
        result.append(Token(span: span, kind: .word, folded: folded, isCapitalized: word.isCapitalized))
        index = end
      } else if isAbbreviated(index, tokens) {
        result.append(
          Token(span: word.span.union(tokens[index + 1].span), kind: .word, folded: word.folded, isCapitalized: word.isCapitalized))
        index += 2
      } else {
        result.append(word)
        index += 1
      }
    }
    return result
  }

  /// True when a single full stop follows without a gap.
  private func isStopped(_ index: Int, _ tokens: [Token]) -> Bool {
    index + 1 < tokens.count && tokens[index + 1].folded == "." && tokens[index + 1].span.start == tokens[index].span.end
  }

  /// The end of single letters with a stop each, all without a gap.
  private func endOfAcronym(_ start: Int, _ tokens: [Token]) -> Int {
    var index = start
    while index < tokens.count, tokens[index].kind == .word, tokens[index].span.length == 1, isStopped(index, tokens),
      index == start || tokens[index - 1].span.end == tokens[index].span.start
    {
      index += 2
    }
    return index
  }

  private func isAbbreviated(_ index: Int, _ tokens: [Token]) -> Bool {
    let word = tokens[index]
    let next = index + 2 < tokens.count ? tokens[index + 2] : nil
    if words.abbreviations.contains(word.folded) || words.finalAbbreviations.contains(word.folded) { return true }
    if words.numberAbbreviations.contains(word.folded) { return next?.kind == .number }
    guard word.isCapitalized, word.span.length == 1, let next, next.kind == .word || next.kind == .comma else { return false }
    // "From A to B. I knew": a sentence begins; "Albert I. Jones": an initial.
    guard next.isCapitalized, next.span.length > 1 || next.folded == "i" else { return word.folded != "i" }
    if words.function.contains(next.folded) || next.folded == "i" { return false }
    return word.folded != "i" || index > 0 && tokens[index - 1].isCapitalized && !words.function.contains(tokens[index - 1].folded)
  }
}

/// Walks over UTF-8 bytes scalar by scalar.
struct Scanner {
  let bytes: [UInt8]
  private(set) var position: Int
  let end: Int

  init(bytes: [UInt8], position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  func peek() -> Unicode.Scalar? { scalar(at: position) }

  func peekAfterNext() -> Unicode.Scalar? {
    position < end ? scalar(at: position + Scanner.width(bytes[position])) : nil
  }

  /// True when the byte before the position is a digit.
  func follows(digit: Bool) -> Bool {
    position > 0 && (0x30...0x39).contains(bytes[position - 1]) == digit
  }

  mutating func advance() {
    position = min(position + Scanner.width(bytes[position]), end)
  }

  private func scalar(at index: Int) -> Unicode.Scalar? {
    guard index < end else { return nil }
    let first = bytes[index]
    if first < 0x80 { return Unicode.Scalar(first) }
    let width = Scanner.width(first)
    var value = UInt32(first) & (0xFF >> UInt32(width + 1))
    for offset in 1..<width where index + offset < bytes.count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  private static func width(_ byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }
}

extension String {
  func replacingCurlyApostrophes() -> String {
    guard utf8.contains(0xE2) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar == "’" || scalar == "ʼ" ? "'" : scalar) }
    return String(result)
  }
}
