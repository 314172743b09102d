import Breakdown
import Manuscripts
import Prose

/// A stretch of text that one shot realises, before anybody decides how to frame it.
struct ShotUnit {
  enum Part {
    case whole
    /// The second (1), third (2) … part of a speech that is too long for one shot.
    case laterSpeech(Int)

    /// The second part and every third after it are heard over the listener's face; between them the speaker has the picture.
    var isHeardOver: Bool {
      if case .laterSpeech(let number) = self { return number % 3 == 1 }
      return false
    }

    var isWhole: Bool {
      if case .whole = self { return true }
      return false
    }
  }

  /// Those whose sentences it holds, in order: a line and what its speaker does beside it may be two beats.
  let beats: [Beat]
  let span: TextSpan
  /// Tokens of the chapter inside `span`.
  let tokens: Range<Int>
  /// Indices of the chapter's quotations that begin inside `span`.
  let quotations: Range<Int>
  let clauses: [Clause]
  let role: SentenceRole
  let part: Part

  /// How many lines of the talk came before this one; nil outside of dialogue.
  var turn: Int?
}
