import Manuscripts

/// One speech: its cue, and its words in the stretches that parentheticals part.
struct FountainSpeech {
  private let cue: FountainLine
  private let file: String
  private let speaker: String
  private let extensions: [String]
  private let isSimultaneous: Bool
  private var parts: [Part] = []
  private var delivery: [String] = []
  private var parentheticals: [FountainLine] = []
  /// A parenthetical that goes on over lines.
  private var openParenthetical: [FountainLine] = []

  private struct Part {
    var delivery: [String]
    var text: FountainText
    let isSung: Bool
  }

  /// - Parameter cue: without its `@`.
  init(_ cue: FountainLine, file: String) {
    self.cue = cue
    self.file = file
    isSimultaneous = cue.scalars.last == "^"
    let line = isSimultaneous ? cue.dropping(last: 1) : cue
    let name = line.scalars.prefix { $0 != "(" }
    speaker = FountainText(line.dropping(last: line.scalars.count - name.count)).string
    extensions = line.scalars.dropFirst(name.count).split { $0 == "(" || $0 == ")" }
      .map { String(String.UnicodeScalarView($0)).trimmedScalars() }.filter { !$0.isEmpty }
  }

  mutating func take(_ line: FountainLine) {
    if !openParenthetical.isEmpty || line.scalars.first == "(" {
      openParenthetical.append(line)
      // A parenthesis that is still open after four lines is speech.
      if line.scalars.last == ")" { closeParenthetical() } else if openParenthetical.count == 4 { releaseParenthetical() }
    } else {
      append(line)
    }
  }

  private mutating func closeParenthetical() {
    var text = FountainText()
    for line in openParenthetical { text.append(line) }
    let words = text.string.split { $0 == "\n" }.joined(separator: " ")
    delivery.append(String(words.unicodeScalars.dropFirst().dropLast()).trimmedScalars())
    parentheticals += openParenthetical
    openParenthetical = []
  }

  private mutating func releaseParenthetical() {
    for line in openParenthetical { append(line) }
    openParenthetical = []
  }

  private mutating func append(_ line: FountainLine) {
    let isSung = line.scalars.first == "~"
    let words = isSung ? line.dropping(first: 1) : line
    guard !words.isBlank else { return }
    if let last = parts.last, delivery.isEmpty, last.isSung == isSung {
      parts[parts.count - 1].text.append(words)
    } else {
      parts.append(Part(delivery: delivery + (isSung ? ["singing"] : []), text: FountainText(words), isSung: isSung))
      delivery = []
    }
  }

  /// A dialogue block for each stretch of words. A cue with nothing but a parenthetical is action: somebody does what it says.
  func blocks() -> [Block] {
    var speech = self
    speech.releaseParenthetical()
    guard let last = speech.parts.indices.last else { return [speech.silence].compactMap(\.self) }
    speech.parts[last].delivery += speech.delivery
    return speech.parts.enumerated().compactMap { index, part in
      var text = part.text
      let cue = SpeechCue(
        speaker: speaker, extensions: extensions, delivery: part.delivery, isContinuation: index > 0, isSimultaneous: isSimultaneous)
      return text.block(.dialogue, file: file, cue: cue)
    }
  }

  private var silence: Block? {
    var text = FountainText(isSimultaneous ? cue.dropping(last: 1) : cue)
    for line in parentheticals { text.append(line) }
    return text.block(.paragraph, file: file)
  }
}
