import Manuscripts

/// How a name or role noun is used over the whole book: the evidence by which persons are told from places and things.
struct NameUse: Sendable {
  /// The words as printed, in capitals only when never printed otherwise, in text order: ["Captain", "Ruta", "Solheim"].
  var words: [String]
  var count = 0
  var speaks = 0
  var acts = 0
  /// Acts of looking, handling, feeling or thinking, and postures, which smoke and frost do not do.
  var wills = 0
  var isAddressed = 0
  var isPlaced = 0
  var hasArticle = 0
  /// Uses where grammar asks for no capital, so that the capital is the name's own.
  var isMidSentence = 0
  /// Pronouns that follow in the same sentence.
  var isHe = 0
  var isShe = 0
  /// True when a screenplay's cue bears the name: it is somebody's, whatever else it looks like.
  var isCue = false
  /// Position of the first use, counted in tokens of the book.
  let first: Int

  /// Positive for what behaves like a person.
  var personhood: Int { 4 * speaks + 2 * acts + isAddressed - 2 * isPlaced - (isTitled ? 0 : 3 * hasArticle) }

  /// "the Deacon": a capitalised by-name that always has its article and speaks.
  var isTitled: Bool { speaks > 0 && hasArticle > 0 && hasArticle * 3 >= count * 2 }

  /// True for a name that prepositions treat as a place.
  var isPlace: Bool { isPlaced >= 1 && speaks == 0 && personhood <= 0 }
}

/// Collects capitalised names, and `the X` nouns that speak or act, over the whole book.
struct NameCandidates {
  let language: Language
  private(set) var names: [String: NameUse] = [:]
  private(set) var nouns: [String: NameUse] = [:]
  private var lowerCase: [String: Int] = [:]
  private var midSentence: [String: Int] = [:]
  /// Words in lower case right after an article or possessive: what is so used once is a noun.
  private var determined: Set<String> = []
  /// Keys of a screenplay's cues, and the words in them.
  private var cues: Set<String> = []
  private var cueWords: Set<String> = []
  private var position = 0

  init(language: Language) {
    self.language = language
  }

  /// True for a screenplay: who matters in it speaks, or is printed as a name in the middle of a sentence.
  var haveCues: Bool { !cues.isEmpty }

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

  mutating func collect(_ reading: ChapterReading) {
    for paragraph in reading.paragraphs {
      if let cue = reading.cue(of: paragraph) { note(CueName(cue.speaker), at: paragraph, in: reading) }
    }
    for sentence in reading.sentences {
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if let run = nameRun(at: index, in: sentence, reading) {
          note(run, in: sentence, reading)
          index = run.upperBound
        } else {
          if let run = NounPhrase.role(at: index, in: sentence, reading.tokens, language) { noteNoun(run, in: sentence, reading) }
          index += 1
        }
      }
    }
    position += reading.tokens.count
  }

  /// Capitalised words that belong together: `Captain Ruta Solheim`, `Mr. van der Meer`.
  func nameRun(at start: Int, in sentence: Sentence, _ reading: ChapterReading) -> Range<Int>? {
    guard isNameWord(start, in: sentence, reading) else { return nil }
    var end = start + 1
    while end < sentence.tokens.upperBound, reading.quotationOfToken[end] == reading.quotationOfToken[start] {
      if isNameWord(end, in: sentence, reading) {
        end += 1
      } else if ["de", "van", "von", "der", "la", "du", "del"].contains(reading.tokens[end].folded), end + 1 < sentence.tokens.upperBound,
        isNameWord(end + 1, in: sentence, reading)
      {
        end += 2
      } else {
        break
      }
    }
    return start..<end
  }

  private func isNameWord(_ index: Int, in sentence: Sentence, _ reading: ChapterReading) -> Bool {
    let token = reading.tokens[index]
    guard token.kind == .word, token.isCapitalized else { return false }
    let word = token.folded.droppingPossessive()
    if language.words.titles.contains(word) { return hasNameAfter(index, in: sentence, reading) }
    guard !language.words.notNames.contains(word), !language.words.function.contains(word) else { return false }
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
    guard index + 1 < sentence.tokens.upperBound else { return false }
    let next = reading.tokens[index + 1]
    return next.kind == .word && next.isCapitalized && !language.words.notNames.contains(next.folded)
      && !language.words.function.contains(next.folded)
  }

  private mutating func note(_ run: Range<Int>, in sentence: Sentence, _ reading: ChapterReading) {
    let words = run.map { reading.text.text(of: reading.tokens[$0].span).droppingPossessive() }
    let key = run.map { reading.tokens[$0].folded.droppingPossessive() }.joined(separator: " ")
    if cues.contains(key), isCommon(key) { return noteNoun(run, key: key, words: words, in: sentence, reading) }
    var use = names[key] ?? NameUse(words: words, first: position + run.lowerBound)
    if !run.contains(where: reading.isInCapitals), use.isCue || use.words.contains(where: { $0 == $0.uppercased() }) { use.words = words }
    let hasArticle = run.lowerBound > sentence.tokens.lowerBound && reading.tokens[run.lowerBound - 1].folded == "the"
    weigh(hasArticle ? (run.lowerBound - 1)..<run.upperBound : run, &use, in: sentence, reading)
    if !reading.opensSentence(run.lowerBound, of: sentence) { use.isMidSentence += 1 }
    var before = run.lowerBound - 1
    if before >= sentence.tokens.lowerBound, ["the", "a", "an"].contains(reading.tokens[before].folded) {
      use.hasArticle += 1
      before -= 1
    }
    if before >= sentence.tokens.lowerBound, NameCandidates.placing.contains(reading.tokens[before].folded) { use.isPlaced += 1 }
    names[key] = use
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

  private mutating func noteNoun(_ run: Range<Int>, in sentence: Sentence, _ reading: ChapterReading) {
    let words = run.dropFirst().map { reading.tokens[$0].folded }
    noteNoun(run, key: words.joined(separator: " "), words: words, in: sentence, reading)
  }

  private mutating func noteNoun(_ run: Range<Int>, key: String, words: [String], in sentence: Sentence, _ reading: ChapterReading) {
    var use = nouns[key] ?? NameUse(words: words, first: position + run.lowerBound)
    weigh(run, &use, in: sentence, reading)
    nouns[key] = use
  }

  private func weigh(_ run: Range<Int>, _ use: inout NameUse, in sentence: Sentence, _ reading: ChapterReading) {
    use.count += 1
    let isQuoted = reading.isQuoted(run.lowerBound)
    let after = run.upperBound < sentence.tokens.upperBound ? reading.tokens[run.upperBound] : nil
    let before = run.lowerBound > sentence.tokens.lowerBound ? reading.tokens[run.lowerBound - 1] : nil
    if isQuoted {
      let isSetOff = after.map { $0.kind == .comma || $0.kind == .terminator || $0.kind == .closingQuote } ?? true
      let isVocative = isSetOff && before?.kind == .comma || after?.kind == .comma && reading.opensSentence(run.lowerBound, of: sentence)
      if isVocative { use.isAddressed += 1 }
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
      !verb.uses.isDisjoint(with: [.past, .thirdPerson]), touchesSpeech(run, verbAt: run.lowerBound - 1, in: sentence, reading)
    {
      use.speaks += 1
    }
  }

  private func noteGender(after index: Int, _ use: inout NameUse, in sentence: Sentence, _ reading: ChapterReading) {
    for token in index..<max(index, sentence.tokens.upperBound) where !reading.isQuoted(token) {
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
