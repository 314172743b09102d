import Foundation
import TestSupport
import Testing

struct CommandTests {
  private let program: Program
  private let place: TemporaryFolder
  private let story = """
    # Chapter 1: The Crossing

    Mara Vell ran to the ferry at dusk. The deck shook under her boots.

    "Hold the line," said Mara. "Teodor, the winch!"

    "It's jammed," said Teodor. He struck the winch with a wrench.

    # Chapter 2: Dust

    In the pump house the lamps were dead. Teodor waited.
    """

  init() throws {
    place = try TemporaryFolder()
    program = Program(folder: place)
    try place.write(story, to: "novel.md")
  }

  @Test func writesAFolderNamedAfterTheFile() throws {
    let run = try program.run("convert", "novel.md")
    #expect(run.code == 0, "\(run.errors)")
    let names = try place.names
    for name in ["novel/shot-list.csv", "novel/prompts/kling-v3.md", "novel/prompts/flux-2.md"] { #expect(names.contains(name)) }
    for label in ["chapters", "words", "scenes", "shots", "people", "lines", "not filmed", "coverage", "written"] {
      #expect(run.output.contains("\n  \(label) "), "\(label) is missing in:\n\(run.output)")
    }
  }

  @Test func checksEveryParagraph() throws {
    let run = try program.run("check", "novel.md", "--pace", "fast", "--max-shots", "2")
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("The deck") || run.output.contains("Mara Vell ran"))
    #expect(run.output.contains("none lost"))
    #expect(run.errors.contains("merged"))
  }

  @Test(arguments: [["--words-a-minute", "Mara=fast"], ["--max-shots", "0"], ["--target-minutes", "-1"], ["--pace", "slower"]])
  func refusesAnImpossibleFilm(options: [String]) throws {
    #expect(try program.run("check", "novel.md", options[0], options[1]).code == 64)
  }

  @Test func writesTheSameBytesTwice() throws {
    #expect(try program.run("convert", "novel.md", "-o", "a").code == 0)
    #expect(try program.run("convert", "novel.md", "-o", "b").code == 0)
    let names = try place.names.filter { $0.hasPrefix("a/") }
    #expect(names.count > 3)
    for name in names { #expect(place.text(name) == place.text("b" + name.dropFirst(1))) }
  }

  @Test func convertsStandardInput() throws {
    let run = try program.run("convert", "-", "-o", "out", input: story)
    #expect(run.code == 0, "\(run.errors)")
    #expect(place.text("out/shot-list.csv") != nil)
  }

  @Test func writesPromptsForTheToolsAskedFor() throws {
    #expect(try program.run("convert", "novel.md", "--tool", "veo-3-1", "--tool", "veo-3-1").code == 0)
    #expect(try place.names.filter { $0.hasPrefix("novel/prompts/") } == ["novel/prompts/veo-3-1.html", "novel/prompts/veo-3-1.md"])
  }

  @Test func keepsTheBooksSceneNumbersInASelection() throws {
    #expect(try program.run("convert", "novel.md", "-o", "all").code == 0)
    #expect(try program.run("convert", "novel.md", "--chapter", "Dust", "-o", "two").code == 0)
    let all = try #require(place.text("all/shot-list.csv")).split(whereSeparator: \.isNewline)
    let two = try #require(place.text("two/shot-list.csv")).split(whereSeparator: \.isNewline)
    #expect(two.count > 1 && two.count < all.count)
    for line in two.dropFirst() { #expect(all.contains(line)) }
  }

  @Test func listsChapters() throws {
    let run = try program.run("chapters", "novel.md")
    #expect(run.code == 0)
    let lines = ["chapter  words  breaks  title", "      1     33       0  1: The Crossing", "      2     10       0  2: Dust"]
    #expect(run.output.contains(lines.joined(separator: "\n")), "\(run.output)")
    #expect(run.output.contains("  total     43       0  2 chapters\n"), "\(run.output)")
  }

  @Test func listsChaptersForPrograms() throws {
    let run = try program.run("chapters", "novel.md", "--format", "json")
    let json = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(json["format"] as? String == "decoupage-chapters/1" && json["words"] as? Int == 43)
    let chapters = try #require(json["chapters"] as? [[String: Any]])
    #expect(chapters.map { $0["title"] as? String } == ["The Crossing", "Dust"])
  }

  @Test func listsSceneBreaksWithTheirEvidence() throws {
    try place.write("# Dust\n\nMara ran.\n\n* * *\n\nIt rained.\n\n### London\n\nShe left.\n", to: "breaks.md")
    let run = try program.run("chapters", "breaks.md", "--breaks")
    #expect(run.output.contains("      1        1  hard      thematic break    line 5\n"), "\(run.output)")
    #expect(run.output.contains("      1        2  hard      heading “London”  line 9\n"), "\(run.output)")
    #expect(try program.run("chapters", "novel.md", "--breaks").output.contains("\nno scene breaks\n"))
  }

  @Test func convertsOneSceneOfAChapter() throws {
    try place.write("# Dust\n\nMara ran. She fell.\n\n* * *\n\nTeodor waited by the pump.\n", to: "scenes.md")
    let run = try program.run("convert", "scenes.md", "--chapter", "dust:scene2")
    #expect(run.code == 0 && run.output.contains("Dust (scene 2)") && run.output.contains("none lost"), "\(run.output)\(run.errors)")
    let list = try #require(place.text("scenes/shot-list.csv"))
    #expect(list.contains("Teodor waits") && !list.contains("Mara runs"))
  }

  @Test func saysWhatItCannotDoForAnotherLanguage() throws {
    let run = try program.run("chapters", "novel.md", "--language", "fr")
    #expect(run.code == 0 && run.output.hasPrefix("in French\n"))
    #expect(run.errors.hasPrefix("warning: novel.md: the text is French, and only English has rules so far"), "\(run.errors)")
    #expect(
      try program.run("inspect", "novel.md", "--stage", "manuscript", "--language", "de").output.contains("German (de), as asked for"))
  }

  @Test(
    arguments: ["--include prefaces", "--include front,", "--language Klingonish", "--encoding ''"], ["convert", "chapters", "inspect"])
  func refusesBadReadingOptions(option: String, command: String) throws {
    let stage = command == "inspect" ? "--stage shots" : ""
    let run = try program.shell("exec \"$decoupage\" \(command) novel.md \(stage) \(option)")
    #expect(run.code == 64 && run.output.isEmpty && run.errors.contains("give "), "\(run.errors)")
  }

  @Test func listsToolsALineEach() throws {
    let run = try program.run("tools")
    #expect(run.code == 0)
    let ids = run.output.split(separator: "\n").compactMap { $0.split(separator: " ").first }
    for id in ["flux-2", "kling-v3", "midjourney-v7", "runway-gen4-5", "veo-3-1"] { #expect(ids.contains(Substring(id))) }
  }

  @Test(arguments: ["manuscript", "prose", "breakdown", "shots", "prompts"]) func inspectsEachStage(stage: String) throws {
    let json = try program.run("inspect", "novel.md", "--stage", stage, "--format", "json")
    #expect(json.code == 0, "\(json.errors)")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.output.utf8)) }
    let text = try program.run("inspect", "novel.md", "--stage", stage)
    #expect(text.code == 0 && !text.output.isEmpty)
  }

  @Test(arguments: [
    "convert", "convert novel.md --bogus", "convert -", "convert novel.md -o ''", "convert ''", "convert .", "inspect novel.md",
    "inspect novel.md --stage film", "inspect novel.md --stage shots --format xml", "bogus", "chapters",
  ])
  func endsWith64ForWrongUsage(arguments: String) throws {
    let run = try program.shell("exec \"$decoupage\" \(arguments)")
    #expect(run.code == 64, "\(run.errors)")
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
    #expect(try place.names == ["novel.md"])
  }

  @Test func printsVersionAndHelp() throws {
    #expect(try program.run("--version").output.hasPrefix("decoupage "))
    let help = try program.run("convert", "--help")
    #expect(help.code == 0)
    #expect(help.output.contains("--templates"))
  }

  @Test func endsQuietlyWhenNobodyReads() throws {
    let run = try program.shell("{ \"$decoupage\" inspect novel.md --stage shots --format json; echo $? >code; } | true")
    #expect(run.errors.isEmpty)
    #expect(place.text("code") == "0\n")
  }

  @Test func runsWithClosedStreams() throws {
    let run = try program.shell("\"$decoupage\" convert novel.md >&- 2>&- <&-; echo $?")
    #expect(run.output == "0\n")
    #expect(place.text("novel/shot-list.csv")?.hasPrefix("Scene,Shot") ?? place.text("novel/shot-list.csv")?.contains("Scene,Shot") == true)
    let closed = try program.shell("\"$decoupage\" chapters - <&-")
    #expect(closed.code == 1)
    #expect(closed.errors.hasPrefix("error: standard input: cannot be read"))
  }

  @Test func showsControlSignsInsteadOfSendingThem() throws {
    try place.write("# \u{1B}[31mRed\u{202E}\n\nMara ran.\n", to: "evil.md")
    let run = try program.run("chapters", "evil.md")
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    let missing = try program.run("convert", "\u{1B}[2J.md")
    #expect(missing.errors.hasPrefix("error: \\u{1B}[2J.md: there is no such file"))
  }
}
