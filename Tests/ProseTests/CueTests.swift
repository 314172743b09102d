import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct CueTests {
  @Test(arguments: [
    ("She waited in the old pump house.", "pump house", Setting.interior), ("They met on the ferry deck.", "ferry deck", .exterior),
    ("He stood in corridor nine.", "corridor nine", .interior), ("They lay on the beach.", "beach", .exterior),
  ])
  func findsThePlaceOfTheAction(_ text: String, _ name: String, _ setting: Setting) {
    let cue = Stages.prose(text).chapters[0].places.first
    #expect(cue?.name == name)
    #expect(cue?.setting == setting)
  }

  @Test func takesNoFurnitureForAPlace() {
    #expect(Stages.prose("She sat at the kitchen table.").chapters[0].places.isEmpty)
  }

  @Test(arguments: [
    ("At dawn they left.", TimeOfDay.dawn, true), ("Three days later the rain stopped.", nil, true),
    ("It was a bright morning.", .morning, false),
  ])
  func findsTheHourAndTheJump(_ text: String, _ time: TimeOfDay?, _ jumps: Bool) {
    let cues = Stages.prose(text).chapters[0].times
    #expect(cues.contains { $0.isJump } == jumps)
    #expect(cues.compactMap(\.time).first == time)
  }

  @Test func tellsAThoughtFromAStressedWord() {
    let chapter = Stages.prose("*She’ll jump.* He was *sure* of it. She wondered about the tide.").chapters[0]
    #expect(chapter.thoughts.filter(\.isDirect).map { chapter.text.text(of: $0.span) } == ["She’ll jump."])
    #expect(chapter.thoughts.filter { !$0.isDirect }.map { chapter.text.text(of: $0.span) } == ["She wondered about the tide."])
  }
}
