import Manuscripts

/// Gathers the words of a screenplay's element line by line: emphasis marks and escapes taken out, every scalar's place in the file kept.
struct FountainText {
  private var text = BlockText()
  private var firstLine: Int?

  var isEmpty: Bool { text.isEmpty }
  var string: String { text.string }

  init() {}

  init(_ line: FountainLine) {
    append(line)
  }

  mutating func append(_ line: FountainLine) {
    guard !line.isBlank else { return }
    if firstLine == nil { firstLine = line.number }
    text.appendLineEnd()
    let marks = EmphasisMarks(line.scalars)
    var index = line.scalars.startIndex
    while index < line.scalars.endIndex {
      if let mark = marks.mark(at: index) {
        if mark.opens { text.beginEmphasis() } else { text.endEmphasis() }
        index += mark.length
      } else if EmphasisMarks.isEscape(at: index, line.scalars) {
        text.append(line.scalars[index + 1], at: line.place(of: index + 1))
        index += 2
      } else {
        text.append(line.scalars[index], at: line.place(of: index))
        index += 1
      }
    }
  }

  /// The block, or nil when nothing was gathered.
  mutating func block(_ kind: Block.Kind, file: String, evidence: String? = nil, cue: SpeechCue? = nil, sceneNumber: String? = nil)
    -> Block?
  {
    text.block(kind, file: file, line: firstLine, evidence: evidence).map { block in
      Block(
        kind: kind, text: block.text, emphasis: block.emphasis, evidence: evidence, cue: cue, sceneNumber: sceneNumber, origin: block.origin
      )
    }
  }
}

/// The pairs of `*`, `**`, `***` and `_` that stress the words of one line. A mark without its partner is text.
private struct EmphasisMarks {
  struct Mark {
    let index: Int
    let length: Int
    let opens: Bool
  }

  /// Ascending.
  private let marks: [Mark]

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    guard scalars.contains(where: { $0 == "*" || $0 == "_" }) else {
      marks = []
      return
    }
    var pairs: [Mark] = []
    // Where a mark of each length is open: `*` by its length, `_` at 0.
    var open: [Int?] = [nil, nil, nil, nil]
    var index = scalars.startIndex
    while index < scalars.endIndex {
      guard !EmphasisMarks.isEscape(at: index, scalars) else {
        index += 2
        continue
      }
      let run = EmphasisMarks.run(at: index, scalars)
      guard run > 0 else {
        index += 1
        continue
      }
      let isLine = scalars[index] == "_"
      let slot = isLine ? 0 : run
      if run <= 3, !isLine || run == 1 {
        if let start = open[slot], EmphasisMarks.closes(at: index, run, scalars) {
          pairs += [Mark(index: start, length: run, opens: true), Mark(index: index, length: run, opens: false)]
          open[slot] = nil
        } else if slot == 3, let bold = open[2], let italic = open[1], EmphasisMarks.closes(at: index, run, scalars) {
          let first = bold > italic ? 2 : 1
          pairs += [
            Mark(index: bold, length: 2, opens: true), Mark(index: italic, length: 1, opens: true),
            Mark(index: index, length: first, opens: false), Mark(index: index + first, length: 3 - first, opens: false),
          ]
          (open[1], open[2]) = (nil, nil)
        } else if EmphasisMarks.opens(at: index, run, scalars) {
          open[slot] = index
        }
      }
      index += run
    }
    marks = pairs.sorted { $0.index < $1.index }
  }

  func mark(at index: Int) -> Mark? {
    guard !marks.isEmpty else { return nil }
    let position = marks.partitionIndex(reaching: { $0.index >= index })
    return position < marks.count && marks[position].index == index ? marks[position] : nil
  }

  static func isEscape(at index: Int, _ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars[index] == "\\" && index + 1 < scalars.endIndex && (scalars[index + 1] == "*" || scalars[index + 1] == "_")
  }

  private static func run(at index: Int, _ scalars: ArraySlice<Unicode.Scalar>) -> Int {
    let sign = scalars[index]
    guard sign == "*" || sign == "_" else { return 0 }
    var end = index + 1
    while end < scalars.endIndex, scalars[end] == sign { end += 1 }
    return end - index
  }

  private static func opens(at index: Int, _ run: Int, _ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard index + run < scalars.endIndex, !FountainLine.isSpace(scalars[index + run]) else { return false }
    return scalars[index] == "*" || index == scalars.startIndex || !scalars[index - 1].properties.isAlphabetic
  }

  private static func closes(at index: Int, _ run: Int, _ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard index > scalars.startIndex, !FountainLine.isSpace(scalars[index - 1]) else { return false }
    return scalars[index] == "*" || index + run == scalars.endIndex || !scalars[index + run].properties.isAlphabetic
  }
}
