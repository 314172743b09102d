import Exporters
import Foundation
import TestSupport
import Testing

@testable import Production

struct OutputFolderTests {
  private let place: TemporaryFolder
  private let workspace: Workspace

  init() throws {
    place = try TemporaryFolder()
    workspace = Workspace(folder: place.path)
  }

  private static let first = [file("shot-list.csv", "one\n"), file("prompts/kling-v3.md", "two\n")]
  private static let second = [file("shot-list.csv", "one, revised\n"), file("prompts/kling-v3.md", "two\n")]

  private static func file(_ path: String, _ text: String) -> ExportedFile {
    ExportedFile(path: path, bytes: Array(text.utf8))
  }

  @discardableResult
  private func write(_ files: [ExportedFile], to name: String = "out", force: Bool = false) throws -> OutputFolder.Report {
    try OutputFolder(name, in: workspace).write(files, force: force)
  }

  private func failure(_ files: [ExportedFile] = first, to name: String = "out", force: Bool = false) throws -> FileError {
    try #require(throws: FileError.self) { try write(files, to: name, force: force) }
  }

  private static let written = ["out", "out/.decoupage.json", "out/prompts", "out/prompts/kling-v3.md", "out/shot-list.csv"]

  @Test func writesANewFolderAndNothingElse() throws {
    let report = try write(OutputFolderTests.first)
    #expect(report.written == ["shot-list.csv", "prompts/kling-v3.md"])
    #expect(place.text("out/shot-list.csv") == "one\n")
    #expect(try place.names == OutputFolderTests.written)
  }

  @Test func makesTheFoldersAbove() throws {
    try write(OutputFolderTests.first, to: "a/b/./c/")
    #expect(place.text("a/b/c/prompts/kling-v3.md") == "two\n")
  }

  @Test func writesIntoAFolderThatHoldsOtherThings() throws {
    try place.write("mine", to: "out/notes.txt")
    try write(OutputFolderTests.first)
    #expect(try place.names == (OutputFolderTests.written + ["out/notes.txt"]).sorted())
    #expect(place.text("out/notes.txt") == "mine")
  }

  @Test func writesIntoTheCurrentFolder() throws {
    try write(OutputFolderTests.first, to: ".")
    #expect(place.text("prompts/kling-v3.md") == "two\n")
  }

  @Test func replacesWhatItWroteAndLeavesTheRest() throws {
    try write(OutputFolderTests.first)
    let report = try write(OutputFolderTests.second)
    #expect(report.written == ["shot-list.csv"])
    #expect(report.unchanged == ["prompts/kling-v3.md"])
    #expect(place.text("out/shot-list.csv") == "one, revised\n")
    #expect(try place.names == OutputFolderTests.written)
  }

  @Test func writesNothingTwice() throws {
    try write(OutputFolderTests.first)
    let record = place.text("out/.decoupage.json")
    let report = try write(OutputFolderTests.first)
    #expect(report.written.isEmpty)
    #expect(place.text("out/.decoupage.json") == record)
  }

  @Test func keepsAnEditedFileAndEverythingBesideIt() throws {
    try write(OutputFolderTests.first)
    try place.write("my words\n", to: "out/prompts/kling-v3.md")
    let error = try failure([OutputFolderTests.file("shot-list.csv", "new\n"), OutputFolderTests.file("prompts/kling-v3.md", "new\n")])
    #expect(
      error.description
        == "out: prompts/kling-v3.md is not as decoupage wrote it; give another folder with -o to keep your changes, or --force to overwrite them"
    )
    #expect(place.text("out/shot-list.csv") == "one\n")
    #expect(place.text("out/prompts/kling-v3.md") == "my words\n")
    #expect(try place.names == OutputFolderTests.written)
  }

  @Test func namesEveryEditedFile() throws {
    try place.write("a", to: "out/shot-list.csv")
    try place.write("b", to: "out/prompts/kling-v3.md")
    #expect(try failure().message.hasPrefix("shot-list.csv and prompts/kling-v3.md are not as decoupage wrote them"))
  }

  @Test func overwritesAnEditedFileWhenForced() throws {
    try write(OutputFolderTests.first)
    try place.write("my words\n", to: "out/shot-list.csv")
    #expect(try write(OutputFolderTests.second, force: true).written == ["shot-list.csv"])
    #expect(place.text("out/shot-list.csv") == "one, revised\n")
    #expect(try write(OutputFolderTests.first).written == ["shot-list.csv"])
  }

  @Test func takesAFileWithTheNewBytesWhoeverWroteIt() throws {
    try place.write("one\n", to: "out/shot-list.csv")
    #expect(try write(OutputFolderTests.first).unchanged == ["shot-list.csv"])
    #expect(try write(OutputFolderTests.second).written == ["shot-list.csv"])
  }

  @Test func remembersFilesOfEarlierRuns() throws {
    try write(OutputFolderTests.first)
    let csv = Array(OutputFolderTests.second.prefix(1))
    #expect(try write(csv).leftOver == ["prompts/kling-v3.md"])
    #expect(try write([OutputFolderTests.file("prompts/kling-v3.md", "three\n")]).written == ["prompts/kling-v3.md"])
  }

  @Test func treatsALinkAsEdited() throws {
    try write(OutputFolderTests.first)
    try place.write("one\n", to: "kept.csv")
    try place.remove("out/shot-list.csv")
    try place.link("out/shot-list.csv", to: "../kept.csv")
    #expect(try write(OutputFolderTests.first).unchanged.count == 2)
    #expect(try failure(OutputFolderTests.second).message.hasPrefix("shot-list.csv is not as"))
    try write(OutputFolderTests.second, force: true)
    #expect(place.text("kept.csv") == "one\n")
    #expect(place.text("out/shot-list.csv") == "one, revised\n")
  }

  @Test func refusesPathsThatLeadOutside() throws {
    for path in ["../x", "/x", "a/../../x", "", "a//b", ".decoupage.json"] {
      #expect(try failure([OutputFolderTests.file(path, "x")]).file == "out")
    }
    #expect(try place.names.isEmpty)
  }
}
