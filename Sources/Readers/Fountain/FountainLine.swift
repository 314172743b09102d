/// One line of a screenplay without its hidden parts and the white space around it.
struct FountainLine {
  /// What is to be read, trimmed.
  let scalars: ArraySlice<Unicode.Scalar>
  /// For every index of `scalars` the place in the file; nil when the indices are the places.
  private let places: [Int]?
  /// From 1.
  let number: Int
  /// True when white space follows the last word: a transition then is none.
  let hasTrailingSpace: Bool
  let isIndented: Bool
  /// True for an empty line of two spaces or more, which ends no speech and no note.
  let isHeldOpen: Bool

  /// - Parameter hidden: ascending, not overlapping.
  init(_ line: TextLines.Line, without hidden: ArraySlice<Range<Int>>) {
    number = line.number
    var read = line.scalars
    if hidden.isEmpty {
      places = nil
    } else {
      var rest = hidden
      let kept = line.scalars.indices.filter { index in
        while let first = rest.first, first.upperBound <= index { rest.removeFirst() }
        return rest.first?.contains(index) != true
      }
      places = kept
      read = kept.map { line.scalars[$0] }[...]
    }
    isIndented = read.first == "\t" || read.count > 2 && read.prefix(3).allSatisfy { $0 == " " }
    let all = read
    while let first = read.first, FountainLine.isSpace(first) { read = read.dropFirst() }
    while let last = read.last, FountainLine.isSpace(last) { read = read.dropLast() }
    hasTrailingSpace = read.endIndex < all.endIndex
    isHeldOpen = read.isEmpty && all.count >= 2
    scalars = read
  }

  private init(_ line: FountainLine, scalars: ArraySlice<Unicode.Scalar>) {
    (places, number, hasTrailingSpace, isIndented, isHeldOpen) =
      (line.places, line.number, line.hasTrailingSpace, line.isIndented, line.isHeldOpen)
    var scalars = scalars
    while let first = scalars.first, FountainLine.isSpace(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, FountainLine.isSpace(last) { scalars = scalars.dropLast() }
    self.scalars = scalars
  }

  var isBlank: Bool { scalars.isEmpty }
  var text: String { String(String.UnicodeScalarView(scalars)) }

  func place(of index: Int) -> Int { places?[index] ?? index }

  /// The line without its first and last scalars and the white space beside them.
  func dropping(first: Int = 0, last: Int = 0) -> FountainLine {
    FountainLine(self, scalars: scalars.dropFirst(first).dropLast(last))
  }

  /// The property's table is slow, and nearly all text is ASCII.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80 ? scalar == " " || scalar == "\t" : scalar.properties.isWhitespace || scalar == "\u{FEFF}"
  }
}
