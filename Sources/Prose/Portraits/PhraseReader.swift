import Manuscripts

/// Takes phrases out of a sentence by its grammar.
struct PhraseReader {
  let chapter: AnalyzedChapter

  /// Words of a phrase at most: what is longer tells more than a trait.
  private static let longest = 14
  /// What belongs to a noun and is no part of the trait: what it is joined to, and how it hangs on the rest.
  private static let outside: Set<Relation> = [.conj, .cc, .case, .punct, .cop, .nsubj, .nsubjPassive, .mark, .advcl, .parataxis]

  /// The phrase under a word, without article, up to where it no longer hangs together.
  /// - Parameter limbs: what of it is taken; nil for all that is no part of anything else.
  func text(of word: Int, in sentence: Range<Int>, limbs: Set<Relation>? = nil) -> String {
    var members: Set<Int> = [word]
    for dependent in chapter.syntax.dependents(of: word, in: sentence) {
      let own = chapter.syntax.words[dependent]
      guard limbs?.contains(own.relation) ?? !PhraseReader.outside.contains(own.relation), !isArticle(dependent) else { continue }
      members.formUnion(subtree(of: dependent, in: sentence))
    }
    var first = word
    while first > sentence.lowerBound, members.contains(first - 1) || isInnerMark(first - 1, members) { first -= 1 }
    while first < word, chapter.syntax.words[first].partOfSpeech == .punctuation { first += 1 }
    var last = word
    while last + 1 < sentence.upperBound, members.contains(last + 1), last + 1 - first < PhraseReader.longest { last += 1 }
    while last > word, [.punctuation, .adposition, .coordinator].contains(chapter.syntax.words[last].partOfSpeech) { last -= 1 }
    let span = chapter.syntax.words[first].span.union(chapter.syntax.words[last].span)
    return chapter.text.text(of: span).split { $0.isWhitespace }.joined(separator: " ")
  }

  func hasSubject(_ word: Int, in sentence: Range<Int>) -> Bool {
    chapter.syntax.dependents(of: word, in: sentence).contains { chapter.syntax.words[$0].relation.isSubject }
  }

  /// "A", "the" and "his" are no part of a trait; "no" and "another" are.
  private func isArticle(_ word: Int) -> Bool {
    let own = chapter.syntax.words[word]
    return ["a", "an", "the", "his", "her", "its", "my", "their"].contains(chapter.text.text(of: own.span).lowercased())
      && [.det, .possessor].contains(own.relation)
  }

  /// The comma of "long, grey hair".
  private func isInnerMark(_ word: Int, _ members: Set<Int>) -> Bool {
    chapter.syntax.words[word].partOfSpeech == .punctuation && members.contains(word - 1)
  }

  private func subtree(of word: Int, in sentence: Range<Int>) -> Set<Int> {
    var result: Set<Int> = [word]
    var isGrowing = true
    // A tree is no deeper than it has words; most are complete after four rounds.
    while isGrowing {
      let before = result.count
      for other in sentence where result.contains(chapter.syntax.words[other].head) { result.insert(other) }
      isGrowing = result.count > before
    }
    return result
  }
}
