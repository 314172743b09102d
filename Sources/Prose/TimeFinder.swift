import Manuscripts

/// Finds words that tell the hour, and phrases that move the story's clock.
struct TimeFinder {
  let language: Language
  let reading: ChapterReading
  let narrated: NarratedTokens
  let judge: StandingJudge

  func times() -> [TimeCue] {
    let clocks = ClockReader(language: language, reading: reading)
    var result: [TimeCue] = []
    /// The clock times whose half of the day is open, with the cue's place in `result`.
    var open: [(cue: Int, candidates: [ClockTime])] = []
    for (index, sentence) in reading.sentences.enumerated() {
      if let jump = jump(at: index, sentence, clocks) { result.append(jump) }
      var token = sentence.tokens.lowerBound
      /// Up to here a part of the day belongs to a clock time: "four in the morning" is night.
      var qualified = token
      while token < sentence.tokens.upperBound {
        guard narrated[token] else {
          token += 1
          continue
        }
        if let clock = clocks.clock(at: token, in: sentence) {
          let end = min(clock.end, sentence.tokens.upperBound)
          let sure = clock.candidates.count == 1 ? clock.candidates[0] : nil
          if sure == nil { open.append((result.count, clock.candidates)) }
          result.append(
            TimeCue(
              span: span(token..<end), time: sure?.part, clock: sure, strength: sure == nil ? 0.3 : 0.8 * weight(token, index)))
          token = end
          qualified = end + 3
        } else if let (cue, end) = hour(at: token, in: index) ?? back(at: token, in: index) {
          if token >= qualified || cue.time == nil { result.append(cue) }
          token = end
        } else {
          token += 1
        }
      }
    }
    for (cue, candidates) in open { result[cue] = closed(cue, candidates, in: result) }
    return result.sorted { ($0.span, $0.isJump ? 0 : 1) < ($1.span, $1.isJump ? 0 : 1) }
  }

  // MARK: jumps

  /// A phrase at the sentence's head that takes the story to a later time.
  private func jump(at index: Int, _ sentence: Sentence, _ clocks: ClockReader) -> TimeCue? {
    let paragraph = reading.paragraphs[sentence.paragraph]
    guard paragraph.sentences.lowerBound == index || paragraph.isOverlong else { return nil }
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound, reading.tokens[start].kind == .openingQuote { start += 1 }
    for _ in 0..<3 where start < sentence.tokens.upperBound {
      guard narrated[start] else { return nil }
      if let length = jumpLength(at: start, in: sentence) {
        let times = start..<min(start + length + 2, sentence.tokens.upperBound)
        let time = times.lazy.compactMap { hourWord(at: $0, in: sentence)?.time }.first
        return TimeCue(span: span(start..<(start + length)), time: time, shift: .later, strength: 0.8)
      }
      guard language.times.leads.contains(reading.tokens[start].folded) else { break }
      start += 1
      if start < sentence.tokens.upperBound, reading.tokens[start].kind == .comma { start += 1 }
    }
    return strike(from: sentence.tokens.lowerBound, in: sentence, clocks)
  }

  /// "At two o’clock they …", "By half past nine …": a clock time at the head.
  private func strike(from first: Int, in sentence: Sentence, _ clocks: ClockReader) -> TimeCue? {
    for start in first..<min(first + 4, sentence.tokens.upperBound) {
      guard narrated[start] else { return nil }
      if start > first || reading.tokens[start].kind == .number, let clock = clocks.clock(at: start, in: sentence) {
        return TimeCue(span: span(first..<clock.end), time: nil, shift: .later, strength: 0.7)
      }
      let folded = reading.tokens[start].folded
      guard language.times.leads.contains(folded) || language.times.approaches.contains(folded) else { return nil }
    }
    return nil
  }

  /// Of the phrases that stand here the longest, in tokens.
  private func jumpLength(at start: Int, in sentence: Sentence) -> Int? {
    let words = language.times
    let phrases = (words.jumps[reading.tokens[start].folded] ?? []) + (words.jumps[""] ?? [])
    let fitting = phrases.filter { $0.matches(at: start, before: sentence.tokens.upperBound, reading.tokens, words) }
    return fitting.map(\.pieces.count).max()
  }

  /// A phrase by which the story looks back, around the word that all of its kind hold.
  private func back(at token: Int, in index: Int) -> (TimeCue, Int)? {
    let sentence = reading.sentences[index]
    guard let phrases = language.times.backs[reading.tokens[token].folded] else { return nil }
    var best: Range<Int>?
    for (phrase, anchor) in phrases where token - anchor >= sentence.tokens.lowerBound {
      let start = token - anchor
      guard phrase.pieces.count > best?.count ?? 0,
        phrase.matches(at: start, before: sentence.tokens.upperBound, reading.tokens, language.times)
      else { continue }
      let range = start..<(start + phrase.pieces.count)
      if isNoDate(range, anchor: token, in: sentence) { continue }
      best = range
    }
    return best.map { (TimeCue(span: span($0), time: nil, shift: .earlier, strength: 0.2), $0.upperBound) }
  }

  /// "The last evening", and "an hour before she came", where "before" joins clauses.
  private func isNoDate(_ range: Range<Int>, anchor: Int, in sentence: Sentence) -> Bool {
    let folded = reading.tokens[anchor].folded
    if folded == "last", range.lowerBound > sentence.tokens.lowerBound {
      return language.words.determiners.contains(reading.tokens[range.lowerBound - 1].folded)
    }
    guard folded == "before", range.upperBound < sentence.tokens.upperBound, anchor == range.upperBound - 1 else { return false }
    let next = reading.tokens[range.upperBound]
    return next.kind == .word && (Pronouns.isSubject(next.folded) || language.words.determiners.contains(next.folded) || next.isCapitalized)
  }

  // MARK: hours

  private func hour(at token: Int, in index: Int) -> (TimeCue, Int)? {
    let sentence = reading.sentences[index]
    if reading.tokens[token].folded == "sun", let sun = sun(at: token, in: sentence) {
      return (TimeCue(span: span(token..<sun.end), time: sun.time, strength: 0.7 * weight(token, index)), sun.end)
    }
    guard let (time, isPlain, length) = hourWord(at: token, in: sentence) else { return nil }
    let word = reading.tokens[token].folded
    let clock =
      word == "noon" || word == "midday" ? ClockTime(hour: 12, minute: 0) : word == "midnight" ? ClockTime(hour: 0, minute: 0) : nil
    let strength = strength(at: token, isPlain: isPlain, in: sentence) * weight(token, index)
    return (TimeCue(span: span(token..<(token + length)), time: time, clock: clock, strength: strength), token + length)
  }

  private func hourWord(at token: Int, in sentence: Sentence) -> (time: TimeOfDay, isPlain: Bool, length: Int)? {
    let word = reading.tokens[token]
    guard word.kind == .word else { return nil }
    let words = language.times
    if words.pairOpeners.contains(word.folded), token + 1 < sentence.tokens.upperBound,
      let found = words.hours[word.folded + " " + reading.tokens[token + 1].folded]
    {
      return (found.time, found.isPlain, 2)
    }
    return words.hours[word.folded].map { ($0.time, $0.isPlain, 1) }
  }

  /// What the sun does: "the sun was setting", "the sun stood high", "before the sun".
  private func sun(at token: Int, in sentence: Sentence) -> (time: TimeOfDay, end: Int)? {
    let words = language.times
    if token >= sentence.tokens.lowerBound + 2, reading.tokens[token - 1].folded == "the", reading.tokens[token - 2].folded == "before" {
      return (.dawn, token + 1)
    }
    for next in (token + 1)..<max(token + 1, min(token + 6, sentence.tokens.upperBound)) {
      let word = reading.tokens[next]
      guard word.kind == .word else { return nil }
      let pair = next + 1 < sentence.tokens.upperBound ? word.folded + "_" + reading.tokens[next + 1].folded : ""
      for (list, time) in [(words.sunRising, TimeOfDay.dawn), (words.sunSetting, .dusk), (words.sunHigh, .day)] {
        if list.contains(word.folded) { return (time, next + 1) }
        if list.contains(pair) { return (time, next + 2) }
      }
    }
    return nil
  }

  /// A named hour after `at`, `in the`, `that` is plain; after `every`, `last`, `all`, `a` it is a habit, a memory or a length of time.
  private func strength(at token: Int, isPlain: Bool, in sentence: Sentence) -> Double {
    let before = token > sentence.tokens.lowerBound ? reading.tokens[token - 1].folded : ""
    if language.times.unbound.contains(before) { return 0.15 }
    let next = token + 1 < sentence.tokens.upperBound ? reading.tokens[token + 1].folded : ""
    if isPlain, ["before", "after", "by"].contains(next), reading.tokens[token].folded != "noon" { return 0.2 }
    guard isPlain else { return 0.35 }
    return ["at", "the", "this", "that", "before", "after", "near", "toward", "towards"].contains(before) ? 0.8 : 0.6
  }

  /// What is remembered, supposed or compared is hardly the scene's hour.
  private func weight(_ token: Int, _ sentence: Int) -> Double {
    switch judge.standing(of: token, in: sentence) {
    case .now: 1
    case .remembered, .supposed: 0.3
    case .compared: 0.1
    }
  }

  // MARK: halves of the day

  /// An hour whose half of the day is open, closed by the part of the day that is said last before it or else by the waking day.
  private func closed(_ index: Int, _ candidates: [ClockTime], in cues: [TimeCue]) -> TimeCue {
    let cue = cues[index]
    let reach = cue.span.start - 2500
    var known: TimeOfDay?
    var position = index - 1
    while position >= 0, known == nil, cues[position].span.start >= reach {
      // The story's clock goes on from the last hour that it struck.
      if let last = cues[position].clock, cues[position].strength >= 0.2, !(position + 1..<index).contains(where: { cues[$0].shift != nil })
      {
        let next = candidates.min { ($0.minutes - last.minutes + 1440) % 1440 < ($1.minutes - last.minutes + 1440) % 1440 }
        return TimeCue(span: cue.span, time: next?.part, clock: next, strength: 0.6)
      }
      if cues[position].strength >= 0.25 || cues[position].isJump { known = cues[position].time }
      position -= 1
    }
    if known == nil, index + 1 < cues.count, cues[index + 1].span.start - cue.span.end < 80, cues[index + 1].strength >= 0.4 {
      known = cues[index + 1].time
    }
    guard let known else {
      // Seven to noon, one to six: most of what happens, happens to people who are awake. A bell alone says too little.
      guard candidates.count == 2 else { return TimeCue(span: cue.span, time: nil, strength: 0.1) }
      let hour = candidates[0].minutes / 60
      let clock = hour >= 7 ? candidates[0] : candidates[1]
      return TimeCue(span: cue.span, time: clock.part, clock: clock, strength: 0.3)
    }
    let clock = candidates.min { ($0.distance(to: known), $0.minutes) < ($1.distance(to: known), $1.minutes) }
    return TimeCue(span: cue.span, time: clock?.part, clock: clock, strength: 0.6)
  }

  private func span(_ tokens: Range<Int>) -> TextSpan {
    TextSpan(reading.tokens[tokens.lowerBound].span.start, reading.tokens[tokens.upperBound - 1].span.end)
  }
}
