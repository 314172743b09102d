import Manuscripts
import Readers
import Testing

/// What means one thing in prose and another in Markdown.
@Suite struct MarkdownTrapTests {
  private func paragraphs(_ text: String) throws -> [String] { try Reading.markdown("Zero.\n\n" + text).paragraphs.dropFirst().map(\.self) }

  @Test(arguments: [
    ("The Crossing\n---\n\nOne.\n\nThe Tide\n---\n\nTwo.\n", ["The Crossing", "The Tide"]), ("Chapter 1\n---\nOne.\n", ["1"]),
    ("One went out.\n---\nTwo.\n", ["1"]), ("“Go on”\n---\nTwo.\n", ["1"]), ("Long\nBefore\n---\nTwo.\n", ["1"]),
  ])
  func tellsATitleOverARuleFromProse(_ text: String, _ names: [String]) throws {
    #expect(try Reading.markdown(text).names == names)
  }

  @Test(arguments: ["&nbsp;", "<br/>", "<br>\n<br>", "<p>&nbsp;</p>", "\\"])
  func takesASignForWhiteSpaceForASoftBreak(_ sign: String) throws {
    #expect(try Reading.markdown("One.\n\nTwo.\n\nThree.\n\n\(sign)\n\nFour.\n").pattern == "ppp~p")
    #expect(
      try Reading.markdown("One.\n\n\(sign)\n\nTwo.\n\n\(sign)\n\nThree.\n\n\(sign)\n\nFour.\n\n\(sign)\n\nFive.\n").pattern == "ppppp")
  }

  @Test(arguments: [
    "#", "# # #", "###", "~~~", "====", "***", "_ _ _", "<hr class=\"x\">", "<p align=\"center\">***</p>", "· · ·", "+ + +", "* *", "o0o",
    "**\\***", "====================",
  ])
  func readsASign(_ sign: String) throws {
    #expect(try Reading.markdown("One.\n\n\(sign)\n\nTwo.\n").pattern == "p*p")
    #expect(try Reading.markdown("One.\n\(sign)\nTwo.\n").pattern == "p*p")
  }

  @Test(arguments: [
    ("- Qui ?\n- Moi.\n", ["- Qui ?", "- Moi."]), ("1. That.\n2) This.\n", ["1. That.", "2) This."]),
    ("* flour\n* salt\n", ["flour", "salt"]), ("— Qui ?\n— Moi.\n", ["— Qui ?", "— Moi."]),
    ("It was the year\n1812. They went\n- or some did - home.\n", ["It was the year 1812. They went - or some did - home."]),
    ("\tShe came in.\n", ["She came in."]), ("#tag and #1 on it\n", ["#tag and #1 on it"]),
  ])
  func keepsDashesNumbersAndIndents(_ text: String, _ expected: [String]) throws {
    #expect(try paragraphs(text) == expected)
  }

  @Test(arguments: [
    ("<Can you hear?> she <thought>. 3 < 4 <3 <i see>", "<Can you hear?> she <thought>. 3 < 4 <3 <i see>"),
    ("[Anna]: Hello.", "[Anna]: Hello."),
    ("<?go? <!Now <![CDATA[ so", "<?go? <!Now <![CDATA[ so"), ("A <span class=\"x\">b</span> <u>c</u><del>d</del>.", "A b c."),
    ("<div>A</div>", "A"), ("a <!-- b\n\nc --> d", "a d"), ("a %%b%% c 50%% d", "a c 50%% d"), ("H~2~O x~~y~~z ~~ w", "H~2~O xz ~~ w"),
    ("==a== b == c ==", "a b == c =="), ("{~~old~>new~~} {++in++}{--out--}{==hi==}{>>so<<}", "new inhi"),
    ("[[A#b|c]] [[d]] ![[e.png]]f", "c d f"),
    ("a[^1] b^[a note] c", "a b c"), ("A [b]{.smallcaps} [c] {d} ^id", "A b [c] {d}"), ("\\~~a~~ \\[[b]]", "~~a~~ [[b]]"),
    ("a\nb ^a1-b2", "a b"),
    ("[map]: a/map.png", ""), ("<!-- a -->      b *c*", "b c"), ("<p>      b *c*</p>", "b c"), ("::: {.letter}\nA\n:::", "A"),
    ("\\newpage", ""), ("“a” ‘b’ -- c...", "“a” ‘b’ -- c..."),
  ])
  func readsTheTextOfALine(_ line: String, _ text: String) throws {
    #expect(try paragraphs(line + "\n").joined(separator: "|") == text)
  }

  @Test func readsLinesOfVerse() throws {
    #expect(try Reading.markdown("| The tide\n| went out\n| again\n\nOne.\n").pattern == "vp")
    #expect(try Reading.markdown("The tide<br>\nwent out<br>\nagain\n\nOne.\n").pattern == "vp")
    #expect(
      try Reading.markdown("One.\n\n```text\nLOG *1*\n\n# a\n- b\nc\n```\n\n# Two\n\nTwo.\n").paragraphs == [
        "One.", "LOG 1", "# a\n- b\nc", "Two.",
      ])
  }

  @Test func readsRowsOfATable() throws {
    let story = try Reading.markdown("One.\n\nTime | Tide\n--- | ---\n6:00 | low\n12:00 | high\n\nTwo | three.\n")
    #expect(story.paragraphs == ["One.", "Time Tide", "6:00 low", "12:00 high", "Two | three."])
  }

  @Test func readsALineAParagraph() throws {
    let line = String(repeating: "The tide went out. ", count: 8)
    #expect(try Reading.markdown("# A\n" + String(repeating: line + "\n", count: 6) + "---\nTwo.\n").pattern == "pppppp*p")
    #expect(try Reading.markdown(String(repeating: "    The tide\nwent out\nfor good.\n", count: 4)).pattern == "pppp")
    #expect(try Reading.markdown(String(repeating: "The tide\nwent out\nfor good.\n", count: 4)).pattern == "p")
  }

  @Test func leavesNotesOutUnlessAskedFor() throws {
    let text = "One[^a].\n\n[^a]: Two *three*.\nfour\n\n    Five.\n\nSix.^[Seven eight.]\n\n[^b]: Nine.\n# Ten\n\nEleven.\n"
    let story = try Reading.markdown(text)
    #expect(story.paragraphs == ["One.", "Six.", "Eleven."])
    #expect(story.skipped == [SkippedPart(title: "3 footnotes", reason: "notes are not part of the story", matter: .notes, words: 7)])
    let file = InputFile(name: "a.md", bytes: Array(text.utf8))
    let whole = try ReaderTable.read(file, ReadingOptions(include: [.notes])).value
    #expect(whole.paragraphs == ["One.", "Two three. four", "Five.", "Six.Seven eight.", "Nine.", "Eleven."])
  }

  @Test func saysWhichPicturesWereLeftOut() throws {
    #expect(try Reading.markdown("One.\n\n![](a/map.png)\n").skipped.map(\.title) == ["Picture: map.png"])
    #expect(try Reading.markdown("One.\n\n![Map](m.png) <img src=\"b.png\">\n").skipped.map(\.title) == ["2 pictures"])
  }
}
