import Manuscripts
import Prose

/// Reads where and when a scene plays from the cues of its own sentences; what they leave open follows from the scene before.
struct HeadingFinder {
  let chapter: AnalyzedChapter
  let roles: [SentenceRole]

  func heading(of sentences: Range<Int>, after previous: SceneHeading?, border: SceneDivider.Opening.Kind) -> SceneHeading {
    let span = chapter.sentences[sentences.lowerBound].span.union(chapter.sentences[sentences.upperBound - 1].span)
    let follows = border == .time || border == .place
    let place = place(in: span) ?? (border == .time ? previous?.place.map { inherited($0, by: 0.8) } : nil)
    let setting = setting(in: span, place: place) ?? (border == .time ? previous?.setting.map { inherited($0, by: 0.8) } : nil)
    let ownTime = time(in: span)
    let time = ownTime ?? (border == .time ? nil : previous?.time.map { inherited($0, by: follows ? 0.9 : 0.6) })
    return SceneHeading(setting: setting?.guess, place: place?.guess, time: time, continuity: continuity(span, border))
  }

  /// A place with its setting, so that both come from the same words.
  private struct Candidate {
    let guess: Guess<String>
    let setting: Setting?
  }

  private struct SettingCandidate {
    let guess: Guess<Setting>
  }

  private func place(in span: TextSpan) -> Candidate? {
    let all = chapter.places.filter { span.contains($0.span) }
    let here = all.filter { isHere($0.span) }
    let cues = here.isEmpty ? all : here
    var best: (weight: Double, cue: PlaceCue)?
    for cue in cues {
      let weight = weight(of: cue, among: cues, in: span)
      if weight > (best?.weight ?? 0) { best = (weight, cue) }
    }
    guard let (weight, cue) = best else { return nil }
    return Candidate(
      guess: Guess(cue.name, confidence: min(0.95, weight / (here.isEmpty ? 2.2 : 1.5)), evidence: cue.span), setting: cue.setting)
  }

  /// Early words and repeated ones weigh more; of equals the first wins.
  private func weight(of cue: PlaceCue, among cues: [PlaceCue], in span: TextSpan) -> Double {
    let position = Double(cue.span.start - span.start) / Double(max(1, span.length))
    let head = cue.name.split(separator: " ").last
    let repeats = cues.filter { $0.name.split(separator: " ").last == head }.reduce(0) { $0 + $1.strength } - cue.strength
    return cue.strength * (position < 0.08 ? 2 : position < 0.2 ? 1.5 : position < 0.4 ? 1.1 : 0.7) + min(0.5, repeats * 0.25)
  }

  private func setting(in span: TextSpan, place: Candidate?) -> SettingCandidate? {
    if let place, let setting = place.setting, setting != .both {
      return SettingCandidate(guess: Guess(setting, confidence: place.guess.confidence, evidence: place.guess.evidence))
    }
    let cues = chapter.places.filter { span.contains($0.span) }
    let signs = chapter.settingSigns.filter { span.contains($0.offset) }
    let inside =
      cues.filter { $0.setting == .interior }.reduce(0) { $0 + $1.strength } + 0.25 * Double(signs.filter { $0.setting == .interior }.count)
    let outside =
      cues.filter { $0.setting == .exterior }.reduce(0) { $0 + $1.strength } + 0.25 * Double(signs.filter { $0.setting == .exterior }.count)
    guard inside + outside >= 0.5 else { return nil }
    let winner: Setting = inside >= outside ? .interior : .exterior
    return SettingCandidate(guess: Guess(winner, confidence: max(inside, outside) / (inside + outside) * 0.8, evidence: nil))
  }

  /// False in what is only remembered, thought or summed up: its places and hours often are others than the scene's, and count only where there are
  /// no better ones.
  private func isHere(_ cue: TextSpan) -> Bool {
    chapter.sentenceIndices(overlapping: cue).first.map { roles[$0].unfilmable == nil && roles[$0].kind != .summary } ?? true
  }

  private func time(in span: TextSpan) -> Guess<TimeOfDay>? {
    var weights: [TimeOfDay: (weight: Double, first: TextSpan)] = [:]
    let all = chapter.times.filter { span.contains($0.span) && $0.time != nil }
    let here = all.filter { isHere($0.span) }
    for cue in here.isEmpty ? all : here {
      guard let time = cue.time else { continue }
      let isEarly = cue.span.start - span.start < span.length / 3
      let known = weights[time]
      weights[time] = ((known?.weight ?? 0) + cue.strength * (isEarly ? 1 : 0.5), known?.first ?? cue.span)
    }
    let best = TimeOfDay.allCases.compactMap { time in weights[time].map { (time, $0) } }.max {
      ($0.1.weight, $1.1.first.start) < ($1.1.weight, $0.1.first.start)
    }
    guard let (time, found) = best else { return nil }
    return Guess(time, confidence: min(0.95, found.weight * (here.isEmpty ? 0.7 : 1)), evidence: found.first)
  }

  private func inherited<Value>(_ guess: Guess<Value>, by factor: Double) -> Guess<Value> {
    Guess(guess.value, confidence: guess.confidence * factor, evidence: nil)
  }

  private func inherited(_ guess: Guess<String>, by factor: Double) -> Candidate {
    Candidate(guess: Guess(guess.value, confidence: guess.confidence * factor, evidence: nil), setting: nil)
  }

  private func inherited(_ guess: Guess<Setting>, by factor: Double) -> SettingCandidate {
    SettingCandidate(guess: Guess(guess.value, confidence: guess.confidence * factor, evidence: nil))
  }

  private func continuity(_ span: TextSpan, _ border: SceneDivider.Opening.Kind) -> Continuity? {
    switch border {
    case .time: chapter.times.contains { $0.isJump && $0.span.start == span.start } ? .later : nil
    case .place: .continuous
    case .chapter, .mark: nil
    }
  }
}
