import Manuscripts
import Prose

/// Finds the things that a clause is about, by its grammar, and what people wear.
struct ItemReader {
  typealias Item = ContinuityState.Item

  let chapter: AnalyzedChapter
  let language: Language
  let mentionAt: [Int: (mention: Mention, end: Int)]

  /// The verb's own small word: "up" of "picked the wrench up", and of "took off her coat", where the grammar may take it for a preposition.
  func particle(of verb: Int, _ lemma: String) -> String? {
    guard let (word, sentence) = place(of: verb) else { return nil }
    if let own = chapter.syntax.dependent(of: word, by: [.particle], in: sentence) {
      return chapter.text.text(of: chapter.syntax.words[own].span).lowercased()
    }
    guard verb + 1 < chapter.tokens.count, language.continuity.isPhrasal(lemma, chapter.tokens[verb + 1].folded) else { return nil }
    return chapter.tokens[verb + 1].folded
  }

  /// What the verb does something to, with what "and" joins to it.
  func objects(of clause: Clause) -> [Item] {
    guard let (verb, sentence) = place(of: clause.verb), let object = object(of: verb, clause, in: sentence) else { return [] }
    let joined = chapter.syntax.dependents(of: object, in: sentence).filter { chapter.syntax.words[$0].relation == .conj }
    return ([object] + joined).compactMap { item(at: $0, in: sentence) }
  }

  private func object(of verb: Int, _ clause: Clause, in sentence: Range<Int>) -> Int? {
    if let own = chapter.syntax.dependent(of: verb, by: [.obj, .nsubjPassive], in: sentence) { return own }
    guard let particle = particle(of: clause.verb, clause.lemma), language.continuity.isPhrasal(clause.lemma, particle) else { return nil }
    return chapter.syntax.dependents(of: verb, in: sentence).first { word in
      chapter.syntax.words[word].relation == .obl
        && chapter.syntax.dependent(of: word, by: [.case], in: sentence).map { chapter.syntax.words[$0].token == clause.verb + 1 } ?? false
    }
  }

  func object(of clause: Clause) -> Item? { objects(of: clause).first }

  /// "The hatch" of "The hatch opened"; nil for people.
  func subject(of clause: Clause) -> Item? {
    guard case .thing(let tokens) = clause.subject, let (verb, sentence) = place(of: clause.verb),
      let subject = chapter.syntax.dependent(of: verb, by: [.nsubj, .nsubjPassive], in: sentence),
      tokens.contains(chapter.syntax.words[subject].token)
    else { return nil }
    return item(at: subject, in: sentence)
  }

  func hasPronounObject(_ clause: Clause) -> Bool {
    guard let (verb, sentence) = place(of: clause.verb), let object = chapter.syntax.dependent(of: verb, by: [.obj], in: sentence) else {
      return false
    }
    return chapter.syntax.words[object].partOfSpeech == .pronoun
  }

  /// Small enough for hands.
  func isPortable(_ item: Item) -> Bool {
    if language.elements.props.contains(item.noun) { return true }
    switch language.picture(of: item.noun) {
    case .thing, .animal: return !language.elements.noElement.contains(item.noun)
    case .body: return language.isClothing(item.noun)
    default: return false
    }
  }

  func isClothing(_ item: Item) -> Bool {
    language.isClothing(item.noun) && !language.continuity.partsOfClothes.contains(item.noun)
  }

  /// Who wears what in a stretch of narration, in text order.
  func clothes(in span: TextSpan) -> [(wearer: CharacterID, item: Item)] {
    described(in: span) + owned(in: span)
  }

  /// "In a long grey coat".
  private func described(in span: TextSpan) -> [(wearer: CharacterID, item: Item)] {
    chapter.descriptions.compactMap { description in
      guard description.kind == .clothing, !description.isInSpeech, !description.isComparison, span.contains(description.evidence),
        case .character(let wearer, _) = description.target, let (word, sentence) = place(endingAt: description.words),
        let item = item(at: word, in: sentence), isClothing(item), isWorn(word, in: sentence)
      else { return nil }
      return (wearer, item)
    }
  }

  /// "He wiped his hands on his apron."
  private func owned(in span: TextSpan) -> [(wearer: CharacterID, item: Item)] {
    var result: [(CharacterID, Item)] = []
    for number in chapter.sentenceIndices(overlapping: span) {
      let sentence = chapter.syntax.sentences[number]
      for word in sentence where chapter.syntax.words[word].partOfSpeech == .noun {
        guard let owner = chapter.syntax.dependent(of: word, by: [.possessor], in: sentence),
          let mention = mentionAt[chapter.syntax.words[owner].token]?.mention, isSure(mention, sentence: number),
          let item = item(at: word, in: sentence), isClothing(item),
          isWorn(word, in: sentence)
        else { continue }
        result.append((mention.character, item))
      }
    }
    return result
  }

  /// A name, or a pronoun for somebody whom the sentence names: "her hat" may be a stranger's.
  private func isSure(_ mention: Mention, sentence: Int) -> Bool {
    guard mention.kind != .name else { return true }
    let span = TextSpan(chapter.sentences[sentence].span.start, mention.span.start)
    return chapter.mentions[chapter.mentions.partitionIndex { $0.span.start >= span.start }...].prefix { $0.span.start < span.end }.contains
    {
      $0.kind == .name && $0.character == mention.character
    }
  }

  /// Neither in the hands nor on a hook: what is put on, carried or laid down, and what lies or hangs, is not worn from the scene's beginning.
  private func isWorn(_ word: Int, in sentence: Range<Int>) -> Bool {
    let own = chapter.syntax.words[word]
    let verb = chapter.lemma(of: own.head)
    let particle = particle(of: chapter.syntax.words[own.head].token, verb)
    switch own.relation {
    case .nsubj, .nsubjPassive:
      return !["be", "lie", "hang", "have"].contains(verb) && chapter.syntax.words[own.head].partOfSpeech == .verb
    case .obj:
      switch language.continuity.change(verb, particle: particle) {
      case .takesOff, .thing, .posture, nil: return !["find", "see", "want", "need", "fold", "fetch", "look"].contains(verb)
      default: return false
      }
    case .obl where particle != nil: return language.continuity.change(verb, particle: particle) == .takesOff
    case .obl: return !["under", "over", "beside", "behind", "from", "for", "at"].contains(preposition(of: word, in: sentence))
    case .nmod: return ["of", "in"].contains(preposition(of: word, in: sentence))
    default: return false
    }
  }

  private func preposition(of word: Int, in sentence: Range<Int>) -> String {
    chapter.syntax.dependent(of: word, by: [.case], in: sentence).map { chapter.lemma(of: $0).lowercased() } ?? ""
  }

  /// A noun with the adjectives and nouns right before it; nil for pronouns and names.
  private func item(at word: Int, in sentence: Range<Int>) -> Item? {
    guard chapter.syntax.words[word].partOfSpeech == .noun else { return nil }
    var first = word
    while first > sentence.lowerBound, [.amod, .compound].contains(chapter.syntax.words[first - 1].relation),
      (first...word).contains(chapter.syntax.words[first - 1].head)
    {
      first -= 1
    }
    let span = chapter.syntax.words[first].span.union(chapter.syntax.words[word].span)
    return Item(noun: chapter.lemma(of: word).lowercased(), name: chapter.text.text(of: span))
  }

  private func place(of token: Int) -> (word: Int, sentence: Range<Int>)? {
    guard let word = chapter.syntax.words(of: token).first else { return nil }
    let number = chapter.syntax.sentences.partitionIndex(reaching: { $0.upperBound > word })
    return number < chapter.syntax.sentences.count ? (word, chapter.syntax.sentences[number]) : nil
  }

  private func place(endingAt span: TextSpan) -> (word: Int, sentence: Range<Int>)? {
    let token = chapter.tokens.partitionIndex(reaching: { $0.span.end >= span.end })
    return token < chapter.tokens.count ? place(of: token) : nil
  }
}
