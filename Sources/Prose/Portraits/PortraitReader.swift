import Manuscripts

/// Reads what the narration says outright that people look and sound like, by the grammar of its sentences: "Gethin was a wide man of sixty with red
/// ears", "she had brown plaits", "she wore a sea coat belted with rope", "his voice was mild".
package struct PortraitReader {
  private let chapter: AnalyzedChapter
  private let language: Language
  private let phrases: PhraseReader
  private let mentionAt: [Int: Mention]

  package init(chapter: AnalyzedChapter, language: Language) {
    self.chapter = chapter
    self.language = language
    phrases = PhraseReader(chapter: chapter)
    var mentionAt: [Int: Mention] = [:]
    for mention in chapter.mentions where !mention.isQuoted {
      mentionAt[chapter.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start })] = mention
    }
    self.mentionAt = mentionAt
  }

  /// In text order, each said once.
  package func traits() -> [Trait] {
    var known: Set<Trait> = []
    return chapter.sentences.indices.flatMap(traits).filter { known.insert($0.withoutEvidence).inserted }
  }

  /// A phrase and what it says of whom.
  private struct Found {
    let kind: Description.Kind
    let words: String
  }

  private func traits(of number: Int) -> [Trait] {
    let sentence = chapter.syntax.sentences[number]
    return sentence.flatMap { word -> [Trait] in
      guard let (owner, found) = told(by: word, in: sentence) else { return [] }
      return found.map { Trait(character: owner, kind: $0.kind, words: $0.words, evidence: chapter.sentences[number].span) }
    }
  }

  /// What a verb, a predicate or an apposition tells, and of whom; nil for words that tell nobody's looks.
  private func told(by word: Int, in sentence: Range<Int>) -> (CharacterID, [Found])? {
    let own = chapter.syntax.words[word]
    if own.relation == .appos, let owner = mentionAt[chapter.syntax.words[own.head].token]?.character, !isQuoted(word) {
      return (owner, person(word, in: sentence))
    }
    // "Since she was nine" tells of another time.
    guard let clause = clause(of: word, in: sentence), isStated(clause), !isQuoted(word),
      !clause.isSubordinate || relativeOwner(word) != nil || isRelative(clause)
    else { return nil }
    if let part = ownedPart(word, in: sentence) { return part }
    guard let owner = clause.actor ?? relativeOwner(word) else { return nil }
    let copula = chapter.syntax.dependent(of: word, by: [.cop], in: sentence)
    if copula != nil || isLikened(word) { return (owner, predicate(word, in: sentence)) }
    switch clause.lemma {
    case "have":
      let found = objects(of: word, in: sentence).flatMap { part($0, in: sentence) }
      return (owner, found.isEmpty ? partsInOrder(after: clause) : found)
    case let verb where language.descriptions.wearing.contains(verb):
      return (owner, objects(of: word, in: sentence).compactMap { garment($0, in: sentence) })
    default: return nil
    }
  }

  // MARK: what is told

  private func predicate(_ word: Int, in sentence: Range<Int>) -> [Found] {
    let all = [word] + joined(to: word, in: sentence).filter { !phrases.hasSubject($0, in: sentence) }
    return all.flatMap { chapter.syntax.words[$0].partOfSpeech == .noun ? person($0, in: sentence) : quality($0, in: sentence) }
  }

  /// "A wide man of sixty with red ears": nil parts where the noun is no person.
  private func person(_ noun: Int, in sentence: Range<Int>) -> [Found] {
    guard language.isPersonal(chapter.lemma(of: noun).lowercased()) else { return figure(noun, in: sentence) }
    var found: [Found] = []
    for word in chapter.syntax.dependents(of: noun, in: sentence) {
      switch chapter.syntax.words[word].relation {
      case .amod: found += quality(word, in: sentence)
      case .nmod, .obl, .acl: found += attached(word, in: sentence)
      default: break
      }
    }
    return found
  }

  /// "A three-legged surveying frame": what a machine or an animal is.
  private func figure(_ noun: Int, in sentence: Range<Int>) -> [Found] {
    let isOne = chapter.syntax.dependent(of: noun, by: [.det], in: sentence).map { ["a", "an"].contains(folded($0)) } ?? false
    guard isOne, [.thing, .fixture, .vehicle, .animal].contains(language.picture(of: chapter.lemma(of: noun).lowercased())) else {
      return []
    }
    let words = phrases.text(of: noun, in: sentence, limbs: [.amod, .compound, .nmod, .nummod])
    return words.contains(" ") ? [Found(kind: .build, words: words)] : []
  }

  /// "Thirty-six and lean, with cropped hair".
  private func quality(_ word: Int, in sentence: Range<Int>) -> [Found] {
    var found: [Found] = []
    if isAge(word) {
      found.append(Found(kind: .age, words: phrases.text(of: word, in: sentence, limbs: [.compound, .advmod, .nummod, .nmodUnmarked])))
    } else if let kind = language.descriptions.personal(chapter.text.text(of: chapter.syntax.words[word].span).lowercased()) {
      found.append(Found(kind: kind, words: phrases.text(of: word, in: sentence, limbs: [.advmod])))
    }
    for dependent in chapter.syntax.dependents(of: word, in: sentence)
    where [.obl, .nmod].contains(chapter.syntax.words[dependent].relation) {
      found += attached(dependent, in: sentence)
    }
    return found
  }

  /// "With red ears", "in another man's coat", "of sixty".
  private func attached(_ word: Int, in sentence: Range<Int>) -> [Found] {
    let preposition = chapter.syntax.dependent(of: word, by: [.case], in: sentence).map { chapter.lemma(of: $0).lowercased() }
    let all = [word] + joined(to: word, in: sentence)
    switch preposition {
    case "of":
      // "A man of sixty with red ears": the grammar may hang the ears on the number.
      let behind = chapter.syntax.dependents(of: word, in: sentence).filter { [.nmod, .obl].contains(chapter.syntax.words[$0].relation) }
      return (isAge(word) ? [Found(kind: .age, words: phrases.text(of: word, in: sentence, limbs: [.compound, .nummod]))] : [])
        + behind.flatMap { attached($0, in: sentence) }
    case "with", "without": return all.flatMap { part($0, in: sentence) + [garment($0, in: sentence)].compactMap(\.self) }
    case "in": return all.compactMap { garment($0, in: sentence) }
    default: return []
    }
  }

  private func part(_ noun: Int, in sentence: Range<Int>) -> [Found] {
    guard
      case .part(let kind) = language.descriptions.head(chapter.lemma(of: noun).lowercased()) ?? language.descriptions.head(folded(noun))
    else { return [] }
    let words = phrases.text(of: noun, in: sentence)
    // "His small square hand" is how he writes.
    guard folded(noun) != "hand" else { return [] }
    // "He had hands", "he had both arms around it": of parts that all have, only what is said of them tells something.
    return words.contains(" ") && !words.hasPrefix("both ") || kind == .mark ? [Found(kind: kind, words: words)] : []
  }

  /// "Had brown plaits and no front teeth", where the grammar takes "brown" for a verb: each part with the adjectives right before it.
  private func partsInOrder(after clause: Clause) -> [Found] {
    let tokens = chapter.tokens[(clause.verb + 1)..<max(clause.verb + 1, clause.tokens.upperBound)]
    let runs = tokens.split { $0.folded == "and" || $0.kind != .word }
    return runs.compactMap { run -> Found? in
      let words = run.filter { !["a", "an", "the", "his", "her"].contains($0.folded) }
      guard words.count > 1, words.count <= 4, let last = words.last, case .part(let kind) = language.descriptions.head(last.folded),
        words.dropLast().allSatisfy({ language.descriptions.isBodily($0.folded) || ["no", "front"].contains($0.folded) })
      else { return nil }
      return Found(kind: kind, words: words.map { chapter.text.text(of: $0.span) }.joined(separator: " "))
    }
  }

  private func garment(_ noun: Int, in sentence: Range<Int>) -> Found? {
    let lemma = chapter.lemma(of: noun).lowercased()
    guard language.isClothing(lemma) || language.isClothing(folded(noun)), !language.continuity.partsOfClothes.contains(lemma) else {
      return nil
    }
    return Found(kind: .clothing, words: phrases.text(of: noun, in: sentence))
  }

  /// "His voice was mild", "Anna's hair had gone grey".
  private func ownedPart(_ word: Int, in sentence: Range<Int>) -> (CharacterID, [Found])? {
    guard chapter.syntax.dependent(of: word, by: [.cop], in: sentence) != nil, chapter.syntax.words[word].partOfSpeech == .adjective,
      let subject = chapter.syntax.dependent(of: word, by: [.nsubj], in: sentence),
      case .part(let kind) = language.descriptions.head(chapter.lemma(of: subject).lowercased())
        ?? language.descriptions.head(folded(subject)),
      let possessor = chapter.syntax.dependent(of: subject, by: [.possessor], in: sentence),
      let owner = mentionAt[chapter.syntax.words[possessor].token]?.character
    else { return nil }
    let all = [word] + joined(to: word, in: sentence).filter { chapter.syntax.words[$0].partOfSpeech == .adjective }
    let words = all.map { phrases.text(of: $0, in: sentence, limbs: [.advmod]) }.filter {
      kind == .voice || language.descriptions.isBodily($0.lastWord)
    }
    return words.isEmpty ? nil : (owner, [Found(kind: kind, words: words.joined(separator: " and ") + " " + folded(subject))])
  }

  // MARK: grammar

  private func clause(of word: Int, in sentence: Range<Int>) -> Clause? {
    let copula = chapter.syntax.dependent(of: word, by: [.cop], in: sentence) ?? word
    let token = chapter.syntax.words[copula].token
    let number = chapter.sentences.partitionIndex { $0.tokens.upperBound > token }
    return chapter.clauses[number].first { $0.verbGroup.contains(token) }
  }

  private func isStated(_ clause: Clause) -> Bool {
    !clause.isNegated && !clause.isPassive && (clause.tense == .past || clause.tense == .present)
  }

  /// "Who was seven".
  private func isRelative(_ clause: Clause) -> Bool {
    (clause.tokens.lowerBound..<clause.verbGroup.lowerBound).contains { chapter.tokens[$0].folded == "who" }
  }

  /// "She looked thin".
  private func isLikened(_ word: Int) -> Bool {
    let own = chapter.syntax.words[word]
    return own.relation == .xcomp && language.descriptions.likening.contains(chapter.lemma(of: own.head).lowercased())
  }

  /// "Hanne Orme, who had brown plaits".
  private func relativeOwner(_ word: Int) -> CharacterID? {
    let own = chapter.syntax.words[word]
    if own.relation == .conj { return relativeOwner(own.head) }
    guard own.relation == .relativeClause else { return nil }
    let token = chapter.syntax.words[own.head].token
    return (max(0, token - 2)...token).lazy.compactMap { mentionAt[$0] }.first { $0.span.end >= chapter.tokens[token].span.end }?.character
  }

  private func objects(of verb: Int, in sentence: Range<Int>) -> [Int] {
    guard let object = chapter.syntax.dependent(of: verb, by: [.obj], in: sentence) else { return [] }
    return [object] + joined(to: object, in: sentence)
  }

  private func joined(to word: Int, in sentence: Range<Int>) -> [Int] {
    chapter.syntax.dependents(of: word, in: sentence).filter { chapter.syntax.words[$0].relation == .conj }
  }

  /// "Sixty", "thirty-six".
  private func isAge(_ word: Int) -> Bool {
    let own = chapter.syntax.words[word]
    guard own.partOfSpeech == .number else { return false }
    return chapter.syntax.words[own.head].partOfSpeech != .noun || own.relation != .nummod
  }

  /// Said, thought or written by somebody: no narration.
  private func isQuoted(_ word: Int) -> Bool {
    let span = chapter.syntax.words[word].span
    return !chapter.quotationIndices(overlapping: span).isEmpty || !chapter.thoughts(overlapping: span).isEmpty
      || chapter.unspoken.contains { $0.span.overlaps(span) }
  }

  private func folded(_ word: Int) -> String { chapter.text.text(of: chapter.syntax.words[word].span).lowercased() }
}

extension Trait {
  fileprivate var withoutEvidence: Trait {
    Trait(character: character, kind: kind, words: words.lowercased(), evidence: TextSpan(0, 0))
  }
}

extension String {
  fileprivate var lastWord: String { split(separator: " ").last.map { $0.lowercased() } ?? "" }
}

extension Language {
  /// True for nouns of persons, and of figures that stand for one.
  fileprivate func isPersonal(_ lemma: String) -> Bool {
    if case .person = descriptions.head(lemma) { return true }
    return picture(of: lemma) == .person
  }
}
