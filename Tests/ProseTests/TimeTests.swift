import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct TimeTests {
  @Test(arguments: [
    ("At 21:30 the lights went out.", "21:30"), ("He came at 9.30 p.m. and left.", "21:30"),
    ("It was half past nine in the morning.", "09:30"),
    ("The shuttle docked at 0600 hours.", "06:00"), ("It was a quarter to five in the afternoon.", "16:45"),
    ("At ten o’clock at night she woke.", "22:00"), ("It was twenty minutes past three in the morning.", "03:20"),
    ("Six bells rang in the morning watch.", "07:00"), ("At noon they ate.", "12:00"), ("They met at 9 pm.", "21:00"),
    ("It’s twenty to four in the morning.", "03:40"),
    ("It was midnight.", "00:00"),
  ])
  func readsTheClock(_ text: String, _ value: String) {
    #expect(Stages.prose(text).chapters[0].times.compactMap(\.clock).first?.description == value)
  }

  @Test func takesTheHalfOfTheDayFromWhatWasSaid() {
    let cues = Stages.prose("Night had come.\n\nIt was night. At eleven o’clock she slept. At two o’clock she woke.").chapters[0].times
    #expect(cues.compactMap(\.clock).map(\.description) == ["23:00", "02:00"])
  }

  @Test(arguments: [
    "He counted five to six men.", "He stood at ten paces.", "It was two paces by three.", "The drive had three bells.",
    "One by one, they left.", "She paid 9.30 for it.",
    "One of them struck one of the others.",
  ])
  func readsNoClockInNumbers(_ text: String) {
    #expect(Stages.prose(text).chapters[0].times.allSatisfy { $0.clock == nil })
  }

  @Test(arguments: [
    ("Three days later the rain stopped.", TimeCue.Shift.later), ("The next morning they sailed.", .later),
    ("And then, that evening, she came.", .later),
    ("Two years before, he had been a clerk.", .earlier), ("She had left a week ago.", .earlier),
  ])
  func tellsWhichWayTheClockMoves(_ text: String, _ shift: TimeCue.Shift) {
    #expect(Stages.prose(text).chapters[0].times.compactMap(\.shift).first == shift)
  }

  @Test(arguments: ["The next room was empty.", "The last evening was theirs.", "He sat an hour before she came."])
  func movesNoClock(_ text: String) {
    #expect(Stages.prose(text).chapters[0].times.allSatisfy { $0.shift == nil })
  }

  @Test(arguments: [("The sun was setting.", TimeOfDay.dusk), ("The sun rose over the dunes.", .dawn), ("The sun stood high.", .day)])
  func readsTheSun(_ text: String, _ time: TimeOfDay) {
    #expect(Stages.prose(text).chapters[0].times.first?.time == time)
  }

  @Test(arguments: [
    ("Rain fell on the roof.", "rain", AtmosphereCue.Sense.weather, false), ("The fog had lifted.", "fog", .weather, true),
    ("Moonlight lay on the floor.", "moonlight", .light, false), ("Neon flickered over the bar.", "neon", .light, false),
    ("They sat in the dark.", "dark", .light, false),
  ])
  func findsWeatherAndLight(_ text: String, _ kind: String, _ sense: AtmosphereCue.Sense, _ isOver: Bool) {
    let cue = Stages.prose(text).chapters[0].atmosphere.first
    #expect(cue?.kind == kind)
    #expect(cue?.sense == sense)
    #expect(cue?.isOver == isOver)
  }

  @Test(arguments: [
    "He met a storm of applause.", "She had dark eyes.", "He checked the heat shield.", "It shone like moonlight.",
    "He was quick as lightning.",
  ])
  func findsNoWeatherInFigures(_ text: String) {
    #expect(Stages.prose(text).chapters[0].atmosphere.isEmpty)
  }
}
