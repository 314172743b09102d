import Exporters
import Foundation
import TestSupport
import Testing

@testable import Production

/// What happens when an output folder cannot be written, or was left by a program that was stopped.
struct OutputFailureTests {
  private let place: TemporaryFolder
  private let workspace: Workspace
  private let files = [
    ExportedFile(path: "shot-list.csv", bytes: Array("one\n".utf8)), ExportedFile(path: "prompts/flux-2.md", bytes: Array("two\n".utf8)),
  ]

  init() throws {
    place = try TemporaryFolder()
    workspace = Workspace(folder: place.path)
  }

  private func write(to name: String = "out") throws {
    _ = try OutputFolder(name, in: workspace).write(files, force: false)
  }

  private func failure(to name: String = "out") throws -> String {
    try #require(throws: FileError.self) { try write(to: name) }.description
  }

  @Test func saysThatTheFolderIsAFile() throws {
    try place.write("x", to: "out")
    #expect(try failure() == "out: is a file, so it cannot be the output folder; give another folder with -o")
    try place.write("x", to: "a/b")
    #expect(try failure(to: "a/b/c") == "a/b: is a file where a folder belongs; give another folder with -o")
    #expect(try place.names == ["a", "a/b", "out"])
  }

  @Test func saysThatTheFolderIsABrokenLink() throws {
    try place.link("out", to: "nowhere")
    #expect(try failure() == "out: is a link that leads nowhere; remove it or give another folder with -o")
  }

  @Test func saysThatAFolderOrFileIsInTheWay() throws {
    try place.makeFolder("out/shot-list.csv")
    #expect(try failure() == "out/shot-list.csv: is not a file; move it away or give another folder with -o")
    try place.remove("out/shot-list.csv")
    try place.write("x", to: "out/prompts")
    #expect(try failure() == "out/prompts: is a file where a folder belongs; give another folder with -o")
    #expect(try place.names == ["out", "out/prompts"])
  }

  #if os(Linux)
    @Test func saysThatTheFolderCannotBeMade() throws {
      #expect(try failure(to: "/proc/decoupage/out").hasSuffix("; give another folder with -o"))
      #expect(try failure(to: "/proc").hasPrefix("/proc: cannot be"))
    }
  #endif

  @Test func leavesNothingWhenAFileCannotBeWritten() throws {
    let tooLong = [ExportedFile(path: "a.csv", bytes: [1]), ExportedFile(path: String(repeating: "n", count: 300), bytes: [1])]
    #expect(throws: FileError.self) { try OutputFolder("new/out", in: workspace).write(tooLong, force: false) }
    #expect(try place.names.isEmpty)
    try place.makeFolder("out")
    #expect(throws: FileError.self) { try OutputFolder("out", in: workspace).write(tooLong, force: false) }
    #expect(try place.names == ["out"])
  }

  @Test func clearsWhatACrashLeft() throws {
    try place.write("half", to: ".out.decoupage-new/shot-li")
    try write()
    try place.write("half", to: "out/.decoupage-new/files/x")
    _ = try OutputFolder("out", in: workspace).write([ExportedFile(path: "shot-list.csv", bytes: [1])], force: false)
    #expect(try place.names == ["out", "out/.decoupage.json", "out/prompts", "out/prompts/flux-2.md", "out/shot-list.csv"])
  }

  /// Stopped between two renames: one file is old, the other new, and the record knows both states of both.
  @Test func goesOnAfterACrashAmongTheRenames() throws {
    try write()
    let new = files.map { ExportedFile(path: $0.path, bytes: $0.bytes + [UInt8(ascii: "!")]) }
    let plan = try ReplacementPlan(new, in: "out", workspace: workspace)
    try place.write(Data(try plan.during.json), to: "out/.decoupage.json")
    try place.write(Data(new[0].bytes), to: "out/shot-list.csv")
    let newest = files.map { ExportedFile(path: $0.path, bytes: $0.bytes + [UInt8(ascii: "?")]) }
    #expect(try OutputFolder("out", in: workspace).write(newest, force: false).written == files.map(\.path))
  }

  @Test func refusesASecondWriterAtTheSameTime() throws {
    let staging = try StagingFolder.held("\(place.path)/.out.decoupage-new", for: "out", in: workspace)
    #expect(try failure() == "out: another decoupage is writing there; wait until it has finished")
    #expect(try place.names == [".out.decoupage-new"])
    _ = staging
  }

  /// As version 1 wrote it; later versions go on reading it.
  @Test func readsARecordOfVersionOne() throws {
    let record = """
      {
        "files" : {
          "prompts/flux-2.md" : [
            "74f9b6ef5fb49a19"
          ],
          "shot-list.csv" : [
            "0000000000000001", "0715adb46adb6c5f"
          ]
        },
        "format" : "decoupage-output/1"
      }
      """
    let read = try #require(OutputRecord(json: Array(record.utf8)))
    #expect(read.paths == ["prompts/flux-2.md", "shot-list.csv"])
    for file in files { #expect(read.holds(file.bytes, at: file.path)) }
    #expect(!read.holds(files[0].bytes, at: "prompts/flux-2.md"))
  }

  @Test(arguments: ["", "{", "[]", #"{"format":"decoupage-output/2","files":{}}"#, #"{"format":"decoupage-output/1"}"#])
  func takesNothingForItsOwnByARecordItCannotRead(record: String) throws {
    try place.write(record, to: "out/.decoupage.json")
    try place.write("other\n", to: "out/shot-list.csv")
    #expect(try failure().contains("shot-list.csv is not as decoupage wrote it"))
  }
}
