import Foundation
import Manuscripts
import Production
import Readers
import TestSupport
import Testing

struct WorkspaceSourceTests {
  private let place: TemporaryFolder
  private let workspace: Workspace

  init() throws {
    place = try TemporaryFolder()
    workspace = Workspace(folder: place.path)
  }

  private func failure(_ name: String) throws -> String {
    try #require(throws: FileError.self) { try workspace.source(name) }.description
  }

  @Test func readsAFileOrAFolder() throws {
    try place.write("One.", to: "book/a.md")
    try place.write("Two.", to: "book/Part Two/b.txt")
    #expect(try workspace.source("book/a.md").files.map(\.name) == ["book/a.md"])
    let folder = try workspace.source("book/")
    #expect(folder.files.map(\.name).sorted() == ["book/Part Two/b.txt", "book/a.md"] && folder.folderName == "book")
    #expect(try Workspace(folder: place.path + "/book").source(".").folderName == "book")
  }

  @Test func passesOverWhatIsNoChapter() throws {
    for name in ["a.md", ".obsidian/b.md", ".c.md", "notes/d.md", "README.md", "cover.png", "out/prompts/e.md", "out/.decoupage.json"] {
      try place.write("One.", to: "book/\(name)")
    }
    let source = try workspace.source("book")
    #expect(source.files.map(\.name) == ["book/a.md"] && source.diagnostics.isEmpty)
    #expect(source.skipped.map(\.title) == ["README.md", "cover.png", "notes/", "out/"])
  }

  @Test func warnsOfPipesLinksThatLeadNowhereAndUnreadableFiles() throws {
    try place.write("One.", to: "book/a.md")
    #expect(mkfifo("\(place.path)/book/pipe.md", 0o600) == 0)
    try place.link("book/gone.md", to: "nowhere")
    try place.link("book/null.md", to: "/dev/null")
    let source = try workspace.source("book")
    #expect(source.files.map(\.name) == ["book/a.md"])
    #expect(source.diagnostics.map(\.file) == ["book/gone.md", "book/null.md", "book/pipe.md"])
  }

  @Test func readsALoopOfLinksOnce() throws {
    try place.write("One.", to: "book/in/a.md")
    try place.link("book/in/up", to: "..")
    try place.link("book/self", to: ".")
    #expect(try workspace.source("book").files.map(\.name) == ["book/in/a.md"])
  }

  @Test func stopsAtAFolderThatIsNoBooks() throws {
    try place.makeFolder("empty")
    #expect(
      try failure("empty") == "empty: is a folder without texts; give a folder with a chapter in each .md, .txt, .docx or .odt file")
    try place.write("{\\rtf1 One.}", to: "Low Water.scriv/Files/Data/A/content.rtf")
    #expect(try failure("Low Water.scriv").contains("Scrivener project"))
    try place.write("", to: "huge/a.txt")
    #expect(truncate("\(place.path)/huge/a.txt", off_t(1) << 40) == 0)
    #expect(try failure("huge") == "huge: holds more than 256 MB of text; give the folder of one book")
    for number in 0...Workspace.bookFileLimit { try place.write("", to: "many/\(number).md") }
    #expect(try failure("many") == "many: holds more than 2000 texts; give the folder of one book")
  }

  @Test func warnsOfFoldersTooDeep() throws {
    try place.write("One.", to: "book/a.md")
    try place.write("Two.", to: "book/" + String(repeating: "in/", count: 12) + "b.md")
    let source = try workspace.source("book")
    #expect(source.files.count == 1 && source.diagnostics.count == 1)
  }
}
