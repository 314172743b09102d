import Manuscripts

/// Takes a word processor's part as events.
protocol WordPartReceiver: XMLReceiver {
  var hasText: Bool { get }
  func finish()
}

enum WordPart {
  /// The text of 560,000 words has 40 MB in DOCX.
  static let mostBytes = 64 << 20

  /// Strictly; a damaged part is read once more by the parser that takes anything, with a warning.
  static func read<Receiver: WordPartReceiver>(
    _ bytes: [UInt8], _ path: String, _ diagnostics: inout [Diagnostic], _ make: () -> Receiver
  ) -> Receiver {
    let clean = XMLBytes.cleaned(bytes)
    let strict = make()
    let isWhole = XMLReader.readXML(clean, into: strict)
    strict.finish()
    if isWhole { return strict }
    let lenient = make()
    XMLReader.readHTML(clean, into: lenient)
    lenient.finish()
    diagnostics.append(
      Diagnostic(.warning, "the file is damaged inside; what could be read was, look whether all of the story is there", file: path))
    return lenient.hasText ? lenient : strict
  }
}
