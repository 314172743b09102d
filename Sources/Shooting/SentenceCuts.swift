import Manuscripts
import Prose

/// Where a sentence turns to its next picture: before a coordinated clause that shows another subject or another visible action.
struct SentenceCuts {
  let chapter: AnalyzedChapter
  let language: Language

  /// Words on either side of a cut: less is no picture of its own.
  private static let shortest = 4
  /// Words of a sentence whose one subject does two things, from which on they are two shots.
  private static let longestPair = 10

  /// Tokens of the sentence at which another shot begins.
  func cuts(of sentence: Int) -> [Int] {
    let words = chapter.syntax.sentences[sentence]
    let tokens = chapter.sentences[sentence].tokens
    var found = actionCuts(chapter.clauses[sentence], tokens)
    if let root = words.first(where: { chapter.syntax.isRoot($0) }) {
      found += clauses(after: root, in: words).filter { turns(from: root, to: $0, in: words) }.map { opening(of: $0, in: words) }
    }
    var result: [Int] = []
    for border in found.map(pastMark).sorted()
    where count((result.last ?? tokens.lowerBound)..<border) >= SentenceCuts.shortest
      && count(border..<tokens.upperBound) >= SentenceCuts.shortest
    {
      result.append(border)
    }
    return result
  }

  /// Before a main clause with a visible verb, at a conjunction or a semicolon, or at a comma that a new subject follows.
  private func actionCuts(_ clauses: [Clause], _ tokens: Range<Int>) -> [Int] {
    guard count(tokens) >= SentenceCuts.longestPair else { return [] }
    var start = tokens.lowerBound
    return clauses.dropFirst().filter { $0.isVisible && !$0.isSubordinate }.compactMap { clause in
      let border = clause.tokens.lowerBound
      guard border > start, opensAction(clause), clauses.contains(where: { $0.verb >= start && $0.verb < border && $0.isVisible }) else {
        return nil
      }
      start = border
      return border
    }
  }

  private func opensAction(_ clause: Clause) -> Bool {
    let opening = chapter.tokens[clause.tokens.lowerBound..<min(clause.tokens.lowerBound + 2, clause.verb)].map(\.folded)
    if opening.contains(where: ["and", "but", "then", ";"].contains) { return true }
    return opening.first == "," && !clause.sharesSubject
  }

  /// Clauses beside the main one, in text order.
  private func clauses(after root: Int, in words: Range<Int>) -> [Int] {
    words.filter { word in
      let own = chapter.syntax.words[word]
      guard word > root, own.partOfSpeech == .verb || own.partOfSpeech == .auxiliary || hasSubject(word, in: words) else { return false }
      switch own.relation {
      case .conj, .parataxis: return own.head == root || chapter.syntax.words[own.head].relation == .conj && isBeside(own.head, root)
      // "… when suddenly there broke the most horrible cry".
      case .advcl: return own.head == root && isSuddenTurn(word, in: words)
      default: return false
      }
    }
  }

  private func isBeside(_ word: Int, _ root: Int) -> Bool {
    chapter.syntax.words[word].head == root
  }

  private func isSuddenTurn(_ word: Int, in words: Range<Int>) -> Bool {
    let dependents = chapter.syntax.dependents(of: word, in: words).map { chapter.lemma(of: $0) }
    return dependents.contains("when") && dependents.contains("suddenly")
  }

  /// True when another subject comes into the picture.
  private func turns(from first: Int, to second: Int, in words: Range<Int>) -> Bool {
    guard isTold(first), isTold(second), let own = subject(of: second, in: words) else { return false }
    let word = chapter.syntax.words[own]
    // A pronoun mostly means whoever the picture shows already, and "her hands" are hers.
    guard [.noun, .properNoun].contains(word.partOfSpeech) else { return false }
    // "Between the houses bent under a bundle": no subject stands behind a preposition.
    guard chapter.syntax.dependent(of: own, by: [.possessor, .case], in: words) == nil else { return false }
    return picture(own) != .idea
  }

  private func subject(of word: Int, in words: Range<Int>) -> Int? {
    chapter.syntax.dependents(of: word, in: words).first { chapter.syntax.words[$0].relation.isSubject }
  }

  private func picture(_ word: Int) -> PictureSubject {
    chapter.syntax.words[word].partOfSpeech == .properNoun ? .person : language.picture(of: chapter.lemma(of: word).lowercased())
  }

  /// A finite verb of the narration, neither denied nor only possible.
  private func isTold(_ word: Int) -> Bool {
    let clause = clause(at: word)
    return clause.map { ($0.tense == .past || $0.tense == .present) && !$0.isNegated && $0.groups.isDisjoint(with: .thought) } ?? false
  }

  private func clause(at word: Int) -> Clause? {
    let token = chapter.syntax.words[word].token
    let sentence = chapter.sentences.partitionIndex { $0.tokens.upperBound > token }
    return chapter.clauses[sentence].first { $0.verb == token || $0.verbGroup.contains(token) }
      ?? chapter.clauses[sentence].last { $0.tokens.contains(token) }
  }

  private func hasSubject(_ word: Int, in words: Range<Int>) -> Bool {
    chapter.syntax.dependents(of: word, in: words).contains {
      chapter.syntax.words[$0].relation.isSubject || chapter.syntax.words[$0].relation == .expl
    }
  }

  /// The first token of a clause, with the mark or conjunction before it.
  private func opening(of clause: Int, in words: Range<Int>) -> Int {
    var first = clause
    for word in words where word < first && isWithin(word, clause) { first = word }
    return chapter.syntax.words[first].token
  }

  private func isWithin(_ word: Int, _ clause: Int) -> Bool {
    var current = word
    for _ in 0..<8 {
      let head = chapter.syntax.words[current].head
      if head == clause { return true }
      if head == current { return false }
      current = head
    }
    return false
  }

  /// The comma or semicolon before a clause belongs to what it ends.
  private func pastMark(_ border: Int) -> Int {
    chapter.tokens[border].kind == .word ? border : border + 1
  }

  private func count(_ tokens: Range<Int>) -> Int {
    tokens.count { chapter.tokens[$0].kind == .word }
  }
}
