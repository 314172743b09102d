import Manuscripts
import Testing

struct AuthoredBreakTests {
  @Test func countsBreaksBetweenParagraphsOnce() {
    let paragraph = Block(kind: .paragraph, text: "It rained.")
    let heading = Block(kind: .heading, text: "London")
    let mark = Block(kind: .sceneBreak, text: "* * *", strength: .hard)
    let empty = Block(kind: .paragraph, text: "")
    let blocks = [heading, mark, paragraph, mark, heading, empty, paragraph, paragraph, heading, paragraph, mark]
    let breaks = Chapter(number: 1, blocks: blocks).breaks
    #expect(breaks.map(\.paragraphsBefore) == [1, 3])
    #expect(breaks.map(\.block) == [mark, heading])
  }
}
