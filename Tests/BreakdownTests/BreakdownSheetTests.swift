import Breakdown
import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct BreakdownSheetTests {
  private func scenes(_ text: String) -> (prose: AnalyzedProse, scenes: [Scene]) {
    let prose = Stages.prose(text)
    return (prose, Stages.breakdown(of: prose).scenes)
  }

  private func names(_ category: BreakdownElement.Category, _ text: String) -> [String] {
    scenes(text).scenes.flatMap(\.details.elements).filter { $0.category == category }.map(\.name)
  }

  @Test func sortsElementsByDepartment() {
    let text =
      "Anna picked up the brass wrench. The dog barked at the table. Anna wore a grey coat. A truck stood in the yard. Smoke rose. The alarm rang."
    #expect(names(.props, text) == ["brass wrench"])
    #expect(names(.animals, text) == ["dog"])
    #expect(names(.wardrobe, text) == ["grey coat"])
    #expect(names(.vehicles, text) == ["truck"])
    #expect(names(.specialEffects, text) == ["Smoke"])
    #expect(names(.sound, text) == ["alarm"])
    #expect(names(.setDressing, text) == ["table"])
  }

  @Test func bringsNothingThatIsNotThere() {
    let text = "Anna ran like a horse. There was no dog in the yard. “Bring the axe,” said Anna."
    #expect(scenes(text).scenes.flatMap(\.details.elements).allSatisfy { !["horse", "dog", "axe"].contains($0.name) })
  }

  @Test func takesAThingForAPropOnceItIsHandled() {
    let text = "A lamp stood on the shelf. Anna took the lamp."
    #expect(names(.props, text) == ["lamp"])
    #expect(!names(.setDressing, text).contains("lamp"))
  }

  @Test func pointsElementsAtTheirWords() {
    let (prose, scenes) = scenes("Anna picked up the brass wrench.")
    for element in scenes.flatMap(\.details.elements) { #expect(prose.chapters[0].text.text(of: element.span) == element.name) }
  }

  @Test func seesThroughTheOneWhoLooksAndThinks() {
    let (prose, scenes) = scenes("Anna saw the boat. She wondered about it. Anna watched the gulls. Peter rowed.")
    #expect(scenes[0].details.pointOfView.flatMap { prose.character($0)?.name } == "Anna")
    #expect(self.scenes("Peter rowed. Anna sat down.").scenes[0].details.pointOfView == nil)
  }

  @Test func drawsTheSynopsisFromTheText() {
    let (prose, scenes) = scenes("The night was dark. Anna took the key from the hook and opened the gate. Somebody coughed.")
    #expect(
      scenes[0].details.synopsis.map { prose.chapters[0].text.text(of: $0) } == "Anna took the key from the hook and opened the gate.")
  }

  @Test func countsEighthsOfAPage() {
    #expect(scenes("Anna sat.").scenes[0].details.eighths == 1)
    // 33 lines of heading, dialogue (35 wide under a cue, with a blank line) and nothing else: 31 of 55 lines are 5/8.
    let talk = (0..<10).map { _ in "“We cannot stay here,” said Anna." }.joined(separator: "\n\n")
    #expect(scenes(talk).scenes.reduce(0) { $0 + $1.details.eighths } == 5)
  }

  @Test func countsTheDaysOfTheStory() {
    let days = scenes(
      "It was night in the kitchen. Anna sat at the table.\n\n* * *\n\nThe next morning Anna walked to the mill.\n\n* * *\n\nAnna sat in the mill.\n\n* * *\n\nThree weeks later Anna came home."
    ).scenes.map(\.details.storyDay)
    #expect(days == [1, 2, 2, 3])
  }

  @Test func leavesFlashbacksOutsideTheDays() {
    let days = scenes(
      "Anna turned the key. The lamp burned low. She waited at the table.\n\nThree winters ago she had hung the coat on that hook. Peter had laughed and had thrown his hat after it.\n\nShe opened the door. The rain came in. Nobody stood outside."
    ).scenes.map(\.details.storyDay)
    #expect(days == [1, nil, 1])
  }

  @Test func namesASetByItsFullestName() {
    let places = scenes("Anna stood on the forward bridge. She looked out.\n\n* * *\n\nThe bridge was dark. Anna waited on the bridge.")
      .scenes.map(\.heading.place?.value)
    #expect(places == ["forward bridge", "forward bridge"])
  }

  @Test func hearsTheHourInAGreeting() {
    #expect(scenes("“Good evening,” said Anna. Peter bowed.").scenes[0].heading.time?.value == .evening)
  }

  @Test func knowsAPlaceToWhichAFlashbackComesBack() {
    let starts = scenes(
      "Anna turned the key. The lamp burned low. She waited at the table.\n\nThree winters ago she had hung the coat on that hook. Peter had laughed and had thrown his hat after it.\n\nShe opened the door. The rain came in. Nobody stood outside."
    ).scenes.map(\.start)
    #expect(starts == [.newPlace, .memory, .samePlace])
  }
}

@Suite struct BeatContentTests {
  @Test func tellsWhatABeatHolds() throws {
    let beats = Stages.breakdown(of: Stages.prose("Anna slowly turned the key in the kitchen. She was afraid.")).scenes.flatMap(\.beats)
    let content = try #require(beats.first).content
    #expect(content.objects == ["key"])
    #expect(content.manner == ["slowly"])
    #expect(content.place == "kitchen")
    #expect(beats.flatMap(\.content.mood) == ["afraid"])
  }
}
