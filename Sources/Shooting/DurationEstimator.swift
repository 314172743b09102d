/// Seconds of a shot in the cut, in steps of half a second, by the table in the shot grammar.
struct DurationEstimator {
  let seconds: ShotGrammar.Seconds

  /// - Parameters:
  ///   - spoken: words of dialogue in the shot.
  ///   - told: words of its action.
  func editSeconds(coverage: Coverage, spoken: Int, told: Int, isDescription: Bool) -> Double {
    let base: Double =
      if spoken > 0 {
        Double(spoken) * 60 / seconds.wordsPerMinute + seconds.breath
      } else {
        switch coverage {
        case .establishing: seconds.establishing
        case .reaction: seconds.reaction
        case .insert: seconds.insert
        default: isDescription ? seconds.description : seconds.action
        }
      }
    let extra = spoken > 0 ? 0 : Double(max(0, told - 10)) * seconds.perWordOverTen
    let limit = spoken > 0 ? max(seconds.longestSpeech + 2, base) : seconds.longestAction
    return max(1.5, (min(base + extra, limit) * 2).rounded() / 2)
  }
}
