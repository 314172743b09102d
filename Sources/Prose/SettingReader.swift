import Manuscripts

/// Where and when a chapter plays and what there is to be seen: place, hour, weather and light, looks back, and descriptions.
struct SettingFindings {
  let places: [PlaceCue]
  let times: [TimeCue]
  let atmosphere: [AtmosphereCue]
  let flashbacks: [Flashback]
  let signs: [SettingSign]
  let descriptions: [Description]
}

/// Reads the setting of one chapter from its tokens and clauses.
struct SettingReader {
  let language: Language
  /// Names, in lower case, that the book's prepositions treat as places.
  let named: Set<String>
  let cast: [StoryCharacter]

  func findings(
    in reading: ChapterReading, by reader: ClauseReader, clauses: [[Clause]], mentions: [Mention], quotations: [Quotation]
  ) -> SettingFindings {
    let narrated = NarratedTokens(reading)
    let judge = StandingJudge(language: language, reading: reading, clauses: clauses, tense: reader.tense)
    let times = TimeFinder(language: language, reading: reading, narrated: narrated, judge: judge).times()
    let flashbacks = FlashbackFinder(
      language: language, reading: reading, narrated: narrated, clauses: clauses, tense: reader.tense,
      dates: times.filter { $0.shift == .earlier }
    ).flashbacks()
    let places = PlaceFinder(
      language: language, reading: reading, narrated: narrated, judge: judge, named: named, mentionAt: reader.mentionAt,
      flashbacks: flashbacks
    ).places()
    let descriptions = DescriptionFinder(
      language: language, reading: reading, clauses: clauses, judge: judge, mentions: mentions, quotations: quotations, cast: cast
    ).descriptions()
    return SettingFindings(
      places: places, times: times,
      atmosphere: AtmosphereFinder(language: language, reading: reading, narrated: narrated, judge: judge).cues(), flashbacks: flashbacks,
      signs: SettingSignFinder(language: language, reading: reading, narrated: narrated, judge: judge).signs(), descriptions: descriptions)
  }
}
