import Foundation
import Manuscripts
package import Readers

extension Workspace {
  /// Files of a folder that are read, far above any book's, and names that are looked at, so that nobody waits for a whole disk.
  package static let (bookFileLimit, bookNameLimit) = (2000, 20_000)
  /// Folders within folders: a book's parts, chapters and what a program puts around them.
  private static let bookDepthLimit = 8

  /// Scrivener keeps a project as a folder, with its texts as RTF below.
  private static func adviceForFolder(_ name: String) -> String {
    name.lowercased().hasSuffix(".scriv")
      ? "is a Scrivener project; let Scrivener compile it to DOCX or Markdown, and give that"
      : "is a folder without texts; give a folder with a chapter in each .md, .txt, .docx or .odt file"
  }

  /// Reads a manuscript: a file, a folder of files, or standard input for "-".
  package func source(_ name: String) throws(FileError) -> BookSource {
    guard name != "-", try status(of: name)?.kind == .folder else { return BookSource(try input(name)) }
    var reading = FolderReading(name: PathName.normalized(name))
    try read("", into: &reading, depth: 0)
    guard !reading.files.isEmpty else {
      throw FileError(name, Workspace.adviceForFolder(PathName.normalized(name)))
    }
    let folderName = try resolved(name).split(separator: "/").last.map(String.init) ?? ""
    return BookSource(
      folder: reading.name, called: folderName, files: reading.files, skipped: reading.skipped, diagnostics: reading.diagnostics)
  }

  private struct FolderReading {
    let name: String
    var files: [InputFile] = []
    var bytes = 0
    var names = 0
    var skipped: [SkippedPart] = []
    var diagnostics: [Diagnostic] = []
    /// All links resolved: what was read already, however a link leads there.
    var folders: Set<String> = []

    func full(_ path: String) -> String { path.isEmpty ? name : PathName.join(name, path) }

    mutating func skip(_ path: String, because reason: String) {
      skipped.append(SkippedPart(title: path, reason: reason))
    }

    mutating func warn(_ path: String, _ message: String) {
      diagnostics.append(Diagnostic(.warning, "\(message) and was left out", file: full(path)))
    }
  }

  private func read(_ folder: String, into reading: inout FolderReading, depth: Int) throws(FileError) {
    guard depth <= Workspace.bookDepthLimit else { return reading.warn(folder, "lies too deep in the book's folder") }
    guard reading.folders.insert(try resolved(reading.full(folder))).inserted else { return }
    for entry in try names(in: reading.full(folder)) where !entry.hasPrefix(".") {
      reading.names += 1
      guard reading.names <= Workspace.bookNameLimit else {
        throw FileError(reading.name, "holds more than \(Workspace.bookNameLimit) files; give the folder of one book")
      }
      let path = folder.isEmpty ? entry : PathName.join(folder, entry)
      do {
        switch try status(of: reading.full(path))?.kind {
        case .folder: try readFolder(entry, path, into: &reading, depth: depth)
        case .file: try readFile(entry, path, into: &reading)
        default: reading.warn(path, "is not a file")
        }
      } catch  where error.file == reading.full(path) {
        reading.warn(path, error.message)
      }
    }
  }

  private func readFolder(_ entry: String, _ path: String, into reading: inout FolderReading, depth: Int) throws(FileError) {
    guard BookFileRole(ofFolder: entry) != .aside else { return reading.skip("\(path)/", because: "by its name no part of the story") }
    guard try status(of: PathName.join(reading.full(path), OutputRecord.fileName)) == nil else {
      return reading.skip("\(path)/", because: "shot lists and prompts made by this program")
    }
    try read(path, into: &reading, depth: depth + 1)
  }

  private func readFile(_ entry: String, _ path: String, into reading: inout FolderReading) throws(FileError) {
    switch BookFileRole(ofFile: entry) {
    case .aside: return reading.skip(path, because: "by its name no chapter")
    case .unknown: return reading.skip(path, because: "no Markdown or plain text, by its name")
    case .story, .index, .matter: break
    }
    guard reading.files.count < Workspace.bookFileLimit else {
      throw FileError(reading.name, "holds more than \(Workspace.bookFileLimit) texts; give the folder of one book")
    }
    let bytes = try contents(ofFile: reading.full(path), limit: Workspace.inputLimit - reading.bytes)
    reading.bytes += bytes.count
    guard reading.bytes <= Workspace.inputLimit else {
      throw FileError(reading.name, "holds more than \(Workspace.inputLimit >> 20) MB of text; give the folder of one book")
    }
    reading.files.append(InputFile(name: reading.full(path), bytes: bytes))
  }
}
