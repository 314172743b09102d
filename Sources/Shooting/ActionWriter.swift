import Breakdown
import Manuscripts
import Prose

/// Says what a stretch of text shows: in the present tense, with names for pronouns, without spoken words. It changes the text's own words and adds none.
struct ActionWriter {
  let chapter: AnalyzedChapter
  let cast: [CharacterID: StoryCharacter]
  let mentionAt: [Int: (mention: Mention, end: Int)]

  /// Longer actions end at a clause border before this many words: one shot, one action.
  private static let longest = 34

  init(chapter: AnalyzedChapter, cast: [StoryCharacter]) {
    self.chapter = chapter
    self.cast = Dictionary(cast.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var mentionAt: [Int: (Mention, Int)] = [:]
    for mention in chapter.mentions where !mention.isQuoted {
      let start = chapter.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start })
      let end = chapter.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.end })
      mentionAt[start] = (mention, max(end, start + 1))
    }
    self.mentionAt = mentionAt
  }

  func name(_ id: CharacterID) -> String? {
    guard let character = cast[id] else { return nil }
    return character.isNarrator && character.name == "I" ? "the narrator" : character.name
  }

  func gender(_ id: CharacterID) -> Gender { cast[id]?.gender ?? .unknown }

  /// The text's own words.
  func words(of tokens: Range<Int>) -> String {
    chapter.text.text(of: TextSpan(chapter.tokens[tokens.lowerBound].span.start, chapter.tokens[tokens.upperBound - 1].span.end))
  }

  /// The narration of the tokens as one sentence; "" when there is none worth showing.
  /// - Parameter antecedent: what "it" means as the first subject: the thing of the sentence before.
  func action(of tokens: Range<Int>, clauses: [Clause], antecedent: String? = nil) -> String {
    var words = Rendering()
    let verbs = replacements(for: clauses).merging(untoldPasts(in: tokens)) { told, _ in told }
    var index = tokens.lowerBound
    var subject: CharacterID?
    let unresolved = antecedent == nil ? nil : firstIt(clauses, tokens)
    while index < tokens.upperBound {
      let token = chapter.tokens[index]
      if isQuoted(token) || isThought(token) {
        words.breakRun()
        index += 1
        continue
      }
      if words.isFull(ActionWriter.longest), clauses.contains(where: { $0.tokens.lowerBound == index }) { break }
      if words.isEmpty, let clause = clauses.first(where: { $0.verbGroup.lowerBound == index }), clause.sharesSubject,
        let shared = sharedSubject(clause)
      {
        words.append(shared, spaced: true)
        subject = clause.actor
      }
      if index == unresolved, let antecedent {
        words.append(antecedent, spaced: isSpaced(index))
        index += 1
      } else if let replacement = verbs[index] {
        words.append(replacement, spaced: isSpaced(index))
        index += 1
      } else if let (text, end, character) = person(at: index, subject: subject, isFirst: words.isEmpty) {
        words.append(text, spaced: isSpaced(index))
        if subject == nil { subject = character }
        index = end
      } else {
        let word = chapter.text.text(of: token.span)
        // Behind a subject that the sentence leaves out, its first word loses its capital.
        words.append(index == tokens.lowerBound && !words.isEmpty ? token.folded : word, spaced: isSpaced(index))
        index += 1
      }
    }
    return words.sentence
  }

  /// The token of an "it" that is the first clause's subject.
  private func firstIt(_ clauses: [Clause], _ tokens: Range<Int>) -> Int? {
    guard case .pronoun(let token)? = clauses.first?.subject, tokens.contains(token), chapter.tokens[token].folded == "it" else {
      return nil
    }
    // "It tilted it": who handles a thing is no thing.
    let verb = clauses.first?.verb ?? token
    let handlesThing = verb + 1 < chapter.tokens.count && ["it", "them", "him", "her"].contains(chapter.tokens[verb + 1].folded)
    return handlesThing ? nil : token
  }

  private func sharedSubject(_ clause: Clause) -> String? {
    switch clause.subject {
    case .character(let id, _): name(id)
    case .thing(let tokens): words(of: tokens)
    case .pronoun, .none: nil
    }
  }

  private func isSpaced(_ index: Int) -> Bool {
    index == 0 || chapter.tokens[index - 1].span.end < chapter.tokens[index].span.start
  }

  private func isQuoted(_ token: Token) -> Bool {
    let index = chapter.quotations.partitionIndex(reaching: { $0.span.end > token.span.start })
    return index < chapter.quotations.count && chapter.quotations[index].span.start <= token.span.start
  }

  private func isThought(_ token: Token) -> Bool {
    chapter.thoughts(overlapping: token.span).contains { $0.isDirect && $0.span.contains(token.span) }
  }

  /// The name for a name, noun or pronoun at `index`, and the token after it. A pronoun stays when it means the sentence's own subject.
  private func person(at index: Int, subject: CharacterID?, isFirst: Bool) -> (String, Int, CharacterID)? {
    guard let (mention, end) = mentionAt[index], let name = name(mention.character) else { return nil }
    let printed = chapter.text.text(of: TextSpan(mention.span.start, chapter.tokens[end - 1].span.end))
    let tail = possessiveTail(printed)
    guard mention.kind == .pronoun else { return (name + tail, end, mention.character) }
    let word = chapter.tokens[index].folded
    switch word {
    case "my", "mine": return (mention.character == subject ? pronoun(for: mention.character) : name + "'s", end, mention.character)
    case "i", "me": return (name, end, mention.character)
    case "i'm": return (name + " is", end, mention.character)
    case "i've": return (name + " has", end, mention.character)
    case "i'd": return (name + " would", end, mention.character)
    case "i'll": return (name + " will", end, mention.character)
    case "myself": return (reflexive(for: mention.character), end, mention.character)
    case "he", "she", "it": return subject == mention.character && !isFirst ? nil : (name, end, mention.character)
    case "him": return subject == mention.character ? nil : (name, end, mention.character)
    case "her":
      return isDeterminer(index)
        ? (isFirst ? (name + "'s", end, mention.character) : nil) : subject == mention.character ? nil : (name, end, mention.character)
    case "his": return isFirst ? (name + "'s", end, mention.character) : nil
    default: return nil
    }
  }

  private func reflexive(for character: CharacterID) -> String {
    switch cast[character]?.gender {
    case .female: "herself"
    case .male: "himself"
    default: "themself"
    }
  }

  private func pronoun(for character: CharacterID) -> String {
    switch cast[character]?.gender {
    case .female: "her"
    case .male: "his"
    default: "their"
    }
  }

  private func possessiveTail(_ printed: String) -> String {
    printed.hasSuffix("’s") ? "’s" : printed.hasSuffix("'s") ? "'s" : ""
  }

  private func isDeterminer(_ index: Int) -> Bool {
    guard index + 1 < chapter.tokens.count else { return false }
    let next = chapter.tokens[index + 1]
    return next.kind == .word
      && !["in", "on", "to", "at", "and", "with", "from", "as", "by", "for", "the", "a", "an", "that", "but", "so", "into"].contains(
        next.folded)
  }

  /// The tokens of each clause's verb group that read otherwise in the present.
  private func replacements(for clauses: [Clause]) -> [Int: String] {
    // A screenplay is in the present already: its past is the past.
    guard !chapter.chapter.isScript else { return [:] }
    var result: [Int: String] = [:]
    for clause in clauses {
      let first = clause.verbGroup.lowerBound
      let isThird = !clause.isPlural && !isBareSubject(clause) && !tellsOfSeveral(clause)
      if clause.verbGroup.count == 1, clause.lemma != "be", clause.lemma != "have", clause.lemma != "do",
        clause.tense == .past || isNarrator(clause)
      {
        if !isParticiple(first), !isNoVerb(first, clause) { result[first] = isThird ? Inflection.thirdPerson(clause.lemma) : clause.lemma }
      } else if let auxiliary = presentAuxiliary(
        chapter.tokens[first].folded, isThird: isThird, keepsNumber: !isNarrator(clause), isUnreal: isUnreal(clause))
      {
        result[first] = auxiliary
      }
    }
    return result
  }

  /// "Leaves that had fluttered down": the number of a relative clause is its noun's.
  private func tellsOfSeveral(_ clause: Clause) -> Bool {
    guard let verb = chapter.syntax.words(of: clause.verb).first, chapter.syntax.words[verb].relation == .relativeClause else {
      return false
    }
    let sentence = chapter.syntax.sentences[chapter.syntax.sentences.partitionIndex { $0.upperBound > verb }]
    let subject = chapter.syntax.dependents(of: verb, in: sentence).first { chapter.syntax.words[$0].relation.isSubject }
    guard let subject, ["who", "which", "that"].contains(chapter.lemma(of: subject).lowercased()) else { return false }
    return chapter.syntax.words[chapter.syntax.words[verb].head].tag.inflection == .plural
  }

  /// Past forms that no clause of the verbs' list tells, by the tagger: "neighbours who interchanged glances". What is only supposed keeps its past, and
  /// so does a form without a subject of its own, which may be a participle ("his arm stretched out").
  private func untoldPasts(in tokens: Range<Int>) -> [Int: String] {
    guard !chapter.chapter.isScript, !chapter.syntax.words.isEmpty else { return [:] }
    var result: [Int: String] = [:]
    for word in chapter.syntax.words(of: tokens) where chapter.syntax.words[word].tag == WordTag(.verb, .past) {
      let own = chapter.syntax.words[word]
      let sentence = chapter.syntax.sentences[chapter.syntax.sentences.partitionIndex { $0.upperBound > word }]
      let marks = chapter.syntax.dependents(of: word, in: sentence).map { chapter.tokens[chapter.syntax.words[$0].token].folded }
      let lemma = chapter.lemma(of: word).lowercased()
      guard let subject = chapter.syntax.dependent(of: word, by: [.nsubj, .nsubjPassive], in: sentence), isSure(subject, before: word),
        chapter.syntax.isFinite(word), marks.allSatisfy({ !["if", "though", "had"].contains($0) }),
        !["be", "have", "do"].contains(lemma)
      else {
        continue
      }
      result[own.token] = isPlural(subject, of: word, in: sentence) ? lemma : Inflection.thirdPerson(lemma)
    }
    return result
  }

  /// A pronoun, or a name right before its verb: "lamps turned down" is no clause of its own.
  private func isSure(_ subject: Int, before verb: Int) -> Bool {
    let part = chapter.syntax.words[subject].partOfSpeech
    guard subject < verb else { return false }
    let printed = chapter.text.text(of: chapter.syntax.words[verb].span)
    return part == .pronoun || part == .properNoun && subject + 1 == verb && printed != printed.uppercased()
  }

  /// By its number, or that of what a relative pronoun stands for.
  private func isPlural(_ subject: Int, of verb: Int, in sentence: Range<Int>) -> Bool {
    let own = chapter.syntax.words[verb]
    let word = chapter.syntax.words[subject]
    let form = chapter.tokens[word.token].folded
    if ["who", "which", "that"].contains(form), own.head < verb {
      return chapter.syntax.words[own.head].tag.inflection == .plural
    }
    let isSeveral = chapter.syntax.dependents(of: subject, in: sentence).contains { chapter.syntax.words[$0].relation == .conj }
    return isSeveral || word.tag.inflection == .plural || ["they", "we", "you", "these", "those"].contains(form)
  }

  /// True for a form of two uses that is no past where it stands: "a hall inlaid with stones".
  private func isParticiple(_ token: Int) -> Bool {
    guard !chapter.syntax.words.isEmpty, let word = chapter.syntax.words(of: token).first else { return false }
    return !chapter.syntax.isFinite(word)
  }

  /// True for a form that is also the lemma ("brown and wet") and is tagged as no verb.
  private func isNoVerb(_ token: Int, _ clause: Clause) -> Bool {
    guard clause.lemma == chapter.tokens[token].folded, !chapter.syntax.words.isEmpty,
      let word = chapter.syntax.words(of: token).first
    else { return false }
    let part = chapter.syntax.words[word].partOfSpeech
    return part != .verb && part != .auxiliary
  }

  private func isNarrator(_ clause: Clause) -> Bool {
    clause.actor.map { cast[$0]?.isNarrator == true } ?? false
  }

  private func isBareSubject(_ clause: Clause) -> Bool {
    guard case .pronoun(let token) = clause.subject else { return false }
    return ["they", "we", "you", "i"].contains(chapter.tokens[token].folded)
  }

  /// `as if she were`: no past to turn into the present.
  private func isUnreal(_ clause: Clause) -> Bool {
    (clause.tokens.lowerBound..<clause.verbGroup.lowerBound).contains {
      ["if", "though", "wish", "wished"].contains(chapter.tokens[$0].folded)
    }
  }

  private func presentAuxiliary(_ word: String, isThird: Bool, keepsNumber: Bool, isUnreal: Bool) -> String? {
    switch word {
    case "was": "is"
    case "were" where isUnreal && isThird: nil
    case "were": keepsNumber ? "are" : "is"
    case "wasn't": "isn't"
    case "weren't": "aren't"
    case "had": isThird ? "has" : "have"
    case "hadn't": isThird ? "hasn't" : "haven't"
    case "did": isThird ? "does" : "do"
    case "didn't": isThird ? "doesn't" : "don't"
    case "could": "can"
    case "couldn't": "cannot"
    case "am": "is"
    case "have" where !keepsNumber: "has"
    case "do" where !keepsNumber: "does"
    case "don't" where !keepsNumber: "doesn't"
    default: nil
    }
  }
}

/// Words on their way to a sentence.
private struct Rendering {
  private var text = ""
  private var count = 0
  private var runIsBroken = false

  var isEmpty: Bool { text.isEmpty }

  func isFull(_ words: Int) -> Bool { count >= words }

  /// Speech or a thought was left out here: what follows stands as a clause of its own.
  mutating func breakRun() {
    if !text.isEmpty { runIsBroken = true }
  }

  mutating func append(_ word: String, spaced: Bool) {
    let isMark = word.unicodeScalars.allSatisfy { ".,;:!?…—–-“”\"‘’'()".unicodeScalars.contains($0) }
    if text.isEmpty {
      guard !isMark, !["and", "but", "then", "so", "or"].contains(word.lowercased()) else { return }
      text = word
    } else if runIsBroken {
      if isMark { return }
      runIsBroken = false
      if !",;".contains(text.suffix(1)) { text += "," }
      text += " " + word
    } else {
      text += (spaced ? " " : "") + word
    }
    if !isMark { count += 1 }
  }

  /// Capital first, one full stop last, no quotation marks.
  var sentence: String {
    let text = text.split(separator: " can not ", omittingEmptySubsequences: false).joined(separator: " cannot ")
    var body = text.filter { !"“”\"«»„*_".contains($0) }
    trimMarks(&body)
    // The link to a clause that is another shot's.
    for link in [" and", " but", " or", " and then"] where body.hasSuffix(link) {
      body.removeLast(link.count)
      trimMarks(&body)
    }
    guard let first = body.first else { return "" }
    return String(first).uppercased() + body.dropFirst() + "."
  }

  private func trimMarks(_ body: inout String) {
    while let last = body.last, " ,;:—–-.!?…".contains(last) { body.removeLast() }
  }
}
