import Manuscripts
import Readers

/// Reads bytes or text under a name, as the program does.
enum Reading {
  static func manuscript(_ text: String, name: String = "chapter.txt") throws -> Manuscript {
    try ReaderTable.read(InputFile(name: name, bytes: Array(text.utf8))).value
  }

  static func markdown(_ text: String) throws -> Manuscript {
    try manuscript(text, name: "chapter.md")
  }

  static func manuscript(_ bytes: [UInt8], name: String, _ options: ReadingOptions = ReadingOptions()) throws -> Outcome<Manuscript> {
    try ReaderTable.read(InputFile(name: name, bytes: bytes), options)
  }

  /// Paragraphs as their text, scene breaks as `---`, headings after `#`, other kinds after their name.
  static func outline(_ manuscript: Manuscript) -> [[String]] {
    manuscript.chapters.map { chapter in
      chapter.blocks.map { block in
        switch block.kind {
        case .paragraph: block.text
        case .sceneBreak: "---"
        case .heading: "# \(block.text)"
        default: "\(block.kind.rawValue): \(block.text)"
        }
      }
    }
  }

  static func message(_ bytes: [UInt8], name: String) -> String? {
    do {
      _ = try ReaderTable.read(InputFile(name: name, bytes: bytes))
      return nil
    } catch {
      return error.message
    }
  }
}
