/// What speaks for or against one character as the speaker of a turn; each has a weight in `speakers.txt`.
package enum SpeakerFeature: Int, CaseIterable, Sendable {
  // A tag with a name.
  case named, notNamed, namedBefore, notNamedBefore, introduced, notIntroduced
  // A tag with a pronoun.
  case pronounAgrees, pronounUnknownGender, pronounDisagrees, pronounReferent
  case pronounFirst, pronounSecond, pronounLater, pronounNarrator
  case firstPersonNarrator, firstPersonOther
  // A tag with a noun that is no character.
  case nounAgrees, nounUnknownGender, nounDisagrees, nounOther, nounSelf, nounFirst, nounSecond
  // Action in the paragraph of the words, without a tag that names.
  case actsBefore, actsAfter, actsBetween, isMentioned, actsInOtherPlace
  case pronounActsBefore, pronounMentioned
  // The paragraphs around.
  case actedLast, mentionedLast, actsNext
  // What the words say, and those before and after.
  case addressed, addressedByLast, askedByLast, addressedByNext, addressedSecondLast, addressedSecondNext
  case spokenOf, spokenOfByLast, spokenOfByNext, spokenTo, spokenToByLast, spokenToByNext
  case callsSo, callsOtherwise
  case fitsCallOfLast, failsCallOfLast, fitsCallOfNext, failsCallOfNext
  // Presence.
  case recentFirst, recentSecond, recentThird, recentLater
  case activeFirst, activeSecond, activeThird, activeLater
  case seenHere, seenNear, seenFar, seenNever
  case taggedLast, taggedSecondLast, taggedNear, taggedNext, taggedSecondNext, taggedSoon, neverTaggedNear
  case main, supporting, minor
  case narratorUntagged, neuterUntagged, generic
  // Nobody of the cast.
  case nobody, nobodyOfName, nobodyOfNoun, nobodyOfIndefinite, nobodyOfPronoun, nobodyUntagged, nobodyAlone

  package var name: String { "\(self)" }
}

/// What speaks for or against a speaker by those of the two turns before.
package struct TurnRelation: Hashable, Sendable {
  package enum Kind: Int, CaseIterable, Sendable { case same, back }
  /// How far the turn lies from the one before it.
  package enum Link: Int, CaseIterable, Sendable {
    case sameParagraph, adjacent, near, far
  }
  package enum Tagging: Int, CaseIterable, Sendable {
    /// No word of narration in the paragraph.
    case bare
    case untagged, unnamed, named
  }

  package static let count = Kind.allCases.count * Link.allCases.count * Tagging.allCases.count * 2

  /// The weight's place after those of the features.
  package static func index(_ kind: Kind, _ link: Link, _ tagging: Tagging, afterQuestion: Bool) -> Int {
    ((kind.rawValue * Link.allCases.count + link.rawValue) * Tagging.allCases.count + tagging.rawValue) * 2 + (afterQuestion ? 1 : 0)
  }

  package static let names: [String] = Kind.allCases.flatMap { kind in
    Link.allCases.flatMap { link in
      Tagging.allCases.flatMap { tagging in
        ["", ".question"].map { "\(kind).\(link).\(tagging)\($0)" }
      }
    }
  }
}
