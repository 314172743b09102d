import Breakdown
import Library
import Manuscripts
import Prompting
import Prose
import Shooting
import TestSupport
import Testing

/// A bible drafted from a text, as a test needs it.
enum DraftedBible {
  static let story = """
    Anna sat in the boathouse. She picked up the lamp. Peter came in. “Hold it still,” said Anna to Peter. Peter waved. His voice was mild.

    Anna was thirty-six and lean, with cropped hair that had gone gray on one side. She wore a sea coat belted with rope. Peter, who was seven, \
    had brown plaits.
    """

  static let fields = try? BibleFields(library: .builtIn)

  static func draft(_ chapters: String...) throws -> BibleDraft {
    let prose = Stages.prose(chapters.joined(separator: "\n\n"))
    let shots = try CoveragePlanner(language: Stages.english, library: .builtIn).plan(Stages.breakdown(of: prose), of: prose)
    return BibleDrafter(of: prose, shots: shots, language: Stages.english, fields: try #require(fields)).draft()
  }

  static func text(_ chapters: String...) throws -> String {
    BibleText(try draft(chapters.joined(separator: "\n\n")), title: "Low Water").text
  }

  static func merged(_ draft: BibleDraft, into text: String) throws -> BibleMerger.Merged {
    try BibleMerger.merge(draft, into: text, file: "bible.yaml", fields: try #require(fields))
  }
}

@Suite struct BibleDraftTests {
  @Test func takesLooksFromTheTextInItsOwnWords() throws {
    let bible = try Bible(yaml: DraftedBible.text(DraftedBible.story), file: "bible.yaml")
    let anna = try #require(bible.characters.first { $0.entry.name == "Anna" })
    #expect(
      anna.entry.lines == [
        Bible.Line(key: "age", text: "thirty-six"), Bible.Line(key: "build", text: "lean"),
        Bible.Line(key: "hair", text: "cropped hair that had gone gray on one side"),
      ])
    #expect(anna.wardrobe == [Bible.Outfit(words: "sea coat belted with rope", scenes: ["1"])])
    #expect(bible.places.map(\.name) == ["boathouse"] && bible.props.map(\.name) == ["lamp"])
  }

  @Test func standsBehindEachLineWithItsWords() throws {
    let lines = try DraftedBible.text(DraftedBible.story).split(separator: "\n")
    let age = try #require(lines.first { $0.contains("age: thirty-six") })
    #expect(age.contains("# ch. 1: “Anna was thirty-six and lean, with cropped hair"))
  }

  @Test func asksWhatTheTextDoesNotSay() throws {
    let text = try DraftedBible.text("Anna ran along the pier. Anna fell.")
    #expect(text.contains("    face:                           # What makes it not symmetrical?\n"))
    #expect(try Bible(yaml: text, file: "b").characters.first?.entry.lines == [])
  }

  @Test(arguments: [
    "yes", "no", "12", "null", "~", "- a", "a: b", "# a", "a # b", "[a]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a`", "\"a\"", "'a'", " a ",
    "a\nb",
    "a\tb", "", "\u{2028}", "\u{85}x", "É ¿", "👩‍🚀", "a\\b", "O’Neill", "D'Arcy", "St. John", "a, b", "?", "|", ">", "true", "1:30", "0x1F",
    "é",
  ])
  func writesNamesThatReadBackEqual(_ name: String) throws {
    let entry = BibleDraft.Entry(
      name: "x" + name, aliases: [name], lines: [BibleDraft.Line(key: "hair", value: .text(name), note: "ch. 1: “\(name)”")])
    let draft = BibleDraft(sections: [BibleDraft.Section(name: "characters", entries: [entry])])
    let bible = try Bible(yaml: BibleText(draft, title: name).text, file: "bible.yaml")
    #expect(bible.characters.map(\.entry.name) == ["x" + name])
    #expect(bible.characters.map(\.entry.aliases) == [[name].filter { !$0.isEmpty }])
    #expect(bible.characters.flatMap(\.entry.lines).map(\.text) == [name].filter { !$0.isEmpty })
  }
}

@Suite struct BibleMergeTests {
  @Test func addsNothingTheSecondTime() throws {
    let draft = try DraftedBible.draft(DraftedBible.story)
    let text = BibleText(draft, title: nil).text
    let merged = try DraftedBible.merged(draft, into: text)
    #expect(merged.added == [] && merged.text == text)
  }

  /// Written by hand, in an order and with comments of its own.
  private static let authors = """
    # My people
    format: decoupage-bible/1
    places:
      - name: boathouse   # smells of tar
        light: one lamp, from below
    not-persons: [the radio]
    characters:
      - name: Peter
        # a child!
        aliases:
          - the boy
        hair:            # ask Mum
        temper: quick
        wardrobe: []
      - name: Anna
        age: "40"        # older than in the book
        build:           # Tall, slight, heavy? How do they stand?
    """

  @Test func keepsEveryLineOfTheAuthor() throws {
    let merged = try DraftedBible.merged(
      DraftedBible.draft(DraftedBible.story, "The radio crackled. Bea came in. Bea sat down. Bea laughed."), into: Self.authors)
    var rest = merged.text.split(separator: "\n")[...]
    for line in Self.authors.split(separator: "\n") where !line.contains("hair:") && !line.contains("build:") && !line.contains("wardrobe:")
    {
      let index = try #require(rest.firstIndex(of: line), "\(line)")
      rest = rest[(index + 1)...]
    }
    let bible = try Bible(yaml: merged.text, file: "b")
    let anna = try #require(bible.characters.first { $0.entry.name == "Anna" })
    #expect(anna.entry.lines.first == Bible.Line(key: "age", text: "40"))
    #expect(bible.characters.contains { $0.entry.name == "Bea" } && !bible.characters.contains { $0.entry.name == "the radio" })
  }

  @Test func fillsWhatStandsEmptyAndSaysSo() throws {
    let merged = try DraftedBible.merged(DraftedBible.draft(DraftedBible.story), into: Self.authors)
    let lines = merged.text.split(separator: "\n").map(String.init)
    #expect(lines.contains { $0.hasPrefix("    build: lean ") && $0.contains("# new · ch. 1: “Anna was") && !$0.contains("Tall, slight") })
    #expect(lines.contains { $0.hasPrefix("    hair: brown plaits ") && $0.hasSuffix(" · ask Mum") })
    #expect(merged.added.contains("Anna: build") && merged.added.contains("prop lamp"))
    #expect(lines.contains { $0.hasPrefix("  - name: lamp ") && $0.hasSuffix("# new") })
  }

  @Test func addsToListsInBracketsAndOnLines() throws {
    let old = "characters:\n  - name: Anna\n    aliases: [Annie]  # hers\n  - name: Peter\n    aliases:\n      - Pete\n"
    let draft = BibleDraft(sections: [
      BibleDraft.Section(
        name: "characters",
        entries: [
          BibleDraft.Entry(name: "Anna", aliases: ["Miss Vale"], lines: []),
          BibleDraft.Entry(name: "Peter", aliases: ["Mr. Vale"], lines: []),
        ])
    ])
    #expect(
      try DraftedBible.merged(draft, into: old).text
        == "characters:\n  - name: Anna\n    aliases: [Annie, Miss Vale]     # hers · new: Miss Vale\n  - name: Peter\n    aliases:\n      - Pete\n"
        + "      - Mr. Vale                    # new\n")
  }

  @Test(arguments: ["", "# nothing\n", "format: decoupage-bible/1\n", "characters:\n", "characters: []  # nobody yet\n"])
  func addsToABibleWithNothingInIt(_ old: String) throws {
    let merged = try DraftedBible.merged(DraftedBible.draft(DraftedBible.story), into: old)
    #expect(try Bible(yaml: merged.text, file: "b").characters.map(\.entry.name) == ["Anna", "Peter"])
    #expect(!old.contains("nobody") || merged.text.contains("# nobody yet"))
  }

  @Test(arguments: [
    ("characters: [", "bible.yaml, line 2: this is no YAML"), ("- a", "bible.yaml, line 1: the file is no mapping of sections"),
    ("characters:\n  - hair: grey", "bible.yaml, line 2: an entry of \"characters\" has no \"name\""),
    ("characters:\n  - name: Anna\n    seed: many", "bible.yaml, line 3: \"seed\" takes a whole number; here stands \"many\""),
    ("characters:\n  - name: Anna\n    pronouns: xe", "bible.yaml, line 3: pronouns are she, he, it or they; here stands \"xe\""),
    ("format: decoupage-bible/9", "bible.yaml, line 1: the format is \"decoupage-bible/9\"; this program reads decoupage-bible/1"),
    ("corrections:\n  - line: Down", "bible.yaml, line 2: a correction needs a speaker"),
  ])
  func refusesABrokenBible(_ yaml: String, _ message: String) {
    #expect { try Bible(yaml: yaml, file: "bible.yaml") } throws: { "\($0)".hasPrefix(message) }
  }

  /// What is small on disk and endless when it is unfolded.
  private static let bombs = [
    (["a: &a [x, x, x, x, x, x, x, x, x]"]
      + zip("bcdefghij", "abcdefghi").map { "\($0): &\($0) [" + Array(repeating: "*\($1)", count: 9).joined(separator: ", ") + "]" }
      + ["characters:", "  - name: Anna", "    hair: *j"]).joined(separator: "\n"),
    "characters: " + String(repeating: "[", count: 20_000) + String(repeating: "]", count: 20_000),
    String(repeating: "- ", count: 20_000) + "a", String(repeating: "{a: ", count: 20_000), "characters: &a [*a]", "characters: !!binary x",
  ]

  @Test(arguments: bombs) func survivesHostileYAML(_ yaml: String) {
    #expect(throws: AuthorFileError.self) { try Bible(yaml: yaml, file: "bible.yaml") }
    #expect(throws: AuthorFileError.self) { try Look(yaml: yaml.replacing("characters", with: "rules"), file: "look.yaml") }
  }

  @Test func refusesToAddWhereItCannot() throws {
    let draft = try DraftedBible.draft(DraftedBible.story)
    #expect { try DraftedBible.merged(draft, into: "characters: [{name: Zoe}]\n") } throws: {
      "\($0)".hasPrefix("bible.yaml, line 1: \"characters\" is written in brackets")
    }
  }
}

@Suite struct BibleUseTests {
  private func prose(_ text: String, _ yaml: String) throws -> AnalyzedProse {
    ProseAnalyzer(language: Stages.english).analyze(
      Stages.manuscript(text), corrections: try Bible(yaml: yaml, file: "bible.yaml").castCorrections)
  }

  @Test func givesALineToItsSpeaker() throws {
    let text = "Anna looked at Peter. “Come here,” said Anna.\n\n“I’m holding it still.”"
    let read = try prose(text, "corrections:\n  - {line: I'm holding it still, speaker: Anna}\n")
    let speakers = read.chapters[0].quotations.map { $0.speaker.flatMap { read.character($0)?.name } }
    #expect(speakers == ["Anna", "Anna"])
  }

  @Test func readsAliasesPronounsAndWhoIsNobody() throws {
    let text = "Robin came in. Robin laughed. Captain Vale sat down. Captain Vale nodded. Hope stood up. Hope waved."
    let read = try prose(
      text, "characters:\n  - name: Robin\n    aliases: [Captain Vale]\n    pronouns: she\nnot-persons: [Hope]\n")
    #expect(read.cast.map(\.aliases) == [["Robin", "Captain Vale"]] && read.cast.map(\.gender) == [.female])
  }

  @Test func leavesTheReadingAloneWhereNothingIsCorrected() throws {
    let yaml = try DraftedBible.text(DraftedBible.story)
    #expect(try prose(DraftedBible.story, yaml).chapters[0].mentions == Stages.prose(DraftedBible.story).chapters[0].mentions)
  }

  private func prompts(_ yaml: String, _ tool: String = "kling-v3", of text: String = DraftedBible.story) throws -> [Prompt] {
    let read = try prose(text, yaml)
    let shots = try CoveragePlanner(language: Stages.english, library: .builtIn).plan(Stages.breakdown(of: read), of: read)
    let profile = try #require(try ToolTable(library: .builtIn).profile(tool))
    return try PromptWriter(profile: profile, library: .builtIn, bible: try Bible(yaml: yaml, file: "b")).write(shots).prompts
  }

  @Test(arguments: ["kling-v3", "flux-2", "midjourney-v7", "runway-gen4-5", "veo-3-1"])
  func describesPeopleInTheSameWordsInEveryShot(_ tool: String) throws {
    let prompts = try prompts(try DraftedBible.text(DraftedBible.story), tool)
    let words =
      "Anna: a woman, thirty-six years old, lean, cropped hair that had gone gray on one side, wearing a sea coat belted with rope."
    let own = prompts.filter { $0.text.contains(" of Anna") }
    #expect(!own.isEmpty && own.allSatisfy { $0.text.contains(words) })
  }

  @Test func prefersTheAuthorsWording() throws {
    let yaml = "characters:\n  - name: Anna\n    pronouns: she\n    hair: red\n    identity: a tall pilot with a broken nose\n    seed: 7\n"
    let prompt = try #require(try prompts(yaml, "veo-3-1", of: "Anna ran along the pier. Anna fell.").first)
    #expect(prompt.text.contains("Anna: a tall pilot with a broken nose.") && !prompt.text.contains("red"))
  }

  @Test func changesLooksWithTheDay() throws {
    let yaml = "characters:\n  - name: Anna\n    hair: long\n    looks:\n      - {days: [2], hair: shorn}\n"
    let text = "Anna ran along the pier. Anna fell.\n\n* * *\n\nThe next morning Anna sat up. Anna stood."
    let texts = try prompts(yaml, of: text).map(\.text)
    #expect(texts.first?.contains("Anna: long.") == true && texts.last?.contains("Anna: shorn.") == true)
  }

  @Test func tellsWhoLookAlike() throws {
    let yaml =
      "characters:\n  - {name: Anna, hair: red}\n  - {name: Peter, hair: red}\ncorrections:\n  - {line: Never said, speaker: Zoe}\n"
    let bible = try Bible(yaml: yaml, file: "bible.yaml")
    let read = Stages.prose("Anna met Peter. “Now,” said Anna.")
    let messages = bible.diagnostics(for: read, fields: try #require(DraftedBible.fields), file: "bible.yaml").map(\.message)
    #expect(
      messages == [
        "bible.yaml: corrections name \"Zoe\", who is nobody in the text",
        "bible.yaml: nobody says \"Never said\" in the text, so that its correction changes nothing",
        "bible.yaml: Anna and Peter are described in the same words",
      ])
  }
}
