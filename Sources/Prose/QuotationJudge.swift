import Manuscripts

/// Tells by the words around it what a quotation is: speech, thought, writing, or words that are only talked about.
struct QuotationJudge {
  let language: Language
  private var words: QuotationWords { language.quotations }

  init(language: Language) {
    self.language = language
  }

  /// Nil for words that nobody says where they stand: titles, names, expressions, what a look means.
  /// - Parameter previous: the quotation before it in the paragraph, as judged.
  /// - Parameter mentioned: where the nearest words before it that are only talked about end.
  func kind(
    _ stretch: QuotedStretch, after previous: QuotedStretch?, mentioned: Int? = nil, in paragraph: TextSpan, _ bytes: [UInt8]
  ) -> Quotation.Kind? {
    let goesOn = previous.map { continues($0, stretch, bytes) } ?? false
    let setting = QuotationSetting(of: stretch.span, in: paragraph, bytes)
    let isTagged = isTag(setting.wordsAfter)
    // "Apology," "Hunsford," and "Lady Anne": a list.
    if let mentioned, !isTagged, stretch.isClosed, stretch.span.start - mentioned <= 12, stretch.words.length <= 48,
      !"!?".utf8.contains(bytes[stretch.words.end - 1])
    {
      return nil
    }
    if stretch.isClosed, setting.before != .nothing, !isTagged, isMentioned(stretch, setting, goesOn: goesOn, bytes) || isMeant(setting) {
      return nil
    }
    if previous == nil, !isTagged, isReported(stretch, setting, bytes) { return nil }
    if isWritten(setting, goesOn: goesOn && previous?.kind == .speech) { return .writing }
    if isThought(setting) { return .thought }
    guard let previous, previous.kind != .speech, !isTagged else { return .speech }
    return goesOn || previous.kind == .thought && stretch.span.start - previous.span.end < 100 ? previous.kind : .speech
  }

  /// Inside speech: true for what somebody else said, false for expressions. Small letters begin only a long quotation.
  func isQuotedSpeech(_ inner: QuotedStretch, in outer: TextSpan, _ bytes: [UInt8]) -> Bool {
    let setting = QuotationSetting(of: inner.span, in: outer, bytes)
    guard setting.before != .word, kind(inner, after: nil, in: outer, bytes) != nil else { return false }
    let count = bytes[inner.words.start..<inner.words.end].lazy.filter { $0 == 0x20 }.count + 1
    return count >= 8
      || !(0x61...0x7A).contains(bytes[inner.words.start]) && ".,!?-;\u{2014}\u{2026}".utf8.contains(bytes[inner.words.end - 1])
  }

  /// Words set apart inside a sentence: no stop or comma at the end, or nothing before them that lets somebody speak.
  private func isMentioned(_ stretch: QuotedStretch, _ setting: QuotationSetting, goesOn: Bool, _ bytes: [UInt8]) -> Bool {
    let isSmall = (0x61...0x7A).contains(bytes[stretch.words.start])
    let last = bytes[stretch.words.end - 1]
    let isStopped = ".,!?-;: ".utf8.contains(last) || [0xA6, 0x94, 0x93].contains(last)
    let count = bytes[stretch.words.start..<stretch.words.end].lazy.filter { $0 == 0x20 }.count + 1
    if !isStopped {
      if setting.before == .word, let lastWord = setting.wordsBefore.last, introduces(lastWord, setting), !isSmall { return false }
      if isSmall && count <= 6 || count <= 4 && setting.before != .comma && setting.before != .colon { return true }
    }
    guard !goesOn, setting.before == .word, let lastWord = setting.wordsBefore.last, count <= 8 || isSmall else { return false }
    let isCry = last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    return !introduces(lastWord, setting) && !(isCry && ["called", "with", "of"].contains(lastWord))
  }

  /// "said", "herself", "called out": after these somebody speaks even without a comma.
  private func introduces(_ word: String, _ setting: QuotationSetting) -> Bool {
    if words.naming.contains(word) { return false }
    if language.verbs.form(word)?.groups.contains(.speech) == true { return true }
    if word.hasSuffix("self") { return true }
    let before = setting.wordsBefore.dropLast().last
    return before.flatMap { language.verbs.form($0) }.map { $0.groups.contains(.speech) && !words.naming.contains($0.lemma) } == true
      && (["out", "him", "her", "me", "us", "them", "again", "aloud"].contains(word) || word.hasSuffix("ly"))
  }

  /// `Her answer was ready. "While her father lived, any change must be impossible for her."`: told in the third person and the past, after a sentence
  /// of narration; whatever was said, these are not the words.
  private func isReported(_ stretch: QuotedStretch, _ setting: QuotationSetting, _ bytes: [UInt8]) -> Bool {
    guard setting.before == .stop || setting.before == .dash else { return false }
    let own = QuotationSetting.words(in: stretch.words, bytes)
    guard own.count >= 5, !own.contains(where: words.speakersOwn.contains) else { return false }
    return own.contains(where: words.reportedPersons.contains) && own.contains(where: words.reportedVerbs.contains)
  }

  /// `which seemed to say, "…"`, `as if to say: "…"`, `a look that meant, "…"`.
  private func isMeant(_ setting: QuotationSetting) -> Bool {
    guard let last = setting.wordsBefore.last else { return false }
    if words.meaningVerbs.contains(last) { return true }
    guard setting.before != .stop, setting.before != .mark,
      setting.wordsBefore.suffix(2).contains(where: { language.verbs.form($0)?.groups.contains(.speech) == true })
    else { return false }
    let near = setting.wordsBefore.suffix(4)
    return words.seeming.contains { phrase in near.indices.contains { near[$0...].starts(with: phrase) } }
  }

  private func isWritten(_ setting: QuotationSetting, goesOn: Bool) -> Bool {
    if !goesOn, setting.before != .stop, setting.before != .mark, setting.before != .nothing {
      let near = setting.wordsBefore.suffix(6)
      if let verb = near.lastIndex(where: words.writingVerbs.contains),
        !near[(verb + 1)...].contains(where: {
          language.words.clauseOpeners.contains($0) || language.verbs.form($0)?.groups.contains(.speech) == true
        })
      {
        return true
      }
      if let last = near.last, words.readingVerbs.contains(last) { return true }
      if isShown(setting) { return true }
    }
    let after = setting.wordsAfter
    if after.prefix(3).contains(where: words.writingTags.contains) { return true }
    if after.count >= 2, after.prefix(2).contains(where: words.readingVerbs.contains), !after.contains(where: words.aloud.contains) {
      return true
    }
    return after.count >= 3 && words.writingNouns.contains(after[1]) && words.showingVerbs.contains(after[2])
  }

  /// `the label said "…"`, `A notice over the stove said "…"`: what shows the words is no person.
  private func isShown(_ setting: QuotationSetting) -> Bool {
    let before = setting.wordsBefore
    guard let verb = before.lastIndex(where: words.showingVerbs.contains), verb >= before.count - 2,
      let noun = before[..<verb].lastIndex(where: words.writingNouns.contains)
    else { return false }
    if verb - noun <= 2 { return true }
    let between = before[(noun + 1)..<verb]
    return setting.before != .comma
      && !between.contains { language.words.clauseOpeners.contains($0) || ["he", "she", "i", "who"].contains($0) }
  }

  func isThought(_ setting: QuotationSetting) -> Bool {
    if setting.wordsAfter.prefix(2).contains(where: words.thoughtTags.contains) { return true }
    if setting.wordsAfter.count > 2, words.thoughtTags.contains(setting.wordsAfter[2]), isSubject(setting.wordsAfter[0]) { return true }
    guard setting.before == .comma || setting.before == .colon || setting.before == .word else { return false }
    return setting.wordsBefore.suffix(2).contains(where: words.thoughtTags.contains)
  }

  private func isSubject(_ word: String) -> Bool { language.words.determiners.contains(word) || ["he", "she", "i"].contains(word) }

  /// `said the clerk`, `she added`, `Anna said`.
  private func isTag(_ after: [String]) -> Bool {
    for (index, word) in after.prefix(3).enumerated() {
      guard let verb = language.verbs.form(word), verb.groups.contains(.speech) else { continue }
      if index > 0 || after.count > 1 {
        return !verb.uses.isDisjoint(with: [.past, .thirdPerson]) && (word == "called" || !words.naming.contains(word))
      }
    }
    return false
  }

  /// True when a tag of speaking stands after the words, or introduces them.
  func isSaid(_ setting: QuotationSetting) -> Bool {
    if isTag(setting.wordsAfter) { return true }
    guard setting.before == .comma || setting.before == .colon else { return false }
    return setting.wordsBefore.suffix(3).contains {
      language.verbs.form($0)?.groups.contains(.speech) == true && !words.naming.contains($0)
    }
  }

  /// An interrupted sentence of speech.
  private func continues(_ first: QuotedStretch, _ second: QuotedStretch, _ bytes: [UInt8]) -> Bool {
    guard second.span.start - first.span.end < 160 else { return false }
    for index in first.span.end..<second.span.start where ".!?".utf8.contains(bytes[index]) {
      let word = QuotationSetting.words(before: index, first.span.end, bytes, limit: 1)
      guard bytes[index] == UInt8(ascii: "."), let title = word.first, language.words.abbreviations.contains(title) else { return false }
    }
    return true
  }
}
