import Breakdown
import Manuscripts
import Prompting
import Prose
import Shooting

/// Finds what a person should look at before trusting a row: what the text leaves open, and what the tools cannot take.
struct ShotReviewer {
  /// Below this a speaker is named in the sheet but marked as doubtful.
  private static let doubtfulSpeaker = 0.5
  /// What Excel keeps of a cell, in UTF-16 units (Microsoft, "Excel specifications and limits").
  private static let longestCell = 32_767

  private let document: ExportDocument
  private let tool: ToolProfile?
  private let chapters: [Int: AnalyzedChapter]

  init(of document: ExportDocument, tool: ToolProfile?) {
    self.document = document
    self.tool = tool
    self.chapters = Dictionary(document.chapters.map { ($0.chapter.number, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// For the first shot of a scene: the guesses that its printed heading leaves out.
  func notes(on heading: SceneHeading) -> [String] {
    [
      note(on: heading.setting, in: heading, "inside or outside") { $0.rawValue },
      note(on: heading.place, in: heading, "place") { $0 },
      note(on: heading.time, in: heading, "time") { $0.rawValue },
    ].compactMap(\.self)
  }

  private func note<Value>(on guess: Guess<Value>?, in heading: SceneHeading, _ what: String, print: (Value) -> String) -> String? {
    guard let guess else { return "\(what) unknown" }
    guard heading.known(guess) == nil else { return nil }
    return "\(what) may be: \(print(guess.value)) (\(ShortNumber(guess.confidence * 100, places: 0)) %)"
  }

  func notes(on shot: Shot) -> [String] {
    var notes: [String] = []
    if shot.dialogue.contains(where: { $0.speaker == nil }) { notes.append("speaker unknown") }
    notes += doubtfulSpeakers(of: shot)
    notes += shot.joined.map { "also \($0.address): \($0.action)" }
    if let tool, let longest = tool.longestClip, shot.editSeconds > longest {
      notes.append("too long for one clip of \(tool.name): chain a second from the last frame")
    }
    if shot.source.quote.utf16.count > ShotReviewer.longestCell { notes.append("source is longer than a cell of Excel holds") }
    return notes
  }

  private func doubtfulSpeakers(of shot: Shot) -> [String] {
    guard let chapter = chapters[shot.source.chapter], !shot.dialogue.isEmpty else { return [] }
    var notes: [String] = []
    let span = shot.source.span
    for quotation in chapter.quotations(from: span.start).prefix(while: { $0.span.start < span.end })
    where quotation.confidence < ShotReviewer.doubtfulSpeaker {
      guard let speaker = quotation.speaker, let name = document.prose.character(speaker)?.name else { continue }
      let note = "speaker may not be \(name) (\(ShortNumber(quotation.confidence * 100, places: 0)) % sure)"
      if !notes.contains(note) { notes.append(note) }
    }
    return notes
  }
}

extension AnalyzedChapter {
  /// The quotations that end behind an offset.
  fileprivate func quotations(from offset: Int) -> ArraySlice<Quotation> {
    var low = 0
    var high = quotations.count
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].span.end <= offset { low = middle + 1 } else { high = middle }
    }
    return quotations[low...]
  }
}
