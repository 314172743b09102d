import Manuscripts

/// Collects capitalised names, and `the X` nouns that speak or act, over the whole book.
struct NameCandidates {
  let language: Language
  private(set) var names: [String: NameUse] = [:]
  private(set) var nouns: [String: NameUse] = [:]
  private(set) var company = NameCompany()
  /// A noun to the names that the text sets beside it: "Ruta Solheim, the captain".
  private(set) var appositions: [String: [String: Int]] = [:]
  private var lowerCase: [String: Int] = [:]
  private var midSentence: [String: Int] = [:]
  /// Words in lower case right after an article or possessive: what is so used once is a noun.
  private var determined: Set<String> = []
  /// Keys of a screenplay's cues, and the words in them.
  private var cues: Set<String> = []
  private var cueWords: Set<String> = []
  private var position = 0
  /// Words of the calendar and the like that the book uses as somebody's name: "said May".
  private var calledSo: Set<String> = []

  init(language: Language) {
    self.language = language
  }

  /// True for a screenplay: who matters in it speaks, or is printed as a name in the middle of a sentence.
  var haveCues: Bool { !cues.isEmpty }

  /// True for a word that the text also prints in lower case.
  func isCommonWord(_ word: String) -> Bool { lowerCase[word] != nil }

  /// Counts how each word is written; call for every chapter before `collect`.
  mutating func survey(_ reading: ChapterReading) {
    for paragraph in reading.paragraphs {
      guard let cue = reading.cue(of: paragraph) else { continue }
      let key = CueName(cue.speaker).key
      if cues.insert(key).inserted { cueWords.formUnion(key.split(separator: " ").map(String.init)) }
    }
    for sentence in reading.sentences {
      for index in sentence.tokens where reading.tokens[index].kind == .word {
        let token = reading.tokens[index]
        if isName(index, thatSpeaksIn: reading) { calledSo.insert(token.folded) }
        if !token.isCapitalized {
          lowerCase[token.folded, default: 0] += 1
          if index > sentence.tokens.lowerBound, language.words.determiners.contains(reading.tokens[index - 1].folded) {
            determined.insert(token.folded)
          }
        } else if reading.chapter.isScript, reading.isInCapitals(index) {
          continue
        } else if !reading.opensSentence(index, of: sentence) {
          midSentence[token.folded, default: 0] += 1
        }
      }
    }
  }

  /// A given name among the words that are no names, beside both a verb of saying and direct speech.
  private func isName(_ index: Int, thatSpeaksIn reading: ChapterReading) -> Bool {
    let token = reading.tokens[index]
    guard token.isCapitalized, language.words.notNames.contains(token.folded), language.persons.gender(ofGiven: token.folded) != .unknown,
      !reading.isQuoted(index)
    else { return false }
    func says(_ verb: Int) -> Bool {
      guard reading.tokens.indices.contains(verb), let form = language.verbs.form(reading.tokens[verb].folded) else { return false }
      return form.groups.contains(.speech) && !form.uses.isDisjoint(with: [.past, .thirdPerson])
    }
    return says(index - 1) && index > 1 && reading.isQuoted(index - 2) || says(index + 1) && index > 0 && reading.isQuoted(index - 1)
  }

  mutating func collect(_ reading: ChapterReading) {
    for paragraph in reading.paragraphs {
      if let cue = reading.cue(of: paragraph) { note(CueName(cue.speaker), at: paragraph, in: reading) }
    }
    let narrator = NarratorPresence(in: reading, language)
    for sentence in reading.sentences {
      var index = sentence.tokens.lowerBound
      var narrated: [String] = []
      var spoken: [String] = []
      var noun: (key: String, end: Int)?
      var name: (key: String, end: Int)?
      while index < sentence.tokens.upperBound {
        if let run = nameRun(at: index, in: sentence, reading) {
          if !isGroup(run, in: sentence, reading) {
            let key = note(run, in: sentence, reading, narrator)
            if reading.isQuoted(run.lowerBound) { spoken.append(key) } else { narrated.append(key) }
            if let noun, isApposition(noun.end, run, in: sentence, reading) { noteApposition(of: noun.key, to: key) }
            name = (key, run.upperBound)
          }
          index = run.upperBound
        } else {
          if let run = NounPhrase.role(at: index, in: sentence, reading.tokens, language) {
            let key = noteNoun(run, in: sentence, reading, narrator)
            if let name, isApposition(name.end, run, in: sentence, reading), name.end < run.lowerBound {
              noteApposition(of: key, to: name.key)
            }
            noun = (key, run.upperBound)
          }
          index += 1
        }
      }
      company.note(narrated, weighing: 2)
      company.note(spoken, weighing: 1)
    }
    position += reading.tokens.count
  }

  /// Who is called by a noun for people is a person.
  private mutating func noteApposition(of noun: String, to name: String) {
    appositions[noun, default: [:]][name, default: 0] += 1
    let head = noun.split(separator: " ").last.map(String.init) ?? noun
    if language.words.roles.contains(head) { names[name]?.wills += 1 }
  }

  /// `Ruta, the captain, …`, `the captain, Ruta, …` and `the captain Ruta`: two designations of one person, the first of which ends at `end`.
  private func isApposition(_ end: Int, _ run: Range<Int>, in sentence: Sentence, _ reading: ChapterReading) -> Bool {
    if run.lowerBound == end { return true }
    guard run.lowerBound == end + 1, reading.tokens[end].kind == .comma, run.upperBound < sentence.tokens.upperBound else { return false }
    let after = reading.tokens[run.upperBound]
    guard after.kind == .comma || after.kind == .terminator else { return false }
    return run.upperBound + 1 >= sentence.tokens.upperBound || !["and", "or"].contains(reading.tokens[run.upperBound + 1].folded)
  }

  /// "the Miss Dashwoods", "the two Mr. Smiths".
  private func isGroup(_ run: Range<Int>, in sentence: Sentence, _ reading: ChapterReading) -> Bool {
    let last = reading.tokens[run.upperBound - 1].folded
    guard last.hasSuffix("s"), run.count > 1, run.lowerBound > sentence.tokens.lowerBound,
      language.words.titles.contains(reading.tokens[run.lowerBound].folded)
    else { return false }
    return ["the", "two", "three", "both", "these", "those"].contains(reading.tokens[run.lowerBound - 1].folded)
  }

  /// Capitalised words that belong together: `Captain Ruta Solheim`, `Mr. van der Meer`.
  func nameRun(at start: Int, in sentence: Sentence, _ reading: ChapterReading) -> Range<Int>? {
    guard let opening = openingEnd(at: start, in: sentence, reading) else { return nil }
    var end = opening
    while end < sentence.tokens.upperBound, reading.quotationOfToken[end] == reading.quotationOfToken[start] {
      var next = end
      while next < sentence.tokens.upperBound, language.persons.particles.contains(reading.tokens[next].folded) { next += 1 }
      guard next < sentence.tokens.upperBound, isNameWord(next, in: sentence, reading) else { break }
      end = next + 1
    }
    if end < sentence.tokens.upperBound, isModelNumber(end, reading), reading.quotationOfToken[end] == reading.quotationOfToken[start] {
      end += 1
    }
    return opensWithAdverb(start..<end, in: sentence, reading) ? (start + 1)..<end : start..<end
  }

  /// `Unit 7`, `HAL 9000`.
  private func isModelNumber(_ index: Int, _ reading: ChapterReading) -> Bool {
    let token = reading.tokens[index]
    return token.kind == .number && token.span.length <= 4 && token.folded.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The end of a run's first part: a name word, `New York`, or `Duke of Monmouth`.
  private func openingEnd(at start: Int, in sentence: Sentence, _ reading: ChapterReading) -> Int? {
    if isNameWord(start, in: sentence, reading) { return start + 1 }
    let token = reading.tokens[start]
    guard token.kind == .word, token.isCapitalized, start + 1 < sentence.tokens.upperBound else { return nil }
    if language.words.modifiers.contains(token.folded), token.folded == "new" || !reading.opensSentence(start, of: sentence),
      isNameWord(start + 1, in: sentence, reading)
    {
      return start + 2
    }
    guard language.persons.ofPlace.contains(token.folded), reading.tokens[start + 1].folded == "of",
      let place = (start + 2..<min(start + 4, sentence.tokens.upperBound)).first(where: { reading.tokens[$0].folded != "the" }),
      reading.tokens[place].isCapitalized
    else { return nil }
    return place + 1
  }

  /// "Meanwhile Robert": an adverb with the capital of its sentence before a name.
  private func opensWithAdverb(_ run: Range<Int>, in sentence: Sentence, _ reading: ChapterReading) -> Bool {
    run.count > 1 && reading.opensSentence(run.lowerBound, of: sentence)
      && language.persons.openers.contains(reading.tokens[run.lowerBound].folded)
  }

  private func isNameWord(_ index: Int, in sentence: Sentence, _ reading: ChapterReading) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.isCapitalized else { return false }
    let word = token.folded.droppingPossessive()
    if language.words.titles.contains(word) { return hasNameAfter(index, in: sentence, reading) }
    guard calledSo.contains(word) || !language.words.notNames.contains(word) && !language.words.function.contains(word),
      !language.persons.peoples.contains(word)
    else { return false }
    guard !word.contains("'") else { return word.hasPrefix("o'") || word.hasPrefix("d'") }
    // A screenplay's capitals bring in people, sounds and things alike: a name is what is printed so elsewhere too, or speaks.
    if reading.chapter.isScript, reading.isInCapitals(index) {
      return isKnown(index, reading) || sentence.tokens.contains(index - 1) && isKnown(index - 1, reading)
        || sentence.tokens.contains(index + 1) && isKnown(index + 1, reading)
    }
    let small = lowerCase[word] ?? 0
    let great = midSentence[word] ?? 0
    if reading.opensSentence(index, of: sentence) {
      // A capital that grammar asks for proves a name only with other evidence: the word stands so elsewhere too, or only so and as no verb.
      return great > small
        || (small == 0 && language.verbs.formOrUnknownPast(word) == nil && !word.hasSuffix("ing") && !word.hasSuffix("ly"))
    }
    return great >= small / 4
  }

  /// A word in capitals that speaks, or that is printed with one capital elsewhere: beside it stands the rest of the name ("MARA VOSS" who speaks as MARA).
  private func isKnown(_ index: Int, _ reading: ChapterReading) -> Bool {
    guard reading.tokens[index].kind == .word, reading.isInCapitals(index) else { return false }
    let word = reading.tokens[index].folded.droppingPossessive()
    return cueWords.contains(word) || midSentence[word] != nil
  }

  private func hasNameAfter(_ index: Int, in sentence: Sentence, _ reading: ChapterReading) -> Bool {
    var following = index + 1
    while following < sentence.tokens.upperBound, language.persons.particles.contains(reading.tokens[following].folded) { following += 1 }
    guard following < sentence.tokens.upperBound else { return false }
    let next = reading.tokens[following]
    return next.kind == .word && next.isCapitalized && !language.words.notNames.contains(next.folded)
      && !language.words.function.contains(next.folded)
  }

  private mutating func note(
    _ run: Range<Int>, in sentence: Sentence, _ reading: ChapterReading, _ narrator: NarratorPresence
  ) -> String {
    let words = run.map { reading.text.text(of: reading.tokens[$0].span).droppingPossessive() }
    let key = run.map { reading.tokens[$0].folded.droppingPossessive() }.joined(separator: " ")
    if cues.contains(key), isCommon(key) { return noteNoun(run, key: key, words: words, in: sentence, reading, narrator) }
    var use = names[key] ?? NameUse(words: words, first: position + run.lowerBound)
    if !run.contains(where: reading.isInCapitals), use.isCue || use.words.contains(where: { $0 == $0.uppercased() }) { use.words = words }
    let hasArticle = run.lowerBound > sentence.tokens.lowerBound && reading.tokens[run.lowerBound - 1].folded == "the"
    weigh(hasArticle ? (run.lowerBound - 1)..<run.upperBound : run, &use, in: sentence, reading, narrator)
    if !reading.opensSentence(run.lowerBound, of: sentence) { use.isMidSentence += 1 }
    var before = run.lowerBound - 1
    if before >= sentence.tokens.lowerBound, ["the", "a", "an"].contains(reading.tokens[before].folded) {
      use.hasArticle += 1
      before -= 1
    }
    if before >= sentence.tokens.lowerBound, reading.tokens[before].folded == "old" { use.isOld += 1 }
    if before >= sentence.tokens.lowerBound, NameCandidates.placing.contains(reading.tokens[before].folded) { use.isPlaced += 1 }
    if narrator.names(itselfAt: run, in: reading) { use.isOwnName += 1 }
    names[key] = use
    return key
  }

  private static let placing: Set<String> = [
    "in", "at", "from", "near", "across", "through", "toward", "towards", "into", "on", "over", "to", "off", "along",
  ]

  /// Each speech is a proof that the name is somebody's, but no mention in the text.
  private mutating func note(_ cue: CueName, at paragraph: Paragraph, in reading: ChapterReading) {
    let first = position + reading.sentences[paragraph.sentences.lowerBound].tokens.lowerBound
    let isCommon = isCommon(cue.key)
    var use = (isCommon ? nouns[cue.key] : names[cue.key]) ?? NameUse(words: cue.words, first: first)
    if cue.hasArticle, !use.isCue {
      use.count += 1
      use.hasArticle += 1
    }
    use.speaks += 1
    use.isCue = true
    if isCommon { nouns[cue.key] = use } else { names[cue.key] = use }
  }

  /// `OLD MAN`, `VOICE`, `CAPTAIN`, `MAN IN A GOWN`: what the text uses as a noun, not as a name. `GUARD 2` is a name.
  private func isCommon(_ key: String) -> Bool {
    let words = key.split(separator: " ").map(String.init)
    guard let head = words.last, !words.contains(where: { $0.utf8.contains { (0x30...0x39).contains($0) } }) else { return false }
    if words.allSatisfy({ language.words.titles.contains($0) }) || words.count > 4 { return true }
    if words.dropFirst().dropLast().contains(where: { language.words.function.contains($0) }) { return true }
    return midSentence[head] == nil && (language.words.roles.contains(head) || determined.contains(head))
  }

  private mutating func noteNoun(
    _ run: Range<Int>, in sentence: Sentence, _ reading: ChapterReading, _ narrator: NarratorPresence
  ) -> String {
    let words = run.dropFirst().map { reading.tokens[$0].folded }
    return noteNoun(run, key: words.joined(separator: " "), words: words, in: sentence, reading, narrator)
  }

  private mutating func noteNoun(
    _ run: Range<Int>, key: String, words: [String], in sentence: Sentence, _ reading: ChapterReading, _ narrator: NarratorPresence
  ) -> String {
    var use = nouns[key] ?? NameUse(words: words, first: position + run.lowerBound)
    weigh(run, &use, in: sentence, reading, narrator)
    nouns[key] = use
    return key
  }

  private func weigh(
    _ run: Range<Int>, _ use: inout NameUse, in sentence: Sentence, _ reading: ChapterReading, _ narrator: NarratorPresence
  ) {
    use.count += 1
    let isQuoted = reading.isQuoted(run.lowerBound)
    let after = run.upperBound < sentence.tokens.upperBound ? reading.tokens[run.upperBound] : nil
    let before = run.lowerBound > sentence.tokens.lowerBound ? reading.tokens[run.lowerBound - 1] : nil
    if isQuoted {
      let isSetOff = after.map { $0.kind == .comma || $0.kind == .terminator || $0.kind == .closingQuote } ?? true
      let isVocative = isSetOff && before?.kind == .comma || after?.kind == .comma && reading.opensSentence(run.lowerBound, of: sentence)
      use.isQuoted += 1
      if isVocative { use.isAddressed += 1 }
      if isVocative, narrator.listens(in: sentence.paragraph) { use.isToldToNarrator += 1 }
      return
    }
    noteGender(after: run.upperBound, &use, in: sentence, reading)
    if let after, let verb = language.verbs.form(after.folded), !verb.uses.isDisjoint(with: [.past, .thirdPerson]) {
      if touchesSpeech(run, verbAt: run.upperBound, in: sentence, reading), verb.groups.contains(.speech) {
        use.speaks += 1
      } else if !verb.groups.isDisjoint(with: [.look, .posture, .handle, .express, .thought, .move]) {
        use.acts += 1
        if !verb.groups.isDisjoint(with: [.look, .handle, .express, .thought, .posture]) { use.wills += 1 }
      }
    } else if let before, let verb = language.verbs.form(before.folded), verb.groups.contains(.speech),
      !verb.uses.isDisjoint(with: [.past, .thirdPerson]), touchesSpeech(run, verbAt: run.lowerBound - 1, in: sentence, reading),
      // Nobody "touched the case" into speaking; "said the case" stands right after the words.
      before.folded == "said" || reading.tokens[run.lowerBound].folded != "the" || reading.isQuoted(max(0, run.lowerBound - 2))
    {
      use.speaks += 1
    }
  }

  private func noteGender(after index: Int, _ use: inout NameUse, in sentence: Sentence, _ reading: ChapterReading) {
    // What is no sentence runs on for a million words.
    for token in index..<max(index, min(sentence.tokens.upperBound, index + 200)) where !reading.isQuoted(token) {
      switch Pronouns.genderOfSubject(at: token, reading.tokens) {
      case .male: use.isHe += 1
      case .female: use.isShe += 1
      default: continue
      }
      return
    }
  }

  /// True when the verb stands right beside direct speech: `…,” said X` or `X said, “…`.
  private func touchesSpeech(_ run: Range<Int>, verbAt verb: Int, in sentence: Sentence, _ reading: ChapterReading) -> Bool {
    let first = min(run.lowerBound, verb)
    let last = max(run.upperBound - 1, verb)
    if first > sentence.tokens.lowerBound, reading.isQuoted(first - 1) { return true }
    let following = (last + 1)..<min(last + 4, sentence.tokens.upperBound)
    return following.contains { reading.isQuoted($0) }
  }
}

extension String {
  /// Without a final 's or ’s.
  func droppingPossessive() -> String {
    if hasSuffix("'s") || hasSuffix("’s") { return String(unicodeScalars.dropLast(2)) }
    return self
  }
}
