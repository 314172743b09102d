import Manuscripts

/// The tense a chapter's narration is told in.
package enum NarrativeTense: String, Sendable {
  case past
  case present

  /// By the commonest verbs outside speech: "was", "had", "said" against "is", "has", "says".
  /// A screenplay is in the present.
  init(of reading: ChapterReading) {
    guard !reading.chapter.isScript else {
      self = .present
      return
    }
    var past = 0
    var present = 0
    for index in reading.tokens.indices where !reading.isQuoted(index) {
      switch reading.tokens[index].folded {
      case "was", "were", "had", "said", "came", "went", "looked", "did", "took", "asked": past += 1
      case "is", "are", "has", "says", "comes", "goes", "looks", "does", "takes", "asks": present += 1
      default: break
      }
    }
    self = present > past ? .present : .past
  }
}
