import Prose

/// The weights from which training starts and near which it stays, set by hand: what a reader would say of each feature, as a logarithm of odds.
enum SpeakerPriors {
  static let model = SpeakerModel(features + relations)

  private static let features: [(String, Double)] = [
    ("named", 9), ("namedBefore", 8), ("introduced", 4), ("pronounAgrees", 1), ("pronounUnknownGender", -0.5), ("pronounDisagrees", -6),
    ("pronounReferent", 1.5), ("pronounFirst", 1), ("pronounLater", -0.7), ("pronounNarrator", -6), ("firstPersonNarrator", 8),
    ("nounAgrees", 0.5), ("nounDisagrees", -6), ("nounOther", -3), ("actsBefore", 3), ("actsBetween", 2.5), ("actsAfter", 2),
    ("isMentioned", 0.3), ("pronounActsBefore", 1.5), ("pronounMentioned", 0.5), ("actedLast", 1), ("mentionedLast", 0.3),
    ("addressed", -4), ("addressedByLast", 2), ("askedByLast", 2), ("addressedByNext", 2), ("addressedSecondLast", -0.5),
    ("addressedSecondNext", -0.5),
    ("callsSo", 1), ("callsOtherwise", -1), ("spokenOf", -1.5), ("spokenTo", -2), ("spokenToByLast", 1.5), ("spokenToByNext", 1),
    ("recentFirst", 0.6), ("recentSecond", 0.4),
    ("recentThird", 0.1), ("recentLater", -0.3), ("seenHere", 0.5), ("seenNear", 0.2), ("seenFar", -0.5), ("seenNever", -1),
    ("taggedLast", 0.8), ("taggedSecondLast", 0.8), ("taggedNext", 0.8), ("taggedSecondNext", 0.5), ("taggedSoon", 0.2),
    ("neverTaggedNear", -0.5), ("main", 0.4), ("supporting", 0.2), ("narratorUntagged", 0.3), ("neuterUntagged", -1), ("nobody", -3.5),
    ("nobodyOfName", 6), ("nobodyOfNoun", 3), ("nobodyOfIndefinite", 5), ("nobodyUntagged", -1), ("nobodyOfPronoun", -1), ("nounSelf", 2),
    ("nounFirst", 1.5),
    ("nounSecond", 0.3), ("generic", -1), ("actsNext", -0.2), ("activeFirst", 0.4), ("activeSecond", 0.4), ("activeLater", -0.4),
    ("fitsCallOfLast", 0.5), ("failsCallOfLast", -1.5), ("fitsCallOfNext", 0.5), ("failsCallOfNext", -1.5),
  ]

  /// Nobody goes on with a bare line after a bare line; the one before last does.
  private static let relations: [(String, Double)] = [("bare", 1), ("untagged", 0.6), ("unnamed", 0.6), ("named", 0.8)].flatMap {
    tagging, share in
    ["", ".question"].flatMap { question in
      [
        ("same.adjacent", question.isEmpty ? -3 : -3.5), ("back.adjacent", 1.5), ("same.near", question.isEmpty ? -0.5 : -1.2),
        ("back.near", 0.7),
        ("same.far", 0.2), ("back.far", 0.2), ("same.sameParagraph", -1), ("back.sameParagraph", 0.5),
      ].map { ("\($0.0).\(tagging)\(question)", $0.1 * share) }
    }
  }
}
