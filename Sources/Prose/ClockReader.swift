import Manuscripts

/// Reads times by the clock: "21:30", "9.30 p.m.", "0600 hours", "half past nine", "ten o'clock", "at six", "six bells".
struct ClockReader {
  let language: Language
  let reading: ChapterReading

  struct Reading {
    /// The token after the time.
    let end: Int
    /// One when the words say which half of the day, else the two, or a bell's six.
    let candidates: [ClockTime]
  }

  private static let before: Set<String> = [
    "at", "by", "until", "till", "about", "before", "after", "past", "from", "to", "near", "nearly",
  ]

  func clock(at index: Int, in sentence: Sentence) -> Reading? {
    let token = reading.tokens[index]
    switch token.kind {
    case .number: return digits(at: index, in: sentence)
    case .word: return words(at: index, in: sentence)
    default: return nil
    }
  }

  // MARK: digits

  /// Works on the text's bytes, since "9.30" and "p.m." may be several tokens.
  private func digits(at index: Int, in sentence: Sentence) -> Reading? {
    let text = reading.text.utf8
    let start = reading.tokens[index].span.start
    guard index == 0 || reading.tokens[index - 1].span.end < start || !text[start - 1].isDigitOrSign else { return nil }
    var position = start
    let first = number(&position, text)
    let isLong = position - start == 4
    if isLong, word(index + 1, sentence) == "hours", first / 100 < 24, first % 100 < 60 {
      return Reading(end: index + 2, candidates: [ClockTime(hour: first / 100, minute: first % 100)])
    }
    guard position - start <= 2, first <= 24 else { return minutesPast(at: index, in: sentence) }
    var minute: Int?
    if position + 2 < text.count, text[position] == UInt8(ascii: ":") || text[position] == UInt8(ascii: "."), text[position + 1].isDigit {
      let mark = text[position]
      var next = position + 1
      let value = number(&next, text)
      guard next - position == 3, value < 60 else { return nil }
      let half = halfOfDay(at: next, text)
      guard mark == UInt8(ascii: ":") || half != nil || index > 0 && ClockReader.before.contains(word(index - 1, sentence) ?? "") else {
        return nil
      }
      minute = value
      position = next
    }
    if let half = halfOfDay(at: position, text), first >= 1, first <= 12 {
      return Reading(
        end: token(reaching: half.end, from: index), candidates: [ClockTime(hour: first % 12 + (half.isLate ? 12 : 0), minute: minute ?? 0)]
      )
    }
    let end = token(reaching: position, from: index)
    if let minute {
      let isSure = first > 12 || first == 0 || text[start] == UInt8(ascii: "0")
      return isSure
        ? Reading(end: end, candidates: [ClockTime(hour: first, minute: minute)]) : qualified(first, minute, end: end, in: sentence)
    }
    if word(end, sentence) == "o'clock" { return qualified(first, 0, end: end + 1, in: sentence) }
    return minutesPast(at: index, in: sentence)
  }

  private func number(_ position: inout Int, _ text: [UInt8]) -> Int {
    var value = 0
    while position < text.count, text[position].isDigit, value < 100_000 {
      value = value * 10 + Int(text[position] - 0x30)
      position += 1
    }
    return value
  }

  /// `a.m.`, `pm`, `P.M.` after at most one space.
  private func halfOfDay(at position: Int, _ text: [UInt8]) -> (isLate: Bool, end: Int)? {
    var next = position
    if next < text.count, text[next] == 0x20 { next += 1 }
    guard next + 1 < text.count, [UInt8(ascii: "a"), UInt8(ascii: "p")].contains(text[next] | 0x20) else { return nil }
    let isLate = text[next] | 0x20 == UInt8(ascii: "p")
    next += 1
    let isDotted = text[next] == UInt8(ascii: ".")
    if isDotted { next += 1 }
    if next < text.count, text[next] == 0x20, isDotted { next += 1 }
    guard next < text.count, text[next] | 0x20 == UInt8(ascii: "m") else { return nil }
    next += 1
    if isDotted, next < text.count, text[next] == UInt8(ascii: ".") { next += 1 }
    guard next >= text.count || !text[next].isASCIILetter else { return nil }
    return (isLate, next)
  }

  private func token(reaching offset: Int, from index: Int) -> Int {
    var end = index + 1
    while end < reading.tokens.count, reading.tokens[end].span.start < offset { end += 1 }
    return end
  }

  // MARK: words

  private func words(at index: Int, in sentence: Sentence) -> Reading? {
    let folded = reading.tokens[index].folded
    if folded == "half-past" { return hour(at: index + 1, minus: 0, plus: 30, in: sentence) }
    if let reading = bells(at: index, in: sentence) { return reading }
    if language.times.minuteNumbers[folded] != nil, let reading = minutesPast(at: index, in: sentence) { return reading }
    guard let hour = language.times.hourNumbers[folded] else { return nil }
    let next = word(index + 1, sentence)
    if next == "o'clock" { return qualified(hour, 0, end: index + 2, in: sentence) }
    if let half = halfOfDay(at: reading.tokens[index].span.end, reading.text.utf8) {
      let end = token(reaching: half.end, from: index)
      return Reading(end: end, candidates: [ClockTime(hour: hour % 12 + (half.isLate ? 12 : 0), minute: 0)])
    }
    let before = word(index - 1, sentence) ?? ""
    if next == "struck" || before == "struck" || before == "striking" {
      // "He struck one of them", "striking one, I saw …": no clock.
      return next == "of" || hour == 1 && word(index - 2, sentence) != "clock" ? nil : qualified(hour, 0, end: index + 1, in: sentence)
    }
    // "One by one".
    guard ["at", "by", "until", "till", "past"].contains(before), hour > 1 || before == "at" || before == "until" else { return nil }
    // "Two paces by three".
    if before == "by", (2...4).contains(where: { word(index - $0, sentence).map(language.times.isNumber) ?? false }) { return nil }
    if let next, let minute = language.times.minuteNumbers[next], minute >= 15, next != "quarter", next != "half" {
      return qualified(hour, minute, end: index + 2, in: sentence)
    }
    // "At nine." and "at nine that evening", not "at nine paces" nor "at one with the sea".
    guard hour > 1 || next == nil else { return nil }
    let isAlone =
      next == nil
      || ["in", "on", "that", "this", "sharp", "precisely", "tonight", "tomorrow", "and", "the", "exactly"].contains(next ?? "")
    return isAlone && before != "past" ? qualified(hour, 0, end: index + 1, in: sentence) : nil
  }

  /// `half past nine`, `a quarter to five`, `twenty minutes past three`.
  private func minutesPast(at index: Int, in sentence: Sentence) -> Reading? {
    let token = reading.tokens[index]
    guard let minute = language.times.minuteNumbers[token.folded] ?? (token.kind == .number ? Int(token.folded) : nil), minute < 60 else {
      return nil
    }
    var next = index + 1
    let isCounted = ["minutes", "minute"].contains(word(next, sentence) ?? "")
    if isCounted { next += 1 }
    // "It’s twenty to four", but not "five to six men".
    let isTold = minute % 5 == 0 && ["it's", "was", "is", "at", "about", "until"].contains(word(index - 1, sentence) ?? "")
    let isSure = isCounted || isTold || token.folded == "quarter" || token.folded == "half"
    switch word(next, sentence) {
    case "past", "after": return isSure || word(next, sentence) == "past" ? hour(at: next + 1, minus: 0, plus: minute, in: sentence) : nil
    case "to", "of", "before": return isSure && token.folded != "half" ? hour(at: next + 1, minus: minute, plus: 0, in: sentence) : nil
    default: return nil
    }
  }

  private func hour(at index: Int, minus: Int, plus: Int, in sentence: Sentence) -> Reading? {
    guard let folded = word(index, sentence) else { return nil }
    if folded == "midnight" || folded == "noon" || folded == "midday" {
      return Reading(end: index + 1, candidates: [ClockTime(minutes: (folded == "midnight" ? 0 : 720) + plus - minus)])
    }
    guard let hour = language.times.hourNumbers[folded] ?? (reading.tokens[index].kind == .number ? Int(folded) : nil),
      (1...12).contains(hour)
    else {
      return nil
    }
    // "a quarter of two inches": an hour has no noun after it.
    let next = word(index + 1, sentence)
    guard next == nil || language.words.function.contains(next ?? "") || next == "o'clock" || next?.hasSuffix("m") == true else {
      return nil
    }
    return qualified(hour, plus - minus, end: next == "o'clock" ? index + 2 : index + 1, in: sentence)
  }

  private func bells(at index: Int, in sentence: Sentence) -> Reading? {
    guard word(index + 1, sentence) == "bells" || word(index + 1, sentence) == "bell",
      let count = language.times.hourNumbers[reading.tokens[index].folded], count <= 8,
      ClockReader.before.contains(word(index - 1, sentence) ?? "") || rings(index + 2, sentence)
    else { return nil }
    for token in (index + 2)..<max(index + 2, min(index + 7, sentence.tokens.upperBound)) where word(token + 1, sentence) == "watch" {
      guard let start = language.times.watches[reading.tokens[token].folded] else { continue }
      return Reading(end: index + 2, candidates: [ClockTime(minutes: start * 60 + count * 30)])
    }
    return Reading(end: index + 2, candidates: stride(from: 0, to: 1440, by: 240).map { ClockTime(minutes: $0 + count * 30) })
  }

  private func rings(_ index: Int, _ sentence: Sentence) -> Bool {
    guard let verb = word(index, sentence).flatMap({ language.verbs.form($0) }) else { return false }
    return verb.groups.contains(.sound) || verb.lemma == "strike" || verb.lemma == "go"
  }

  // MARK: halves of the day

  /// The hour with what "in the morning", "at night", "p.m." after it say.
  private func qualified(_ hour: Int, _ minute: Int, end: Int, in sentence: Sentence) -> Reading? {
    guard (1...12).contains(hour) else { return nil }
    let both = [ClockTime(hour: hour % 12, minute: minute), ClockTime(hour: hour % 12 + 12, minute: minute)]
    if let half = halfOfDay(at: reading.tokens[end - 1].span.end, reading.text.utf8) {
      return Reading(end: token(reaching: half.end, from: end - 1), candidates: [both[half.isLate ? 1 : 0]])
    }
    for token in end..<min(end + 4, max(end, sentence.tokens.upperBound)) {
      guard reading.tokens[token].kind == .word || reading.tokens[token].kind == .comma else { break }
      switch reading.tokens[token].folded {
      case "morning", "a.m": return Reading(end: end, candidates: [both[0]])
      case "afternoon", "evening", "tonight", "p.m": return Reading(end: end, candidates: [both[1]])
      case "night": return Reading(end: end, candidates: [both[hour >= 6 && hour < 12 ? 1 : 0]])
      default: continue
      }
    }
    return Reading(end: end, candidates: both)
  }

  /// The word at an index inside the sentence; nil for marks and beyond its ends.
  private func word(_ index: Int, _ sentence: Sentence) -> String? {
    guard sentence.tokens.contains(index), reading.tokens[index].kind == .word || reading.tokens[index].kind == .number else { return nil }
    return reading.tokens[index].folded
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { 0x30 <= self && self <= 0x39 }
  fileprivate var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  /// What before a number makes it part of a longer one: a digit, `.`, `:`, `,`, `-`, `$`, `£`'s last byte.
  fileprivate var isDigitOrSign: Bool { isDigit || [0x2E, 0x3A, 0x2C, 0x2D, 0x24, 0xA3].contains(self) }
}
