import Breakdown
import Library
import Manuscripts
import Prose
import Shooting
import TestSupport
import Testing

@Suite struct ShootingTests {
  private static let scene = """
    Anna sat in the boathouse at night. She took the needle out of her coat and pressed the point into the pad.

    “How long?” she asked softly.

    “A month,” said Peter. “Perhaps more.”

    Peter looked away. Somewhere a bell rang. Her father had built the place. *Never.*
    """

  @Test func skipsIAndOInLetters() {
    let letters = [0, 7, 8, 12, 13, 23, 24, 25, 47, 48].map { ShotLetter(index: $0).description }
    #expect(letters == ["A", "H", "J", "N", "P", "Z", "AA", "AB", "AZ", "BA"])
  }

  @Test func showsTheActionInThePresentWithNames() throws {
    let actions = try Stages.shots(of: Self.scene).shots.map(\.action)
    #expect(actions.contains("Anna sits in the boathouse at night."))
    #expect(actions.contains("Anna takes the needle out of her coat."))
    #expect(actions.contains("Anna speaks softly to Peter."))
  }

  @Test func opensWideAndAlternatesInTalk() throws {
    let shots = try Stages.shots(of: Self.scene).shots
    #expect(shots[0].coverage == .master)
    #expect(shots.filter { !$0.dialogue.isEmpty }.map(\.coverage) == [.twoShot, .overTheShoulder])
  }

  @Test func keepsSpeechOutOfTheAction() throws {
    for shot in try Stages.shots(of: Self.scene).shots {
      #expect(!shot.action.contains("“") && !shot.action.contains("month"))
    }
  }

  @Test func namesWhatCannotBeFilmedAndWhy() throws {
    let notFilmed = try Stages.shots(of: Self.scene).notFilmed
    #expect(notFilmed.map(\.reason) == [.backstory, .thought])
    #expect(notFilmed.map(\.isVoiceOver) == [true, true])
  }

  @Test func hearsWhatTheTextSounds() throws {
    #expect(try Stages.shots(of: Self.scene).shots.map(\.sound).contains("Somewhere a bell rings."))
  }

  @Test func coversEveryLetterAndQuotesItsSource() throws {
    let prose = Stages.prose(Self.scene)
    let list = try CoveragePlanner(language: Stages.english, library: .builtIn).plan(Stages.breakdown(of: prose), of: prose)
    let text = prose.chapters[0].text
    var covered = Array(repeating: false, count: text.utf8.count)
    for span in list.shots.map(\.source.span) + list.notFilmed.map(\.span) {
      for offset in span.start..<span.end { covered[offset] = true }
    }
    #expect(text.utf8.indices.allSatisfy { covered[$0] || [0x20, 0x0A].contains(text.utf8[$0]) })
    #expect(list.shots.allSatisfy { $0.source.quote == text.text(of: $0.source.span) })
  }

  @Test func timesSpeechByItsWords() throws {
    let shots = try Stages.shots(
      of: "“One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen,” said Anna."
    ).shots
    #expect(shots.map(\.editSeconds) == [6.5])
  }

  @Test func givesEqualWordsDifferentIdentities() throws {
    let ids = try Stages.shots(of: "“No,” said Anna.\n\n“No,” said Anna.\n\n“No,” said Anna.").shots.map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func refusesAGrammarThatNamesNoSetup() {
    let broken = TemplateLibrary.builtIn.overridden(by: ["shooting/grammar.yaml": "rules:\n  - {use: nowhere}\nsetups: {}\nseconds: {}\n"])
    #expect(throws: GrammarError.self) { try CoveragePlanner(language: Stages.english, library: broken) }
  }
}

@Suite struct SpeakingTests {
  private func actions(_ text: String) throws -> [String] { try Stages.shots(of: text).shots.map(\.action) }

  @Test func tellsQuestionsAndAnswers() throws {
    let actions = try actions("“Where is he?” said Anna to Peter.\n\n“Gone,” said Peter.\n\n“Gone,” said Anna.")
    #expect(actions == ["Anna asks Peter a question.", "Peter answers Anna.", "Anna speaks to Peter."])
  }

  @Test func takesTheVerbOfTheTag() throws {
    let actions = try actions("“Come here,” whispered Anna to Peter.\n\n“No,” Peter warned her. “Not so loud.”")
    #expect(actions == ["Anna whispers to Peter.", "Peter warns Anna."])
  }

  @Test func keepsAParticipleInItsClause() throws {
    #expect(
      try actions("Anna came down between the houses bent under a bundle of branches.")
        == ["Anna comes down between the houses bent under a bundle of branches."])
    #expect(try actions("All three of them looked down.") == ["All three of them look down."])
  }
}

@Suite struct RelativeClauseTests {
  private func actions(_ text: String) throws -> [String] { try Stages.shots(of: text).shots.map(\.action) }

  @Test func keepsTheNumberOfTheNoun() throws {
    #expect(
      try actions("Anna brushed away some dead leaves that had fluttered down.")
        == ["Anna brushes away some dead leaves that have fluttered down."])
  }

  @Test func findsTheMainVerbBehindARelativeClause() throws {
    #expect(try actions("The sailors who mended the nets looked up.") == ["The sailors who mend the nets look up."])
  }
}

@Suite struct ReportTests {
  private func unfilmed(_ text: String) throws -> [NotFilmed.Reason] { try Stages.shots(of: text).notFilmed.map(\.reason) }

  @Test func asksNoQuestionsOfTheCamera() throws {
    #expect(try unfilmed("Anna folded the letter. Who had made him a judge over others?") == [.thought])
  }

  @Test func leavesOutWhatIsSaidWithoutASpeaker() throws {
    #expect(try unfilmed("Anna folded the letter. That Europe was perfectly sweet.") == [.comment])
  }
}
