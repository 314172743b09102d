import Manuscripts

/// Where words stand towards the story's here and now.
enum NarrativeStanding {
  case now
  /// "had gone": before the story's now.
  case remembered
  /// "would go", "never went".
  case supposed
  /// "like a cellar", "as if in a church", "colder than the sea".
  case compared
}

/// Judges the standing of words by the clause that holds them and by what comes before them in it.
struct StandingJudge {
  let language: Language
  let reading: ChapterReading
  let clauses: [[Clause]]
  let tense: NarrativeTense

  /// The clause that holds a token; nil in speech and where no verb is.
  func clause(at token: Int, in sentence: Int) -> Clause? {
    clauses[sentence].last { $0.tokens.contains(token) }
  }

  func standing(of token: Int, in sentence: Int) -> NarrativeStanding {
    if isCompared(token, in: sentence) { return .compared }
    guard let clause = clause(at: token, in: sentence) else { return .now }
    if clause.isNegated { return .supposed }
    switch clause.tense {
    case .past: return .now
    // "They say that in the village …": a narrator who tells of the past comments in the present.
    case .present: return tense == .present ? .now : .supposed
    case .modal: return seesOrHears(clause) ? .now : .supposed
    // "They had reached the inn": they are there now.
    // "The lights had been dying for a week": they are dying still.
    case .pluperfect:
      if reading.tokens[clause.verb].folded.hasSuffix("ing") { return .now }
      return language.places.reaching.contains(clause.lemma) || ["arrive", "come", "return", "stop", "halt"].contains(clause.lemma)
        ? .now : .remembered
    }
  }

  /// "He could see the house": what somebody can see is there.
  private func seesOrHears(_ clause: Clause) -> Bool {
    let word = reading.tokens[clause.verbGroup.lowerBound].folded
    return (word == "could" || word == "can") && (clause.groups.contains(.look) || ["hear", "feel", "smell"].contains(clause.lemma))
  }

  private func isCompared(_ token: Int, in sentence: Int) -> Bool {
    let first = max(reading.sentences[sentence].tokens.lowerBound, token - 8)
    var position = token - 1
    while position >= first {
      let word = reading.tokens[position]
      if word.kind != .word && word.kind != .number { return false }
      switch word.folded {
      case "than": return true
      case "like": return position == first || !StandingJudge.likers.contains(reading.tokens[position - 1].folded)
      case "if", "though": if position > first, reading.tokens[position - 1].folded == "as" { return true }
      // "Quick as lightning", but not "As rain fell".
      case "as" where position == token - 1:
        return position > first && reading.tokens[position - 1].kind == .word
          && !language.words.function.contains(reading.tokens[position - 1].folded)
      case "as": if position >= first + 2, reading.tokens[position - 2].folded == "as" { return true }
      default: break
      }
      position -= 1
    }
    return false
  }

  private static let likers: Set<String> = ["i", "you", "we", "they", "would", "to", "not", "don't", "didn't", "i'd", "really"]
}
