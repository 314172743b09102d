import Manuscripts
import Testing

struct AuthoredBreakTests {
  @Test func countsBreaksBetweenParagraphsOnce() {
    let paragraph = Block(kind: .paragraph, text: "It rained.")
    let heading = Block(kind: .heading, text: "London")
    let mark = Block(kind: .sceneBreak, text: "* * *", strength: .hard)
    let empty = Block(kind: .paragraph, text: "")
    let chapter = Chapter(number: 1, blocks: [heading, mark, paragraph, mark, heading, empty, paragraph, paragraph, heading, paragraph, mark])
    #expect(chapter.breaks.map(\.paragraphsBefore) == [1, 3])
    #expect(chapter.breaks.map(\.block) == [mark, heading])
  }
}
