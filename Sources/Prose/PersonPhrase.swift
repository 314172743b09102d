import Manuscripts

/// A noun phrase for a person or a group of persons who are not in the cast: "a tall stranger", "her mother", "the men".
struct PersonPhrase: Sendable {
  let span: TextSpan
  /// Token of the noun.
  let head: Int
  let gender: Gender
  let isPlural: Bool
  /// False after "a", "some" and the like: somebody new.
  let isDefinite: Bool
  /// Token of `his`, `Anna's`; nil when the person is nobody's.
  let possessor: Int?
  let isName: Bool
  /// Nil without an adjective.
  let modifier: String?
  let role: PronounForm.Role
}

/// Finds the phrases: persons among the entities, or else, where the language has no models, by their nouns (`person-nouns.txt`).
struct PersonPhraseFinder {
  let reading: ChapterReading
  let language: Language

  /// Keyed by the noun's token.
  /// - Parameter isTaken: true for a token inside a mention of the cast.
  func phrases(of entities: [Entity], isTaken: (Int) -> Bool) -> [Int: PersonPhrase] {
    var result: [Int: PersonPhrase] = [:]
    guard language.entities == nil else {
      for entity in entities where entity.kind == .person && !isTaken(reading.syntax.words[entity.head].token) {
        let phrase = phrase(of: entity)
        if let phrase { result[phrase.head] = phrase }
      }
      return result
    }
    for sentence in reading.sentences {
      for index in sentence.tokens {
        guard reading.tokens[index].kind == .word, !isTaken(index) else { continue }
        if let phrase = phrase(at: index, in: sentence) { result[index] = phrase }
      }
    }
    return result
  }

  /// Nil for what only says what somebody is ("He was a man of few words").
  private func phrase(of entity: Entity) -> PersonPhrase? {
    let syntax = reading.syntax
    let head = syntax.words[entity.head]
    let index = reading.sentences.partitionIndex(reaching: { $0.tokens.upperBound > head.token })
    guard index < reading.sentences.count else { return nil }
    let dependents = syntax.dependents(of: entity.head, in: syntax.sentences[index])
    let folded = reading.tokens[head.token].folded.droppingPossessive()
    if language.personNouns.isNobody(folded) || dependents.contains(where: { reading.tokens[syntax.words[$0].token].folded == "no" }) {
      return nil
    }
    let meaning = language.personNouns.meaning(of: folded)
    let owner = dependents.first { syntax.words[$0].relation == .possessor }.map { syntax.words[$0].token }
    let opener = dependents.first { syntax.words[$0].relation == .det }.flatMap {
      determiner(reading.tokens[syntax.words[$0].token].folded)
    }
    let isDefinite = entity.isName || owner != nil || opener == .definite
    if !isDefinite, dependents.contains(where: { syntax.words[$0].relation == .cop }) { return nil }
    let adjective = dependents.first { syntax.words[$0].relation == .amod && $0 < entity.head }
    return PersonPhrase(
      span: entity.span, head: head.token, gender: meaning?.gender ?? .unknown,
      isPlural: head.tag.inflection == .plural || meaning?.isPlural == true, isDefinite: isDefinite, possessor: owner,
      isName: entity.isName,
      modifier: adjective.map { reading.tokens[syntax.words[$0].token].folded },
      role: RoleGuess(reading: reading, language: language).role(of: head.token..<(head.token + 1), in: reading.sentences[index]))
  }

  private func phrase(at head: Int, in sentence: Sentence) -> PersonPhrase? {
    let token = reading.tokens[head]
    let bare = token.folded.droppingPossessive()
    guard let meaning = language.personNouns.meaning(of: bare), !isPartOfNoun(head, bare, in: sentence) else { return nil }
    var start = head
    var modifier: String?
    while start > sentence.tokens.lowerBound, head - start < 4, isModifier(start - 1) {
      start -= 1
      if modifier == nil { modifier = reading.tokens[start].folded }
    }
    let before = start > sentence.tokens.lowerBound ? reading.tokens[start - 1] : nil
    let opener = before.flatMap { determiner($0.folded) }
    if let before, before.folded == "no" { return nil }
    if opener == nil, !meaning.isPlural { return nil }
    if opener != nil { start -= 1 }
    if opener == .indefinite, isPredicate(start, in: sentence) { return nil }
    let isPossessive = token.folded.utf8.count > bare.utf8.count
    let letters = isPossessive ? reading.text.utf8[token.span.end - 2] == UInt8(ascii: "'") ? 2 : 4 : 0
    return PersonPhrase(
      span: TextSpan(reading.tokens[start].span.start, token.span.end - letters), head: head, gender: meaning.gender,
      isPlural: meaning.isPlural, isDefinite: opener == .definite || opener == .possessive, possessor: opener == .possessive ? start : nil,
      isName: false,
      modifier: modifier,
      role: isPossessive ? .possessive : RoleGuess(reading: reading, language: language).role(of: start..<(head + 1), in: sentence))
  }

  private enum Opener {
    case definite
    case indefinite
    case possessive
  }

  private func determiner(_ word: String) -> Opener? {
    switch word {
    case "the", "this", "that", "these", "those", "both": .definite
    case "a", "an", "another", "some", "one", "two", "three", "four", "several", "many", "any", "every", "each", "few": .indefinite
    case "his", "her", "my", "your", "our", "their", "its": .possessive
    default: word.hasSuffix("'s") && word != "it's" && word != "that's" ? .possessive : nil
    }
  }

  private func isModifier(_ index: Int) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, !token.folded.hasSuffix("'s") else { return false }
    if language.words.modifiers.contains(token.folded) { return true }
    return !language.words.function.contains(token.folded) && !language.words.prepositions.contains(token.folded)
      && language.verbs.form(token.folded).map { $0.uses.isSubset(of: [.participle, .presentParticiple, .past]) } ?? true
      && !(token.folded.hasSuffix("ly") && token.folded.utf8.count > 6)
  }

  /// "the captain cabin", "the child welfare office": a noun before another noun; and "the old" + noun is not decided here.
  private func isPartOfNoun(_ head: Int, _ bare: String, in sentence: Sentence) -> Bool {
    guard head + 1 < sentence.tokens.upperBound, reading.tokens[head].folded == bare else { return false }
    let next = reading.tokens[head + 1].folded
    return language.personNouns.meaning(of: next.droppingPossessive()) != nil && reading.tokens[head + 1].kind == .word
  }

  /// "He was a man of few words" says nothing of another man.
  private func isPredicate(_ start: Int, in sentence: Sentence) -> Bool {
    guard start > sentence.tokens.lowerBound else { return false }
    let before = reading.tokens[start - 1].folded
    return ["was", "is", "were", "are", "be", "been", "being", "am", "'s", "as", "became", "like", "such", "not", "he's", "she's", "i'm"]
      .contains(before)
  }
}

/// Whether words stand as subject or object: by the parse, or else, where the language has no parser, by the words around them.
struct RoleGuess {
  let reading: ChapterReading
  let language: Language

  func role(of words: Range<Int>, in sentence: Sentence) -> PronounForm.Role {
    if let role = parsedRole(of: reading.syntax.words(of: words)) { return role }
    let before = words.lowerBound > sentence.tokens.lowerBound ? reading.tokens[words.lowerBound - 1] : nil
    if let before, before.kind == .word, isGoverning(before.folded) { return .object }
    var next = words.upperBound
    while next < min(sentence.tokens.upperBound, words.upperBound + 3) {
      let token = reading.tokens[next]
      guard token.kind == .word else { break }
      if let verb = language.verbs.formOrUnknownPast(token.folded), !verb.uses.isDisjoint(with: [.past, .thirdPerson, .base]) {
        return .subject
      }
      if language.words.habitual.contains(token.folded) || RoleGuess.auxiliaries.contains(token.folded) { return .subject }
      guard
        token.folded.hasSuffix("ly")
          || ["then", "now", "also", "never", "always", "only", "just", "still", "and", "who"].contains(token.folded)
      else { break }
      next += 1
    }
    guard let before else { return .subject }
    if before.kind == .word, let verb = language.verbs.formOrUnknownPast(before.folded) {
      return verb.groups.contains(.speech) ? .subject : .object
    }
    return .object
  }

  /// Nil without a parse. Of "Anna and Ben", both are what the first is.
  private func parsedRole(of words: Range<Int>) -> PronounForm.Role? {
    let all = reading.syntax.words
    guard var word = words.first(where: { !words.contains(all[$0].head) || all[$0].head == $0 }) else { return nil }
    while all[word].relation == .conj, all[word].head < word { word = all[word].head }
    if all[word].relation.isSubject { return .subject }
    return all[word].relation == .possessor ? .possessive : .object
  }

  private func isGoverning(_ word: String) -> Bool {
    language.words.prepositions.contains(word) && !["before", "past", "that"].contains(word)
      || ["of", "with", "for", "like", "than", "to", "by", "about"].contains(word)
  }

  private static let auxiliaries: Set<String> = [
    "had", "has", "have", "did", "does", "do", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "was", "were",
    "is",
    "are", "didn't", "couldn't", "wouldn't", "wasn't", "hadn't", "isn't", "doesn't",
  ]
}
