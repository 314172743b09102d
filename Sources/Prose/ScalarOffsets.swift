package import Manuscripts

extension ChapterText {
  /// The scalar of the chapter's file that stands here; nil when its reader kept no offsets.
  /// - Parameters:
  ///   - scalar: the place in scalars of this text.
  ///   - offset: the same place in bytes.
  package func fileScalar(_ scalar: Int, at offset: Int, of chapter: Chapter) -> Int? {
    guard let index = passageIndex(at: offset) else { return nil }
    let passage = passages[index]
    return chapter.blocks[passage.block].origin.fileScalar(at: scalar - scalarOffset(of: passage.span.start))
  }

  /// Start and end in Unicode scalars of this text.
  package func scalars(of span: TextSpan) -> [Int] {
    [scalarOffset(of: span.start), scalarOffset(of: span.end)]
  }
}

/// Turns spans of several chapters' clean texts into scalars of one text: the file as it lies on disk, or the clean texts joined by blank lines.
package struct ScalarOffsets {
  package enum Base: String, Encodable, Sendable {
    /// Every story block knows where it lies in one and the same file.
    case file
    /// The format keeps no offsets (EPUB), or not for every block.
    case cleanText = "clean text"
  }

  package let base: Base
  private let chapters: [AnalyzedChapter]
  /// Scalars before each chapter in the joined clean text.
  private let starts: [Int]

  package init(_ chapters: [AnalyzedChapter]) {
    let origins = chapters.flatMap { chapter in chapter.text.passages.map { chapter.chapter.blocks[$0.block].origin } }
    let isOneFile = origins.allSatisfy { $0.file == origins[0].file && $0.fileScalar(at: 0) != nil }
    self.base = isOneFile ? .file : .cleanText
    self.chapters = chapters
    var next = 0
    self.starts = chapters.map { chapter in
      defer { next += chapter.text.scalarOffset(of: chapter.text.utf8.count) + 2 }
      return next
    }
  }

  /// The text that the offsets point into, where no file has it.
  package var cleanText: String? {
    base == .cleanText ? chapters.map(\.text.string).joined(separator: "\n\n") : nil
  }

  /// Start and end of a span of the chapter at an index. White space that the clean text folded never belongs to the end of a span.
  package func range(_ span: TextSpan, in chapter: Int) -> [Int] {
    let text = chapters[chapter].text
    let start = text.scalarOffset(of: span.start)
    let end = text.scalarOffset(of: span.end)
    let fileStart = fileScalar(start, at: span.start, in: chapter)
    guard base == .file, let fileStart else { return [starts[chapter] + start, starts[chapter] + end] }
    guard end > start, let last = fileScalar(end - 1, at: span.end - 1, in: chapter) else { return [fileStart, fileStart] }
    return [fileStart, last + 1]
  }

  /// `scalar` and `offset` are the same place of the clean text, in scalars and in bytes.
  private func fileScalar(_ scalar: Int, at offset: Int, in chapter: Int) -> Int? {
    chapters[chapter].text.fileScalar(scalar, at: offset, of: chapters[chapter].chapter)
  }
}
