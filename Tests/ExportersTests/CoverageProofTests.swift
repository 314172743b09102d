import Breakdown
import Exporters
import Manuscripts
import Shooting
import Testing

@Suite struct CoverageProofTests {
  private static let chapters = [["Anna turned it.", "Rain — née \u{1F469}\u{200D}\u{1F680}."], ["It stopped."]]

  @Test func holdsWhenEverythingIsFilmed() {
    let proof = CoverageProof(of: Story(chapters: CoverageProofTests.chapters).document)
    #expect(proof.holds)
    #expect(proof.letters == 13 + 12 + 10 && proof.lettersInShots == proof.letters && proof.lettersNotFilmed == 0 && proof.lettersLost == 0)
    #expect(proof.statement == "35 letters: 35 in shots, 0 not filmed, none lost; every quotation matches the text")
  }

  @Test func countsWhatIsMarkedOnlyWhereNoShotHasIt() {
    var story = Story(chapters: [["Anna turned.", "She thought."]])
    story.direct = { $2.isFilmed = $1 == 0 }
    story.notFilmed = [NotFilmed(chapter: 1, span: TextSpan(5, 26), reason: .thought, isVoiceOver: false)]
    let proof = CoverageProof(of: story.document)
    #expect(proof.holds && proof.lettersInShots == 11 && proof.lettersNotFilmed == 11)
  }

  @Test func findsLostStretches() {
    var story = Story(chapters: CoverageProofTests.chapters)
    story.direct = { number, index, draft in draft.isFilmed = number == 1 && index == 0 }
    story.notFilmed = [NotFilmed(chapter: 1, span: TextSpan(17, 21), reason: .comment, isVoiceOver: false)]
    let proof = CoverageProof(of: story.document)
    #expect(!proof.holds && proof.lettersLost == 8 + 10)
    #expect(proof.lost.map(\.text) == ["— née \u{1F469}\u{200D}\u{1F680}.", "It stopped."])
    #expect(proof.lost.map(\.chapter) == [1, 2])
    #expect(proof.statement.contains("18 lost"))
  }

  @Test func findsWrongQuotations() {
    var story = Story(chapters: [["Anna turned.", "She left.", "She\u{301} came."]])
    story.direct = { _, index, draft in
      switch index {
      case 0: draft.quote = "Anna turned"
      case 1: draft.span = TextSpan(14, 4_000)
      default: draft.quote = draft.quote.replacing("e\u{301}", with: "\u{E9}")
      }
    }
    let proof = CoverageProof(of: story.document)
    #expect(proof.misquotingShots == ["1/A", "1/B", "1/C"])
    #expect(!proof.holds && proof.statement.contains("misquoted by 1/A, 1/B, 1/C"))
  }

  @Test func findsGapsAndOverlapsOfBeats() {
    let document = Story(chapters: [["Anna turned.", "She left.", "She came."]]).document
    let scene = document.shots.scenes[0].scene
    let beats = [scene.beats[0], scene.beats[0], scene.beats[2]]
    let changed = Scene(
      number: scene.number, chapter: 1, span: scene.span, heading: scene.heading, cast: scene.cast, border: scene.border, beats: beats)
    let shots = ShotList(scenes: [SceneShots(scene: changed, cast: [], shots: document.shots.shots)], notFilmed: [])
    let proof = CoverageProof(
      of: ExportDocument(
        manuscript: document.manuscript, language: nil, prose: document.prose, shots: shots, promptSheets: [], selection: document.selection
      ))
    #expect(proof.outsideBeats.map(\.text) == ["She left."])
    #expect(proof.inSeveralBeats.map(\.text) == ["Anna turned."])
    #expect(!proof.holds && proof.lettersLost == 0)
  }

  @Test func provesTheSelectionOnly() {
    var story = Story(chapters: CoverageProofTests.chapters)
    story.selection = [2]
    let proof = CoverageProof(of: story.document)
    #expect(proof.holds && proof.letters == 10)
  }

  @Test func provesTheSelectedScenesOnly() {
    var story = Story(chapters: CoverageProofTests.chapters)
    story.selection = [1]
    story.stretches = [1: [TextSpan(0, 15)]]
    story.direct = { _, index, draft in draft.isFilmed = index == 0 }
    let proof = CoverageProof(of: story.document)
    #expect(proof.holds && proof.letters == 13 && proof.lettersInShots == 13, "\(proof.statement)")
    story.stretches = [1: [TextSpan(0, 21)]]
    #expect(!CoverageProof(of: story.document).holds)
  }

  @Test func provesNothingOfNothing() {
    #expect(CoverageProof(of: Story(chapters: []).document).holds)
  }
}
