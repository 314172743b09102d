import Breakdown
import Prose
import TestSupport
import Testing

@Suite struct FilmableTests {
  @Test(arguments: ["As a rule Anna drank tea.", "Every low tide Anna followed the guide.", "Most of the time Anna drank tea."])
  func leavesHabitsToAVoice(_ sentence: String) {
    #expect(role(of: sentence).unfilmable == .summary)
  }

  /// Told before and after, so that the chapter has a tense and no sentence opens a scene.
  private func role(of sentence: String) -> SentenceRole {
    let prose = Stages.prose(
      "Anna walked home and opened the door. Peter took the lamp. Anna sat down.\n\n\(sentence)\n\nPeter stood up and left. Anna closed the door."
    )
    return SentenceJudge(language: Stages.english).roles(of: prose.chapters[0])[3]
  }

  @Test(arguments: [
    "Her mind went back to the house.", "Anna was sorry for it.", "Anna loved the old place.", "A strange fear grew in Peter.",
    "She would have liked the garden.",
  ])
  func keepsWhatGoesOnInsideOutOfThePicture(sentence: String) {
    #expect(role(of: sentence).unfilmable == .thought)
  }

  @Test(arguments: [
    "Such rivers carry the snow of the mountains.", "They say that the river rises every spring.", "(He had it from an aunt.)",
    "How long it seemed!",
  ])
  func keepsTheNarratorsWordOutOfThePicture(sentence: String) {
    #expect(role(of: sentence).unfilmable == .comment)
  }

  @Test(arguments: [
    "Peter could see the boat.", "Anna heard the gate.", "His fingers would not stop.", "She knew the coat.", "This annoyed Peter.",
    "For a moment Anna could not move.", "Every window was broken.",
  ])
  func showsWhatIsSeenInSpiteOfItsVerb(sentence: String) {
    #expect(role(of: sentence).unfilmable == nil)
  }

  @Test func reactsWhereABodyAnswers() {
    for sentence in ["For a moment Anna could not move.", "She knew the coat.", "This annoyed Peter."] {
      #expect(role(of: sentence).kind == .reaction, "\(sentence)")
    }
  }

  @Test func filmsTheDeedsOfAFlashback() throws {
    let prose = Stages.prose(
      "Anna turned the key. The lamp burned low.\n\nThree winters ago he had hung the coat on that hook.\n\nShe opened the door. The rain came in."
    )
    let role = SentenceJudge(language: Stages.english).roles(of: prose.chapters[0])[2]
    #expect(role.unfilmable == nil && role.kind == .action)
  }
}

@Suite struct BeatGroupingTests {
  private func beats(_ text: String) -> [String] {
    let prose = Stages.prose(text)
    return Stages.breakdown(of: prose).scenes.flatMap(\.beats).map { "\($0.kind.rawValue) \($0.sentences.count)" }
  }

  @Test func keepsAQuestionWithItsAnswer() {
    let talk = ["“We are late,” said Anna.", "“Are we?” said Peter.", "“Very,” said Anna.", "“Then run,” said Peter."]
    #expect(beats(talk.joined(separator: "\n\n")) == ["dialogue 3", "dialogue 1"])
  }

  @Test func keepsAPauseInTheTalk() {
    #expect(beats("“Well?” said Anna.\n\nThe lamp went out.\n\n“Well,” said Peter.") == ["dialogue 3"])
  }

  @Test func setsADeedBetweenTwoLinesApart() {
    #expect(
      beats("“Well?” said Anna.\n\nPeter threw the cup at the wall.\n\n“Well,” said Peter.") == ["dialogue 1", "action 1", "dialogue 1"])
  }

  @Test func opensAScenesFirstPictureAsOne() {
    #expect(beats("The yard was dark. A cart stood by the well.\n\nAnna ran to the gate. She lifted the bar.").first == "establishing 2")
  }

  @Test func takesWhatSomebodySeesForADescription() {
    #expect(beats("Anna ran to the wall.\n\nShe saw the hills turn green. She saw the towers rise.").last == "description 2")
  }
}
