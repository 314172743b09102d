import Manuscripts
import Prose

/// Seconds of a shot in the cut, in steps of half a second, by the table in the shot grammar.
struct DurationEstimator {
  let seconds: ShotGrammar.Seconds
  let rates: SpeechRates

  /// Shots shorter than this are read as a flash.
  static let shortest = 1.5

  /// - Parameter told: words of the shot's action.
  func editSeconds(coverage: Coverage, lines: [Shot.Line], told: Int, isDescription: Bool) -> Double {
    guard lines.isEmpty else { return max(DurationEstimator.shortest, DurationEstimator.roundedUp(speech(lines) + seconds.breath)) }
    let base =
      switch coverage {
      case .establishing: seconds.establishing
      case .reaction: seconds.reaction
      case .insert: seconds.insert
      default: isDescription ? seconds.description : seconds.action
      }
    let extra = Double(max(0, told - 10)) * seconds.perWordOverTen
    return max(DurationEstimator.shortest, (min(base + extra, seconds.longestAction) * 2).rounded() / 2)
  }

  /// What the words alone take.
  func speech(_ lines: [Shot.Line]) -> Double {
    lines.reduce(0) { $0 + speech(words: $1.line.wordCount, of: $1.speaker) }
  }

  func speech(words: Int, of speaker: String?) -> Double {
    Double(words) * 60 / rates.wordsPerMinute(of: speaker, standard: seconds.wordsPerMinute)
  }

  /// Never shorter than the words need.
  static func roundedUp(_ seconds: Double) -> Double {
    (seconds * 2 - 0.0001).rounded(.up) / 2
  }
}
