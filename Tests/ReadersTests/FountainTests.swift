import Manuscripts
import Testing

@Suite struct FountainTests {
  private static func read(_ text: String) throws -> Manuscript {
    try Reading.manuscript(text, name: "script.fountain")
  }

  /// Each block as its sign, its speaker and its words.
  private static func elements(_ text: String) throws -> [String] {
    try read(text).blocks.map { block in
      let sign =
        switch block.kind {
        case .sceneHeading: "scene\(block.sceneNumber.map { " \($0)" } ?? "")"
        case .dialogue: ([block.cue?.speaker ?? ""] + (block.cue?.extensions ?? []) + (block.cue?.delivery ?? [])).joined(separator: ", ")
        case .paragraph: "action"
        default: block.kind.rawValue
        }
      return "\(sign): \(block.text)"
    }
  }

  @Test func takesTheTitlePageForMetadata() throws {
    let text =
      "Title:\n    _**THE WADE**_\n\tA Tide\nCredit: by\nAuthors: Ada Orme\n   Ben Pell\nDraft date: May\nContact:\n   Here\n\nAct.\n"
    let story = try Self.read(text)
    #expect(story.title == "THE WADE A Tide")
    #expect(story.author == "Ada Orme, Ben Pell")
    #expect(story.paragraphs == ["Act."])
    #expect(story.skipped == [SkippedPart(title: "Title page", reason: "not part of the story", matter: .front, words: 17)])
  }

  @Test func takesAFirstLineWithAColonForAction() throws {
    #expect(try Self.elements("FADE IN:\n\nShe says: no.\n") == ["transition: FADE IN:", "action: She says: no."])
  }

  @Test(arguments: [
    "INT. BARN - DAY", "ext barn", "EST. BARN", "INT./EXT. BARN", "INT/EXT BARN", "I/E. BARN", "int. barn – night",
  ])
  func opensAScene(_ heading: String) throws {
    #expect(try Self.elements("A.\n\n\(heading)\n\nB.\n") == ["action: A.", "scene: \(heading)", "action: B."])
  }

  @Test(arguments: ["INTERIOR LIFE", "Extra hay", "...and then", ". barn"])
  func opensNoScene(_ line: String) throws {
    #expect(try Self.elements("A.\n\n\(line)\n\nB.\n") == ["action: A.", "action: \(line)", "action: B."])
  }

  @Test func forcesAScene() throws {
    #expect(try Self.elements(".FLASHBACK\n\nA.\n") == ["scene: FLASHBACK", "action: A."])
  }

  @Test func keepsSceneNumbers() throws {
    let text = "INT. A - DAY #1#\n\nA.\n\nINT. B #12A#\n\nB.\n\n.C #I-1-A.#\n\nC.\n\nINT. PIER #9\n\nD.\n"
    #expect(
      try Self.elements(text).filter { $0.hasPrefix("scene") }
        == ["scene 1: INT. A - DAY", "scene 12A: INT. B", "scene I-1-A.: C", "scene: INT. PIER #9"])
  }

  @Test func keepsTheLinesOfAction() throws {
    #expect(try Self.elements("  One.\nTwo.\n\n!CRASH\nThree.\n") == ["action: One.\nTwo.", "action: CRASH\nThree."])
  }

  @Test func tellsSpeakersFromTheirExtensions() throws {
    let text =
      "MARA\nOne.\n\nOLD MAN (V.O.)\nTwo.\n\n  MARA (O.S.) (CONT'D)\nThree.\n\n@McCLANE\nFour.\n\nHANS (on the radio)\nFive.\n\nR2D2\nSix.\n"
    #expect(
      try Self.elements(text) == [
        "MARA: One.", "OLD MAN, V.O.: Two.", "MARA, O.S., CONT'D: Three.", "McCLANE: Four.", "HANS, on the radio: Five.", "R2D2: Six.",
      ])
    #expect(try Self.read(text).blocks.map { $0.cue?.voice } == [.onScreen, .voiceOver, .offScreen, .onScreen, .onScreen, .onScreen])
  }

  @Test(arguments: ["MARA\n\nNo.", "23\nNo.", "MARA runs\nNo."])
  func takesNoCueWithoutNameOrWords(_ text: String) throws {
    #expect(try Self.read(text).blocks.allSatisfy { $0.kind == .paragraph })
  }

  @Test func keepsParentheticalsOutOfTheWords() throws {
    let text = "MARA\n(quietly)\nOne.\nTwo.\n(to Ben,\nsharply)\nThree.\n(beat)\n\nBEN\n(shrugs)\n\nBEN\n(no end\nhere.\n"
    #expect(
      try Self.elements(text) == [
        "MARA, quietly: One.\nTwo.", "MARA, to Ben, sharply, beat: Three.", "action: BEN\n(shrugs)", "BEN: (no end\nhere.",
      ])
    #expect(try Self.read(text).blocks.map { $0.cue?.isContinuation } == [false, true, nil, false])
  }

  @Test func goesOnOverALineOfTwoSpaces() throws {
    #expect(try Self.elements("MARA\nOne.\n  \nTwo.\n\nThree.\n") == ["MARA: One.\nTwo.", "action: Three."])
  }

  @Test func marksSpeechAtTheSameTime() throws {
    let blocks = try Self.read("MARA\nOne.\n\nBEN ^\nTwo.\n\nBEN (O.S.) ^\nThree.\n").blocks
    #expect(blocks.map { $0.cue?.speaker } == ["MARA", "BEN", "BEN"])
    #expect(blocks.map { $0.cue?.isSimultaneous } == [false, true, true])
  }

  @Test func keepsTheLinesOfLyrics() throws {
    #expect(
      try Self.elements("~One,\n~two.\n\nMARA\nSo:\n~Three.\n") == ["verse: One,\ntwo.", "MARA: So:", "MARA, singing: Three."])
  }

  @Test func tellsTransitionsFromShouts() throws {
    let text = "CUT TO:\n\nA.\n\n> Burn to white.\n\nGO TO: \n\nB.\n\nFADE OUT.\n"
    #expect(
      try Self.elements(text) == [
        "transition: CUT TO:", "action: A.", "transition: Burn to white.", "action: GO TO:", "action: B.", "transition: FADE OUT.",
      ])
  }

  @Test func centersNoTransition() throws {
    #expect(try Self.elements("> THE END <\n") == ["action: THE END"])
  }

  @Test func takesEmphasisOutOfTheText() throws {
    let block = try Self.read("A *b* **c** ***d*** _e f_ **g *h*** 2 * 3 * 4 \\*i\\* snake_case_j *k\nl*\n").blocks[0]
    #expect(block.text == "A b c d e f g h 2 * 3 * 4 *i* snake_case_j *k\nl*")
    #expect(block.stressed == ["b", "c", "d", "e f", "g h"])
  }

  @Test func makesChaptersOfSections() throws {
    let story = try Self.read("# Act One\n\n= Sum.\n\nINT. A\n\nA.\n\n## Twist\n\nB.\n\n===\n\n# Act Two\n\nC.\n")
    #expect(story.names == ["Act One", "Act Two"])
    #expect(story.pattern == "ysphpp")
  }

  @Test func leavesNotesAndBoneyardsOut() throws {
    let text = "A [[why? because]] b.\n\n/* INT. CUT\n\nMARA\nGone.\n*/\n\nMARA\n[[who\n  \nknows]]\nHere.\n"
    let story = try Self.read(text)
    #expect(story.paragraphs == ["A b.", "Here."])
    #expect(story.skipped.map(\.matter) == [.notes, .notes])
    #expect(story.skipped.map(\.words) == [4, 4])
  }

  @Test(arguments: ["A.\n\n/* B.\n\nC.\n", "A.\n\n[[ B.\n\nC. ]]\n"])
  func losesNothingToAnOpenMark(_ text: String) throws {
    let outcome = try Reading.manuscript(Array(text.utf8), name: "a.fountain")
    #expect(outcome.value.paragraphs.count == 3)
    #expect(outcome.diagnostics.map(\.line) == [3])
  }

  @Test func readsEveryLineEnd() throws {
    let text = "\u{FEFF}INT. A - DAY\n\nAct.\n\nMARA\nNo.\n\nCUT TO:\n"
    let elements = try Self.elements(text)
    #expect(elements == ["scene: INT. A - DAY", "action: Act.", "MARA: No.", "transition: CUT TO:"])
    for end in ["\r\n", "\r"] {
      #expect(try Self.elements(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: end)) == elements)
    }
  }

  @Test func mapsEveryScalarToTheFile() throws {
    let text =
      "Title: T\r\n\r\nINT. É - DAY #1#\r\n\r\n  A *b* [[c]] d.\r\n!E \\*f\r\n\r\nMARA (V.O.)\r\n(low)\r\nNo,\r\n[[x]]\r\n\u{1F30A} no.\r\n"
    let file = Array(text.unicodeScalars)
    let blocks = try Self.read(text).blocks
    #expect(blocks.map(\.origin.line) == [3, 5, 10])
    for block in blocks {
      for (index, scalar) in block.text.unicodeScalars.enumerated() where scalar != " " && scalar != "\n" {
        #expect(file[try #require(block.origin.fileScalar(at: index))] == scalar)
      }
    }
  }

  @Test func warnsOfAnEmptyScene() throws {
    let outcome = try Reading.manuscript(Array("INT. A\n\nINT. B\n\nAct.\n".utf8), name: "a.fountain")
    #expect(outcome.diagnostics.map(\.message) == ["the scene \"INT. A\" has no action and no dialogue, so that it has no shots"])
  }

  @Test func tellsAScreenplayByItsContent() throws {
    let scenes = "INT. A - DAY\n\nMARA\nNo.\n\nEXT. B - DAY\n\nBEN\nYes.\n"
    #expect(try Reading.manuscript(scenes, name: "a.txt").pattern == "sdsd")
    #expect(try Reading.manuscript("Title: T\nCredit: by\nAuthor: A\n\nINT. A\n\nAct.\n", name: "-").pattern == "sp")
    #expect(
      try Reading.manuscript("Title: Emma\nAuthor: Jane Austen\n\nCHAPTER I\n\nEMMA\nwas there.\n\nShe sat.\n", name: "a.txt").pattern
        == "pp")
  }
}
