import Breakdown
import Manuscripts
import Prose

/// Joins neighbouring shots of one scene, the least important first, and evenly over the film.
struct ShotJoiner {
  private let original: ShotList
  private let timing: FilmTiming
  /// By `Chapter.number`.
  private let texts: [Int: ChapterText]
  private var scenes: [[Group]]
  private var merged = 0
  private(set) var count: Int
  private(set) var seconds: Double

  private struct Group {
    var shots: [Shot]
    var seconds: Double
    /// Passages that are not filmed stand between it and the group after it.
    var isLastBeforeGap: Bool

    var rank: ShotImportance.Rank { shots.map(\.importance.rank).max() ?? .optional }
  }

  private struct Candidate {
    let scene: Int
    let index: Int
    let weight: Int
    let isSameSubject: Bool
    let seconds: Double
  }

  init(_ list: ShotList, timing: FilmTiming, texts: [Int: ChapterText]) {
    original = list
    self.texts = texts
    self.timing = timing
    let gaps = Dictionary(grouping: list.notFilmed, by: \.chapter)
    scenes = list.scenes.map { scene in
      var rest = (gaps[scene.scene.chapter] ?? []).map(\.span.start).sorted()[...]
      return scene.shots.enumerated().map { index, shot in
        while let first = rest.first, first < shot.source.span.end { rest.removeFirst() }
        let next = index + 1 < scene.shots.count ? scene.shots[index + 1].source.span.start : shot.source.span.end
        return Group(shots: [shot], seconds: shot.editSeconds, isLastBeforeGap: rest.first.map { $0 < next } ?? false)
      }
    }
    count = list.shots.count
    seconds = list.shots.reduce(0) { $0 + $1.editSeconds }
  }

  /// Joins until `isEnough`, or until nothing is left to join. In each round a shot takes in one neighbour at most, so that joins spread over the film.
  ///
  /// - Parameters:
  ///   - weight: of both together: optional 0, supporting 1, essential 2.
  ///   - longest: seconds of a joined shot.
  mutating func join(upToWeight weight: Int, longest: Double = .infinity, until isEnough: (ShotJoiner) -> Bool) {
    // A shot of more than ten seconds is longer than any tool's clip: the last thing to do.
    for limit in longest.isFinite ? [longest] : [6, 10, .infinity] {
      for level in 0...weight {
        while !isEnough(self), joinRound(level: level, longest: limit, isEnough) {}
      }
    }
  }

  /// Shots that disappeared since this was asked last.
  mutating func takeMerged() -> Int {
    defer { merged = 0 }
    return merged
  }

  /// Makes every silent shot shorter or longer by the same share, within what still plays.
  mutating func stretch(to target: Double) {
    let silent = scenes.joined().filter { $0.shots.allSatisfy(\.dialogue.isEmpty) }.reduce(0) { $0 + $1.seconds }
    guard silent > 0 else { return }
    let factor = min(1.6, max(0.7, 1 + (target - seconds) / silent))
    for scene in scenes.indices {
      for index in scenes[scene].indices where scenes[scene][index].shots.allSatisfy(\.dialogue.isEmpty) {
        scenes[scene][index].shots = scenes[scene][index].shots.map { shot in
          var result = shot
          result.editSeconds = timing.rounded(shot.editSeconds * factor)
          return result
        }
        scenes[scene][index].seconds = timing.rounded(scenes[scene][index].seconds * factor)
      }
    }
    seconds = scenes.joined().reduce(0) { $0 + $1.seconds }
  }

  private mutating func joinRound(level: Int, longest: Double, _ isEnough: (ShotJoiner) -> Bool) -> Bool {
    var isTaken = scenes.map { Array(repeating: false, count: $0.count) }
    var isGone = isTaken
    var didJoin = false
    for candidate in candidates(level: level, longest: longest) {
      if isEnough(self) { break }
      let (scene, index) = (candidate.scene, candidate.index)
      guard !isTaken[scene][index], !isTaken[scene][index + 1] else { continue }
      isTaken[scene][index] = true
      isTaken[scene][index + 1] = true
      isGone[scene][index + 1] = true
      let (first, second) = (scenes[scene][index], scenes[scene][index + 1])
      scenes[scene][index] = Group(shots: first.shots + second.shots, seconds: candidate.seconds, isLastBeforeGap: second.isLastBeforeGap)
      seconds += candidate.seconds - first.seconds - second.seconds
      count -= 1
      merged += 1
      didJoin = true
    }
    for scene in scenes.indices where isGone[scene].contains(true) {
      scenes[scene] = zip(scenes[scene], isGone[scene]).filter { !$0.1 }.map(\.0)
    }
    return didJoin
  }

  private func candidates(level: Int, longest: Double) -> [Candidate] {
    var result: [Candidate] = []
    for (scene, groups) in scenes.enumerated() {
      for (index, pair) in zip(groups, groups.dropFirst()).enumerated() where !pair.0.isLastBeforeGap {
        guard pair.0.rank.weight + pair.1.rank.weight == level else { continue }
        let seconds = timing.joined(pair.0.shots + pair.1.shots)
        guard seconds <= longest else { continue }
        let isSameSubject = pair.0.shots.first?.cast.first == pair.1.shots.first?.cast.first
        result.append(Candidate(scene: scene, index: index, weight: level, isSameSubject: isSameSubject, seconds: seconds))
      }
    }
    return result.sorted { a, b in
      if a.isSameSubject != b.isSameSubject { return a.isSameSubject }
      return (a.seconds, a.scene, a.index) < (b.seconds, b.scene, b.index)
    }
  }

  var list: ShotList {
    let scenes = zip(original.scenes, scenes).map { scene, groups in
      SceneShots(scene: scene.scene, cast: scene.cast, shots: groups.map { shot(of: $0.shots, seconds: $0.seconds) })
    }
    return ShotList(scenes: scenes, notFilmed: original.notFilmed)
  }

  /// The most important of them frames the joined shot and keeps its identity and address; the others' doings go on in it.
  private func shot(of shots: [Shot], seconds: Double) -> Shot {
    var main = shots[0]
    for shot in shots where shot.importance.rank > main.importance.rank { main = shot }
    guard shots.count > 1 else {
      main.editSeconds = seconds
      return main
    }
    let speakers = shots.filter { !$0.dialogue.isEmpty }.flatMap(\.cast)
    let cast = (main.cast + speakers).withoutRepeats
    let isPair = cast.count > main.cast.count
    let span = shots.dropFirst().reduce(shots[0].source.span) { $0.union($1.source.span) }
    var result = Shot(
      id: main.id, scene: main.scene, letter: main.letter, beats: shots.flatMap(\.beats).withoutRepeats,
      size: isPair ? .medium : main.size, angle: main.angle, move: main.move, lens: isPair ? 40 : main.lens,
      coverage: isPair ? (cast.count == 2 ? .twoShot : .group) : main.coverage,
      subjects: (cast + main.subjects).withoutRepeats, cast: cast, props: main.props, action: main.action,
      dialogue: shots.flatMap(\.dialogue), sound: shots.map(\.sound).filter { !$0.isEmpty }.joined(separator: " "), editSeconds: seconds,
      transition: shots[shots.count - 1].transition,
      source: Shot.Source(
        chapter: main.source.chapter, span: span, quote: texts[main.source.chapter]?.text(of: span) ?? main.source.quote,
        paragraph: shots[0].source.paragraph), setup: isPair ? "" : main.setup,
      staging: ShotJoiner.staging(cast, shots), direction: main.direction)
    result.importance = main.importance
    result.joined = shots.filter { $0.id != main.id }.flatMap {
      [JoinedShot(id: $0.id, address: $0.address, action: $0.action)] + $0.joined
    }
    return result
  }

  private static func staging(_ cast: [String], _ shots: [Shot]) -> [Staging] {
    cast.compactMap { name in shots.lazy.flatMap(\.staging).first { $0.name == name } }
  }
}

extension [String] {
  fileprivate var withoutRepeats: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
