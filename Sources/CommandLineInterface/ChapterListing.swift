import Exporters
import Manuscripts
import Prose

/// A book's chapters and what was left out of it, as tables for people.
///
/// Titles stand last in their line: whatever their length or script, they push no column aside.
struct ChapterListing {
  private let list: ChapterList
  /// As the user gave it.
  private let file: String
  private var chapters: [Chapter] { list.manuscript.chapters }

  // Far above real titles: what is longer is no title, and would fill the screen.
  private static let longestTitle = 200
  private static let longestPart = 32
  private static let mostParts = 40

  init(_ list: ChapterList, file: String) {
    self.list = list
    self.file = file
  }

  /// Nil when the book has neither title nor author.
  var title: String? {
    let words = [list.manuscript.title, list.manuscript.author.map { "by \($0)" }].compactMap(\.self).joined(separator: " ")
    return words.isEmpty ? nil : DisplayWidth.fitting(words, columns: ChapterListing.longestTitle)
  }

  var language: String? {
    list.language.map { language in
      let misstated = language.misstated.map { ", though the file states \($0)" } ?? ""
      return "in \(language.name)" + (language.source == .text ? ", by its words\(misstated)" : "")
    }
  }

  /// A line for each chapter, and the total.
  var chapterLines: [String] {
    let words = chapters.map(\.wordCount)
    let breaks = chapters.map(\.breaks.count)
    var rows = [["chapter", "words", "breaks", "title"]]
    for (index, chapter) in chapters.enumerated() {
      let name = list.name(of: chapter)
      rows.append([
        "\(chapter.number)", "\(words[index])", "\(breaks[index])", DisplayWidth.fitting(name, columns: ChapterListing.longestTitle),
      ])
    }
    let count = "\(chapters.count) \(chapters.count == 1 ? "chapter" : "chapters")"
    rows.append(["total", "\(words.reduce(0, +))", "\(breaks.reduce(0, +))", count])
    return TextTable(rows, rightAligned: [0, 1, 2]).lines
  }

  /// A line for each scene break: where it stands and what it was recognised by.
  var breakLines: [String] {
    let rows = chapters.flatMap { chapter in
      chapter.breaks.map { authored in
        [
          "\(chapter.number)", "\(authored.paragraphsBefore)", authored.block.strength?.rawValue ?? "hard",
          DisplayWidth.fitting(ChapterListing.sign(of: authored.block), columns: ChapterListing.longestPart),
          place(of: authored.block.origin),
        ]
      }
    }
    guard !rows.isEmpty else { return ["no scene breaks"] }
    return TextTable([["chapter", "after ¶", "strength", "recognised by", "place"]] + rows, rightAligned: [0, 1]).lines
  }

  private static func sign(of block: Block) -> String {
    block.kind == .heading ? "heading “\(block.text)”" : block.evidence ?? block.text
  }

  /// The file is named only where it is not the one that was given.
  private func place(of origin: Origin) -> String {
    let number = origin.line.map { "line \($0)" } ?? origin.paragraph.map { "paragraph \($0)" }
    return [origin.file == file ? nil : origin.file, number].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// A line for each part that was left out, alike ones together, with what brings it in; empty when nothing was.
  var skippedLines: [String] {
    var kinds: [(part: SkippedPart, count: Int, words: Int)] = []
    var places: [SkippedPart: Int] = [:]
    for part in list.manuscript.skipped {
      let kind = SkippedPart(title: part.title, reason: part.reason, matter: part.matter)
      if let place = places[kind] {
        kinds[place].count += 1
        kinds[place].words += part.words
      } else {
        places[kind] = kinds.count
        kinds.append((part, 1, part.words))
      }
    }
    guard !kinds.isEmpty else { return [] }
    var rows = [["words", "left out", "brought in by", "why"]]
    rows += kinds.prefix(ChapterListing.mostParts).map { part, count, words in
      let title = DisplayWidth.fitting(part.title, columns: ChapterListing.longestPart)
      return [
        words > 0 ? "\(words)" : "", count > 1 ? "\(title) (\(count))" : title, part.matter.map { "--include \($0.rawValue)" } ?? "",
        part.reason,
      ]
    }
    let more = kinds.count - ChapterListing.mostParts
    return TextTable(rows, rightAligned: [0]).withoutEmptyColumns.lines + (more > 0 ? ["and \(more) more"] : [])
  }
}
