import Manuscripts

/// Finds words that name a place, and tells by preposition, verb and clause whether the action is there.
struct PlaceFinder {
  let language: Language
  let reading: ChapterReading
  let narrated: NarratedTokens
  let judge: StandingJudge
  /// Names, in lower case, that the book's prepositions treat as places.
  let named: Set<String>
  /// Token at which a mention of a character begins to the token after it.
  let mentionAt: [Int: (character: CharacterID, end: Int)]
  let flashbacks: [Flashback]

  func places() -> [PlaceCue] {
    var result: [PlaceCue] = []
    var nextFlashback = 0
    for (number, sentence) in reading.sentences.enumerated() {
      while nextFlashback < flashbacks.count, flashbacks[nextFlashback].sentences.upperBound <= number { nextFlashback += 1 }
      let flashback = nextFlashback < flashbacks.count ? flashbacks[nextFlashback] : nil
      let inside = flashback.flatMap { $0.sentences.contains(number) ? $0 : nil }
      var index = sentence.tokens.lowerBound
      while index < sentence.tokens.upperBound {
        if narrated[index], let (cue, end) = cue(at: index, of: number, in: sentence, inside: inside) {
          result.append(cue)
          index = end
        } else {
          index += 1
        }
      }
    }
    return result
  }

  /// A phrase of a place at `index` and the token after it.
  private func cue(at index: Int, of number: Int, in sentence: Sentence, inside flashback: Flashback?) -> (PlaceCue, Int)? {
    let tokens = reading.tokens
    guard let (phrase, setting) = phrase(at: index, in: sentence, reading), isOwned(phrase) || !isPerson(index, phrase, sentence) else {
      return nil
    }
    let before = index > sentence.tokens.lowerBound ? tokens[index - 1].folded : ""
    var (role, strength) = role(at: index, of: number, in: sentence)
    let head = tokens[phrase.upperBound - 1]
    // "White snow fell", "the drive had three bells".
    let isGround = language.places.grounds.contains(head.folded)
    if role == .mention && (setting == nil || isGround) || isGround && index == sentence.tokens.lowerBound { return nil }
    if setting != nil, isModifier(phrase.upperBound - 1, in: sentence, tokens), role == .here { strength = min(strength, 0.5) }
    // A proper name says less than a noun: it may be a region, and tells neither walls nor sky.
    if setting == nil { strength *= 0.75 }
    let standing = judge.standing(of: phrase.lowerBound, in: number)
    if setting == nil, standing != .now { return nil }
    if standing == .compared {
      (role, strength) = (.absent, 0.1)
    } else if let flashback {
      if !flashback.isShown { (role, strength) = (.absent, min(strength, 0.2)) }
    } else if standing == .supposed {
      (role, strength) = (.absent, min(strength, 0.2))
    } else if standing == .remembered {
      // "No one had lit the stove in the tide house" may well open a scene there.
      (role, strength) = (.mention, min(strength, 0.45))
    }
    let outside =
      before == "outside"
        || before == "on" && setting != .exterior && language.places.vessels.contains(tokens[phrase.upperBound - 1].folded)
      ? Setting.exterior : setting
    let span = TextSpan(tokens[phrase.lowerBound].span.start, tokens[phrase.upperBound - 1].span.end)
    return (
      PlaceCue(span: span, name: name(of: phrase, reading), setting: outside, role: role, strength: strength), phrase.upperBound
    )
  }

  // MARK: roles

  private static let being: Set<String> = [
    "in", "inside", "at", "on", "aboard", "outside", "under", "beneath", "within", "across", "through", "around", "throughout", "along",
    "about",
  ]
  private static let passing: Set<String> = ["up", "down", "over", "past", "by"]

  /// What the place is to the action, and how surely the action is there. Being somewhere is stronger than going there, and both than a bare mention.
  private func role(at index: Int, of number: Int, in sentence: Sentence) -> (PlaceCue.Role, Double) {
    let first = sentence.tokens.lowerBound
    guard index > first else { return (.here, 0.7) }
    let before = reading.tokens[index - 1].folded
    let earlier = index - 2 >= first ? reading.tokens[index - 2].folded : ""
    let verb = judge.clause(at: index, in: number) ?? judge.clause(at: index - 1, in: number)
    let moves =
      verb.map { $0.groups.contains(.move) || language.places.arriving.contains($0.lemma) || language.places.reaching.contains($0.lemma) }
      ?? false
    if PlaceFinder.being.contains(before) {
      // "Looked at the house", "thought about the harbour", "the man in the moon".
      if before == "at" || before == "about", let verb, !verb.groups.isDisjoint(with: [.look, .thought]), !moves {
        return (.mention, 0.25)
      }
      if before == "at", verb?.lemma == "arrive" { return (.arrival, 0.8) }
      return earlier == "back" && moves ? (.arrival, 0.8) : (.here, 0.8)
    }
    if before == "into" || before == "onto" { return (.arrival, 0.75) }
    // "The door to the archive".
    if before == "to", language.places.parts.contains(earlier) { return (.here, 0.5) }
    if before == "to" {
      return moves && verb?.groups.contains(.posture) != true && verb?.lemma != "be" || earlier == "back"
        ? (.arrival, 0.7) : (.mention, 0.3)
    }
    if PlaceFinder.passing.contains(before) { return (.here, moves ? 0.55 : 0.45) }
    if before == "from" || before == "of" && earlier == "out" || before == "out" { return (.departure, 0.35) }
    if before == "of" { return language.places.parts.contains(earlier) ? (.here, 0.55) : (.mention, 0.25) }
    if let verb, verb.verb == index - 1 {
      if language.places.reaching.contains(verb.lemma) {
        return ["approach", "near"].contains(verb.lemma) ? (.mention, 0.5) : (.arrival, 0.8)
      }
      if language.places.leaving.contains(verb.lemma) { return (.departure, 0.4) }
    }
    let isFirst = index <= first + 2 && !language.words.prepositions.contains(before) && reading.tokens[index - 1].kind != .word
    return isFirst ? (.here, 0.5) : (.mention, 0.3)
  }

  /// "Peter's kitchen": begins with its owner.
  private func isOwned(_ phrase: Range<Int>) -> Bool {
    owner(at: phrase.lowerBound).map { $0 < phrase.upperBound } ?? false
  }

  /// The token after a name in the genitive; nil where none begins.
  private func owner(at index: Int) -> Int? {
    guard reading.tokens[index].isCapitalized else { return nil }
    let end = mentionAt[index]?.end ?? index + 1
    return reading.tokens[end - 1].folded.hasSuffix("'s") ? end : nil
  }

  /// "Said the archive": a place that speaks, or a name that is somebody's.
  private func isPerson(_ index: Int, _ phrase: Range<Int>, _ sentence: Sentence) -> Bool {
    if mentionAt[phrase.lowerBound] != nil { return true }
    guard let mention = mentionAt[index] else { return false }
    if reading.tokens[mention.end - 1].isCapitalized, mention.end == phrase.upperBound { return true }
    return [index - 1, phrase.upperBound].contains { token in
      sentence.tokens.contains(token) && language.verbs.form(reading.tokens[token].folded)?.groups.contains(.speech) == true
    }
  }

  /// The words after an article or possessive up to a place noun: `the old pump house` gives `old pump house`.
  private func phrase(at index: Int, in sentence: Sentence, _ reading: ChapterReading) -> (Range<Int>, Setting?)? {
    let tokens = reading.tokens
    let opener = tokens[index]
    if language.places.bare.contains(opener.folded), !opener.isCapitalized, index > sentence.tokens.lowerBound,
      ["in", "on", "at", "into", "to"].contains(tokens[index - 1].folded),
      case let setting = language.places.setting(of: opener.folded) ?? .exterior,
      !isModifier(index, in: sentence, tokens)
    {
      return (index..<(index + 1), setting)
    }
    let isDetermined = language.words.determiners.contains(opener.folded) && opener.folded != "no" && opener.folded != "any"
    let isNumbered = language.places.setting(of: opener.folded) != nil && isNumber(index + 1, in: sentence, tokens)
    let isNamed =
      (opener.isCapitalized || isNumbered) && index > sentence.tokens.lowerBound && tokens[index - 1].kind == .word
      && language.words.prepositions.contains(tokens[index - 1].folded)
    let owned = owner(at: index)
    guard isDetermined || isNamed || owned != nil else { return nil }
    let start = owned ?? (isDetermined ? index + 1 : index)
    var best: (Int, Setting)?
    for head in start..<min(start + 5, sentence.tokens.upperBound) {
      let token = tokens[head]
      // "A deep, circular basin".
      if token.kind == .comma, best == nil, head > start { continue }
      guard token.kind == .word, narrated[head],
        !language.words.function.contains(token.folded) || token.isCapitalized || language.words.modifiers.contains(token.folded)
      else { break }
      if let setting = setting(head, tokens, start) { best = (head, setting) }
      if token.folded.hasSuffix("'s") { break }
      if head > start, best == nil, setting(head, tokens, start) == nil, let verb = language.verbs.form(token.folded),
        verb.uses.contains(.past),
        !token.folded.hasSuffix("ed")
      {
        break
      }
      if head > start, let verb = language.verbs.form(token.folded), verb.uses.contains(.past) || verb.uses.contains(.thirdPerson),
        best != nil, best?.0 != head
      {
        break
      }
    }
    if let found = best?.0, isMeasure(found, opener: opener.folded, start, in: sentence) { return nil }
    if best == nil, owned == nil, !isDetermined || opener.folded == "the" && !isModifier(start, in: sentence, tokens),
      start < sentence.tokens.upperBound,
      tokens[start].isCapitalized, named.contains(tokens[start].folded),
      start + 1 >= sentence.tokens.upperBound || !tokens[start + 1].isCapitalized
    {
      return (start..<(start + 1), nil)
    }
    guard let (head, setting) = best, !isModifier(head, in: sentence, tokens) || isRoom(head, ofFurnitureIn: sentence) else { return nil }
    return ((owned == nil ? start : index)..<withSubset(head, in: sentence, tokens), setting)
  }

  /// `the pump house` is known by `house`, `the engine-room` by itself, and `pump-house` joined by a hyphen in the list covers both spellings.
  private func setting(_ head: Int, _ tokens: [Token], _ start: Int) -> Setting? {
    if head > start, let joined = language.places.setting(of: tokens[head - 1].folded, tokens[head].folded) { return joined }
    return language.places.setting(of: tokens[head].folded)
  }

  /// `at the kitchen table`, `on the mess table`: who is at the furniture is in its room.
  private func isRoom(_ head: Int, ofFurnitureIn sentence: Sentence) -> Bool {
    guard head + 1 < sentence.tokens.upperBound, language.places.signs[reading.tokens[head + 1].folded]?.setting == .interior,
      head > sentence.tokens.lowerBound
    else { return false }
    return language.places.setting(of: reading.tokens[head].folded) == .interior
  }

  /// `a hundred yards`, `a sea of faces`, `the bridge of his nose`: no place.
  private func isMeasure(_ head: Int, opener: String, _ start: Int, in sentence: Sentence) -> Bool {
    let tokens = reading.tokens
    if head > start, tokens[head].folded.hasSuffix("s"), isNumber(head - 1, in: sentence, tokens) { return true }
    guard head + 2 < sentence.tokens.upperBound, tokens[head + 1].folded == "of", language.places.measures.contains(tokens[head].folded)
    else {
      return false
    }
    let after = tokens[head + 2]
    if opener == "a" || opener == "an" { return !after.isCapitalized }
    return ["his", "her", "my", "their", "its", "your"].contains(after.folded)
      || !language.words.determiners.contains(after.folded) && !after.isCapitalized
  }

  /// `the kitchen table`, `the station clock`: a place noun before another noun only tells which one.
  private func isModifier(_ head: Int, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    guard head + 1 < sentence.tokens.upperBound else { return false }
    let next = tokens[head + 1]
    guard next.kind == .word, !next.isCapitalized, !language.words.function.contains(next.folded) else { return false }
    if language.words.bodyParts.contains(next.folded) { return true }
    return language.verbs.formOrUnknownPast(next.folded) == nil && !next.folded.hasSuffix("ly") && !next.folded.hasSuffix("ing")
  }

  /// Takes `Nine` of `corridor nine` in, and `of the Heron` after a deck or a hall.
  private func withSubset(_ head: Int, in sentence: Sentence, _ tokens: [Token]) -> Int {
    let next = head + 1
    guard next < sentence.tokens.upperBound else { return next }
    if isNumber(next, in: sentence, tokens)
      || tokens[next].isCapitalized && tokens[next].kind == .word && language.verbs.form(tokens[next].folded) == nil
    {
      return next + 1
    }
    guard tokens[next].folded == "of", next + 1 < sentence.tokens.upperBound else { return next }
    let after = tokens[next + 1].folded == "the" ? next + 2 : next + 1
    var end = after
    while end < sentence.tokens.upperBound, tokens[end].kind == .word, tokens[end].isCapitalized { end += 1 }
    return end > after ? end : next
  }

  private func isNumber(_ index: Int, in sentence: Sentence, _ tokens: [Token]) -> Bool {
    index < sentence.tokens.upperBound && (tokens[index].kind == .number || language.times.numbers.contains(tokens[index].folded))
  }

  private func name(of phrase: Range<Int>, _ reading: ChapterReading) -> String {
    let plain = phrase.filter { reading.tokens[$0].kind != .comma }.drop {
      language.words.modifiers.contains(reading.tokens[$0].folded) && !reading.tokens[$0].isCapitalized && $0 + 1 < phrase.upperBound
    }
    return plain.map { index in
      let token = reading.tokens[index]
      return token.isCapitalized ? reading.text.text(of: token.span) : token.folded
    }.joined(separator: " ")
  }
}
