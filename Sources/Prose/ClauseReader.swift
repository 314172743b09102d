import Manuscripts

/// Finds the finite verbs of a sentence's narration and their subjects by word forms and order. A parser will take its place.
struct ClauseReader {
  let language: Language
  let reading: ChapterReading
  let tense: NarrativeTense
  /// Token at which a mention begins to its character and the token after it.
  let mentionAt: [Int: (character: CharacterID, end: Int)]

  init(language: Language, reading: ChapterReading, mentions: [Mention]) {
    self.language = language
    self.reading = reading
    tense = NarrativeTense(of: reading)
    var mentionAt: [Int: (CharacterID, Int)] = [:]
    for mention in mentions where !mention.isQuoted {
      let start = reading.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start })
      var end = start
      while end < reading.tokens.count, reading.tokens[end].span.start < mention.span.end { end += 1 }
      mentionAt[start] = (mention.character, end)
    }
    self.mentionAt = mentionAt
  }

  /// - Parameter before: the clause whose subject goes on when the sentence begins with its verb; nil in prose, which names it again.
  func clauses(of sentence: Sentence, after before: Clause? = nil) -> [Clause] {
    var result: [Clause] = []
    for stretch in narration(of: sentence) {
      var start = stretch.lowerBound
      var index = stretch.lowerBound
      var previous = result.last
      var hasVerb = false
      while index < stretch.upperBound {
        guard let group = verbGroup(at: index, from: start, in: stretch, after: hasVerb ? result.last : nil) else {
          index += 1
          continue
        }
        if hasVerb, let last = result.popLast() {
          let border = borderBefore(group.range.lowerBound, after: last.verb + 1)
          result.append(last.ending(at: border))
          start = border
        }
        let opener = group.range.lowerBound == sentence.tokens.lowerBound ? before : nil
        let clause = clause(group, from: start, to: stretch.upperBound, previous: previous ?? opener)
        result.append(clause)
        previous = clause
        hasVerb = true
        index = group.range.upperBound
        start = index
      }
    }
    return result
  }

  /// The runs of tokens outside speech.
  private func narration(of sentence: Sentence) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start: Int?
    for index in sentence.tokens {
      if reading.isQuoted(index) {
        if let first = start { result.append(first..<index) }
        start = nil
      } else if start == nil {
        start = index
      }
    }
    if let first = start { result.append(first..<sentence.tokens.upperBound) }
    return result
  }

  private struct VerbGroup {
    let range: Range<Int>
    let form: VerbForm
    let tense: Clause.Tense
    let isNegated: Bool
    let isPassive: Bool
  }

  private static let modals: Set<String> = [
    "would", "could", "should", "might", "must", "may", "can", "will", "shall", "wouldn't", "couldn't", "shouldn't", "can't", "won't",
    "mustn't",
    "cannot", "he'd", "she'd", "it'd", "i'd", "they'd", "he'll", "she'll", "i'll",
  ]
  private static let auxiliaries: [String: (lemma: String, isPast: Bool)] = [
    "was": ("be", true), "were": ("be", true), "is": ("be", false), "are": ("be", false), "am": ("be", false), "wasn't": ("be", true),
    "weren't": ("be", true), "isn't": ("be", false), "aren't": ("be", false), "had": ("have", true), "has": ("have", false),
    "have": ("have", false), "hadn't": ("have", true), "hasn't": ("have", false), "did": ("do", true), "didn't": ("do", true),
    "does": ("do", false), "doesn't": ("do", false), "do": ("do", false), "don't": ("do", false), "i've": ("have", false),
    "i'm": ("be", false),
    "he's": ("be", false), "she's": ("be", false), "it's": ("be", false), "they're": ("be", false), "we're": ("be", false),
    "that's": ("be", false),
  ]

  private func verbGroup(at index: Int, from start: Int, in stretch: Range<Int>, after last: Clause?) -> VerbGroup? {
    let token = reading.tokens[index]
    guard token.kind == .word, !token.isCapitalized || index == stretch.lowerBound || ["I", ""].contains(token.folded) else { return nil }
    let word = token.folded
    if ClauseReader.modals.contains(word) { return auxiliaryGroup(at: index, lemma: "modal", isPast: false, in: stretch) }
    if let auxiliary = ClauseReader.auxiliaries[word] {
      guard before(index, stretch) != "to" else { return nil }
      return auxiliaryGroup(at: index, lemma: auxiliary.lemma, isPast: auxiliary.isPast, in: stretch)
    }
    guard let form = language.verbs.formOrUnknownPast(word), isFinite(form, at: index, from: start, in: stretch, after: last) else {
      return nil
    }
    return VerbGroup(
      range: index..<(index + 1), form: form, tense: form.uses.contains(.past) && tense == .past ? .past : .present, isNegated: false,
      isPassive: false)
  }

  /// `had not yet gone`, `was slowly turning`, `did not look`, `would go`: the auxiliary with its main verb, or by itself when none follows.
  private func auxiliaryGroup(at index: Int, lemma: String, isPast: Bool, in stretch: Range<Int>) -> VerbGroup {
    var isNegated = reading.tokens[index].folded.hasSuffix("n't") || reading.tokens[index].folded == "cannot"
    var next = index + 1
    var hasBeen = false
    var hasHave = lemma == "have"
    let limit = min(index + 5, stretch.upperBound)
    while next < limit, reading.tokens[next].kind == .word {
      let word = reading.tokens[next].folded
      if word == "not" || word == "never" { isNegated = true }
      if word == "have" { hasHave = true }
      if word == "been" || word == "be" || word == "being" { hasBeen = true }
      let isBetween =
        ["not", "never", "been", "be", "being", "have", "just", "already", "still", "only", "always", "now", "once", "all", "both"]
        .contains(word)
        || word.hasSuffix("ly")
      if !isBetween { break }
      next += 1
    }
    if next < limit, let form = language.verbs.formOrUnknownPast(reading.tokens[next].folded),
      suits(form, after: lemma, hasBeen: hasBeen, hasHave: hasHave)
    {
      let tense: Clause.Tense = lemma == "modal" ? .modal : lemma == "have" && isPast ? .pluperfect : isPast ? .past : .present
      let isPassive = (lemma == "be" || hasBeen) && form.uses.contains(.participle) && !form.uses.contains(.presentParticiple)
      return VerbGroup(range: index..<(next + 1), form: form, tense: tense, isNegated: isNegated, isPassive: isPassive)
    }
    let own = lemma == "modal" ? "be" : lemma
    let tense: Clause.Tense = lemma == "modal" ? .modal : hasBeen && lemma == "have" ? .pluperfect : isPast ? .past : .present
    return VerbGroup(
      range: index..<(index + 1), form: VerbForm(lemma: own, uses: .past, groups: .state), tense: tense, isNegated: isNegated,
      isPassive: false)
  }

  private func suits(_ form: VerbForm, after lemma: String, hasBeen: Bool, hasHave: Bool) -> Bool {
    if hasBeen || lemma == "be" { return !form.uses.isDisjoint(with: [.participle, .presentParticiple]) }
    return hasHave ? form.uses.contains(.participle) : form.uses.contains(.base)
  }

  private static let links: Set<String> = [
    "and", "but", "or", "then", "who", "which", "that", "as", "when", "while", "until", "till", "before", "after", "because", "where", "if",
    "though", "although", "so", "since", "than", "what", "how", "why", "whose",
  ]
  private static let subordinators: Set<String> = [
    "who", "which", "that", "as", "when", "while", "until", "till", "before", "after", "because", "where", "if", "though", "although",
    "since",
    "than", "what", "how", "why", "whose",
  ]

  private func isFinite(_ form: VerbForm, at index: Int, from start: Int, in stretch: Range<Int>, after last: Clause?) -> Bool {
    let previous = before(index, stretch)
    if language.words.determiners.contains(previous) && previous != "that" && previous != "this"
      || language.words.prepositions.contains(previous) && previous != "by"
    {
      return false
    }
    if ["to", "have", "being", "been", "of", "very", "so", "too", "by", "for", "with"].contains(previous) { return false }
    let word = reading.tokens[index].folded
    if isInverted(index, form, stretch) || tense == .past && form.uses.contains(.past) && previous != "," && isMainPast(index) {
      return true
    }
    // "The stranger, muffled in a coat, came in": set off right after its noun, it describes and does not happen.
    if last == nil, previous == ",", opensApposition(index, from: start, form) { return false }
    switch tense {
    case .past:
      guard form.uses.contains(.past), !isParticiple(form, at: index, in: stretch) else { return false }
      // "was tired", "felt warm": an adjective, not a verb; and base forms that are also past (put, set) need a subject before them.
      if last == nil || opensClause(index, from: start, form, after: last) {
        return !isAttributive(index, stretch) && (index > stretch.lowerBound || word.hasSuffix("ed") == false) || follows(index, stretch)
      }
      return !form.uses.contains(.participle) && !form.uses.contains(.base)
    case .present:
      if form.uses.contains(.thirdPerson) { return last == nil || opensClause(index, from: start, form, after: last) }
      guard form.uses.contains(.base) else { return false }
      if ["i", "we", "they", "you"].contains(previous) { return true }
      // "I open the oven, take out the tray and put …": the plain form goes on after a first plain form.
      let goesOn = ["and", "then", ","].contains(previous) && last.map { reading.tokens[$0.verb].folded == $0.lemma } ?? false
      return goesOn && last?.isSubordinate == false
    }
  }

  /// "The sailors who mended the nets looked up": the main verb behind a clause inside its subject, by the sentence's grammar.
  private func isMainPast(_ index: Int) -> Bool {
    let syntax = reading.syntax
    guard let word = syntax.words(of: index).first, syntax.isRoot(word), syntax.words[word].tag == WordTag(.verb, .past) else {
      return false
    }
    let sentence = syntax.sentences[syntax.sentences.partitionIndex { $0.upperBound > word }]
    return syntax.dependent(of: word, by: [.nsubj], in: sentence).map { $0 < word } ?? false
  }

  /// "Set down and never collected", "had taken it and left a note": by the sentence's grammar no finite verb. A noun right before it is taken
  /// for its subject all the same.
  private func isParticiple(_ form: VerbForm, at index: Int, in stretch: Range<Int>) -> Bool {
    guard form.uses.contains(.participle), !follows(index, stretch), let word = reading.syntax.words(of: index).first,
      !reading.syntax.isFinite(word)
    else { return false }
    let before = (stretch.lowerBound..<index).reversed().lazy.compactMap { reading.syntax.words(of: $0).last }
      .first { ![.adverb, .particle].contains(reading.syntax.words[$0].partOfSpeech) }
    guard let before else { return false }
    let isPerson = Pronouns.isSubject(reading.tokens[reading.syntax.words[before].token].folded)
    return !isPerson && ![.noun, .properNoun].contains(reading.syntax.words[before].partOfSpeech)
  }

  /// `…, sat Hanne Orme`: a comma, a past, and a name at once after it.
  private func isInverted(_ index: Int, _ form: VerbForm, _ stretch: Range<Int>) -> Bool {
    guard tense == .past, form.uses.contains(.past), index > stretch.lowerBound, index + 1 < stretch.upperBound else { return false }
    return reading.tokens[index - 1].kind == .comma && reading.tokens[index + 1].isCapitalized && mentionAt[index + 1] != nil
  }

  /// One comma opens what describes the noun before it; a second one closes it.
  private func opensApposition(_ index: Int, from start: Int, _ form: VerbForm) -> Bool {
    guard form.uses.isSuperset(of: [.past, .participle]), !form.groups.contains(.speech) else { return false }
    return (start..<index).filter { reading.tokens[$0].kind == .comma }.count == 1
  }

  /// True when the stretch continues a sentence that began with speech, so that a verb may come first: `…,” said Anna.`
  private func follows(_ index: Int, _ stretch: Range<Int>) -> Bool {
    index == stretch.lowerBound && index > 0 && reading.isQuoted(index - 1)
  }

  /// A participle right before a noun and after no subject: `folded maps lay`.
  private func isAttributive(_ index: Int, _ stretch: Range<Int>) -> Bool {
    index == stretch.lowerBound && !follows(index, stretch)
  }

  /// A link word or a comma stands between the last verb and this one, or a subject of its own.
  ///
  /// A comma alone does so only after an action: after "was", or a thing that lies or stands, it sets off a participle ("the sea lay grey, ridged
  /// like …").
  private func opensClause(_ index: Int, from start: Int, _ form: VerbForm, after last: Clause?) -> Bool {
    let isAmbiguous = form.uses.contains(.participle) && form.uses.contains(.past)
    let goesOn = index + 1 < reading.tokens.count && reading.tokens[index + 1].kind != .terminator
    let isEvent = goesOn && (last.map { !$0.isPassive && !$0.groups.isEmpty && $0.groups.isDisjoint(with: .state) } ?? false)
    let takesCommas = !isAmbiguous || isEvent || last.map { $0.actor != nil && $0.lemma != "be" && !$0.isPassive } ?? true
    var position = index - 1
    while position >= start {
      let token = reading.tokens[position]
      if token.folded == ";" || token.folded == ":" { return true }
      if token.kind == .comma || token.kind == .dash {
        return takesCommas || (position + 1..<index).contains { language.words.determiners.contains(reading.tokens[$0].folded) }
      }
      if ClauseReader.links.contains(token.folded) && token.folded != "or" || Pronouns.isSubject(token.folded) { return true }
      if mentionAt[position] != nil, position + 1 == index || mentionAt[position]?.end == index { return true }
      position -= 1
    }
    return false
  }

  /// Where the clause of the verb at `verb` begins: at its link word or comma, or else at its subject.
  private func borderBefore(_ verb: Int, after first: Int) -> Int {
    var position = verb - 1
    while position > first {
      let token = reading.tokens[position]
      if ClauseReader.links.contains(token.folded) {
        return position > first && reading.tokens[position - 1].kind == .comma ? position - 1 : position
      }
      if token.kind == .comma || token.kind == .dash || token.folded == ";" || token.folded == ":" { return position }
      position -= 1
    }
    return max(first, min(verb, position))
  }

  private func before(_ index: Int, _ stretch: Range<Int>) -> String {
    index > stretch.lowerBound ? reading.tokens[index - 1].folded : ""
  }

  private func clause(_ group: VerbGroup, from start: Int, to end: Int, previous: Clause?) -> Clause {
    let found = SubjectFinder(reading: reading, language: language, mentionAt: mentionAt).subject(of: group.range, from: start, to: end)
    let subject = found?.subject ?? previous?.subject ?? .none
    let opener = (start..<group.range.lowerBound).first { reading.tokens[$0].kind == .word }
    let isSubordinate =
      (start..<group.range.lowerBound).contains { ClauseReader.subordinators.contains(reading.tokens[$0].folded) }
      || opener.map { ["as", "when", "while"].contains(reading.tokens[$0].folded) } ?? false
    return Clause(
      tokens: start..<end, subject: subject, sharesSubject: found == nil, verbGroup: group.range, verb: group.range.upperBound - 1,
      lemma: group.form.lemma, groups: group.form.groups, tense: group.tense, isNegated: group.isNegated,
      isPlural: found?.isPlural ?? previous?.isPlural ?? false,
      isPassive: group.isPassive, isSubordinate: isSubordinate)
  }
}

extension Clause {
  fileprivate func ending(at end: Int) -> Clause {
    Clause(
      tokens: tokens.lowerBound..<max(end, verbGroup.upperBound), subject: subject, sharesSubject: sharesSubject, verbGroup: verbGroup,
      verb: verb,
      lemma: lemma, groups: groups, tense: tense, isNegated: isNegated, isPlural: isPlural, isPassive: isPassive,
      isSubordinate: isSubordinate)
  }
}
