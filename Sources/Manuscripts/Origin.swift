/// Where a block came from, for messages and for offsets into the file as it lies on disk.
package struct Origin: Hashable, Sendable {
  /// The file's name, or the entry's path inside a book; "" when unknown.
  package let file: String
  /// Line of the block's first character, from 1; nil when the format has no useful lines.
  package let line: Int?
  /// The how-manieth paragraph or heading of the file it is, from 1, where that says more than a line: DOCX, ODT; nil elsewhere.
  package let paragraph: Int?
  /// Where the block's text stands in the file, in order; empty when the format keeps no offsets.
  package let runs: [Run]

  /// A stretch of the block's text that lies in the file scalar for scalar.
  package struct Run: Hashable, Sendable {
    /// Unicode scalars from the start of the block's text.
    package let text: Int
    /// Unicode scalars from the start of the file.
    package let file: Int
    /// Unicode scalars; 0 where only the place is known, as that of an entity which stands for a scalar.
    package let count: Int

    package init(text: Int, file: Int, count: Int) {
      self.text = text
      self.file = file
      self.count = count
    }
  }

  package static let unknown = Origin(file: "", line: nil)

  package init(file: String, line: Int?, paragraph: Int? = nil, runs: [Run] = []) {
    self.file = file
    self.line = line
    self.paragraph = paragraph
    self.runs = runs
  }

  /// The scalar of the file at which scalar `index` of the block's text lies; nil when the format keeps no offsets.
  /// A scalar that stands for folded white space maps to the end of the run before it.
  package func fileScalar(at index: Int) -> Int? {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= index { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let run = runs[low - 1]
    return run.file + min(index - run.text, run.count)
  }
}
