import Manuscripts
import Prose

/// Tells where the action comes to another place.
struct NewPlaces {
  private let chapter: AnalyzedChapter
  /// For each sentence, its cues in `chapter.places`.
  private let cues: [Range<Int>]
  /// For each sentence, the last cue before it at which the action surely was.
  private let last: [Int?]

  init(_ chapter: AnalyzedChapter) {
    self.chapter = chapter
    var cues: [Range<Int>] = []
    var last: [Int?] = []
    var (cue, surely): (Int, Int?) = (0, nil)
    for sentence in chapter.sentences {
      last.append(surely)
      let first = cue
      while cue < chapter.places.count, chapter.places[cue].span.start < sentence.span.end {
        let place = chapter.places[cue]
        if place.strength >= 0.6, place.role == .here || place.role == .arrival { surely = cue }
        cue += 1
      }
      cues.append(first..<cue)
    }
    self.cues = cues
    self.last = last
  }

  func isLeft(in sentence: Int) -> Bool {
    cues[sentence].contains { chapter.places[$0].role == .departure }
  }

  func note(_ sentence: Int, _ windows: SentenceWindows, _ note: BorderSigns.Note) {
    let recent = Set(windows.before(sentence).lazy.flatMap { cues[$0] }.flatMap { words(of: chapter.places[$0]) })
    func isNew(_ place: PlaceCue) -> Bool { words(of: place).allSatisfy { !recent.contains($0) } }
    let soon = (sentence + 1..<min(sentence + 4, max(sentence + 1, windows.after(sentence).upperBound))).lazy.flatMap { cues[$0] }
    if let place = soon.map({ chapter.places[$0] }).first(where: { isHere($0) && $0.strength >= 0.6 && isNew($0) }) {
      note(.placeSoon, 1, place.name)
    }
    guard let old = last[sentence].map({ chapter.places[$0] }) else { return }
    let others = cues[sentence].lazy.map { chapter.places[$0] }.filter { place in
      let known = words(of: old)
      return isHere(place) && place.strength >= 0.5 && words(of: place).allSatisfy { !known.contains($0) }
    }
    if let sure = others.first(where: { opens(with: $0, in: sentence) || goes(to: $0, in: sentence) }) { note(.placeSure, 1, sure.name) }
    let new = others.filter(isNew)
    guard let first = new.first else { return }
    note(.placeNew, 1, first.name)
    let head = chapter.sentences[sentence].span.start
    if let place = new.first(where: { $0.span.start - head <= 24 }) { note(.placeHead, 1, place.name) }
    if let place = new.first(where: { $0.role == .arrival }) { note(.placeArrival, 1, place.name) }
  }

  private func isHere(_ place: PlaceCue) -> Bool { place.role == .here || place.role == .arrival }

  private func words(of place: PlaceCue) -> [String] { place.name.lowercased().split(separator: " ").map(String.init) }

  /// "In the dining-room they …", "They sat on the lawn": the place stands at the head, and is no bare "room", which may be the same.
  private func opens(with place: PlaceCue, in sentence: Int) -> Bool {
    let distance = place.span.start - chapter.sentences[sentence].span.start
    guard place.strength >= 0.8, distance <= 24, place.name != "room" else { return false }
    return distance <= 12 || chapter.clauses[sentence].first?.actor != nil
  }

  /// Somebody goes there in front of the camera: "he led the way down the corridor".
  private func goes(to place: PlaceCue, in sentence: Int) -> Bool {
    guard place.role == .arrival || place.role == .here && place.strength >= 0.55 && place.setting == .interior, place.name != "room" else {
      return false
    }
    return chapter.clauses[sentence].contains { clause in
      clause.actor != nil && clause.isVisible && (!clause.isSubordinate || opensWithWhen(clause, sentence))
        && (clause.groups.contains(.move) || place.role == .arrival)
        && clause.tokens.contains { chapter.tokens[$0].span.start == place.span.start }
    }
  }

  /// "When they reached the street, …".
  private func opensWithWhen(_ clause: Clause, _ sentence: Int) -> Bool {
    let first = chapter.sentences[sentence].tokens.lowerBound
    return clause.tokens.lowerBound == first && ["when", "after", "once"].contains(chapter.tokens[first].folded)
  }
}
