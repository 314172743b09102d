import Breakdown
import Manuscripts
import Prose

/// Joins neighbouring shots of one scene, the least important first, and evenly over the film.
struct ShotJoiner {
  private let original: ShotList
  private let timing: FilmTiming
  private let grammar: ShotGrammar
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
    /// Whom its main shot is about; nil for a picture without people.
    var subject: String? { ShotJoiner.main(of: shots).cast.first }
  }

  private struct Candidate {
    let scene: Int
    let index: Int
    let seconds: Double
  }

  init(_ list: ShotList, timing: FilmTiming, grammar: ShotGrammar, texts: [Int: ChapterText]) {
    original = list
    self.grammar = grammar
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

  /// What a join costs the film: the ranks of both (optional 0, supporting 1, essential 2), and as much as a supporting and an essential shot
  /// when the picture changes from one subject to another.
  private static let otherSubject = 3
  static let costs = 0...(4 + otherSubject)

  /// Seconds that a joined shot may last: first no longer than a shot of a slow film, then than the clips that most tools make; the last is the
  /// longest clip that any of the common ones makes, so that no joined shot is beyond all of them.
  private static let longest = [6.0, 10, 15]

  /// Joins until `isEnough`, or until nothing is left to join. In each round a shot takes in one neighbour at most, so that joins spread over the film.
  ///
  /// - Parameters:
  ///   - dearest: what one join may cost; see `costs`.
  ///   - longest: seconds of a joined shot; nil for step by step up to 15.
  mutating func join(upTo dearest: Int, longest: Double? = nil, until isEnough: (ShotJoiner) -> Bool) {
    for limit in longest.map({ [$0] }) ?? ShotJoiner.longest {
      for cost in 0...dearest {
        while !isEnough(self), joinRound(cost: cost, longest: limit, isEnough) {}
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

  private mutating func joinRound(cost: Int, longest: Double, _ isEnough: (ShotJoiner) -> Bool) -> Bool {
    var isTaken = scenes.map { Array(repeating: false, count: $0.count) }
    var isGone = isTaken
    var didJoin = false
    for candidate in candidates(cost: cost, longest: longest) {
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

  private func candidates(cost: Int, longest: Double) -> [Candidate] {
    var result: [Candidate] = []
    for (scene, groups) in scenes.enumerated() {
      for (index, pair) in zip(groups, groups.dropFirst()).enumerated() where !pair.0.isLastBeforeGap {
        let change = pair.0.subject == pair.1.subject ? 0 : ShotJoiner.otherSubject
        guard pair.0.rank.weight + pair.1.rank.weight + change == cost else { continue }
        let seconds = timing.joined(pair.0.shots + pair.1.shots)
        guard seconds <= longest else { continue }
        result.append(Candidate(scene: scene, index: index, seconds: seconds))
      }
    }
    return result.sorted { ($0.seconds, $0.scene, $0.index) < ($1.seconds, $1.scene, $1.index) }
  }

  var list: ShotList {
    let scenes = zip(original.scenes, scenes).map { scene, groups in
      SceneShots(scene: scene.scene, cast: scene.cast, shots: groups.map { shot(of: $0.shots, seconds: $0.seconds) })
    }
    return ShotList(scenes: scenes, notFilmed: original.notFilmed)
  }

  /// The most important of them, before others one with people, before others the first.
  private static func main(of shots: [Shot]) -> Shot {
    var main = shots[0]
    for shot in shots.dropFirst() {
      let (one, other) = (shot.importance.rank, main.importance.rank)
      if one > other || (one == other && main.cast.isEmpty && !shot.cast.isEmpty) { main = shot }
    }
    return main
  }

  /// The main shot keeps its identity and address; the others' doings go on in it, and whom they show come into its frame.
  private func shot(of shots: [Shot], seconds: Double) -> Shot {
    let main = ShotJoiner.main(of: shots)
    guard shots.count > 1 else {
      var alone = main
      alone.editSeconds = seconds
      return alone
    }
    let cast = (main.cast + shots.flatMap(\.cast)).withoutRepeats
    let span = shots.dropFirst().reduce(shots[0].source.span) { $0.union($1.source.span) }
    var result = Shot(
      id: main.id, scene: main.scene, letter: main.letter, beats: shots.flatMap(\.beats).withoutRepeats, size: main.size, angle: main.angle,
      move: main.move, lens: main.lens, coverage: main.coverage, subjects: (cast + main.subjects).withoutRepeats, cast: cast,
      props: main.props, action: main.action, dialogue: shots.flatMap(\.dialogue),
      sound: shots.map(\.sound).filter { !$0.isEmpty }.joined(separator: " "), editSeconds: seconds,
      transition: shots[shots.count - 1].transition,
      source: Shot.Source(
        chapter: main.source.chapter, span: span, quote: texts[main.source.chapter]?.text(of: span) ?? main.source.quote,
        paragraph: shots[0].source.paragraph), setup: main.setup, staging: ShotJoiner.staging(cast, shots), direction: main.direction)
    if cast.count > main.cast.count, let wider = grammar.setup(joining: cast.count) { result.frame(by: wider) }
    result.importance = main.importance
    result.continuity = ContinuitySheet.joining(shots.map(\.continuity))
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
