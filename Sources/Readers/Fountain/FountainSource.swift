import Manuscripts

/// The lines of a screenplay without its boneyards (`/* … */`) and notes (`[[ … ]]`).
///
/// What is never closed hides nothing: its mark is read as text, with a warning.
struct FountainSource {
  private(set) var lines: [FountainLine] = []
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var noteWords = 0
  private(set) var boneyardWords = 0

  /// - Parameter keepsNotes: true to read what stands inside the marks, and to hide the marks alone.
  init(_ text: String, file: String, keepsNotes: Bool) {
    let all = TextLines(text).lines
    var hidden = HiddenParts(text, all)
    hidden.find()
    noteWords = keepsNotes ? 0 : hidden.words(of: .note)
    boneyardWords = keepsNotes ? 0 : hidden.words(of: .boneyard)
    diagnostics = hidden.unclosed.map { kind, line in
      Diagnostic(
        .warning, "\(kind == .note ? "a note [[ is" : "a boneyard /* is") never closed, so that what follows is read as story", file: file,
        line: line)
    }
    let ranges = keepsNotes ? hidden.parts.flatMap { [$0.span.prefix(2), $0.span.suffix(2)] } : hidden.parts.map(\.span)
    lines.reserveCapacity(all.count)
    var next = 0
    for line in all {
      while next < ranges.count, ranges[next].upperBound <= line.start { next += 1 }
      var end = next
      while end < ranges.count, ranges[end].lowerBound <= line.scalars.endIndex { end += 1 }
      let own = ranges[next..<end]
      let read = FountainLine(line, without: own)
      // A line that is hidden as a whole was never there: it ends no speech.
      if read.isBlank, !own.isEmpty { continue }
      lines.append(read)
    }
  }
}

/// Finds notes and boneyards in one pass.
private struct HiddenParts {
  enum Kind {
    case note
    case boneyard
  }

  private let scalars: [Unicode.Scalar]
  /// Offsets of empty lines, ascending; a note does not run over them.
  private let gaps: [Int]
  private(set) var parts: [(kind: Kind, span: Range<Int>)] = []
  /// The first mark of each kind that nothing closes, with its line.
  private(set) var unclosed: [(kind: Kind, line: Int)] = []
  private let lines: [TextLines.Line]

  init(_ text: String, _ lines: [TextLines.Line]) {
    self.lines = lines
    scalars = text.utf8.contains(UInt8(ascii: "[")) || text.utf8.contains(UInt8(ascii: "*")) ? Array(text.unicodeScalars) : []
    gaps = lines.filter(\.scalars.isEmpty).map(\.start)
  }

  mutating func find() {
    // No mark before these offsets is closed: each search is made once.
    var openNote = 0
    var openBoneyard = 0
    var index = 0
    while index + 1 < scalars.count {
      switch (scalars[index], scalars[index + 1]) {
      case ("/", "*") where index >= openBoneyard: search(for: ("*", "/"), .boneyard, &index, limit: scalars.count, &openBoneyard)
      case ("[", "[") where index >= openNote: search(for: ("]", "]"), .note, &index, limit: gap(after: index), &openNote)
      default: index += 1
      }
    }
  }

  private mutating func search(
    for close: (Unicode.Scalar, Unicode.Scalar), _ kind: Kind, _ index: inout Int, limit: Int, _ open: inout Int
  ) {
    var end = index + 2
    while end + 1 < limit {
      if scalars[end] == close.0, scalars[end + 1] == close.1 {
        parts.append((kind, index..<(end + 2)))
        index = end + 2
        return
      }
      end += 1
    }
    open = limit
    if !unclosed.contains(where: { $0.kind == kind }) { unclosed.append((kind, line(at: index))) }
    index += 2
  }

  private func gap(after index: Int) -> Int {
    let gap = gaps.partitionIndex(reaching: { $0 > index })
    return gap < gaps.count ? gaps[gap] : scalars.count
  }

  private func line(at index: Int) -> Int {
    lines.partitionIndex(reaching: { $0.start > index })
  }

  func words(of kind: Kind) -> Int {
    parts.lazy.filter { $0.kind == kind }.reduce(0) { count, part in
      var isInside = false
      return count
        + scalars[part.span].dropFirst(2).dropLast(2).count { scalar in
          let isSpace = scalar.properties.isWhitespace
          defer { isInside = !isSpace }
          return !isSpace && !isInside
        }
    }
  }
}
