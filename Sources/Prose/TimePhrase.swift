/// A phrase of `times.txt` whose pieces may stand for any number, unit, part of the day, weekday or month.
struct TimePhrase: Sendable {
  enum Piece: Hashable, Sendable {
    case word(String)
    case number
    case unit
    case part
    case weekday
    case month
  }

  let pieces: [Piece]

  init(_ words: [String]) {
    pieces = words.map { word in
      switch word {
      case "N": .number
      case "U": .unit
      case "P": .part
      case "W": .weekday
      case "M": .month
      default: .word(word)
      }
    }
  }

  /// The first word; nil when any of a class may stand there.
  var opener: String? {
    if case .word(let word) = pieces.first { return word }
    return nil
  }

  func matches(at start: Int, before end: Int, _ tokens: [Token], _ words: TimeWords) -> Bool {
    guard start >= 0, start + pieces.count <= end else { return false }
    for (offset, piece) in pieces.enumerated() {
      let token = tokens[start + offset]
      let fits =
        switch piece {
        case .word(let word): token.folded == word
        case .number: token.kind == .number || words.isNumber(token.folded)
        case .unit: words.units.contains(token.folded)
        case .part: words.parts.contains(token.folded)
        case .weekday: words.weekdays.contains(token.folded)
        // "One may begin": a month has a capital.
        case .month: token.isCapitalized && words.months.contains(token.folded) || words.seasons.contains(token.folded)
        }
      guard fits else { return false }
    }
    return true
  }
}
