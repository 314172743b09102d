import Manuscripts
import Prose

/// Tells what a sentence says of somebody's inside, of no time at all, or of what can be seen although its verb is a modal or denied.
struct InnerLife {
  private let chapter: AnalyzedChapter
  private let language: Language
  /// Told in the past, so that a sentence in the present is its narrator's word about the world.
  private let isToldInPast: Bool

  init(chapter: AnalyzedChapter, language: Language) {
    self.chapter = chapter
    self.language = language
    var (past, present) = (0, 0)
    for clause in chapter.clauses.joined() where !clause.isSubordinate {
      if clause.tense == .past { past += 1 }
      if clause.tense == .present { present += 1 }
    }
    isToldInPast = past > 2 * present
  }

  // MARK: what nobody can film

  /// "That Europe was perfectly sweet.": what somebody says, told without saying who.
  func isReport(_ sentence: Int) -> Bool {
    guard let first = chapter.syntax.sentences[sentence].first(where: { chapter.syntax.words[$0].partOfSpeech != .punctuation }) else {
      return false
    }
    return chapter.syntax.words[first].relation == .mark && chapter.lemma(of: first).lowercased() == "that"
      && chapter.syntax.isRoot(chapter.syntax.words[first].head)
  }

  /// "Her mind went back to the house", "he was sorry for it", "she loved the place": somebody's inside and nothing else.
  func isState(of main: Clause, in sentence: Int) -> Bool {
    guard main.tense != .modal else { return false }
    if case .thing(let tokens) = main.subject, isInner(tokens) { return true }
    if main.lemma == "be" || main.lemma == "feel" || main.lemma == "become" || main.lemma == "seem" { return isMinded(main, in: sentence) }
    return main.groups.contains(.thought) && !isPerception(main) && main.groups.isDisjoint(with: .visible)
      && main.groups.isDisjoint(with: [.speech, .sound])
      && language.isSomebody(main.subject, in: chapter)
  }

  /// "They heard the kitchen door give": the film hears it too.
  func isPerception(_ clause: Clause) -> Bool {
    language.pictures.hearing.contains(clause.lemma) || language.pictures.seeing.contains(clause.lemma)
  }

  private func isInner(_ tokens: Range<Int>) -> Bool {
    // "a sense of loss", "his mind": the noun on which the phrase is built, before its "of".
    let head = tokens.dropFirst().first { chapter.tokens[$0].folded == "of" } ?? tokens.upperBound
    guard head > tokens.lowerBound else { return false }
    return language.drama.inner.contains(chapter.tokens[head - 1].folded)
  }

  /// "was not at all sorry": the first word after the verb that is no adverb.
  private func isMinded(_ main: Clause, in sentence: Int) -> Bool {
    guard language.isSomebody(main.subject, in: chapter) else { return false }
    let rest = chapter.tokens[(main.verb + 1)..<max(main.verb + 1, min(main.tokens.upperBound, main.verb + 6))]
    return rest.prefix { $0.kind == .word }.contains { language.drama.minded.contains($0.folded) }
  }

  /// "They say that …", "Such people never forgive": what always holds, in a story told in the past.
  func isGnomic(_ clauses: [Clause], in sentence: Int) -> Bool {
    guard isToldInPast else { return false }
    guard let main = clauses.first(where: { !$0.isSubordinate }) else { return hasPresentRoot(sentence) }
    guard main.tense == .present else { return false }
    if case .pronoun(let token) = main.subject, ["they", "people", "one"].contains(chapter.tokens[token].folded),
      main.groups.contains(.speech)
    {
      return true
    }
    let isRoot = chapter.syntax.sentences[sentence].contains {
      chapter.syntax.isRoot($0) && main.verbGroup.contains(chapter.syntax.words[$0].token)
    }
    return isRoot || clauses.allSatisfy { $0.tense != .past && $0.tense != .pluperfect || $0.isSubordinate }
  }

  /// By the tagger, for what has no clause by the verbs' forms: "Such rivers carry snow".
  private func hasPresentRoot(_ sentence: Int) -> Bool {
    chapter.syntax.sentences[sentence].contains { word in
      let own = chapter.syntax.words[word]
      return chapter.syntax.isRoot(word) && (own.tag == WordTag(.verb, .present) || own.tag == WordTag(.verb, .thirdPerson))
    }
  }

  private func lastWord(of subject: Clause.Subject) -> String? {
    switch subject {
    case .character(_, let tokens), .thing(let tokens): chapter.tokens[tokens.upperBound - 1].folded
    case .pronoun(let token): chapter.tokens[token].folded
    case .none: nil
    }
  }

  /// "How long they seemed!", or a sentence all in parentheses.
  func isAside(_ sentence: Sentence) -> Bool {
    let first = chapter.tokens[sentence.tokens.lowerBound].folded
    let last = chapter.tokens[sentence.tokens.upperBound - 1].folded
    if first == "(", sentence.tokens.suffix(2).contains(where: { chapter.tokens[$0].folded == ")" }) { return true }
    return (first == "how" || first == "what") && last.hasPrefix("!")
  }

  // MARK: what is seen all the same

  /// "heard the door", "could see", "must have stood", "would not stop": happens, whatever the modal or the negation says.
  func happens(_ clause: Clause) -> Bool {
    if isPerception(clause), clause.tense == .past || clause.tense == .present, !clause.isNegated {
      return language.isSomebody(clause.subject, in: chapter)
    }
    guard clause.tense == .modal || clause.isNegated else { return false }
    guard !clause.isNegated else { return language.drama.goingOn.contains(clause.lemma) }
    guard language.isSomebody(clause.subject, in: chapter) else { return false }
    let words = chapter.tokens[clause.verbGroup].map(\.folded)
    if words[0] == "must" { return words.contains("have") && !clause.groups.isDisjoint(with: .visible) }
    guard words[0] == "could" else { return false }
    // "I could, however, see".
    let next = chapter.tokens[(clause.verb + 1)..<max(clause.verb + 1, min(clause.tokens.upperBound, clause.verb + 4))].map(\.folded)
    return language.drama.perceiving.contains(clause.lemma)
      || clause.verbGroup.count == 1 && next.contains(where: language.drama.perceiving.contains)
  }

  /// "She knew the coat": a face that recognises a thing.
  func recognizes(_ main: Clause, in sentence: Int) -> Bool {
    guard main.lemma == "know" || main.lemma == "recognize" || main.lemma == "recognise", !main.isNegated,
      main.tense == .past || main.tense == .present
    else {
      return false
    }
    let words = chapter.syntax.sentences[sentence]
    guard let verb = chapter.syntax.words(of: main.verb).first, let object = chapter.syntax.dependent(of: verb, by: [.obj], in: words)
    else {
      return false
    }
    return [.thing, .fixture, .body, .vehicle, .sound].contains(language.picture(of: chapter.lemma(of: object).lowercased()))
  }

  /// "This annoyed me": whose face shows it; nil when nobody's is told.
  func isAffected(by main: Clause, in sentence: Int) -> Bool {
    guard language.drama.affecting.contains(main.lemma), !main.isNegated, !main.isPassive, main.tense == .past || main.tense == .present
    else {
      return false
    }
    let next = main.verb + 1
    guard next < main.tokens.upperBound else { return false }
    return ["me", "him", "her", "us", "them"].contains(chapter.tokens[next].folded) || chapter.tokens[next].isCapitalized
  }

  /// "For a moment she could not move": somebody stands as if struck.
  func freezes(_ clause: Clause) -> Bool {
    guard clause.isNegated, language.drama.frozen.contains(clause.lemma), language.isSomebody(clause.subject, in: chapter) else {
      return false
    }
    return clause.tense == .past
      || clause.tense == .modal && ["could", "couldn't"].contains(chapter.tokens[clause.verbGroup.lowerBound].folded)
  }
}
