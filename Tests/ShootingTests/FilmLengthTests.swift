import Breakdown
import Library
import Manuscripts
import Prose
import Shooting
import TestSupport
import Testing

@Suite struct FilmLengthTests {
  private let story = """
    Anna crossed the yard. The rain fell on the tin roofs. She unlocked the shed and lit the lamp.

    "We leave before the tide turns, and nobody comes back for the boat," said Anna.

    Bo watched her. His hands shook. "Fine," said Bo.

    Anna picked up the wrench. She tightened the bolt. The engine coughed. Bo climbed into the boat.

    Anna threw the wrench into the water. The boat drifted out.
    """

  private func film(_ text: String, _ length: FilmLength) throws -> Outcome<ShotList> {
    let prose = Stages.prose(text)
    let planner = try CoveragePlanner(language: Stages.english, library: .builtIn)
    return planner.fit(planner.plan(Stages.breakdown(of: prose), of: prose, rates: length.rates), to: length, of: prose)
  }

  private func seconds(_ list: ShotList) -> Double { list.shots.reduce(0) { $0 + $1.editSeconds } }

  /// The letters of the text in shots and passages, in text order.
  private func letters(_ list: ShotList) -> String {
    let prose = Stages.prose(story)
    let spans = list.shots.map(\.source.span) + list.notFilmed.map(\.span)
    return spans.sorted { $0.start < $1.start }.map { prose.chapters[0].text.text(of: $0) }.joined().filter { !$0.isWhitespace }
  }

  @Test(arguments: [
    FilmLength(pace: .slow), FilmLength(pace: .fast), FilmLength(maxShots: 3), FilmLength(targetSeconds: 12),
    FilmLength(isEssentialOnly: true),
    FilmLength(pace: .fast, targetSeconds: 10, maxShots: 2, isEssentialOnly: true),
  ])
  func holdsEverySentenceOnce(length: FilmLength) throws {
    #expect(letters(try film(story, length).value) == letters(try film(story, FilmLength()).value))
    #expect(letters(try film(story, length).value) == story.filter { !$0.isWhitespace })
  }

  @Test func ordersThePaces() throws {
    let slow = try film(story, FilmLength(pace: .slow)).value
    let normal = try film(story, FilmLength()).value
    let fast = try film(story, FilmLength(pace: .fast)).value
    #expect(seconds(slow) > seconds(normal))
    #expect(seconds(fast) < seconds(normal))
    #expect(fast.shots.count < normal.shots.count)
  }

  @Test func joinsDownToTheNumberAskedForAndSaysSo() throws {
    let film = try film(story, FilmLength(maxShots: 5))
    #expect(film.value.shots.count == 5)
    #expect(film.diagnostics.contains { $0.message.hasPrefix("merged ") })
    #expect(film.value.shots.contains { !$0.joined.isEmpty })
  }

  @Test func joinsWhatOneDoesBeforeItJoinsTwo() throws {
    let all = try film(story, FilmLength()).value.shots
    let joined = try #require(try film(story, FilmLength(maxShots: all.count - 1)).value.shots.first { !$0.joined.isEmpty })
    let parts = all.filter { shot in shot.id == joined.id || joined.joined.contains { $0.id == shot.id } }
    #expect(parts.count == 2)
    #expect(Set(parts.map(\.cast.first)).count == 1)
  }

  @Test func widensTheFrameOverAllWhomItJoins() throws {
    let shots = try film(story, FilmLength(maxShots: 3)).value.shots
    for shot in shots where shot.joined.count > 0 && shot.cast.count == 2 {
      #expect([.twoShot, .overTheShoulder, .group, .master].contains(shot.coverage), "\(shot.address)")
    }
    #expect(shots.contains { $0.cast.count == 2 && $0.staging.count == 2 })
  }

  @Test(arguments: [FilmLength(maxShots: 1), FilmLength(targetSeconds: 5), FilmLength(pace: .fast), FilmLength(isEssentialOnly: true)])
  func neitherDragsNorRepeatsAPictureAfterJoins(length: FilmLength) throws {
    let film = try film(String(repeating: story + "\n\n", count: 6), length).value
    #expect(film.shots.allSatisfy { $0.editSeconds <= 15 })
    #expect(VarietyReport(of: film).runs.isEmpty)
  }

  @Test func keepsTheAddressesOfShotsThatAreLeft() throws {
    let all = Set(try film(story, FilmLength()).value.shots.map { "\($0.address) \($0.id)" })
    #expect(all.isSuperset(of: try film(story, FilmLength(maxShots: 4)).value.shots.map { "\($0.address) \($0.id)" }))
  }

  @Test func tellsTheNearestWhenTheTargetIsOutOfReach() throws {
    #expect(try film(story, FilmLength(targetSeconds: 3)).diagnostics.contains { $0.message.hasPrefix("the nearest to 0:03") })
  }

  @Test func listsTheShotsThatAreNotEssentialAsLeftOut() throws {
    let film = try film(story, FilmLength(isEssentialOnly: true)).value
    #expect(film.shots.allSatisfy { $0.importance.rank == .essential })
    #expect(film.notFilmed.contains { $0.reason == .leftOut })
  }

  @Test func needsTheThingThatReturns() throws {
    let shots = try film(story, FilmLength()).value.shots
    let wrench = shots.filter { $0.props.contains("wrench") }
    #expect(wrench.count == 2)
    #expect(wrench.allSatisfy { $0.importance.rank == .essential })
  }

  @Test(arguments: FilmLength.Pace.allCases)
  func neverSpeaksFasterThanTheRate(pace: FilmLength.Pace) throws {
    for length in [FilmLength(pace: pace), FilmLength(pace: pace, targetSeconds: 5), FilmLength(pace: pace, maxShots: 1)] {
      for shot in try film(story, length).value.shots {
        #expect(shot.editSeconds >= Double(shot.dialogue.reduce(0) { $0 + $1.line.wordCount }) * 60 / 150)
      }
    }
  }

  @Test func givesASlowSpeakerMoreTime() throws {
    let slow = FilmLength(rates: SpeechRates(byName: ["Anna": 75]))
    let line = { (list: ShotList) in list.shots.filter { $0.dialogue.first?.speaker == "Anna" }.reduce(0) { $0 + $1.editSeconds } }
    #expect(line(try film(story, slow).value) > line(try film(story, FilmLength()).value) * 1.5)
    #expect(try film(story, FilmLength(rates: SpeechRates(byName: ["Ana": 75]))).diagnostics.contains { $0.message.contains("\"Ana\"") })
  }

  @Test func cutsALongSentenceAtAClause() throws {
    let lines = try film(
      """
      "I walked down to the harbour in the dark because the boats were late, and I waited by the wall until the last of the lamps went out," said Anna.
      """, FilmLength()
    ).value.shots.flatMap(\.dialogue).map(\.line)
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("late") == true || lines.first?.hasSuffix("late,") == true)
  }
}
