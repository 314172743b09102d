import Prose

/// What may speak for or against a new scene, by its name in `scenes.txt`.
enum BorderSign: String, CaseIterable {
  case timeJump = "time.jump"
  case timeChanged = "time.changed"
  case timeNamed = "time.named"
  case timeUnit = "time.unit"
  case timeWhen = "time.when"
  case timeDate = "time.date"
  case timeThen = "time.then"
  case placeSure = "place.sure"
  case placeNew = "place.new"
  case placeHead = "place.head"
  case placeArrival = "place.arrival"
  case placeSoon = "place.soon"
  case castNew = "cast.new"
  case castNamed = "cast.named"
  case castLeft = "cast.left"
  case castApart = "cast.apart"
  case castArrives = "cast.arrives"
  case castDescribed = "cast.described"
  case povShift = "pov.shift"
  case modeTense = "mode.tense"
  case modeShift = "mode.shift"
  case modeHadBefore = "mode.had.before"
  case modeHadAfter = "mode.had.after"
  case modeHabitStarts = "mode.habit.starts"
  case talkEnds = "talk.ends"
  case talkHere = "talk.here"
  case talkAfter = "talk.after"
  case wordsApart = "words.apart"
  case wordsDepth = "words.depth"
  case headPreposition = "head.preposition"
  case headName = "head.name"
  case headThere = "head.there"
  case headI = "head.i"
  case headAdverb = "head.adverb"
  case headArticle = "head.article"
  case headPronoun = "head.pronoun"
  case headConjunction = "head.conjunction"
  case headThis = "head.this"
  case endQuestion = "end.question"
  case endOpen = "end.open"
  case paragraphLength = "paragraph.length"
  case paragraphInside = "paragraph.inside"

  /// What a sign is called among a border's reasons; nil for those that only say how likely a border is here.
  var group: String? {
    switch self {
    case .timeJump, .timeChanged, .timeNamed, .timeUnit, .timeWhen, .timeDate: "time"
    case .placeSure, .placeNew, .placeHead, .placeArrival, .placeSoon: "place"
    case .castNew, .castLeft, .castApart: "people"
    case .povShift: "point of view"
    case .modeTense, .modeShift, .modeHadBefore, .modeHadAfter, .modeHabitStarts: "telling"
    case .talkEnds: "talk"
    case .wordsApart, .wordsDepth: "words"
    default: nil
    }
  }
}

/// A sign that stands at a sentence.
struct FoundSign {
  let sign: BorderSign
  /// 0 to 1.
  let degree: Double
  /// What the reason names: a phrase of the text, a place, a person.
  let evidence: String?
}
