import Manuscripts

/// A paragraph's clean text, or a piece of it where the author broke lines instead of paragraphs.
struct WordPassage {
  let paragraph: WordParagraph
  let text: String
  let emphasis: [TextSpan]
  let isVerse: Bool
  let words: Int
  /// A sign between scenes and no text.
  let isSign: Bool

  /// Lines of verse are shorter on average, in bytes.
  private static let verseLine = 60

  /// One passage, but for a paragraph with empty lines inside or with long ones, whose lines are paragraphs. A blank paragraph is one empty passage.
  static func passages(of paragraph: WordParagraph) -> [WordPassage] {
    var pieces: [[ArraySlice<WordParagraph.Run>]] = [[]]
    for line in paragraph.runs.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnd) {
      if line.contains(where: { $0.text.wordCount > 0 }) {
        pieces[pieces.count - 1].append(line)
      } else if pieces.last?.isEmpty == false {
        pieces.append([])
      }
    }
    let made = pieces.flatMap { lines -> [WordPassage] in
      let bytes = lines.joined().reduce(0) { $0 + $1.text.utf8.count }
      if lines.count >= 3, bytes > verseLine * lines.count {
        return lines.enumerated().map { WordPassage(paragraph, [$1], isVerse: false, isFirst: $0 == 0) }
      }
      return lines.isEmpty ? [] : [WordPassage(paragraph, lines, isVerse: lines.count >= 3)]
    }
    return made.isEmpty ? [WordPassage(paragraph, [], isVerse: false)] : made
  }

  private init(_ paragraph: WordParagraph, _ lines: [ArraySlice<WordParagraph.Run>], isVerse: Bool, isFirst: Bool = true) {
    var text = BlockText()
    if !lines.isEmpty, isFirst, let label = paragraph.label { text.append(label + " ") }
    for (index, line) in lines.enumerated() {
      if index > 0 { isVerse ? text.appendLineEnd() : text.append(" ") }
      WordPassage.append(line, to: &text)
    }
    let block = text.block(.paragraph, file: "", line: nil)
    self.paragraph = paragraph
    self.text = block?.text ?? ""
    emphasis = block?.emphasis ?? []
    self.isVerse = isVerse
    words = self.text.wordCount
    isSign = SceneBreakSign.isSign(self.text)
  }

  private static func append(_ runs: ArraySlice<WordParagraph.Run>, to text: inout BlockText) {
    var isStressed = false
    for run in runs {
      if run.isStressed != isStressed { run.isStressed ? text.beginEmphasis() : text.endEmphasis() }
      isStressed = run.isStressed
      text.append(run.text)
    }
    if isStressed { text.endEmphasis() }
  }

  var isEmpty: Bool { text.isEmpty }

  /// For each passage the index of the next one that has text; their count after the last.
  static func nextTexts(_ passages: [WordPassage]) -> [Int] {
    var result = Array(repeating: passages.count, count: passages.count)
    var next = passages.count
    for index in passages.indices.reversed() {
      result[index] = next
      if !passages[index].isEmpty { next = index }
    }
    return result
  }

  var block: Block {
    let kind: Block.Kind =
      switch paragraph.role {
      case .quote: .quote
      case .letter: .letter
      case .verse: .verse
      default: isVerse ? .verse : .paragraph
      }
    return Block(kind: kind, text: text, emphasis: emphasis, origin: paragraph.origin)
  }

  /// A heading's lines set apart as number and title are: `Chapter One: The Piano`.
  var headingText: String {
    let lines = paragraph.runs.split(whereSeparator: \.isLineEnd).map { line -> String in
      var text = BlockText()
      WordPassage.append(line, to: &text)
      return text.string
    }.filter { !$0.isEmpty }
    return WordPassage.joined([paragraph.label].compactMap(\.self) + lines)
  }

  static func joined(_ parts: [String]) -> String {
    var result = ""
    for part in parts {
      let isSetOff = result.isEmpty || [":", ".", ")", "–", "—", "-"].contains { result.hasSuffix($0) }
      result += (result.isEmpty ? "" : isSetOff ? " " : ": ") + part
    }
    return result
  }
}
