import Foundation
import Production
import Readers
import TestSupport
import Testing

struct WorkspaceTests {
  private let place: TemporaryFolder
  private let workspace: Workspace

  init() throws {
    place = try TemporaryFolder()
    workspace = Workspace(folder: place.path)
  }

  private func failure(_ name: String) throws -> String {
    try #require(throws: FileError.self) { try workspace.input(name) }.description
  }

  @Test func readsAFileWhole() throws {
    let text = String(repeating: "The ferry left. ", count: 20_000)
    try place.write(text, to: "chapter.md")
    let input = try workspace.input("chapter.md")
    #expect(input.bytes == Array(text.utf8))
    #expect(input.name == "chapter.md")
  }

  @Test func readsStandardInput() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("Dusk.".utf8))
    try pipe.fileHandleForWriting.close()
    let workspace = Workspace(folder: place.path, standardInput: pipe.fileHandleForReading.fileDescriptor)
    #expect(try workspace.input("-").bytes == Array("Dusk.".utf8))
  }

  @Test func asksAfterAMistypedName() throws {
    try place.write("x", to: "book/chapter-01.md")
    #expect(try failure("book/chapter-1.md") == "book/chapter-1.md: there is no such file; did you mean book/chapter-01.md?")
    #expect(try failure("none.md") == "none.md: there is no such file; check the name, or give its full path")
    #expect(try failure("book/chapter-01.md/x") == "book/chapter-01.md/x: there is no such file; check the name, or give its full path")
  }

  @Test func tellsFoldersPipesAndDevicesFromFiles() throws {
    try place.makeFolder("book")
    #expect(try failure("book") == "book: is a folder; give the file of a chapter or book")
    #expect(mkfifo("\(place.path)/pipe", 0o600) == 0)
    #expect(try failure("pipe") == "pipe: is a pipe, not a file; give - and send the text to standard input")
    #expect(try failure("/dev/null") == "/dev/null: is a device, not a file; give the file of a chapter or book")
  }

  @Test func stopsAtAFileTooLargeForABook() throws {
    try place.write("", to: "huge.txt")
    #expect(truncate("\(place.path)/huge.txt", off_t(1) << 40) == 0)
    #expect(try failure("huge.txt") == "huge.txt: is larger than 256 MB; give the text of one book")
  }
}
