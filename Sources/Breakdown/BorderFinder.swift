import Manuscripts
import Prose

/// Finds where a prose chapter's scenes open: at the author's marks, at flashbacks that can be filmed, and where time, place, people or the way of
/// telling change.
struct BorderFinder {
  typealias Opening = SceneDivider.Opening

  private let chapter: AnalyzedChapter
  private let signs: BorderSigns
  private let table: SceneBorderTable

  init(chapter: AnalyzedChapter, roles: [SentenceRole], language: Language) {
    self.chapter = chapter
    table = language.sceneBorders
    signs = BorderSigns(chapter: chapter, roles: roles, language: language)
  }

  /// In text order; the first opens the chapter.
  func openings(_ granularity: SceneGranularity) -> [Opening] {
    var openings = [0: Opening(sentence: 0, kind: .chapter, border: SceneBorder(score: 1, reasons: ["chapter opens"]))]
    for index in chapter.paragraphs.indices.dropFirst() where !chapter.paragraphs[index].sentences.isEmpty {
      guard let mark = mark(before: index) else { continue }
      if openings[mark.sentence] == nil { openings[mark.sentence] = mark }
    }
    for opening in chapter.flashbacks.filter(\.isShown).flatMap(looks) where openings[opening.sentence] == nil {
      openings[opening.sentence] = opening
    }
    addShifts(to: &openings, least: granularity.least(in: table))
    return openings.values.filter { granularity != .coarse || !$0.isLook }.sorted { $0.sentence < $1.sentence }
  }

  // MARK: shifts

  /// The best first, so that of neighbours the likeliest opens the scene, and so that a finer division only adds borders to a coarser one.
  private func addShifts(to openings: inout [Int: Opening], least: Double) {
    let candidates = chapter.sentences.indices.dropFirst().compactMap { sentence -> (sentence: Int, sum: Double)? in
      let sum = sum(of: signs.signs(at: sentence))
      return sum >= least ? (sentence, sum) : nil
    }
    var isTaken = Array(repeating: false, count: chapter.sentences.count)
    for sentence in openings.keys { isTaken[sentence] = true }
    for (sentence, sum) in candidates.sorted(by: { ($1.sum, $0.sentence) < ($0.sum, $1.sentence) }) {
      let around = max(0, sentence - table.shortestScene + 1)...min(isTaken.count - 1, sentence + table.shortestScene - 1)
      guard !isTaken[around].contains(true) else { continue }
      isTaken[sentence] = true
      openings[sentence] = shift(at: sentence, sum)
    }
  }

  private func sum(of signs: [FoundSign]) -> Double {
    signs.reduce(0) { $0 + table.weight($1.sign.rawValue) * $1.degree }
  }

  private func shift(at sentence: Int, _ sum: Double) -> Opening {
    let found = signs.signs(at: sentence)
    let kind: Opening.Kind =
      found.contains { $0.sign == .timeJump } ? .time : found.contains { $0.sign == .placeSure || $0.sign == .placeNew } ? .place : .shift
    return Opening(sentence: sentence, kind: kind, border: SceneBorder(score: score(of: sum), reasons: reasons(found)))
  }

  /// 0 to 1, and 0.5 where a scene opens at normal granularity.
  private func score(of sum: Double) -> Double {
    let distance = sum - SceneGranularity.normal.least(in: table)
    guard distance.isFinite else { return 0 }
    return 0.5 + 0.5 * distance / (2 + abs(distance))
  }

  /// Each group of signs once, the heaviest first, with the words of its heaviest sign that has some.
  private func reasons(_ found: [FoundSign]) -> [String] {
    var groups: [(name: String, weight: Double, best: Double, evidence: String?)] = []
    for sign in found {
      guard let name = sign.sign.group else { continue }
      let weight = table.weight(sign.sign.rawValue) * sign.degree
      let place = groups.firstIndex { $0.name == name } ?? groups.count
      if place == groups.count { groups.append((name, 0, 0, nil)) }
      groups[place].weight += weight
      if let evidence = sign.evidence, weight > groups[place].best { (groups[place].best, groups[place].evidence) = (weight, evidence) }
    }
    // Words always differ somewhat: they are a reason where nothing else is.
    let telling = groups.filter { $0.name != "words" && $0.weight >= BorderFinder.leastReason }
    let kept = telling.isEmpty ? groups.filter { $0.name == "words" } : telling
    return kept.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
      .map { group in group.element.evidence.map { "\(group.element.name): \($0)" } ?? group.element.name }
  }

  /// A group of signs that weighs less is no reason.
  private static let leastReason = 0.5

  // MARK: marks and looks back

  /// The author's own break: symbols, a rule or a second-level heading between two paragraphs.
  private func mark(before paragraph: Int) -> Opening? {
    let between = (chapter.paragraphs[paragraph - 1].block + 1)..<chapter.paragraphs[paragraph].block
    guard let block = between.lazy.map({ chapter.chapter.blocks[$0] }).first(where: { $0.kind == .sceneBreak || $0.kind == .heading })
    else { return nil }
    let score = block.strength == .soft ? 0.7 : 1
    let reason = block.kind == .heading ? "heading: \(block.text)" : "break: \(block.evidence ?? block.text)"
    return Opening(
      sentence: chapter.paragraphs[paragraph].sentences.lowerBound, kind: .mark, border: SceneBorder(score: score, reasons: [reason]))
  }

  /// Where a flashback opens, and where the story comes back from it.
  private func looks(_ flashback: Flashback) -> [Opening] {
    guard flashback.sentences.lowerBound > 0 else { return [] }
    let words = chapter.text.text(of: flashback.evidence)
    let opening = Opening(
      sentence: flashback.sentences.lowerBound, kind: .flashback, border: SceneBorder(score: 0.5, reasons: ["flashback: \(words)"]))
    guard flashback.sentences.upperBound < chapter.sentences.count else { return [opening] }
    let back = Opening(
      sentence: flashback.sentences.upperBound, kind: .homecoming, border: SceneBorder(score: 0.5, reasons: ["back from the flashback"]))
    return [opening, back]
  }
}
