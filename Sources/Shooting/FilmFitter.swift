import Breakdown
import Manuscripts
import Prose

/// Makes a film as long as somebody wants it: sets the pace, leaves out what is not essential where that is asked for, and joins neighbours.
/// No sentence is lost: what is joined stays in the quotation of the shot that takes it in.
struct FilmFitter {
  let length: FilmLength
  let pace: PaceTable.Row
  let grammar: ShotGrammar
  /// By `Chapter.number`.
  let texts: [Int: ChapterText]

  func fit(_ list: ShotList) -> Outcome<ShotList> {
    var notes = unknownNames(in: list)
    var film = length.isEssentialOnly ? leavingOut(list, &notes) : list
    film = retimed(film) { timing.paced($0) }
    var joiner = ShotJoiner(film, timing: timing, grammar: grammar, texts: texts)
    if pace.joins == .optional { joiner.join(upTo: FilmFitter.ofAnOptionalShot, longest: pace.longestJoin) { _ in false } }
    report(&joiner, "for the pace \(length.pace.rawValue)", &notes)
    if let limit = length.maxShots {
      joiner.join(upTo: ShotJoiner.costs.upperBound) { $0.count <= limit }
      report(&joiner, "for at most \(limit) shots", &notes)
      if joiner.count > limit {
        notes.append(
          Diagnostic(
            .warning,
            "the nearest to \(limit) shots is \(joiner.count): what is left lies in other scenes, behind passages that are not filmed, or would make shots of more than 15 seconds"
          ))
      }
    }
    if let target = length.targetSeconds { aim(&joiner, at: target, &notes) }
    return Outcome(varied(joiner.list), diagnostics: notes)
  }

  /// Two optional shots of different subjects, or an optional one with any of its own subject.
  private static let ofAnOptionalShot = 3

  /// What was joined or left out can bring pictures alike together.
  private func varied(_ list: ShotList) -> ShotList {
    let scenes = list.scenes.map { scene in
      var variety = Variety()
      let shots = scene.shots.map { shot in
        guard let setup = grammar.setup(named: shot.setup) else { return shot }
        var result = shot
        result.frame(by: variety.vary(setup, by: grammar))
        return result
      }
      return SceneShots(scene: scene.scene, cast: scene.cast, shots: shots)
    }
    return ShotList(scenes: scenes, notFilmed: list.notFilmed)
  }

  /// A rate for somebody who says nothing is a slip of the keyboard.
  private func unknownNames(in list: ShotList) -> [Diagnostic] {
    let speakers = Set(list.shots.flatMap(\.dialogue).compactMap(\.speaker))
    return length.rates.byName.keys.sorted().filter { !speakers.contains($0) }.map {
      Diagnostic(.warning, "nobody called \"\($0)\" speaks in what is selected, so that their words a minute change nothing")
    }
  }

  private var timing: FilmTiming {
    FilmTiming(pace: pace, breath: grammar.seconds.breath, rates: length.rates, wordsPerMinute: grammar.seconds.wordsPerMinute)
  }

  /// First every silent shot a little shorter or longer, then joins.
  private func aim(_ joiner: inout ShotJoiner, at target: Double, _ notes: inout [Diagnostic]) {
    joiner.stretch(to: target)
    if joiner.seconds > target {
      joiner.join(upTo: ShotJoiner.costs.upperBound) { $0.seconds <= target }
      report(&joiner, "for \(FilmFitter.minutes(target)) of film", &notes)
    }
    // The steps of half a second do not meet a target closer than this.
    if abs(joiner.seconds - target) > max(3, target * 0.03) {
      let speech = joiner.list.shots.reduce(0) { $0 + timing.speech($1.dialogue) }
      notes.append(
        Diagnostic(
          .warning,
          "the nearest to \(FilmFitter.minutes(target)) of film is \(FilmFitter.minutes(joiner.seconds)); its lines alone take "
            + FilmFitter.minutes(speech)))
    }
  }

  private func report(_ joiner: inout ShotJoiner, _ purpose: String, _ notes: inout [Diagnostic]) {
    let merged = joiner.takeMerged()
    guard merged > 0 else { return }
    let shots = merged == 1 ? "1 shot" : "\(merged) shots"
    notes.append(Diagnostic(.note, "merged \(shots) into neighbours \(purpose): \(joiner.count + merged) became \(joiner.count)"))
  }

  private func leavingOut(_ list: ShotList, _ notes: inout [Diagnostic]) -> ShotList {
    let left = list.shots.filter { $0.importance.rank != .essential }
    guard !left.isEmpty else { return list }
    let passages = left.map { NotFilmed(chapter: $0.source.chapter, span: $0.source.span, reason: .leftOut, isVoiceOver: false) }
    let scenes = list.scenes.map { scene in
      SceneShots(scene: scene.scene, cast: scene.cast, shots: scene.shots.filter { $0.importance.rank == .essential })
    }
    notes.append(
      Diagnostic(
        .note, "left out \(left.count) of \(list.shots.count) shots that are not essential; their sentences are listed as not filmed"))
    // Chapters keep the order they have in the book.
    let order = Dictionary(list.scenes.map(\.scene.chapter).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let all = (list.notFilmed + passages).enumerated().sorted { a, b in
      let (one, two) = (order[a.element.chapter] ?? 0, order[b.element.chapter] ?? 0)
      return (one, a.element.span.start, a.offset) < (two, b.element.span.start, b.offset)
    }
    return ShotList(scenes: scenes, notFilmed: all.map(\.element))
  }

  private func retimed(_ list: ShotList, _ seconds: (Shot) -> Double) -> ShotList {
    let scenes = list.scenes.map { scene in
      SceneShots(
        scene: scene.scene, cast: scene.cast,
        shots: scene.shots.map { shot in
          var result = shot
          result.editSeconds = seconds(shot)
          return result
        })
    }
    return ShotList(scenes: scenes, notFilmed: list.notFilmed)
  }

  /// `6:05` for 365 seconds.
  private static func minutes(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return "\(whole / 60):\(whole % 60 < 10 ? "0" : "")\(whole % 60)"
  }
}

/// Seconds of shots at a pace. Speech always has the time that its words need.
struct FilmTiming {
  let pace: PaceTable.Row
  let breath: Double
  let rates: SpeechRates
  let wordsPerMinute: Double

  /// A shot's share of the seconds of a joined one, when it only plays behind the main action.
  private static let behind = 0.4

  func paced(_ shot: Shot) -> Double {
    guard shot.dialogue.isEmpty else { return pace.breath == 1 ? shot.editSeconds : spoken(shot.dialogue) }
    return rounded(shot.editSeconds * pace.seconds)
  }

  func joined(_ shots: [Shot]) -> Double {
    let silent = shots.filter(\.dialogue.isEmpty).map(\.editSeconds)
    let lines = shots.flatMap(\.dialogue)
    let longest = silent.max() ?? 0
    let behind = (silent.reduce(0, +) - longest) * FilmTiming.behind
    if lines.isEmpty { return rounded(longest + behind) }
    return spoken(lines) + rounded((longest + behind) * FilmTiming.behind)
  }

  private func spoken(_ lines: [Shot.Line]) -> Double {
    max(DurationEstimator.shortest, DurationEstimator.roundedUp(speech(lines) + breath * pace.breath))
  }

  /// What the words alone take.
  func speech(_ lines: [Shot.Line]) -> Double {
    lines.reduce(0) { $0 + Double($1.line.wordCount) * 60 / rates.wordsPerMinute(of: $1.speaker, standard: wordsPerMinute) }
  }

  func rounded(_ seconds: Double) -> Double {
    seconds == 0 ? 0 : max(DurationEstimator.shortest, (seconds * 2).rounded() / 2)
  }
}
