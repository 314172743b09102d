import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct FlashbackTests {
  private func flashbacks(_ text: String) -> [(words: String, flashback: Flashback)] {
    let chapter = Stages.prose(text).chapters[0]
    return chapter.flashbacks.map { (chapter.text.text(of: $0.span), $0) }
  }

  @Test func opensAtADateAndEndsAtTheReturn() {
    let found = flashbacks("Anna stood still. Three winters ago he had hung it there. Anna took the coat.\n\n“Why?” she said.")
    #expect(found.map(\.words) == ["Three winters ago he had hung it there."])
    #expect(found.first?.flashback.isShown == true)
  }

  @Test func findsARunOfThePluperfect() {
    let found = flashbacks("Anna sat down. Peter had been a cook. He had lived by the sea. He had loved it. Anna rose.")
    #expect(found.map(\.words) == ["Peter had been a cook. He had lived by the sea. He had loved it."])
    #expect(found.first?.flashback.isShown == false)
  }

  @Test func looksBackFromThePresentToo() {
    let found = flashbacks(
      "I take the box. I open it. It is warm. She says nothing. I look at her.\n\nI signed the papers eleven years ago. A man explained it to me. The boots are on the stairs."
    )
    #expect(found.map(\.words) == ["I signed the papers eleven years ago. A man explained it to me."])
  }

  @Test func takesOnePluperfectForNoFlashback() {
    #expect(flashbacks("Anna had closed the door. She went to the window.").isEmpty)
  }
}
