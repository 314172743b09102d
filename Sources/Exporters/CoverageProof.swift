import Breakdown
package import Manuscripts
import Prose
import Shooting

/// The proof, both ways, that the text was cut and not rewritten: every letter of the selected chapters and scenes is in a shot or is
/// marked as not filmed, and every shot quotes the text as it stands.
///
/// A letter is a Unicode scalar that is not white space.
package struct CoverageProof: Hashable, Sendable {
  /// A stretch of a chapter's clean text.
  package struct Passage: Hashable, Sendable {
    /// `Chapter.number`.
    package let chapter: Int
    package let span: TextSpan
    package let text: String
  }

  package private(set) var letters = 0
  /// Letters in the source of at least one shot.
  package private(set) var lettersInShots = 0
  /// Letters in a passage marked as not filmed and in no shot. With those in shots and those lost they make up all letters.
  package private(set) var lettersNotFilmed = 0
  /// Letters that are neither filmed nor marked.
  package private(set) var lettersLost = 0
  /// Where the lost letters stand, in text order.
  package private(set) var lost: [Passage] = []
  /// What belongs to no beat, in text order.
  package private(set) var outsideBeats: [Passage] = []
  /// What belongs to more than one beat, in text order.
  package private(set) var inSeveralBeats: [Passage] = []
  /// Addresses of the shots whose quotation is not the text at its place, in shot order.
  package private(set) var misquotingShots: [String] = []

  package init(of document: ExportDocument) {
    for chapter in document.chapters { add(chapter, of: document) }
    let texts = Dictionary(document.chapters.map { ($0.chapter.number, $0.text) }, uniquingKeysWith: { first, _ in first })
    misquotingShots = document.shots.shots.filter { !CoverageProof.isFaithful($0.source, to: texts[$0.source.chapter]) }.map(\.address)
  }

  /// True when nothing is lost, misquoted, or in no beat or several.
  package var holds: Bool {
    lost.isEmpty && misquotingShots.isEmpty && outsideBeats.isEmpty && inSeveralBeats.isEmpty
  }

  private static func isFaithful(_ source: Shot.Source, to text: ChapterText?) -> Bool {
    guard let text, source.span.start >= 0, source.span.end <= text.utf8.count else { return false }
    return text.utf8[source.span.start..<source.span.end].elementsEqual(source.quote.utf8)
  }

  private mutating func add(_ chapter: AnalyzedChapter, of document: ExportDocument) {
    let number = chapter.chapter.number
    let length = chapter.text.utf8.count
    let scenes = document.scenes(of: chapter)
    let sources = scenes.flatMap(\.shots).map(\.source).filter { $0.chapter == number }
    let shots = SpanDepth(of: sources.map(\.span), length: length)
    let notFilmed = SpanDepth(of: document.notFilmed(in: chapter).map(\.span), length: length)
    let beats = SpanDepth(of: scenes.flatMap(\.scene.beats).map(\.span), length: length)
    let selected = document.selection.stretches(of: number).map { SpanDepth(of: $0, length: length) }
    var lost = LetterRuns()
    var outside = LetterRuns()
    var several = LetterRuns()
    var offset = 0
    for scalar in chapter.text.string.unicodeScalars {
      let span = TextSpan(offset, offset + UTF8.width(scalar))
      defer { offset = span.end }
      if scalar.properties.isWhitespace { continue }
      let isSelected = selected.map { $0[span.start] > 0 } ?? true
      let isInShot = shots[span.start] > 0
      let isNotFilmed = notFilmed[span.start] > 0
      if isSelected {
        letters += 1
        if isInShot { lettersInShots += 1 } else if isNotFilmed { lettersNotFilmed += 1 }
      }
      lost.take(isSelected && !isInShot && !isNotFilmed, at: span)
      outside.take(isSelected && beats[span.start] == 0, at: span)
      several.take(isSelected && beats[span.start] > 1, at: span)
    }
    let passage = { (span: TextSpan) in Passage(chapter: number, span: span, text: chapter.text.text(of: span)) }
    lettersLost += lost.letters
    self.lost += lost.spans.map(passage)
    outsideBeats += outside.spans.map(passage)
    inSeveralBeats += several.spans.map(passage)
  }
}

extension CoverageProof {
  /// What the proof shows, in one line for a summary.
  package var statement: String {
    var faults: [String] = []
    if lettersLost > 0 { faults.append("\(lettersLost) lost") }
    if !misquotingShots.isEmpty { faults.append("misquoted by \(misquotingShots.joined(separator: ", "))") }
    if !outsideBeats.isEmpty { faults.append("\(outsideBeats.count) stretches in no beat") }
    if !inSeveralBeats.isEmpty { faults.append("\(inSeveralBeats.count) stretches in several beats") }
    let figures = "\(letters) letters: \(lettersInShots) in shots, \(lettersNotFilmed) not filmed, "
    return figures + (faults.isEmpty ? "none lost; every quotation matches the text" : faults.joined(separator: ", "))
  }
}
