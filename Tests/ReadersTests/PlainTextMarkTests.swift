import Manuscripts
import Testing

@Suite struct PlainTextMarkTests {
  @Test(arguments: [
    ("The tide[1] went{12} out.", "The tide went out."), ("She saw it. [Illustration: A rope.] He did not.", "She saw it. He did not."),
    ("The tide [Pg 12]went out.", "The tide went out."), ("[Illustration: The\nlong tide] It went.", "It went."),
    ("|THE tide went.", "THE tide went."), ("She [omission] went [later].", "She [omission] went [later]."),
    ("An =iron= rope, a = b and c == d.", "An iron rope, a = b and c == d."), ("He wrote [ and {no more.", "He wrote [ and {no more."),
    ("The _tide_[3] went.", "The tide went."), ("Bang!!???***!!! said *it* and __that__.", "Bang!!???***!!! said it and that."),
    ("She typed 2*3*4, *A* and A*B*C.", "She typed 2*3*4, A and A*B*C."), ("He was **loud** *“once”*.", "He was loud “once”."),
  ])
  func takesMarksOut(_ printed: String, _ read: String) throws {
    let block = try #require(Reading.manuscript("\(printed)\n\nTwo.\n").blocks.first)
    #expect(block.text == read)
    let file = Array(printed.unicodeScalars)
    for (index, scalar) in read.unicodeScalars.enumerated() where scalar != " " {
      #expect(block.origin.fileScalar(at: index).map { file[$0] } == scalar)
    }
  }

  @Test func takesBoldForEmphasis() throws {
    #expect(try Reading.manuscript("An =iron= _rope_.\n\nTwo.\n").blocks[0].stressed == ["iron", "rope"])
  }

  @Test func leavesPicturesOut() throws {
    let story = try Reading.manuscript("One.\n\n[Illustration]\n\nTwo.\n\n[Illustration: A rope\nand a pump]\n\nThree.\n")
    #expect(story.pattern == "ppp")
    #expect(story.skipped.map(\.reason) == ["2 marks"])
  }

  @Test(arguments: [
    ("The lighthouse was dark. She saw the light-\nhouse again.", "The lighthouse was dark. She saw the lighthouse again."),
    ("She saw a well-\nknown man.", "She saw a well-known man."), ("An Anglo-\nSaxon king.", "An Anglo-Saxon king."),
    ("She ran--\nhe stood.", "She ran-- he stood."), ("The ti\u{AD}\nde went.", "The tide went."),
    ("She said -\nnothing.", "She said - nothing."),
  ])
  func joinsAWordThatALineEndCuts(_ printed: String, _ read: String) throws {
    #expect(try Reading.manuscript("\(printed)\n\nTwo.\n").paragraphs.first == read)
  }
}
