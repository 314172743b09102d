import HostileInput
import Manuscripts

@testable import Readers

/// One reader and how a fuzzer's bytes become a file for it.
///
/// A change anywhere in an archive only spoils a checksum. So for formats that are archives the first byte chooses: the rest is the archive as it
/// stands, or it is one entry of an archive that is otherwise good. Even and odd lengths read without and with what is not story.
struct FuzzTarget: Sendable {
  private let name: String
  private let read: @Sendable (InputFile, ReadingOptions) throws -> Outcome<Manuscript>
  private let entries: [ZipEntry]

  static var names: [String] { ReaderTable.rows.map(\.name) + ReaderTable.archiveRows.map(\.name) }

  /// - Parameter name: of a format, in any case, or a word of its name.
  init?(_ name: String) {
    let wanted = name.lowercased()
    let isWanted = { (known: String) in
      known.lowercased() == wanted || known.lowercased().split(separator: " ").contains { $0 == wanted }
    }
    if let row = ReaderTable.rows.first(where: { isWanted($0.name) }) {
      self.name = row.name
      read = { try row.read($0, $1) }
    } else if let row = ReaderTable.archiveRows.first(where: { isWanted($0.name) }) {
      self.name = row.name
      read = { try row.read(try Archive($0.bytes), $0, $1) }
    } else {
      return nil
    }
    entries = SampleFiles.entries(self.name) ?? []
  }

  func take(_ input: UnsafeBufferPointer<UInt8>) {
    guard let bytes = file(input) else { return }
    let options = ReadingOptions(include: input.count % 2 == 0 ? [] : Set(Matter.allCases))
    guard let outcome = try? read(InputFile(name: "fuzzed", bytes: bytes), options) else { return }
    for chapter in outcome.value.chapters {
      for block in chapter.blocks { check(block) }
    }
  }

  /// What later stages rely on.
  private func check(_ block: Block) {
    precondition(!block.isStory || !block.text.isEmpty, "a block of story without text")
    var end = 0
    for span in block.emphasis {
      precondition(span.start >= end && span.end > span.start && span.end <= block.text.utf8.count, "emphasis out of order or bounds")
      end = span.end
    }
  }

  private func file(_ input: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard !entries.isEmpty else { return Array(input) }
    guard let choice = input.first else { return nil }
    let rest = Array(input.dropFirst())
    let index = Int(choice) % (entries.count + 1)
    guard index < entries.count else { return rest }
    var changed = entries
    changed[index].bytes = rest
    return ZipWriter.archive(of: changed)
  }

  /// What fuzzing begins with.
  var seeds: [[UInt8]] {
    guard !entries.isEmpty else { return SampleFiles.texts(name).map { Array($0.utf8) } }
    let whole = [UInt8(entries.count)] + ZipWriter.archive(of: entries)
    return entries.enumerated().map { [UInt8($0)] + $1.bytes } + [whole]
  }
}
