import Foundation
import Library
import Manuscripts
import Production
import TestSupport
import Testing

struct TemplateFolderTests {
  private let place: TemporaryFolder
  private let workspace: Workspace

  init() throws {
    place = try TemporaryFolder()
    workspace = Workspace(folder: place.path)
  }

  private func library() throws -> Outcome<TemplateLibrary> {
    try TemplateFolder("mine", in: workspace).laid(over: .builtIn)
  }

  @Test func laysFilesOverTheBuiltInOnes() throws {
    try place.write("\u{FEFF}whispered\n", to: "mine/languages/en/speech-verbs.txt")
    try place.write("x", to: "mine/tools/my-tool/profile.yaml")
    try place.write("x", to: "mine/.git/HEAD")
    let library = try library()
    #expect(library.value.entries(at: "languages/en/speech-verbs.txt") == ["whispered"])
    #expect(library.value.names(in: "tools").contains("my-tool"))
    #expect(library.value.text(at: ".git/HEAD") == nil)
    #expect(library.diagnostics.isEmpty)
  }

  @Test func warnsOfAFolderThatReplacesNothing() throws {
    try place.write("x", to: "mine/kling-v3/profile.yaml")
    #expect(try library().diagnostics.map(\.message) == ["holds nothing that takes the place of a built-in template"])
  }

  @Test func leavesOutWhatIsNoText() throws {
    try place.write(Data([0xFF, 0xFE, 0x00]), to: "mine/languages/en/picture.png")
    try place.write("x", to: "mine/languages/en/titles.txt")
    let library = try library()
    #expect(library.diagnostics.map(\.file) == ["mine/languages/en/picture.png"])
    #expect(library.value.text(at: "languages/en/titles.txt") == "x")
  }

  @Test func followsNoLinkOutOfTheFolder() throws {
    try place.write("secret", to: "elsewhere/secret.txt")
    try place.write("x", to: "mine/languages/en/titles.txt")
    try place.link("mine/languages/en/same.txt", to: "titles.txt")
    #expect(try library().value.text(at: "languages/en/same.txt") == "x")
    for (link, target) in [
      ("mine/languages/en/secret.txt", "../../../elsewhere/secret.txt"), ("mine/tools", "../elsewhere"), ("mine/loop", ".."),
    ] {
      try place.link(link, to: target)
      let error = try #require(throws: FileError.self) { try library() }
      #expect(error == FileError(link, "is a link that leads out of the folder; put a copy in its place"))
      try place.remove(link)
    }
  }

  @Test func stopsAtALinkThatRunsInCircles() throws {
    try place.write("x", to: "mine/languages/en/titles.txt")
    try place.link("mine/languages/en/again", to: "..")
    let error = try #require(throws: FileError.self) { try library() }
    #expect(error.message == "lies too deep for a template folder")
  }

  @Test func saysWhatIsWrongWithTheFolder() throws {
    #expect(throws: FileError("mine", "there is no such folder; check the name given to --templates")) { try library() }
    try place.write("x", to: "mine")
    #expect(throws: FileError("mine", "is not a folder; --templates takes the folder that holds languages, shooting and tools")) {
      try library()
    }
  }
}
