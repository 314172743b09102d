import Foundation
import TestSupport
import Testing

/// Each error is one line that names the thing and what to do, and leaves nothing behind.
struct ErrorLineTests {
  private let program: Program
  private let place: TemporaryFolder
  private let story = "# Chapter 1: The Crossing\n\nMara Vell ran to the ferry. The deck shook.\n\n\"Hold the line,\" said Mara.\n"

  init() throws {
    place = try TemporaryFolder()
    program = Program(folder: place)
    try place.write(story, to: "chapter-01.md")
  }

  private func expectError(_ run: Program.Run, _ start: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(run.code == 1, sourceLocation: sourceLocation)
    #expect(run.output.isEmpty, sourceLocation: sourceLocation)
    #expect(run.errors.hasPrefix("error: \(start)"), "\(run.errors)", sourceLocation: sourceLocation)
    #expect(run.errors.utf8.count { $0 == UInt8(ascii: "\n") } == 1, "\(run.errors)", sourceLocation: sourceLocation)
  }

  @Test func namesAMissingFile() throws {
    try expectError(try program.run("convert", "chapter-1.md"), "chapter-1.md: there is no such file; did you mean chapter-01.md?")
  }

  @Test func namesAFolderAPipeAndADevice() throws {
    try place.makeFolder("book")
    try expectError(try program.run("convert", "book"), "book: is a folder")
    try expectError(try program.shell("mkfifo pipe; exec \"$decoupage\" chapters pipe"), "pipe: is a pipe, not a file")
    try expectError(try program.run("convert", "/dev/zero", "-o", "out"), "/dev/zero: is a device, not a file")
  }

  @Test(arguments: ["chapters", "inspect"]) func namesAMissingFileInEveryCommand(command: String) throws {
    let more = command == "inspect" ? ["--stage", "shots"] : []
    try expectError(
      try program.shell("exec \"$decoupage\" \(command) none.md \(more.joined(separator: " "))"), "none.md: there is no such file")
  }

  @Test func namesAnEmptyFile() throws {
    try place.write("", to: "empty.md")
    try place.write(" \n\n\u{FEFF}\n", to: "blank.txt")
    try expectError(try program.run("convert", "empty.md"), "empty.md: ")
    try expectError(try program.run("convert", "blank.txt"), "blank.txt: ")
    try expectError(try program.run("chapters", "-"), "standard input: ")
    #expect(try place.names == ["blank.txt", "chapter-01.md", "empty.md"])
  }

  @Test func namesABinaryFile() throws {
    try place.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 7) }), to: "picture.md")
    try expectError(try program.run("convert", "picture.md"), "picture.md: ")
  }

  @Test func namesAFileThatIsNotAnEPUB() throws {
    try place.write(Data([0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 7, count: 100)), to: "novel.epub")
    try expectError(try program.run("convert", "novel.epub"), "novel.epub: ")
  }

  @Test func saysWhichChaptersThereAre() throws {
    try expectError(
      try program.run("convert", "chapter-01.md", "--chapter", "9"), "chapter 9 is out of range: the book has 1 chapter")
    #expect(try place.names == ["chapter-01.md"])
  }

  @Test func saysWhichScenesThereAre() throws {
    try expectError(
      try program.run("convert", "chapter-01.md", "--chapter", "1:scene7"), "there is no scene 7: chapter 1 has 1 scene (1)")
    #expect(try place.names == ["chapter-01.md"])
  }

  @Test func saysWhichToolsThereAre() throws {
    let run = try program.run("convert", "chapter-01.md", "--tool", "klign-v3")
    try expectError(run, "there is no tool \"klign-v3\" (did you mean kling-v3?); the tools are ")
    #expect(try place.names == ["chapter-01.md"])
  }

  @Test func namesAnOutputFolderThatCannotBeWritten() throws {
    try expectError(
      try program.run("convert", "chapter-01.md", "-o", "chapter-01.md"), "chapter-01.md: is a file, so it cannot be the output folder")
    try expectError(try program.run("convert", "chapter-01.md", "-o", "chapter-01.md/x"), "chapter-01.md: is a file where a folder belongs")
    #if os(Linux)
      try expectError(try program.run("convert", "chapter-01.md", "-o", "/proc/x"), "/proc")
    #endif
  }

  @Test func leavesNothingWhenTheDiskIsFull() throws {
    // A limit on the size of files stands for the full disk: it binds root too.
    let run = try program.shell("(ulimit -f 0; exec \"$decoupage\" convert chapter-01.md) 2>&1 | cat")
    #expect(run.output.contains("chapter-01: cannot be written: "), "\(run.output)\(run.errors)")
    #expect(try place.names == ["chapter-01.md"])
  }

  @Test func keepsAnEditedFileUnlessForced() throws {
    #expect(try program.run("convert", "chapter-01.md").code == 0)
    try place.write("mine", to: "chapter-01/shot-list.csv")
    try expectError(try program.run("convert", "chapter-01.md"), "chapter-01: shot-list.csv is not as decoupage wrote it")
    #expect(place.text("chapter-01/shot-list.csv") == "mine")
    #expect(try program.run("convert", "chapter-01.md", "--force").code == 0)
    #expect(place.text("chapter-01/shot-list.csv")?.hasPrefix("mine") == false)
  }

  @Test func saysThatStandardOutputIsFull() throws {
    #if os(Linux)
      let run = try program.shell("exec \"$decoupage\" inspect chapter-01.md --stage manuscript >/dev/full")
      try expectError(run, "standard output: cannot be written: no space left on device")
    #endif
  }
}
