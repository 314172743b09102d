import Manuscripts

/// Gathers a document's paragraphs in reading order: those of text boxes after the paragraph they hang on, a table's row as one.
struct WordFlow {
  private struct Row {
    let list: Int
    let start: Int
    var cells = 0
  }

  private let file: String
  /// The body's paragraphs, then for each open paragraph those that hang on it.
  private var lists: [[WordParagraph]] = [[]]
  private var open: [WordParagraph] = []
  private var rows: [Row] = []
  private var carried: [WordParagraph.Run] = []
  private var carriesPage = false
  private var count = 0
  private(set) var pictures = 0

  init(file: String) {
    self.file = file
  }

  var isInParagraph: Bool { !open.isEmpty }
  var paragraphs: [WordParagraph] { lists[0] }

  mutating func openParagraph() {
    count += 1
    var paragraph = WordParagraph(origin: Origin(file: file, line: nil, paragraph: count))
    paragraph.isApart = !rows.isEmpty || !open.isEmpty
    open.append(paragraph)
    lists.append([])
  }

  mutating func closeParagraph() {
    guard var paragraph = open.popLast(), let hanging = lists.popLast() else { return }
    if open.isEmpty {
      carried += paragraph.runs
      carriesPage = carriesPage || paragraph.startsPage
      if paragraph.joinsNext, hanging.isEmpty { return }
      (paragraph.runs, paragraph.startsPage) = (carried, carriesPage)
      (carried, carriesPage) = ([], false)
    }
    lists[lists.count - 1] += [paragraph] + hanging
  }

  /// Changes the innermost paragraph that is open; nothing happens where none is.
  mutating func change(_ change: (inout WordParagraph) -> Void) {
    guard !open.isEmpty else { return }
    change(&open[open.count - 1])
  }

  /// Signs of a symbol font, which stand in the private area U+F000 to U+F0FF, are counted: what they show is an ornament that only the font knows.
  /// The hyphen that breaks no line is a hyphen.
  mutating func append(_ text: String, isStressed: Bool = false) {
    guard !text.isEmpty else { return }
    guard text.utf8.contains(where: { $0 == 0xEF || $0 == 0xE2 }) else {
      change { $0.append(WordParagraph.Run(text: text, isStressed: isStressed)) }
      return
    }
    var plain = String.UnicodeScalarView()
    var ornaments = 0
    for scalar in text.unicodeScalars {
      if (0xF000...0xF0FF).contains(scalar.value) { ornaments += 1 } else { plain.append(scalar == "\u{2011}" ? "-" : scalar) }
    }
    change { paragraph in
      paragraph.ornaments += ornaments
      if !plain.isEmpty { paragraph.append(WordParagraph.Run(text: String(plain), isStressed: isStressed)) }
    }
  }

  mutating func endLine() {
    change { $0.append(.lineEnd) }
  }

  /// A page ends here: before the paragraph while it has no words, else before the next.
  mutating func breakPage() {
    guard let paragraph = open.last else { return }
    if paragraph.hasText { endPage() } else { change { $0.startsPage = true } }
  }

  /// The next paragraph begins a page, whatever this one holds.
  mutating func endPage() {
    carriesPage = true
  }

  mutating func addPicture(_ name: String) {
    pictures += 1
    change { $0.pictures.append(name) }
  }

  /// Paragraphs that hang on the open one: a note's.
  mutating func hang(_ paragraphs: [WordParagraph]) {
    lists[lists.count - 1] += paragraphs
  }

  mutating func openRow() {
    rows.append(Row(list: lists.count, start: lists[lists.count - 1].count))
  }

  mutating func openCell() {
    if !rows.isEmpty { rows[rows.count - 1].cells += 1 }
  }

  /// Cells side by side are one paragraph; what stands alone in its row is only framed.
  mutating func closeRow() {
    guard let row = rows.popLast(), row.list == lists.count, row.cells > 1 else { return }
    let cells = lists[row.list - 1][row.start...]
    guard var joined = cells.first(where: \.hasText) else { return }
    joined.runs = Array(cells.map(\.runs).joined(separator: [WordParagraph.Run(text: " ", isStressed: false)]))
    joined.runs.removeAll(where: \.isLineEnd)
    joined.role = nil
    lists[row.list - 1].replaceSubrange(row.start..., with: [joined])
  }

  /// Takes back that the paragraphs from a place on are a list of contents.
  mutating func restoreContents(from start: Int) {
    for index in lists[0].indices.dropFirst(start) where lists[0][index].role != .contents { lists[0][index].isContents = false }
  }

  /// Ends what a broken file has left open.
  mutating func finish() {
    rows = []
    while !open.isEmpty { closeParagraph() }
    guard !carried.isEmpty else { return }
    openParagraph()
    closeParagraph()
  }
}
