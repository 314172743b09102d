/// A field that is open: its code is no text, its result is.
struct DOCXField {
  var code = ""
  var isResult = false
  /// How many paragraphs stood before it.
  let start: Int

  /// A contents list or an index of words.
  var isContents: Bool {
    isResult && ["TOC", "INDEX", "TOA"].contains(code.trimmedScalars().split(separator: " ").first.map { $0.uppercased() })
  }
}

/// The fields that are open, innermost last.
struct DOCXFields {
  /// Word nests a few; what a hostile file opens beyond is passed over.
  private static let most = 64
  private static let longestCode = 256
  private var open: [DOCXField] = []

  var isInCode: Bool { open.contains { !$0.isResult } }
  var isInContents: Bool { open.contains(where: \.isContents) }
  /// How many paragraphs stood before a contents list that never ended; nil when all have.
  var unendedContents: Int? { open.first(where: \.isContents)?.start }

  mutating func begin(after paragraphs: Int, code: String? = nil) {
    guard open.count < DOCXFields.most else { return }
    open.append(DOCXField(code: code ?? "", isResult: code != nil, start: paragraphs))
  }

  mutating func add(code: String) {
    guard let field = open.last, !field.isResult, field.code.utf8.count < DOCXFields.longestCode else { return }
    open[open.count - 1].code += code
  }

  mutating func separate() {
    if !open.isEmpty { open[open.count - 1].isResult = true }
  }

  mutating func end() {
    _ = open.popLast()
  }

  /// A code that goes on past its paragraph was never closed.
  mutating func endParagraph() {
    if isInCode { open.removeAll { !$0.isResult } }
  }
}
