import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct QuotationKindTests {
  private func unspoken(_ text: String) -> [String] {
    let chapter = Stages.prose(text + "\n\n“Good,” said Anna.").chapters[0]
    #expect(chapter.quotations.map { chapter.text.text(of: $0.words) } == ["Good,"])
    return chapter.unspoken.map { "\($0.kind.rawValue): \(chapter.text.text(of: $0.words))" }
  }

  @Test(arguments: [
    ("“It will never hold,” she thought, “not in this wind.”", ["thought: It will never hold,", "thought: not in this wind."]),
    ("Anna thought, “He is late.”", ["thought: He is late."]),
    ("“How late it is!” wondered Anna.", ["thought: How late it is!"]),
  ])
  func tellsThoughtsFromSpeech(_ text: String, _ expected: [String]) {
    #expect(unspoken(text) == expected)
  }

  @Test(arguments: [
    ("A notice over the stove said “EIGHT PERSONS OR ONE COW”.", ["writing: EIGHT PERSONS OR ONE COW"]),
    ("The label read: “Best before noon.”", ["writing: Best before noon."]),
    ("“Come at once,” she wrote.", ["writing: Come at once,"]),
    ("He wrote on the wall, “Gone to the boats.”", ["writing: Gone to the boats."]),
  ])
  func tellsWritingFromSpeech(_ text: String, _ expected: [String]) {
    #expect(unspoken(text) == expected)
  }

  @Test func readsALetterFromItsSalutationToItsName() {
    let letter = "“Harrow Yard,”\n\n“Tuesday.”\n\n“Dear Mrs. Hale,”\n\n“The boat is ready.”\n\n“Yours truly,”\n\n“E. Pell.”"
    #expect(unspoken("The post came.\n\n" + letter).count == 6)
  }

  @Test func readsALetterThatIsAnnounced() {
    #expect(unspoken("He gave her the following note:\n\n“The boat is ready. Come.”") == ["writing: The boat is ready. Come."])
  }

  @Test func takesAnAddressInSpeechForNoLetter() {
    let chapter = Stages.prose("“Dear me!”\n\n“My dear Lucia—”\n\n“Well, you know what I mean.”\n\n“Dear Anna, I do.”").chapters[0]
    #expect(chapter.quotations.count == 4)
  }
}
