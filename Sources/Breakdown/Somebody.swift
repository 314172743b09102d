import Prose

extension Language {
  /// True for a subject that is a person: one of the cast, somebody's father or friend, or a pronoun that stands for people.
  func isSomebody(_ subject: Clause.Subject, in chapter: AnalyzedChapter) -> Bool {
    switch subject {
    case .character: true
    case .pronoun(let token): ["i", "he", "she", "we", "they"].contains(chapter.tokens[token].folded)
    case .thing(let tokens): words.roles.contains(chapter.tokens[tokens.upperBound - 1].folded)
    case .none: false
    }
  }
}
