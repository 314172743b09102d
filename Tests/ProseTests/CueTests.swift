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

  @Test(arguments: [
    ("She walked into the engine room.", "engine room", PlaceCue.Role.arrival), ("They reached the airlock.", "airlock", .arrival),
    ("He was back on the bridge.", "bridge", .arrival), ("She left the cargo bay.", "cargo bay", .departure),
    ("He looked at the lighthouse.", "lighthouse", .mention), ("It was as cold as a cellar.", "cellar", .absent),
    ("She had slept in the attic.", "attic", .mention), ("He would never stand in the chapel.", "chapel", .absent),
    ("The ship hung in orbit.", "orbit", .here),
  ])
  func tellsWhatAPlaceIsToTheAction(_ text: String, _ name: String, _ role: PlaceCue.Role) {
    #expect(Stages.prose(text).chapters[0].places.first { $0.name == name }?.role == role)
  }

  @Test(arguments: [
    ("They walked on the hull.", Setting.exterior), ("She slept in the habitat.", .interior), ("He ran across the cargo bay.", .interior),
    ("They swam in the bay.", .exterior), ("He stood on the ship.", .exterior),
  ])
  func knowsShipsAndStations(_ text: String, _ setting: Setting) {
    #expect(Stages.prose(text).chapters[0].places.first?.setting == setting)
  }

  @Test func takesTheRoomOfItsFurniture() {
    let cue = Stages.prose("She sat at the kitchen table.").chapters[0].places.first
    #expect(cue?.name == "kitchen")
  }

  @Test(arguments: ["A hundred yards away a dog barked.", "He saw a sea of faces.", "The fog broke on the bridge of his nose."])
  func takesNoMeasureForAPlace(_ text: String) {
    #expect(Stages.prose(text).chapters[0].places.isEmpty)
  }

  @Test func feelsTheOpenAir() {
    let signs = Stages.prose("The rain ran down her face. Overhead the ceiling hummed.").chapters[0].settingSigns
    #expect(signs.contains { $0.setting == .exterior && $0.weight > 0.5 })
    #expect(signs.contains { $0.setting == .interior && $0.weight > 0.5 })
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
