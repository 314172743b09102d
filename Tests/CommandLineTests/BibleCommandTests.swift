import Foundation
import TestSupport
import Testing

struct BibleCommandTests {
  private let program: Program
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    program = Program(folder: place)
    try place.write(
      "Anna was lean, with gray hair. Anna sat in the boathouse. “Hold it,” said Anna.\n\n“I’m holding it still.”\n\nPeter came in. Peter laughed.\n",
      to: "one.md")
  }

  @Test func draftsOnceAndThenOnlyAdds() throws {
    let first = try program.run("bible", "one.md")
    #expect(first.code == 0 && first.output.hasPrefix("bible.yaml: 2 characters"), "\(first.errors)")
    let own = try #require(place.text("bible.yaml")).replacing("hair: gray hair", with: "hair: red, since I say so")
    try place.write(own, to: "bible.yaml")
    let second = try program.run("bible", "one.md")
    #expect(second.code == 0 && second.output.hasPrefix("bible.yaml: nothing new"))
    #expect(place.text("bible.yaml") == own)
    try place.write("Bea stood up. Bea laughed. Bea left the boathouse.\n", to: "two.md")
    let third = try program.run("bible", "two.md")
    #expect(third.output.contains("new are character Bea"))
    #expect(place.text("bible.yaml")?.contains("red, since I say so") == true)
    #expect(try place.names.filter { $0.contains(".new") }.isEmpty)
  }

  @Test func usesTheBibleInPromptsAndReading() throws {
    try place.write(
      "characters:\n  - {name: Anna, pronouns: she, identity: a tall pilot}\ncorrections:\n  - {line: I'm holding it still, speaker: Anna}\n",
      to: "mine.yaml")
    let run = try program.run("inspect", "one.md", "--stage", "prompts", "--tool", "veo-3-1", "--bible", "mine.yaml")
    #expect(
      run.code == 0 && run.output.contains("Anna: a tall pilot.") && run.output.contains("Anna says, \"I’m holding it still.\""), "\(run)")
  }

  @Test(arguments: [
    ("characters: [", "error: mine.yaml, line 2: this is no YAML"),
    ("characters:\n  - hair: red\n", "error: mine.yaml, line 2: an entry of"),
  ])
  func refusesABrokenBible(_ yaml: String, _ message: String) throws {
    try place.write(yaml, to: "mine.yaml")
    for arguments in [["convert", "one.md", "--bible", "mine.yaml"], ["bible", "one.md", "-o", "mine.yaml"]] {
      let run = try program.run(arguments[0], arguments[1], arguments[2], arguments[3])
      #expect(run.code == 1 && run.errors.hasPrefix(message), "\(run.errors)")
    }
    #expect(place.text("mine.yaml") == yaml)
    #expect(try !place.names.contains("one/shot-list.csv"))
  }

  @Test func saysThatThereIsNoBible() throws {
    let run = try program.run("convert", "one.md", "--bible", "none.yaml")
    #expect(run.code == 1 && run.errors.hasPrefix("error: none.yaml: there is no such file; decoupage bible drafts one"))
  }
}

struct ToolCommandTests {
  private let program: Program
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    program = Program(folder: place)
  }

  @Test func copiesAToolThatThenCanBeUsed() throws {
    #expect(try program.run("tools", "copy", "kling-v3", "mine").code == 0)
    let again = try program.run("tools", "copy", "kling-v3", "mine")
    #expect(again.code == 1 && again.errors.hasPrefix("error: mine/tools/kling-v3: is there already"))
    let check = try program.run("tools", "check", "mine")
    #expect(check.code == 0 && check.output == "kling-v3: OK\n")
  }

  @Test func refusesABrokenToolWithFileLineAndReason() throws {
    _ = try program.run("tools", "copy", "kling-v3", "mine")
    let file = "mine/tools/kling-v3/profile.yaml"
    try place.write(try #require(place.text(file)).replacing("kind: video ", with: "kind: film "), to: file)
    for folder in ["mine", "mine/tools/kling-v3"] {
      let run = try program.run("tools", "check", folder)
      #expect(run.code == 1)
      #expect(
        run.output.hasPrefix("kling-v3: mine/tools/kling-v3/profile.yaml, line 4: kind is \"film\"; it must be image or video"), "\(run)")
    }
    let template = "mine/tools/kling-v3/prompt.mustache"
    try place.write("{{frame}}", to: template)
    _ = try program.run("tools", "copy", "kling-v3", "other")
    try place.write("{{frame}}", to: "other/tools/kling-v3/prompt.mustache")
    #expect(
      try program.run("tools", "check", "other").output.hasPrefix(
        "kling-v3: other/tools/kling-v3/prompt.mustache, line 1: no slot is named"))
  }

  @Test func showsWhatIsKnownOfATool() throws {
    let run = try program.run("tools", "show", "luma-ray-2")
    #expect(run.code == 0 && run.output.contains("cannot do") && run.output.contains("facts of") && run.output.contains("sources"))
    #expect(try program.run("tools", "show", "nothing").code == 1)
  }

  @Test func reckonsTheCost() throws {
    try place.write("Anna ran along the pier. Anna fell.\n", to: "one.md")
    let run = try program.run("cost", "one.md", "--tool", "kling-v3", "--tool", "midjourney-v7", "--retakes", "2")
    #expect(run.code == 0 && run.output.contains("unknown") && run.output.contains("each shot made 2 times"), "\(run)")
    #expect(try program.run("cost", "one.md", "--retakes", "0").code == 64)
  }
}
