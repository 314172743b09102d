/// How a name or role noun is used over the whole book: the evidence by which persons are told from places and things.
struct NameUse: Sendable {
  /// The words as printed, in capitals only when never printed otherwise, in text order: ["Captain", "Ruta", "Solheim"].
  var words: [String]
  var count = 0
  var speaks = 0
  var acts = 0
  /// Acts of looking, handling, feeling or thinking, and postures, which smoke and frost do not do.
  var wills = 0
  var isAddressed = 0
  /// Of those, where the "I" who tells the story is at hand and does not speak itself.
  var isToldToNarrator = 0
  /// "My name is …" of the "I" who tells the story.
  var isOwnName = 0
  /// Uses in direct speech.
  var isQuoted = 0
  var isPlaced = 0
  var hasArticle = 0
  /// "old Mr. Solheim", who is not young Mr. Solheim.
  var isOld = 0
  /// Uses where grammar asks for no capital, so that the capital is the name's own.
  var isMidSentence = 0
  /// Pronouns that follow in the same sentence.
  var isHe = 0
  var isShe = 0
  /// True when a screenplay's cue bears the name: it is somebody's, whatever else it looks like.
  var isCue = false
  /// Position of the first use, counted in tokens of the book.
  let first: Int

  /// Positive for what behaves like a person.
  var personhood: Int { 4 * speaks + 2 * acts + isAddressed - 2 * isPlaced - (isTitled ? 0 : 3 * hasArticle) }

  /// "the Deacon": a capitalised by-name that always has its article and speaks.
  var isTitled: Bool { speaks > 0 && hasArticle > 0 && hasArticle * 3 >= count * 2 }

  /// True for a name that prepositions treat as a place.
  var isPlace: Bool { isPlaced >= 1 && speaks == 0 && personhood <= 0 }
}
