import Manuscripts

/// Finds letters that are printed in quotation marks, a paragraph or many: from the salutation, or a sentence that announces a letter, to the signature.
struct LetterFinder {
  private let words: QuotationWords
  private let verbs: VerbLexicon

  init(language: Language) {
    words = language.quotations
    verbs = language.verbs
  }

  /// Makes writing of the stretches that are a letter's.
  func mark(_ stretches: inout [[QuotedStretch]], in text: ChapterText) {
    var paragraph = 0
    while paragraph < stretches.count {
      guard isWhole(paragraph, stretches, text), let end = end(ofLetterFrom: paragraph, stretches, text) else {
        paragraph += 1
        continue
      }
      var start = paragraph
      while start > 0, paragraph - start < 2, isSalutation(paragraph, stretches, text), isDateline(start - 1, stretches, text) {
        start -= 1
      }
      for index in start...end {
        for position in stretches[index].indices { stretches[index][position].kind = .writing }
      }
      paragraph = end + 1
    }
  }

  /// The last paragraph of the letter that begins at `start`; nil when none begins there.
  private func end(ofLetterFrom start: Int, _ stretches: [[QuotedStretch]], _ text: ChapterText) -> Int? {
    let isSaluted = isSalutation(start, stretches, text)
    let announcement = start > 0 ? announcement(in: text.passages[start - 1], stretches[start - 1], text) : nil
    guard isSaluted || announcement != nil else { return nil }
    var signature: Int?
    var last = start
    while last + 1 < stretches.count, last - start < 60, isWhole(last + 1, stretches, text) {
      last += 1
      if isSignature(last, stretches, text) {
        signature = last
      } else if signature != nil {
        break
      }
    }
    if let signature {
      // “Your loving cousin,” and the name below it.
      return signature < last && isDateline(signature + 1, stretches, text) && isClosing(signature, stretches, text)
        ? signature + 1 : signature
    }
    guard isSaluted || announcement == .plain else { return nil }
    var end = isSaluted && isWhole(start + 1, stretches, text) ? start + 1 : start
    while !stretches[end][0].isClosed, isWhole(end + 1, stretches, text) { end += 1 }
    return end
  }

  /// True when a paragraph is one quotation and nothing else.
  private func isWhole(_ paragraph: Int, _ stretches: [[QuotedStretch]], _ text: ChapterText) -> Bool {
    guard paragraph < stretches.count, stretches[paragraph].count == 1 else { return false }
    let own = stretches[paragraph][0].span
    let passage = text.passages[paragraph].span
    return own.start - passage.start < 3 && passage.end - own.end < 3
  }

  private enum Announcement {
    /// With a colon or a comma.
    case plain
    /// With a full stop, which other sentences have too.
    case stopped
  }

  /// `… brought the following note for Elizabeth:`, `She wrote to her sister as follows.`
  private func announcement(in passage: ChapterText.Passage, _ found: [QuotedStretch], _ text: ChapterText) -> Announcement? {
    let bytes = text.utf8
    if let last = found.last, passage.span.end - last.span.end < 4 { return nil }
    let near = QuotationSetting.words(before: passage.span.end, passage.span.start, bytes, limit: 14)
    if near.suffix(5).contains(where: isSpeech) { return nil }
    let isCued =
      words.letterCues.contains { cue in contains(cue, in: near.suffix(5)) }
      || near.suffix(text.utf8[passage.span.end - 1] == UInt8(ascii: ":") ? 14 : 4).contains(where: words.writingVerbs.contains)
    let last = bytes[passage.span.end - 1]
    let isOpen = last == UInt8(ascii: ":") || last == UInt8(ascii: ",") || last == UInt8(ascii: "-") || last == 0x94
    guard isCued || near.suffix(8).contains(where: words.letterNouns.contains) || near.last.map(words.readingVerbs.contains) == true else {
      return nil
    }
    return isOpen ? .plain : .stopped
  }

  private func isSpeech(_ word: String) -> Bool {
    verbs.form(word)?.groups.contains(.speech) == true && !words.showingVerbs.contains(word) && !words.writingVerbs.contains(word)
      && !words.letterNouns.contains(word)
  }

  private func contains(_ phrase: [String], in words: some RandomAccessCollection<String>) -> Bool {
    guard phrase.count <= words.count else { return false }
    return (0...(words.count - phrase.count)).contains { words.dropFirst($0).starts(with: phrase) }
  }

  /// `“Dearest Meg,”` alone, or `“Dear Sir,—I write …`.
  private func isSalutation(_ paragraph: Int, _ stretches: [[QuotedStretch]], _ text: ChapterText) -> Bool {
    guard isWhole(paragraph, stretches, text) else { return false }
    let own = stretches[paragraph][0].words
    let first = QuotationSetting.words(after: own.start, own.end, text.utf8, limit: 3)
    let isDear = words.salutations.contains { first.starts(with: $0) }
    guard isDear || first.first.map(words.salutationsAlone.contains) == true else { return false }
    guard let mark = endOfAddress(own, text.utf8) else { return false }
    if mark + 1 >= own.end { return true }
    // The rest of the letter follows a dash or a colon.
    return isDear && (text.utf8[mark + 1] == UInt8(ascii: "-") || text.utf8[mark + 1] == 0xE2 || text.utf8[mark] == UInt8(ascii: ":"))
  }

  /// The comma or colon after `Dear Mrs. Hale`: the last one near the beginning, with no other stop before it than an abbreviation's.
  private func endOfAddress(_ own: TextSpan, _ bytes: [UInt8]) -> Int? {
    var mark: Int?
    for index in own.start..<min(own.end, own.start + 48) {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        mark = index
        if index + 1 < own.end, bytes[index + 1] != 0x20 { return mark }
      case UInt8(ascii: "."):
        let word = QuotationSetting.words(before: index, own.start, bytes, limit: 1)
        if word.first.map({ $0.utf8.count > 3 }) ?? true { return nil }
      case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "-"), 0xE2: return nil
      default: break
      }
    }
    return mark.flatMap { $0 + 1 >= own.end || bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
  }

  /// `“Howards End,”`, `“Tuesday.”` above the salutation.
  private func isDateline(_ paragraph: Int, _ stretches: [[QuotedStretch]], _ text: ChapterText) -> Bool {
    guard isWhole(paragraph, stretches, text) else { return false }
    let own = stretches[paragraph][0].words
    let last = text.utf8[own.end - 1]
    return own.length < 48 && last != UInt8(ascii: "?") && last != UInt8(ascii: "!")
  }

  private func isClosing(_ paragraph: Int, _ stretches: [[QuotedStretch]], _ text: ChapterText) -> Bool {
    let own = stretches[paragraph][0].words
    guard own.length < 64 else { return false }
    let first = QuotationSetting.words(after: own.start, own.end, text.utf8, limit: 3)
    return words.closings.contains { first.starts(with: $0) }
  }

  /// `“Yours truly,”`, `“M. J. SCHLEGEL.”`
  private func isSignature(_ paragraph: Int, _ stretches: [[QuotedStretch]], _ text: ChapterText) -> Bool {
    let own = stretches[paragraph][0].words
    guard own.length < 64 else { return false }
    if isClosing(paragraph, stretches, text) { return true }
    let bytes = text.utf8[own.start..<own.end]
    guard own.length < 32, !bytes.contains(UInt8(ascii: "?")), !bytes.contains(UInt8(ascii: "!")) else { return false }
    return bytes.contains { (0x41...0x5A).contains($0) } && !bytes.contains { (0x61...0x7A).contains($0) }
  }
}
