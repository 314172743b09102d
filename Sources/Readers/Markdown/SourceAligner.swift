/// Finds where the text that cmark gives lies in the file.
///
/// cmark's own columns are wrong behind entities, escapes and marks of quotation. So its text is laid along the bytes it was parsed from: where
/// they are the same they are paired, where they differ the source has markup, or the text an entity's character.
struct SourceAligner {
  private let source: UnsafeBufferPointer<UInt8>
  private let file: UnsafeBufferPointer<UInt8>
  private let stretches: [MendedText.Stretch]
  /// The next byte of the source.
  private var place = 0
  /// The line of `place`, from 1.
  private var line = 1
  /// The index of the last stretch that starts at or before `place`.
  private var stretch = 0
  /// A byte of the file, and the scalars before it.
  private var counted = (byte: 0, scalars: 0)

  init(source: UnsafeBufferPointer<UInt8>, file: UnsafeBufferPointer<UInt8>, stretches: [MendedText.Stretch]) {
    self.source = source
    self.file = file
    self.stretches = stretches
  }

  /// Goes on to a line, or stays where it is already further.
  mutating func move(toLine wanted: Int) {
    while line < wanted, passLineEnd() {}
    skipQuoteSigns()
  }

  /// Goes to the line after the one at hand.
  mutating func moveToNextLine() {
    _ = passLineEnd()
    skipQuoteSigns()
  }

  /// Lays a text along the source and appends it to `block`.
  ///
  /// - Parameter isVerbatim: No escapes or entities stand in the source: code.
  mutating func take(_ text: UnsafeBufferPointer<UInt8>, isVerbatim: Bool = false, into block: inout BlockText) {
    var index = 0
    while index < text.count {
      let same = sameWords(text, from: index)
      if same > 0 {
        let offset = fileScalar(of: place)
        place += same
        // The run may be of several stretches: comments were cut out between them.
        if isOneStretch(from: place - same, to: place) {
          block.append(ascii: text[index..<index + same], at: offset)
        } else {
          for step in 0..<same { block.append(Unicode.Scalar(text[index + step]), at: fileScalar(of: place - same + step)) }
        }
        index += same
        continue
      }
      let width = SourceAligner.width(of: text[index])
      let scalar = SourceAligner.scalar(text, index, width)
      let match = pair(text, index, width, isVerbatim: isVerbatim)
      switch match {
      case .same:
        if let hidden = MendedText.hidden(by: scalar), !isCopied(place - width) {
          block.append(hidden)
        } else {
          block.append(scalar, at: fileScalar(of: place - width))
        }
      case .entity(let start): block.append(scalar, at: fileScalar(of: start), isCopied: false)
      case .none: block.append(scalar, at: block.isEmpty ? fileScalar(of: place) : nil, isCopied: false)
      }
      index += width
    }
  }

  /// Bytes from a place of the text on that stand in the source as they are: words of ASCII with single spaces between.
  private func sameWords(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let most = min(text.count - start, source.count - place)
    var count = 0
    var afterSpace = true
    while count < most {
      let byte = text[start + count]
      guard byte == source[place + count], byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "&") else { break }
      let isSpace = byte == 0x20
      if isSpace, afterSpace { break }
      afterSpace = isSpace
      count += 1
    }
    return count > 0 && afterSpace ? count - 1 : count
  }

  private enum Match {
    /// The bytes before `place` are the scalar's.
    case same
    /// An entity that started there stands for it.
    case entity(Int)
    case none
  }

  private mutating func pair(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ width: Int, isVerbatim: Bool) -> Match {
    let wanted = text[index]
    while place < source.count {
      let byte = source[place]
      if !isVerbatim, byte == UInt8(ascii: "\\"), place + 1 < source.count, source[place + 1].isASCIIPunctuation,
        source[place + 1] == wanted
      {
        place += 2
        return .same
      }
      if !isVerbatim, byte == UInt8(ascii: "&"), let end = entityEnd(), !matches(text, index, end - place) {
        let start = place
        place = end
        return .entity(start)
      }
      if byte == wanted, matches(text, index, width) {
        place += width
        return .same
      }
      // Only code goes over a line end.
      guard byte <= 0x20 && (isVerbatim || byte != 0x0A) || byte.isASCIIPunctuation else { return .none }
      pass()
    }
    return .none
  }

  private func matches(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ count: Int) -> Bool {
    guard index + count <= text.count, place + count <= source.count else { return false }
    for offset in 0..<count where text[index + offset] != source[place + offset] { return false }
    return true
  }

  /// After the entity that may start at `place`.
  private func entityEnd() -> Int? {
    var end = place + 1
    while end < source.count, end - place <= 34, source[end].isASCIILetterOrDigit || source[end] == UInt8(ascii: "#") { end += 1 }
    return end < source.count && end > place + 1 && source[end] == UInt8(ascii: ";") ? end + 1 : nil
  }

  /// Passes a link's end: `](address "title")`, `][name]`, or what closes an address between angle signs.
  mutating func passLinkEnd() {
    while place < source.count, source[place].isASCIIPunctuation, source[place] != UInt8(ascii: "]"), source[place] != UInt8(ascii: ">") {
      place += 1
    }
    guard place < source.count, source[place] == UInt8(ascii: "]") || source[place] == UInt8(ascii: ">") else { return }
    let isAngle = source[place] == UInt8(ascii: ">")
    place += 1
    guard !isAngle, place < source.count else { return }
    let start = (place, line)
    if !(source[place] == UInt8(ascii: "[") ? passName() : source[place] == UInt8(ascii: "(") ? passAddress() : true) {
      (place, line) = start
    }
  }

  /// The most bytes in which a link's address or name is looked for.
  private static let longestAddress = 8000

  private mutating func passName() -> Bool {
    let end = min(source.count, place + SourceAligner.longestAddress)
    while place < end, source[place] != UInt8(ascii: "]") { pass() }
    guard place < end else { return false }
    place += 1
    return true
  }

  /// From an opening parenthesis to after the one that closes it; false when none does.
  private mutating func passAddress() -> Bool {
    let end = min(source.count, place + SourceAligner.longestAddress)
    var depth = 0
    var quote: UInt8?
    while place < end {
      let byte = source[place]
      if byte == UInt8(ascii: "\\") {
        place += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "<") {
        quote = UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"), source[place - 1] <= 0x20 {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
      }
      pass()
      if depth == 0 { return true }
    }
    return false
  }

  /// Passes HTML that cmark gives word for word.
  mutating func passHTML(_ html: UnsafeBufferPointer<UInt8>) {
    while place < source.count, source[place] != UInt8(ascii: "<"), source[place] <= 0x20 || source[place].isASCIIPunctuation { pass() }
    guard matches(html, 0, html.count) else { return }
    for _ in 0..<html.count { pass() }
  }

  private mutating func pass() {
    guard place < source.count else { return }
    if source[place] == 0x0A { line += 1 }
    place += 1
  }

  /// False at the end of the text.
  private mutating func passLineEnd() -> Bool {
    while place < source.count, source[place] != 0x0A { place += 1 }
    guard place < source.count else { return false }
    pass()
    return true
  }

  private mutating func skipQuoteSigns() {
    guard place == 0 || place <= source.count && source[place - 1] == 0x0A else { return }
    while place < source.count, source[place] == UInt8(ascii: ">") || source[place] == UInt8(ascii: " ") { place += 1 }
  }
}

// Scalars of the file.
extension SourceAligner {
  /// Where a byte of the source lies in the file, in scalars; for an inserted byte the place before which it stands. Places must grow.
  private mutating func fileScalar(of place: Int) -> Int? {
    while stretch + 1 < stretches.count, stretches[stretch + 1].start <= place { stretch += 1 }
    guard stretch < stretches.count else { return nil }
    let found = stretches[stretch]
    let byte = found.file + max(0, min(place - found.start, found.count))
    while counted.byte < byte {
      if file[counted.byte] & 0xC0 != 0x80 { counted.scalars += 1 }
      counted.byte += 1
    }
    return counted.scalars
  }

  private func isOneStretch(from start: Int, to end: Int) -> Bool {
    guard stretch < stretches.count else { return false }
    return stretches[stretch].start <= start && end <= stretches[stretch].start + stretches[stretch].count
  }

  private mutating func isCopied(_ place: Int) -> Bool {
    _ = fileScalar(of: place)
    return stretch < stretches.count && stretches[stretch].start <= place && place < stretches[stretch].start + stretches[stretch].count
  }

  private static func width(of byte: UInt8) -> Int {
    switch byte {
    case ..<0xC0: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ width: Int) -> Unicode.Scalar {
    let first = text[index]
    guard width > 1, index + width <= text.count else { return Unicode.Scalar(first) }
    var value = UInt32(first) & (0x7F >> UInt32(width))
    for offset in 1..<width { value = value << 6 | UInt32(text[index + offset] & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
