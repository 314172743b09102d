import Manuscripts
import Prose

/// Reads where and when a scene plays from the cues of its own sentences; what they leave open follows from the scene before.
struct HeadingFinder {
  let chapter: AnalyzedChapter
  let roles: [SentenceRole]
  let language: Language
  /// Words that the chapter prints with a capital inside a sentence, by their lower case; empty for prose, which has no headings in capitals.
  private let names: [Substring: String]

  init(chapter: AnalyzedChapter, roles: [SentenceRole], language: Language) {
    self.chapter = chapter
    self.roles = roles
    self.language = language
    names = chapter.chapter.isScript ? HeadingFinder.names(in: chapter, language) : [:]
  }

  private static func names(in chapter: AnalyzedChapter, _ language: Language) -> [Substring: String] {
    var names: [Substring: String] = [:]
    func note(_ token: Token) {
      let printed = chapter.text.text(of: token.span).prefix { $0 != "'" && $0 != "’" }
      guard token.isCapitalized, !language.words.function.contains(token.folded), printed != printed.uppercased() else { return }
      names[token.folded.prefix { $0 != "'" }] = String(printed)
    }
    for sentence in chapter.sentences {
      for index in sentence.tokens.dropFirst() where chapter.tokens[index - 1].kind == .word || chapter.tokens[index - 1].kind == .comma {
        note(chapter.tokens[index])
      }
    }
    for mention in chapter.mentions where mention.kind == .name {
      note(chapter.tokens[min(chapter.tokens.count - 1, chapter.tokens.partitionIndex(reaching: { $0.span.start >= mention.span.start }))])
    }
    return names
  }

  /// - Parameter written: the author's own heading, an index into `Chapter.blocks`; what it says is certain, what it leaves open is read as in prose.
  func heading(of sentences: Range<Int>, after previous: SceneHeading?, border: SceneDivider.Opening.Kind, written: Int?) -> SceneHeading {
    let read = heading(of: sentences, after: previous, border: border)
    guard let written else { return read }
    let text = chapter.chapter.blocks[written].text
    let own = WrittenHeading(text, language: language)
    let place = own.place.isEmpty ? previous?.place : Guess(own.place, confidence: 1, evidence: nil)
    let goesOn = ["CONTINUOUS", "CONTINUING", "SAME"].contains { own.moment.hasPrefix($0) }
    let isLater = own.moment.hasSuffix("LATER")
    let hour = goesOn || isLater && own.moment != "LATER" ? previous?.time.map { inherited($0, by: 0.9) } : nil
    return SceneHeading(
      setting: own.setting.map { Guess($0, confidence: 1, evidence: nil) } ?? read.setting, place: place,
      time: own.time.map { Guess($0, confidence: 1, evidence: nil) } ?? hour ?? read.time,
      continuity: goesOn ? .continuous : isLater ? .later : nil,
      written: SceneHeading.Written(text: text, place: placeName(own.place), block: written))
  }

  /// In lower case but for names, when the heading is all in capitals: "GETHIN'S HOUSE - LOFT" is Gethin's house - loft.
  private func placeName(_ printed: String) -> String {
    guard printed == printed.uppercased() else { return printed }
    return printed.split(separator: " ").map { word in
      let small = word.lowercased()
      return names[Substring(small).prefix { $0 != "'" && $0 != "’" && $0 != "," }].map { $0 + small.dropFirst($0.count) } ?? small
    }.joined(separator: " ")
  }

  private func heading(of sentences: Range<Int>, after previous: SceneHeading?, border: SceneDivider.Opening.Kind) -> SceneHeading {
    let span = chapter.sentences[sentences.lowerBound].span.union(chapter.sentences[sentences.upperBound - 1].span)
    let found = place(in: span)
    let time = time(of: sentences, span) ?? greeting(in: span) ?? light(in: span)
    // The scene that a flashback interrupted goes on where and when it was.
    if border == .homecoming, let previous {
      return SceneHeading(
        setting: previous.setting.map { inherited($0, by: 0.95) } ?? setting(in: span, of: found),
        place: previous.place.map { inherited($0, by: 0.95) } ?? found?.guess, time: previous.time.map { inherited($0, by: 0.95) } ?? time,
        continuity: nil)
    }
    // After a jump in time the place stays; after any other border the hour does, less surely across the author's own break.
    let old = [.time, .flashback, .shift].contains(border) ? previous : nil
    let hour =
      border == .time || border == .flashback
      ? nil : previous?.time.map { inherited($0, by: border == .place || border == .shift ? 0.9 : 0.6) }
    let (place, setting) = (old?.place.map { inherited($0, by: 0.8) }, old?.setting.map { inherited($0, by: 0.8) })
    // Other people in the same place: a place that is only mentioned does not move them.
    if border == .shift, let place, place.confidence > found?.guess.confidence ?? 0,
      found?.guess.confidence ?? 0 < SceneHeading.printedConfidence
    {
      return SceneHeading(setting: surer(setting, self.setting(in: span, of: nil)), place: place, time: time ?? hour, continuity: nil)
    }
    return SceneHeading(
      setting: self.setting(in: span, of: found) ?? setting, place: found?.guess ?? place, time: time ?? hour,
      continuity: continuity(span, border))
  }

  private func surer<Value>(_ one: Guess<Value>?, _ other: Guess<Value>?) -> Guess<Value>? {
    guard let one, let other else { return one ?? other }
    return one.confidence >= other.confidence ? one : other
  }

  /// A place with its setting, so that both come from the same words.
  private struct Place {
    let guess: Guess<String>
    let setting: Setting?
  }

  private func place(in span: TextSpan) -> Place? {
    let cues = preferred(chapter.places.filter { span.contains($0.span) }, \.span)
    var best: (weight: Double, cue: PlaceCue)?
    for cue in cues.kept {
      let weight = weight(of: cue, among: cues.kept, in: span)
      if weight > (best?.weight ?? 0) { best = (weight, cue) }
    }
    guard let (weight, cue) = best else { return nil }
    let confidence = min(0.95, weight / 1.5 * cues.trust)
    return Place(guess: Guess(cue.name, confidence: confidence, evidence: cue.span), setting: cue.setting)
  }

  /// Early words and repeated ones weigh more; of equals the first wins.
  private func weight(of cue: PlaceCue, among cues: [PlaceCue], in span: TextSpan) -> Double {
    let position = Double(cue.span.start - span.start) / Double(max(1, span.length))
    let head = cue.name.split(separator: " ").last
    let repeats = cues.filter { $0.name.split(separator: " ").last == head }.reduce(0) { $0 + $1.strength } - cue.strength
    return cue.strength * (position < 0.08 ? 2 : position < 0.2 ? 1.5 : position < 0.4 ? 1.1 : 0.7) + min(0.5, repeats * 0.25)
  }

  /// What the place and all the scene's places and things together hint at.
  private func setting(in span: TextSpan, of place: Place?) -> Guess<Setting>? {
    let own = place.map { $0.guess.confidence * 1.5 } ?? 0
    let inside = hints(at: .interior, in: span) + (place?.setting == .interior ? own : 0)
    let outside = hints(at: .exterior, in: span) + (place?.setting == .exterior ? own : 0)
    guard inside + outside >= 0.25 else { return nil }
    let setting: Setting = inside >= outside ? .interior : .exterior
    if let place, place.setting == setting {
      return Guess(setting, confidence: place.guess.confidence, evidence: place.guess.evidence)
    }
    return Guess(setting, confidence: max(inside, outside) / (inside + outside) * 0.8, evidence: nil)
  }

  /// A thing hints less strongly than a place.
  private func hints(at setting: Setting, in span: TextSpan) -> Double {
    let places = chapter.places.filter { span.contains($0.span) && $0.setting == setting && $0.role != .absent }.reduce(0) {
      $0 + $1.strength
    }
    let signs = chapter.settingSigns.filter { span.contains($0.offset) && $0.setting == setting }.reduce(0) { $0 + $1.weight }
    return places + signs
  }

  /// Sentences in which the coming of an hour opens a scene at that hour.
  private static let opening = 2

  private func time(of sentences: Range<Int>, _ span: TextSpan) -> Guess<TimeOfDay>? {
    for index in sentences.dropFirst(HeadingFinder.opening) {
      for clause in chapter.clauses[index] {
        guard let before = language.hourBefore(clause, in: chapter) else { continue }
        let evidence = chapter.tokens[clause.tokens.lowerBound].span.union(chapter.tokens[clause.verb].span)
        return time(in: TextSpan(span.start, evidence.start)) ?? Guess(before, confidence: 0.5, evidence: evidence)
      }
    }
    return time(in: span)
  }

  private func time(in span: TextSpan) -> Guess<TimeOfDay>? {
    let cues = preferred(chapter.times.filter { span.contains($0.span) && $0.time != nil }, \.span)
    var best: (weight: Double, time: TimeOfDay, first: TextSpan)?
    for time in TimeOfDay.allCases {
      let own = cues.kept.filter { $0.time == time }
      guard let first = own.first else { continue }
      let weight = own.reduce(0) { $0 + $1.strength * ($1.span.start - span.start < span.length / 3 ? 1 : 0.5) }
      if let known = best, (known.weight, first.span.start) >= (weight, known.first.start) { continue }
      best = (weight, time, first.span)
    }
    return best.map { Guess($0.time, confidence: min(0.95, $0.weight * cues.trust), evidence: $0.first) }
  }

  /// Lamps and stars are seen at night, and so is somebody in the dark; less surely than an hour that is named.
  private func light(in span: TextSpan) -> Guess<TimeOfDay>? {
    let cues = chapter.atmosphere.filter { span.contains($0.span) && $0.sense == .light && !$0.isOver }
    let nightly = cues.filter {
      ["moonlight", "lamplight", "candlelight", "torchlight", "firelight", "headlights", "neon", "dark"].contains($0.kind)
    }
    let daily = cues.filter { $0.kind == "sunlight" || $0.kind == "daylight" }
    guard nightly.count != daily.count, let first = nightly.count > daily.count ? nightly.first : daily.first else { return nil }
    let share = Double(max(nightly.count, daily.count)) / Double(nightly.count + daily.count)
    // One lamp may burn by day; three hardly.
    let trust = min(0.6, 0.3 + 0.1 * Double(abs(nightly.count - daily.count)))
    return Guess(nightly.count > daily.count ? .night : .day, confidence: trust * share, evidence: first.span)
  }

  /// "Good morning," she said.
  private func greeting(in span: TextSpan) -> Guess<TimeOfDay>? {
    for index in chapter.quotationIndices(overlapping: span) {
      guard let said = language.saidHour(in: chapter.quotations[index].words, of: chapter) else { continue }
      return Guess(said.time, confidence: 0.55, evidence: said.span)
    }
    return nil
  }

  /// The cues of what happens in the scene; only where it has none, those of what is remembered, thought or summed up in it, at less trust.
  private func preferred<Cue>(_ cues: [Cue], _ span: (Cue) -> TextSpan) -> (kept: [Cue], trust: Double) {
    let here = cues.filter { cue in
      chapter.sentenceIndices(overlapping: span(cue)).first.map { roles[$0].unfilmable == nil && roles[$0].kind != .summary } ?? true
    }
    return here.isEmpty ? (cues, 0.7) : (here, 1)
  }

  private func inherited<Value>(_ guess: Guess<Value>, by factor: Double) -> Guess<Value> {
    Guess(guess.value, confidence: guess.confidence * factor, evidence: nil)
  }

  private func continuity(_ span: TextSpan, _ border: SceneDivider.Opening.Kind) -> Continuity? {
    switch border {
    case .time: chapter.times.contains { $0.isJump && $0.span.start == span.start } ? .later : nil
    case .place: .continuous
    case .chapter, .mark, .flashback, .homecoming, .shift: nil
    }
  }
}
