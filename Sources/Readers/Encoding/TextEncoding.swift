import Manuscripts

/// Turns a text file's bytes into text, whatever its encoding.
enum TextEncoding {
  /// In order of trust: the name a person chose, the byte-order mark, the zero bytes of UTF-16 and UTF-32, strict UTF-8, the name the text
  /// declares, detection, Windows-1252.
  ///
  /// - Parameters:
  ///   - declared: The encoding that the document says it has (XML); nil when only the text itself can say it.
  ///   - chosen: The encoding that a person named. One that `check` refuses counts as none.
  static func decode(_ bytes: [UInt8], file: String, declared: String? = nil, chosen: String? = nil) -> Outcome<String> {
    if let chosen, let text = EncodingName(chosen).decode(bytes) { return DecodedText.outcome(text, chosen, file: file) }
    if let (name, start) = ByteOrder.marked(bytes), let text = name.decode(bytes[start...]) {
      return DecodedText.outcome(text, name.name, file: file)
    }
    if let name = ByteOrder.unmarked(bytes), let text = name.decode(bytes) { return DecodedText.outcome(text, name.name, file: file) }
    if ByteOrder.isShifted(bytes), let text = EncodingName("iso-2022-jp").decode(bytes) {
      return DecodedText.outcome(text, "ISO-2022-JP", file: file)
    }
    if let text = String(validating: bytes, as: UTF8.self) { return Outcome(text) }
    if DecodedText.isDamagedUTF8(bytes) { return DecodedText.outcome(String(decoding: bytes, as: UTF8.self), "UTF-8", file: file) }
    if let name = declared ?? DeclaredEncoding.name(in: bytes), !EncodingName(name).isUTF8OrASCII,
      let text = EncodingName(name).decode(bytes)
    {
      return DecodedText.outcome(text, name, file: file)
    }
    let found = EncodingDetector.name(of: bytes)
    guard let found, let text = EncodingName(found).decode(bytes) else { return western(bytes, file: file) }
    let guess = Diagnostic(
      .warning, "the text is not UTF-8 and was read as \(found); if letters look wrong, name another with --encoding", file: file)
    let outcome = DecodedText.outcome(text, found, file: file)
    return Outcome(outcome.value, diagnostics: [guess] + outcome.diagnostics)
  }

  /// Detectors take short Western texts for Central European ones; Windows-1252 holds Latin-1 and is right for most.
  private static func western(_ bytes: [UInt8], file: String) -> Outcome<String> {
    let warning = Diagnostic(
      .warning, "the text is not UTF-8 and was read as Windows-1252; if letters look wrong, name another with --encoding", file: file)
    return Outcome(Windows1252.text(of: bytes), diagnostics: [warning])
  }

  /// Throws when a person's name for an encoding is none that can be read.
  static func check(_ name: String?, file: String) throws(ReadingError) {
    guard let name, !EncodingName(name).isKnown else { return }
    let examples = EncodingName.examples.joined(separator: ", ")
    throw ReadingError(file: file, message: "“\(name)” is no encoding that can be read; these can, among others: \(examples)")
  }

  /// True when the bytes are no text: zero bytes or many control characters among the first 8 KiB.
  static func isBinary(_ bytes: [UInt8], chosen: String? = nil) -> Bool {
    if let chosen, EncodingName(chosen).isKnown { return isMostlyControls(EncodingName(chosen), bytes[...]) }
    if let (name, start) = ByteOrder.marked(bytes), !name.isUTF8OrASCII { return isMostlyControls(name, bytes[start...]) }
    if let name = ByteOrder.unmarked(bytes) { return isMostlyControls(name, bytes[...]) }
    let head = bytes.prefix(8192)
    let isShifted = ByteOrder.isShifted(bytes)
    let controls = head.count { isControl(UInt32($0)) && !(isShifted && $0 == 0x1B) }
    return head.contains(0) || controls * 50 > head.count
  }

  private static func isMostlyControls(_ name: EncodingName, _ bytes: ArraySlice<UInt8>) -> Bool {
    guard let text = name.decode(bytes.prefix(8192)) else { return true }
    let scalars = text.unicodeScalars
    return scalars.count { isControl($0.value) || $0.value == 0 || $0.value == 0xFFFD || $0.value & 0xFFFE == 0xFFFE } * 50 > scalars.count
  }

  /// Line ends, tabs, page feeds and the old end-of-file mark stand in texts.
  private static func isControl(_ value: UInt32) -> Bool {
    value < 0x20 && !(0x09...0x0D).contains(value) && value != 0x1A || value == 0x7F
  }
}
