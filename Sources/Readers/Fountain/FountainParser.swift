import Manuscripts

/// Reads a screenplay's lines into its elements, in one pass.
struct FountainParser {
  private let lines: ArraySlice<FountainLine>
  private let file: String
  private var position: Int
  private var found: [OutlineItem] = []

  init(_ lines: ArraySlice<FountainLine>, file: String) {
    self.lines = lines
    self.file = file
    position = lines.startIndex
  }

  func blocks() -> [Block] {
    items().compactMap { if case .block(let block) = $0 { block } else { nil } }
  }

  func items() -> [OutlineItem] {
    var parser = self
    while let line = parser.next { parser.read(line) }
    return parser.found
  }

  private var next: FountainLine? { position < lines.endIndex ? lines[position] : nil }

  /// True where nothing stands before or after the line at `position`.
  private var followsGap: Bool { position == lines.startIndex || lines[position - 1].isBlank || !lastIsText }
  private var precedesGap: Bool { position + 1 >= lines.endIndex || lines[position + 1].isBlank }

  /// False after a heading, section, synopsis or page break: what follows at once needs no empty line.
  private var lastIsText = true

  private mutating func read(_ line: FountainLine) {
    if line.isBlank || FountainGrammar.isPageBreak(line) {
      lastIsText = false
      position += 1
    } else if line.scalars.first == "=" {
      take(line.dropping(first: 1), as: .synopsis)
    } else if FountainGrammar.sectionLevel(line) > 0 {
      readSection(line)
    } else if FountainGrammar.isForcedHeading(line) {
      readHeading(line.dropping(first: 1), evidence: "forced")
    } else if FountainGrammar.isCentered(line) {
      take(line.dropping(first: 1, last: 1), as: .paragraph, evidence: "centered")
    } else if line.scalars.first == ">" {
      take(line.dropping(first: 1), as: .transition, evidence: "forced")
    } else if line.scalars.first == "~" {
      readLyrics()
    } else if line.scalars.first == "@", line.scalars.count > 1, !precedesGap {
      readSpeech(of: line.dropping(first: 1))
    } else if followsGap, FountainGrammar.isSceneHeading(line), precedesGap || FountainGrammar.isUpper(line.scalars) {
      readHeading(line, evidence: nil)
    } else if followsGap, precedesGap, FountainGrammar.isTransition(line) {
      take(line, as: .transition)
    } else if followsGap, !precedesGap, line.scalars.first != "!", FountainGrammar.isCue(line) {
      readSpeech(of: line)
    } else {
      readAction()
    }
  }

  private mutating func take(_ line: FountainLine, as kind: Block.Kind, evidence: String? = nil) {
    var text = FountainText(line)
    add(text.block(kind, file: file, evidence: evidence))
    lastIsText = kind == .paragraph
    position += 1
  }

  private mutating func add(_ block: Block?) {
    if let block { found.append(.block(block)) }
  }

  private mutating func readSection(_ line: FountainLine) {
    let level = FountainGrammar.sectionLevel(line)
    var text = FountainText(line.dropping(first: level))
    if let block = text.block(.heading, file: file) { found.append(.heading(level: level, text: block.text, origin: block.origin)) }
    lastIsText = false
    position += 1
  }

  private mutating func readHeading(_ line: FountainLine, evidence: String?) {
    let (heading, number) = FountainParser.numbered(line)
    var text = FountainText(heading)
    add(text.block(.sceneHeading, file: file, evidence: evidence, sceneNumber: number))
    lastIsText = false
    position += 1
  }

  /// `INT. BARN - DAY #12A#`: letters, digits, dashes and full stops between two signs at the end are the scene's number.
  private static func numbered(_ line: FountainLine) -> (heading: FountainLine, number: String?) {
    guard line.scalars.last == "#", let open = line.scalars.dropLast().suffix(24).lastIndex(of: "#") else { return (line, nil) }
    let number = line.scalars[(open + 1)...].dropLast()
    let isNumber = number.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "." }
    guard isNumber, !number.isEmpty, open > line.scalars.startIndex else { return (line, nil) }
    return (line.dropping(last: number.count + 2), String(String.UnicodeScalarView(number)))
  }

  private mutating func readLyrics() {
    var text = FountainText()
    while let line = next, line.scalars.first == "~" {
      text.append(line.dropping(first: 1))
      position += 1
    }
    add(text.block(.verse, file: file, evidence: "lyrics"))
    lastIsText = true
  }

  /// Action up to an empty line, or to a line that says by its first sign that it is something else.
  private mutating func readAction() {
    var text = FountainText()
    var isFirst = true
    while let line = next, !line.isBlank, isFirst || !isMarked(line) {
      text.append(line.scalars.first == "!" ? line.dropping(first: 1) : line)
      isFirst = false
      position += 1
    }
    add(text.block(.paragraph, file: file))
    lastIsText = true
  }

  private func isMarked(_ line: FountainLine) -> Bool {
    switch line.scalars.first {
    case ">", "~": true
    case "=": true
    case "#": FountainGrammar.sectionLevel(line) > 0
    case ".": FountainGrammar.isForcedHeading(line)
    case "@": line.scalars.count > 1 && !precedesGap
    default: false
    }
  }

  /// A cue and the lines below it, up to an empty line.
  private mutating func readSpeech(of cue: FountainLine) {
    var speech = FountainSpeech(cue, file: file)
    position += 1
    while let line = next, !line.isBlank || line.isHeldOpen && position + 1 < lines.endIndex && !lines[position + 1].isBlank {
      speech.take(line)
      position += 1
    }
    for block in speech.blocks() { add(block) }
    lastIsText = true
  }
}
