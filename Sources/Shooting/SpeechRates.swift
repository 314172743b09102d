/// How fast people speak, in words a minute.
package struct SpeechRates: Hashable, Sendable {
  /// Of everybody who has no rate of their own; nil for the shot grammar's.
  package let standard: Double?
  /// By the name that shots use.
  package let byName: [String: Double]

  /// Words a minute that a person can say and follow: an auctioneer reaches 250, a dying machine may crawl.
  package static let possible = 40.0...400.0

  package init(standard: Double? = nil, byName: [String: Double] = [:]) {
    self.standard = standard
    self.byName = byName
  }

  func wordsPerMinute(of speaker: String?, standard grammar: Double) -> Double {
    speaker.flatMap { byName[$0] } ?? standard ?? grammar
  }
}
