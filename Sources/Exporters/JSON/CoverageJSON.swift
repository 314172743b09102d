import Manuscripts
import Prose

/// The figures of `CoverageProof`, offsets in scalars of the chapter's text.
struct CoverageJSON: Encodable {
  let holds: Bool
  let letters: Int
  let lettersInShots: Int
  let lettersNotFilmed: Int
  let lettersLost: Int
  let lost: [PassageJSON]
  let outsideBeats: [PassageJSON]
  let inSeveralBeats: [PassageJSON]
  let misquotingShots: [String]

  enum CodingKeys: String, CodingKey {
    case holds, letters, lost
    case lettersInShots = "letters_in_shots"
    case lettersNotFilmed = "letters_not_filmed"
    case lettersLost = "letters_lost"
    case outsideBeats = "outside_beats"
    case inSeveralBeats = "in_several_beats"
    case misquotingShots = "misquoting_shots"
  }

  struct PassageJSON: Encodable {
    let chapter: Int
    let span: [Int]
    let text: String
  }

  init(_ proof: CoverageProof, chapters: [AnalyzedChapter]) {
    func passages(_ passages: [CoverageProof.Passage]) -> [PassageJSON] {
      chapters.flatMap { chapter in
        passages.filter { $0.chapter == chapter.chapter.number }.map {
          PassageJSON(chapter: $0.chapter, span: chapter.text.scalars(of: $0.span), text: $0.text)
        }
      }
    }
    holds = proof.holds
    letters = proof.letters
    lettersInShots = proof.lettersInShots
    lettersNotFilmed = proof.lettersNotFilmed
    lettersLost = proof.lettersLost
    lost = passages(proof.lost)
    outsideBeats = passages(proof.outsideBeats)
    inSeveralBeats = passages(proof.inSeveralBeats)
    misquotingShots = proof.misquotingShots
  }
}
