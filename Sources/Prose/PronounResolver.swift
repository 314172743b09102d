import Manuscripts

/// Whom names, nouns and pronouns of a chapter mean, from its first sentence on.
///
/// It reads a chapter twice: while the speakers are being found, the narration alone; with the speakers known, everything.
struct PronounResolver {
  private let reading: ChapterReading
  private let language: Language
  private let names: [Mention]
  /// First token of a mention to the mention's index.
  let nameAt: [Int: Int]
  private let phraseAt: [Int: PersonPhrase]
  private let vocatives: Vocatives
  private let narrator: CharacterID?
  private let genders: [CharacterID: Gender]
  var discourse = Discourse()
  /// Whom pronouns of dialogue tags mean, by their token, as far as the talks have decided it.
  var speakerOfTag: [Int: CharacterID] = [:]
  private(set) var mentions: [Mention]
  /// Mentions of persons who are not in the cast; their ids are the chapter's own.
  private(set) var extras: [Mention] = []
  private var people = PeopleInMind()
  /// Known in the second reading only.
  private var speech: SpeechRoles?
  private var sentenceNumber = 0
  /// What "somebody new" must have over the best known person: a person split in two costs more pronouns than one noun taken wrongly.
  private static let reluctance: Float = 0.5
  private var teacher: ((PronounQuestion) -> Int?)?

  init(reading: ChapterReading, names: [Mention], cast: [StoryCharacter], language: Language, entities: [Entity]) {
    self.reading = reading
    self.language = language
    self.names = names
    var nameAt: [Int: Int] = [:]
    var named = Array(repeating: false, count: reading.tokens.count)
    for (index, mention) in names.enumerated() {
      var token = reading.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start })
      nameAt[token] = index
      while token < reading.tokens.count, reading.tokens[token].span.start < mention.span.end {
        named[token] = true
        token += 1
      }
    }
    self.nameAt = nameAt
    phraseAt = PersonPhraseFinder(reading: reading, language: language).phrases(of: entities) { named[$0] }
    vocatives = Vocatives(reading: reading, names: names)
    genders = Dictionary(cast.map { ($0.id, $0.gender) }, uniquingKeysWith: { first, _ in first })
    narrator = cast.first(where: \.isNarrator)?.id
    mentions = names
    people.nextExtra = cast.count + 10_000 * reading.chapter.number
  }

  /// Everything read again with the speakers known, from the first sentence on.
  /// - Parameter teacher: says which candidate is the right one, while the ranking is trained.
  func resolved(
    with quotations: [Quotation], teacher: ((PronounQuestion) -> Int?)? = nil
  ) -> (mentions: [Mention], extras: [Mention]) {
    var second = self
    second.teacher = teacher
    second.discourse.reset()
    second.mentions = names
    second.extras = []
    second.people = PeopleInMind()
    second.people.nextExtra = people.firstExtra
    second.sentenceNumber = 0
    let roles = SpeechRoles(quotations: quotations, reading: reading, vocatives: vocatives)
    second.speech = roles
    var last: Int?
    for (number, paragraph) in reading.paragraphs.enumerated() {
      if let last, paragraph.block > last + 1 { second.discourse.endTalk() }
      last = paragraph.block
      var referents: [Int: CharacterID] = [:]
      for sentence in paragraph.sentences { _ = second.follow(reading.sentences[sentence], roles.tagTokens, &referents) }
      if let quotation = roles.lastQuotation(of: number) { second.discourse.speak(quotations[quotation].speaker) }
    }
    return (second.mentions, second.extras)
  }

  /// Resolves the sentence's pronouns and keeps the discourse up to date; returns the narration's subject.
  mutating func follow(_ sentence: Sentence, _ tagTokens: Set<Int>, _ referents: inout [Int: CharacterID]) -> CharacterID? {
    var subject: CharacterID?
    var clause = ClauseState()
    sentenceNumber += 1
    for index in sentence.tokens {
      let token = reading.tokens[index]
      let isQuoted = reading.isQuoted(index)
      if token.kind != .word {
        if token.folded == ";" || token.kind == .openingQuote || token.kind == .closingQuote { clause.subject = nil }
        continue
      }
      if let name = nameAt[index] {
        let character = names[name].character
        note(names[name], at: index, in: sentence, &clause)
        guard !isQuoted else { continue }
        referents[index] = character
        let isPossessive = names[name].span.end < token.span.end
        discourse.mention(character, isSubject: subject == nil && !isPossessive)
        if subject == nil, !isPossessive { subject = character }
      } else if let phrase = phraseAt[index] {
        note(phrase, in: sentence, referents, &clause)
      } else if let form = PronounForm(token.folded), speech != nil || !isQuoted {
        guard let character = referent(of: form, at: index, in: sentence, isTag: tagTokens.contains(index), &clause) else { continue }
        referents[index] = character
        if subject == nil, !isQuoted, form.role == .subject, genders[character] != nil {
          subject = character
          discourse.mention(character, isSubject: true)
        }
      }
    }
    return subject
  }

  // MARK: Mentions that bring their own meaning

  private mutating func note(_ mention: Mention, at index: Int, in sentence: Sentence, _ clause: inout ClauseState) {
    var end = index + 1
    while end < sentence.tokens.upperBound, reading.tokens[end].span.start < mention.span.end { end += 1 }
    let isPossessive = mention.span.end < reading.tokens[end - 1].span.end
    let role = isPossessive ? .possessive : RoleGuess(reading: reading, language: language).role(of: index..<end, in: sentence)
    let place = place(index, sentence, mention.span, mention.kind, role)
    let known = people.see(mention.character, being: .cast, gender: genders[mention.character] ?? .unknown, isPlural: false, place)
    clause.note(known, role, end: end)
    if let other = clause.joined(to: index, reading) { people.pair(other, known, place) }
    clause.lastEnd = end
    clause.last = known
  }

  private mutating func note(_ phrase: PersonPhrase, in sentence: Sentence, _ meant: [Int: CharacterID], _ clause: inout ClauseState) {
    let head = reading.tokens[phrase.head].folded.droppingPossessive()
    let place = place(phrase.head, sentence, phrase.span, .noun, phrase.role)
    let owner = phrase.possessor.flatMap { meant[$0] }
    let known = person(of: phrase, head: head, owner: owner, in: sentence, clause, place) ?? people.add(phrase, place)
    people.call(known, head, phrase, owner: owner)
    keep(known, place)
    clause.note(known, phrase.role, end: phrase.head + 1)
    clause.lastEnd = phrase.head + 1
    clause.last = known
  }

  /// Somebody known whom a noun means; nil for somebody new.
  private mutating func person(
    of phrase: PersonPhrase, head: String, owner: CharacterID?, in sentence: Sentence, _ clause: ClauseState, _ place: PeopleInMind.Place
  ) -> Int? {
    guard phrase.isDefinite else { return nil }
    if phrase.isName { return people.named(head, isPlural: phrase.isPlural).map { people.see($0, place) } }
    let candidates = people.candidates(for: phrase, head: head, narrator: narrator, at: place).filter {
      owner == nil || people.referents[$0].id != owner
    }
    guard !candidates.isEmpty else { return nil }
    var ranker = ranker(candidates, phrase.gender, phrase.isPlural, phrase.role, clause, place, in: sentence)
    ranker.noun = PronounRanker.Noun(phrase: phrase, head: head, sort: language.personNouns.sort(of: head), owner: owner)
    let chosen = choice(among: candidates, by: ranker, orNobody: true, at: place)
    guard chosen < candidates.count else { return nil }
    people.see(candidates[chosen], place)
    if people.referents[candidates[chosen]].gender == .unknown, phrase.gender != .unknown {
      people.settle(candidates[chosen], phrase.gender)
    }
    return candidates[chosen]
  }

  private mutating func keep(_ referent: Int, _ place: PeopleInMind.Place) {
    let character = people.referents[referent].id
    let mention = Mention(span: place.span, character: character, kind: place.kind, isQuoted: place.isQuoted)
    if genders[character] != nil { mentions.append(mention) } else { extras.append(mention) }
  }

  private func ranker(
    _ candidates: [Int], _ gender: Gender, _ isPlural: Bool, _ role: PronounForm.Role, _ clause: ClauseState, _ place: PeopleInMind.Place,
    in sentence: Sentence, isTag: Bool = false
  ) -> PronounRanker {
    let quotation = reading.quotationOfToken[place.token]
    return PronounRanker(
      people: people, candidates: candidates, gender: gender, isPlural: isPlural, role: role, place: place,
      isTag: isTag, isBeside: isBeside(place.token, in: sentence),
      isFirst: place.token == reading.sentences[reading.paragraphs[sentence.paragraph].sentences.lowerBound].tokens.lowerBound,
      clauseSubject: clause.subject, discourse: discourse, speaker: quotation.flatMap { speech?.quotations[$0].speaker },
      addressee: quotation.flatMap { speech?.addressees[$0] }, called: vocatives.called(in: sentence.paragraph),
      calledBefore: vocatives.called(before: sentence.paragraph), talkDistance: vocatives.distance(to: sentence.paragraph),
      most: candidates.reduce(0) { max($0, people.referents[$1].trace(isQuoted: place.isQuoted).count) })
  }

  /// The position of the best candidate; one more than the last for nobody of them.
  private func choice(among candidates: [Int], by ranker: PronounRanker, orNobody: Bool, at place: PeopleInMind.Place) -> Int {
    var features = candidates.indices.map { ranker.features(of: $0) }
    if orNobody { features.append(ranker.featuresOfNewcomer) }
    if let teacher {
      let choices = features.indices.map { position in
        PronounQuestion.Candidate(
          last: position < candidates.count ? people.referents[candidates[position]].trace(isQuoted: place.isQuoted).place.span : nil,
          features: features[position])
      }
      if let answer = teacher(PronounQuestion(span: place.span, candidates: choices)) { return answer }
    }
    var scores = features.map { language.pronouns.score($0) }
    if orNobody { scores[scores.count - 1] -= PronounResolver.reluctance }
    var best = 0
    for position in scores.indices where scores[position] > scores[best] { best = position }
    return best
  }

  private func place(
    _ token: Int, _ sentence: Sentence, _ span: TextSpan, _ kind: Mention.Kind, _ role: PronounForm.Role
  ) -> PeopleInMind.Place {
    PeopleInMind.Place(
      span: span, token: token, sentence: sentenceNumber, paragraph: sentence.paragraph, kind: kind, role: role,
      isQuoted: reading.isQuoted(token))
  }

  // MARK: Pronouns

  private mutating func referent(
    of given: PronounForm, at index: Int, in sentence: Sentence, isTag: Bool, _ clause: inout ClauseState
  ) -> CharacterID? {
    let token = reading.tokens[index]
    let role = given.role == .object && token.folded == "her" && isDetermining(index, in: sentence) ? .possessive : given.role
    let span = TextSpan(token.span.start, token.span.start + given.length)
    let place = place(index, sentence, span, .pronoun, role)
    let known: Int?
    switch (given.person, given.isPlural) {
    case (.first, false): known = speakerOrNarrator(at: index, place)
    case (.first, true): known = us(at: index, place)
    case (.second, _): known = addressee(at: index, place)
    case (.third, _) where given.gender == .neuter:
      guard isTag, let neuter = discourse.recent.first(where: { genders[$0] == .neuter }) else { return nil }
      known = people.see(neuter, being: .cast, gender: .neuter, isPlural: false, place)
    case (.third, _): known = third(given, role, at: index, in: sentence, isTag: isTag, clause, place)
    }
    guard let known else { return nil }
    clause.note(known, role, end: index + 1)
    keep(known, place)
    return people.referents[known].id
  }

  /// "her hand" apart from "saw her".
  private func isDetermining(_ index: Int, in sentence: Sentence) -> Bool {
    if let word = reading.syntax.words(of: index).first { return reading.syntax.words[word].relation == .possessor }
    guard index + 1 < sentence.tokens.upperBound, reading.tokens[index + 1].kind == .word else { return false }
    let next = reading.tokens[index + 1].folded
    return language.words.modifiers.contains(next) || next == "own" || !language.words.function.contains(next)
  }

  private mutating func speakerOrNarrator(at index: Int, _ place: PeopleInMind.Place) -> Int? {
    guard let quotation = reading.quotationOfToken[index] else {
      if let narrator { return people.see(narrator, being: .cast, gender: genders[narrator] ?? .unknown, isPlural: false, place) }
      return people.see(key: .narrator, isPlural: false, place)
    }
    guard let speech else { return nil }
    if let speaker = speech.quotations[quotation].speaker {
      return people.see(speaker, being: .cast, gender: genders[speaker] ?? .unknown, isPlural: false, place)
    }
    return people.see(key: .speaker(speech.quotations[quotation].utterance), isPlural: false, place)
  }

  private mutating func us(at index: Int, _ place: PeopleInMind.Place) -> Int? {
    guard let quotation = reading.quotationOfToken[index] else { return people.see(key: .narrators, isPlural: true, place) }
    guard let speech else { return nil }
    return people.see(key: .talkers(speech.quotations[quotation].speaker, speech.addressees[quotation]), isPlural: true, place)
  }

  private mutating func addressee(at index: Int, _ place: PeopleInMind.Place) -> Int? {
    guard let quotation = reading.quotationOfToken[index] else { return people.see(key: .reader, isPlural: false, place) }
    guard let speech else { return nil }
    if let addressee = speech.addressees[quotation] {
      return people.see(addressee, being: .cast, gender: genders[addressee] ?? .unknown, isPlural: false, place)
    }
    return people.see(key: .addressee(speech.quotations[quotation].speaker), isPlural: false, place)
  }

  private mutating func third(
    _ form: PronounForm, _ role: PronounForm.Role, at index: Int, in sentence: Sentence, isTag: Bool, _ clause: ClauseState,
    _ place: PeopleInMind.Place
  ) -> Int? {
    let quotation = reading.quotationOfToken[index]
    let speaker = quotation.flatMap { speech?.quotations[$0].speaker }
    let candidates = people.candidates(
      form.gender, isPlural: form.isPlural, narrator: narrator, at: place, castOnly: isTag
    ).filter { people.referents[$0].id != speaker || speaker == nil }
    guard !candidates.isEmpty else {
      return isTag ? nil : people.see(key: .unknown(index), isPlural: form.isPlural, place, gender: form.gender)
    }
    let ranker = ranker(candidates, form.gender, form.isPlural, role, clause, place, in: sentence, isTag: isTag)
    let known = (speech?.speakerOfTag[index] ?? speakerOfTag[index]).flatMap { known in
      candidates.firstIndex { people.referents[$0].id == known }
    }
    let best =
      teacher == nil
      ? known ?? choice(among: candidates, by: ranker, orNobody: false, at: place)
      : choice(among: candidates, by: ranker, orNobody: false, at: place)
    people.see(candidates[best], place)
    if people.referents[candidates[best]].gender == .unknown, form.gender != .unknown { people.settle(candidates[best], form.gender) }
    return candidates[best]
  }

  private func isBeside(_ token: Int, in sentence: Sentence) -> Bool {
    token > sentence.tokens.lowerBound
      && ["behind", "beside", "around", "above", "beneath", "under", "over", "before", "with", "about"].contains(
        reading.tokens[token - 1].folded)
  }
}

/// What a sentence has said so far of its clause.
struct ClauseState {
  /// Index of the referent that is subject.
  var subject: Int?
  /// The referent last named, and the token after its name.
  var last: Int?
  var lastEnd = 0

  mutating func note(_ referent: Int, _ role: PronounForm.Role, end: Int) {
    if role == .subject { subject = referent }
  }

  /// The referent that "and" joins to the one whose name begins at a token.
  func joined(to token: Int, _ reading: ChapterReading) -> Int? {
    guard let last, lastEnd + 1 == token, reading.tokens[lastEnd].folded == "and" else { return nil }
    return last
  }
}
