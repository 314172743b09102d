import Breakdown
import Manuscripts
import Prompting
import Prose
import Shooting
import Testing

@testable import Exporters

private func json(_ stage: StageDocument.Stage, _ story: Story, diagnostics: [Diagnostic] = []) throws -> JSONValue {
  try JSONValue(StageDocument(stage, of: story.document, diagnostics: diagnostics).json())
}

@Suite struct StageJSONTests {
  private var story = Story(chapters: [["Anna 👩‍🚀 née Reed.", "“Now,” said Anna."], ["“Go.”", "Annaba."]])

  @Test func writesTheManuscript() throws {
    var story = story
    story.selection = [2]
    story.title = nil
    story.origin = { Origin(file: "a.txt", line: 5, runs: [.init(text: 0, file: $0 * 100 + $1 * 10, count: 50)]) }
    let json = try json(.manuscript, story, diagnostics: [Diagnostic(.warning, "odd bytes", file: "a.txt")])
    #expect(
      json.keys == ["author", "chapters", "diagnostics", "format", "language", "language_source", "language_stated", "skipped", "title"])
    #expect(json["format"].text == "decoupage-manuscript/1" && json["title"].isNull && json["language"].text == "en")
    #expect(json["chapters"].count == 1)
    let chapter = json["chapters"][0]
    #expect(chapter.keys == ["blocks", "label", "number", "part", "title", "words"])
    #expect(chapter["number"].number == 2 && chapter["part"].isNull && chapter["words"].number == 2)
    #expect(chapter["blocks"][0]["kind"].text == "heading" && chapter["blocks"][0]["evidence"].text == "h1")
    let block = chapter["blocks"][1]
    #expect(block.keys == ["emphasis", "evidence", "kind", "origin", "strength", "text"])
    #expect(block["text"].text == "“Go.”" && block["evidence"].isNull && block["strength"].isNull)
    #expect(block["origin"]["start"].number == 200 && block["origin"]["end"].number == 205 && block["origin"]["line"].number == 5)
    #expect(json["language_source"].text == "metadata" && json["language_stated"].text == "en")
    #expect(json["skipped"][0]["reason"].text == "table of contents" && json["skipped"][0]["matter"].text == "front")
    #expect(json["diagnostics"][0]["message"].text == "odd bytes" && json["diagnostics"][0]["line"].isNull)
  }

  @Test func countsProseInScalarsOfTheCleanText() throws {
    let json = try json(.prose, story)
    #expect(json["format"].text == "shotlist-eval/1" && json["offsets"].text == "clean text")
    let text = Array(try #require(json["text"].text).unicodeScalars)
    let words = { (value: JSONValue) -> String in
      let range = value.integers ?? [value["start"], value["end"]].map { Int($0.number ?? 0) }
      return String(String.UnicodeScalarView(text[range[0]..<range[1]]))
    }
    #expect((0..<4).map { words(json["sentences"][$0]) } == ["Anna 👩‍🚀 née Reed.", "“Now,” said Anna.", "“Go.”", "Annaba."])
    #expect(words(json["quotes"][1]) == "“Go.”" && words(json["tokens"][1]) == "“Now,” said Anna.")
    #expect(words(json["chapters"][1]) == "“Go.”\n\nAnnaba.")
    #expect(json["quotes"][0]["speaker"].text == "c1")
    #expect(json["quotes"][0]["group"].text == "Q1.0" && json["quotes"][1]["group"].text == "Q2.0")
    #expect(json["entities"].count == 3 && words(json["entities"][2]) == "Anna")
    #expect(json["entities"][0]["type"].text == "PER" && json["entities"][0]["level"].text == "PROP")
    #expect(json["entities"][0]["cluster"].text == "c1")
    #expect(json["characters"][0]["id"].text == "c1" && json["characters"][0]["aliases"].texts == ["Anna", "Miss Reed"])
    #expect(json["boundaries"].isMissing && json["scenes"].isMissing)
  }

  @Test func countsProseInScalarsOfTheFile() throws {
    var story = story
    // The file's lines end within the first sentence after "Anna", with two scalars where the clean text has one.
    story.origin = { number, index in
      let start = number * 1_000 + index * 100
      return Origin(file: "a.txt", line: 1, runs: [.init(text: 0, file: start, count: 4), .init(text: 5, file: start + 6, count: 60)])
    }
    let json = try json(.prose, story)
    #expect(json["offsets"].text == "file" && json["text"].isNull)
    #expect(json["sentences"][0].integers == [1_000, 1_000 + 19])
    #expect(json["sentences"][3].integers == [2_100, 2_100 + 8])
    #expect(json["entities"][0]["start"].number == 1_000 && json["entities"][0]["end"].number == 1_004)
    #expect(json["chapters"][1]["start"].number == 2_000 && json["chapters"][1]["end"].number == 2_108)
  }

  @Test func trustsOneFileOnly() throws {
    var story = story
    story.origin = { number, _ in Origin(file: "\(number).txt", line: 1, runs: [.init(text: 0, file: 0, count: 50)]) }
    #expect(try json(.prose, story)["offsets"].text == "clean text")
  }

  @Test func writesNullForSpeakersUnknown() throws {
    var story = story
    story.speaker = nil
    let quote = try json(.prose, story)["quotes"][0]
    #expect(quote["speaker"].isNull && quote["attribution"].isNull && quote["confidence"].number == 0)
  }

  @Test func addsScenesAndBoundariesToTheBreakdown() throws {
    let json = try json(.breakdown, story)
    #expect(json["boundaries"].count == 1 && json["boundaries"][0]["score"].number == 1)
    #expect(json["boundaries"][0]["start"].number == json["chapters"][1]["start"].number)
    #expect(json["scenes"].count == 2 && json["scenes"][1]["number"].text == "2" && json["scenes"][1]["chapter"].number == 2)
    #expect(json["scenes"][1]["beats"][0]["span"].integers == json["sentences"][2].integers)
    #expect(json["scenes"][0]["border"]["reasons"].texts == ["chapter opens"])
  }

  @Test func writesTheShots() throws {
    var story = story
    story.direct = { $2.dialogue = [Shot.Line(speaker: nil, line: "Now,")] }
    story.notFilmed = [NotFilmed(chapter: 2, span: TextSpan(0, 9), reason: .description, isVoiceOver: true)]
    let json = try json(.shots, story)
    #expect(json.keys == ["author", "chapters", "format", "language", "not_filmed", "scenes", "title"])
    #expect(json["format"].text == "decoupage-shots/1" && json["chapters"][0]["label"].text == "1")
    let scene = json["scenes"][0]
    #expect(scene.keys == ["beats", "cast", "chapter", "heading", "number", "shots"])
    #expect(scene["heading"]["setting"].text == "INT" && scene["heading"]["place"].text == "pump house")
    #expect(scene["heading"]["time"].text == "NIGHT" && scene["heading"]["continuity"].isNull)
    #expect(scene["heading"]["confidence"]["place"].number == 0.8)
    #expect(scene["beats"][1].keys == ["actions", "id", "kind", "manner", "mood", "objects", "place", "span", "subject"])
    #expect(scene["beats"][1]["actions"][0].text == "Anna turns the valve." && scene["beats"][1]["place"].isNull)
    let shot = scene["shots"][1]
    #expect(
      shot.keys == [
        "action", "angle", "beats", "cast", "continuity", "coverage", "dialogue", "edit_seconds", "id", "importance",
        "importance_reason", "lens_mm", "letter", "move", "props", "scene", "setup", "size", "sound", "source", "staging", "subjects",
        "transition",
      ])
    #expect(shot["letter"].text == "B" && shot["scene"].text == "1" && shot["lens_mm"].number == 35 && shot["edit_seconds"].number == 4.5)
    #expect(shot["dialogue"][0]["speaker"].isNull && shot["dialogue"][0]["line"].text == "Now,")
    #expect(json["not_filmed"][0]["span"].integers == [0, 5] && json["not_filmed"][0]["voice_over"].truth == true)
    #expect(json["not_filmed"][0]["reason"].text == "description used in prompts only")
    let text = Array(try #require(json["chapters"][0]["text"].text).unicodeScalars)
    let range = Int(try #require(shot["source"]["start"].number))..<Int(try #require(shot["source"]["end"].number))
    #expect(String(String.UnicodeScalarView(text[range])) == shot["source"]["quote"].text)
  }

  @Test func writesUnknownHeadingsInTheWordsOfTheForm() throws {
    var story = story
    story.heading = SceneHeading(setting: nil, place: nil, time: nil, continuity: .later)
    let heading = try json(.shots, story)["scenes"][0]["heading"]
    #expect(heading["setting"].text == "" && heading["place"].isNull && heading["time"].text == "UNKNOWN")
    #expect(heading["continuity"].text == "LATER" && heading["confidence"]["time"].isNull)
  }

  @Test func writesThePrompts() throws {
    var story = story
    story.tools = [.image, .video]
    story.prompts = { shot, tool in
      [.motion(for: shot, tool: tool, text: "a/b", parameters: [.init(name: "z", value: "1"), .init(name: "a", value: "2")])]
    }
    let json = try json(.prompts, story)
    #expect(json["format"].text == "decoupage-prompts/1" && json["prompts"].count == 8)
    let prompt = json["prompts"][4]
    #expect(
      prompt.keys == [
        "clip", "clips", "dropped", "kind", "negative", "notes", "parameters", "references", "role", "seconds", "shot", "text", "tool",
      ])
    #expect(prompt["tool"].text == "clip-maker" && prompt["shot"].text == "1/A" && prompt["kind"].text == "video")
    #expect(prompt["parameters"].keys == ["a", "z"])
  }

  @Test func exportsEverythingInOneFile() throws {
    var story = story
    story.tools = [.video]
    story.direct = { $2.isFilmed = $0 == 1 }
    let files = try Exporter.json.export(story.document)
    let json = try JSONValue(#require(files.first).bytes)
    #expect(files.map(\.path) == ["shot-list.json"])
    #expect(json["format"].text == "decoupage-shots/1" && json["prompts"]["format"].text == "decoupage-prompts/1")
    let coverage = json["coverage"]
    #expect(coverage["holds"].truth == false && coverage["letters_lost"].number == 12)
    #expect(coverage["lost"][0]["span"].integers == [0, 14] && coverage["lost"][0]["chapter"].number == 2)
  }

  @Test(arguments: StageDocument.Stage.allCases)
  func writesTheSameJSONTwice(stage: StageDocument.Stage) throws {
    let bytes = try StageDocument(stage, of: story.document).json()
    #expect(try bytes == StageDocument(stage, of: story.document).json())
    #expect(bytes.last == 0x0A && !String(decoding: bytes, as: UTF8.self).contains("\\/"))
  }

  @Test(arguments: StageDocument.Stage.allCases)
  func survivesAnEmptyBook(stage: StageDocument.Stage) throws {
    let document = StageDocument(stage, of: Story(chapters: []).document)
    #expect(try !JSONValue(document.json())["format"].isMissing)
    #expect(document.text().hasSuffix("\n"))
  }
}
