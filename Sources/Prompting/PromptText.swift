/// Makes words from a novel fit for a prompt: nothing a tool could take for its own syntax, nothing unseen, no doubled spaces or marks, one
/// full stop a sentence.
struct PromptText {
  let escapes: [ToolProfile.Escape]
  /// The tool takes what stands between double quotation marks for speech.
  let quotesAreSpeech: Bool

  init(_ profile: ToolProfile) {
    escapes = profile.escapes
    quotesAreSpeech = profile.takesAudio
  }

  /// Words inside a sentence.
  func phrase(_ text: String) -> String {
    neutral(quotesAreSpeech ? PromptText.singleQuoted(text) : text)
  }

  /// Whole sentences; "" when there is no word in the text.
  func sentences(_ text: String) -> String {
    let body = phrase(text)
    guard PromptText.hasWord(body) else { return "" }
    let last = body.unicodeScalars.last { !"’”'\")]".unicodeScalars.contains($0) }
    return last.map(PromptText.endsSentence) == true ? body : body + "."
  }

  /// Speech that stands between double quotation marks; "" when there is no word in it.
  func quotable(_ text: String) -> String {
    let line = neutral(
      String(String.UnicodeScalarView(text.unicodeScalars.map { PromptText.doubleQuotes.contains($0.value) ? "'" : $0 })))
    return PromptText.hasWord(line) ? line : ""
  }

  static func hasWord(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    ".!?…".unicodeScalars.contains(scalar)
  }

  /// Replacing can bring new syntax together (`:::` holds `::` twice), and so can folding (`: :`): again until nothing changes. Each round
  /// halves a run at least, so that 32 are enough for any text.
  private func neutral(_ text: String) -> String {
    var result = PromptText.folded(PromptText.seen(text))
    for _ in 0..<32 {
      let next = PromptText.folded(escapes.reduce(result) { $0.replacing($1.text, with: $1.replacement) })
      guard next != result else { break }
      result = next
    }
    return result
  }

  /// `"“”«»„‟″＂〝〞`
  private static let doubleQuotes: Set<UInt32> = [0x22, 0x201C, 0x201D, 0xAB, 0xBB, 0x201E, 0x201F, 0x2033, 0xFF02, 0x301D, 0x301E]

  /// Double quotation marks to single ones: an opening mark where a word begins, else a closing one.
  private static func singleQuoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      let opens = before.properties.isWhitespace || "([{—–‘".unicodeScalars.contains(before)
      result.append(doubleQuotes.contains(scalar.value) ? (opens ? "‘" : "’") : scalar)
      before = scalar
    }
    return String(result)
  }

  /// Without the scalars that are never seen: zero-width ones, which part the signs of a tool's syntax for us but not for the tool, and those
  /// that turn letters round. Joiners and variation selectors stay behind a sign outside of ASCII, which they shape.
  private static func seen(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if !scalar.isASCII, scalar.properties.isDefaultIgnorableCodePoint {
        let shapes = [0x200C, 0x200D].contains(scalar.value) || (0xFE00...0xFE0F).contains(scalar.value)
        guard shapes, let last = result.last, !last.isASCII, !last.properties.isDefaultIgnorableCodePoint else { continue }
      }
      result.append(scalar)
    }
    return String(result)
  }

  /// White space and control characters to single spaces, none before a mark that ends words; of two marks the one that says more.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSpaced = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let ellipsis = endOfEllipsis(in: scalars, at: index)
      let scalar = ellipsis == nil ? scalars[index] : "…"
      index = ellipsis ?? index + 1
      guard !isBlank(scalar) else {
        isSpaced = !result.isEmpty
        continue
      }
      // ".22" is a number.
      let next = index < scalars.count ? scalars[index] : " "
      let endsWords =
        (isMark(scalar) || ellipsis != nil) && !(next.isASCII && next.properties.numericType != nil && isSpaced)
      if endsWords, append(mark: scalar, to: &result) { continue }
      if isSpaced, !endsWords { result.append(" ") }
      isSpaced = false
      result.append(scalar)
    }
    return String(result)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ",", ".", ";", ":", "!", "?": true
    default: false
    }
  }

  /// White space and control characters. ASCII is most of a text and needs no look into Unicode's tables.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.value <= 0x20 || scalar.value == 0x7F : scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
  }

  /// Where the three full stops or more end that stand at `index`, single spaces between them or not; nil when there are fewer.
  private static func endOfEllipsis(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
    var count = 0
    var end = index
    var next = index
    while next < scalars.count, scalars[next] == "." {
      count += 1
      end = next + 1
      next = end + 1 < scalars.count && scalars[end] == " " ? end + 1 : end
    }
    return count > 2 ? end : nil
  }

  /// Whether the mark is dealt with: it adds nothing to the mark before it, or it took that mark's place.
  private static func append(mark: Unicode.Scalar, to result: inout String.UnicodeScalarView) -> Bool {
    guard let last = result.last else { return ",;".unicodeScalars.contains(mark) }
    switch (last, mark) {
    case (".", "."), ("!", "."), ("?", "."), ("…", "."): return true
    case (_, ",") where isMark(last), (_, ";") where isMark(last): return true
    case (",", "."), (";", "."), (":", "."), (",", "!"), (",", "?"), (";", "!"), (";", "?"):
      result.removeLast()
      result.append(mark)
      return true
    default: return false
    }
  }
}

extension String {
  /// Sign by sign, where Swift's own search sees no `--` in `--` with an accent behind it.
  func replacing(_ mark: String, with text: String) -> String {
    let bytes = Array(utf8)
    let sought = Array(mark.utf8)
    guard !sought.isEmpty, bytes.count >= sought.count else { return self }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == sought[0], bytes[index...].starts(with: sought) {
        result.append(contentsOf: text.utf8)
        index += sought.count
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
