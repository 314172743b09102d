import Breakdown
import Manuscripts
import Prose
import Shooting

/// The two-way proof paragraph by paragraph: where each one's words went, and what is lost or doubled.
package struct ParagraphProof: Sendable {
  package struct Row: Sendable {
    /// `Chapter.number`.
    package let chapter: Int
    /// Of the chapter's story blocks, from 1.
    package let paragraph: Int
    /// Addresses of the shots that show some of it.
    package let shots: [String]
    /// Why some of it is not filmed, each reason once, in text order.
    package let notFilmed: [String]
    package let lostLetters: Int
    /// In more than one shot, or in a shot and marked as not filmed.
    package let doubledLetters: Int
    /// Its first words.
    package let opening: String
  }

  package let rows: [Row]

  package init(of document: ExportDocument) {
    rows = document.chapters.flatMap { ParagraphProof.rows(of: $0, in: document) }
  }

  package var holds: Bool { rows.allSatisfy { $0.lostLetters == 0 && $0.doubledLetters == 0 } }

  private static func rows(of chapter: AnalyzedChapter, in document: ExportDocument) -> [Row] {
    let number = chapter.chapter.number
    let shots = document.scenes(of: chapter).flatMap(\.shots).sorted { $0.source.span.start < $1.source.span.start }
    let passages = document.notFilmed(in: chapter).sorted { $0.span.start < $1.span.start }
    let depth = SpanDepth(of: shots.map(\.source.span) + passages.map(\.span), length: chapter.text.utf8.count)
    let selected = document.selection.stretches(of: number).map { SpanDepth(of: $0, length: chapter.text.utf8.count) }
    var nextShot = 0
    var nextPassage = 0
    return chapter.text.passages.enumerated().compactMap { index, passage in
      let span = passage.span
      guard span.start < span.end, selected.map({ $0[span.start] > 0 || $0[span.end - 1] > 0 }) ?? true else { return nil }
      while nextShot < shots.count, shots[nextShot].source.span.end <= span.start { nextShot += 1 }
      while nextPassage < passages.count, passages[nextPassage].span.end <= span.start { nextPassage += 1 }
      let here = shots[nextShot...].prefix { $0.source.span.start < span.end }
      let reasons = passages[nextPassage...].prefix { $0.span.start < span.end }.map(\.reason.rawValue)
      var lost = 0
      var doubled = 0
      var offset = span.start
      for scalar in chapter.text.text(of: span).unicodeScalars {
        defer { offset += UTF8.width(scalar) }
        guard scalar.isLetterOrDigit, selected.map({ $0[offset] > 0 }) ?? true else { continue }
        if depth[offset] == 0 { lost += 1 }
        if depth[offset] > 1 { doubled += 1 }
      }
      return Row(
        chapter: number, paragraph: index + 1, shots: here.map(\.address),
        notFilmed: reasons.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }, lostLetters: lost, doubledLetters: doubled,
        opening: chapter.text.text(of: span).excerpt(words: 6))
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetterOrDigit: Bool { properties.isAlphabetic || properties.numericType != nil }
}
