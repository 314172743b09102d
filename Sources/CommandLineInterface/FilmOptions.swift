import ArgumentParser
import Shooting

/// How long the film of the whole selection is to be, and how it runs.
struct FilmOptions: ParsableArguments {
  @Option(help: "How fast the film is cut: slow, normal or fast.")
  var pace: FilmLength.Pace = .normal

  @Option(help: ArgumentHelp("Fit the film of all that is selected to this many minutes.", valueName: "minutes"))
  var targetMinutes: Double?

  @Option(help: ArgumentHelp("Join neighbouring shots until no more than this many are left.", valueName: "number"))
  var maxShots: Int?

  @Flag(help: "Only the shots that the story cannot do without; the sentences of the others are listed as left out.")
  var essential = false

  @Option(
    help: ArgumentHelp(
      "How fast people speak: 150 for all, NAME=130 for one. May be given several times. (default: by the shot grammar, 150)",
      valueName: "rate"))
  var wordsAMinute: [String] = []

  func length() throws -> FilmLength {
    FilmLength(
      pace: pace, targetSeconds: targetMinutes.map { $0 * 60 }, maxShots: maxShots, isEssentialOnly: essential, rates: try rates())
  }

  func validate() throws {
    if let targetMinutes, !(0.05...10_000).contains(targetMinutes) {
      throw ValidationError("--target-minutes \(targetMinutes) is out of range; give the minutes of the film, such as 4.5.")
    }
    if let maxShots, maxShots < 1 { throw ValidationError("--max-shots \(maxShots) leaves no film; give 1 or more.") }
    _ = try rates()
  }

  private func rates() throws -> SpeechRates {
    var standard: Double?
    var byName: [String: Double] = [:]
    for text in wordsAMinute {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let rate = parts.last.flatMap({ Double($0) }), SpeechRates.possible.contains(rate), parts.count == 1 || !parts[0].isEmpty else {
        throw ValidationError("--words-a-minute \"\(text)\" is no rate; give 40 to 400, such as 150 for all or NAME=130 for one.")
      }
      if parts.count == 1 { standard = rate } else { byName[String(parts[0])] = rate }
    }
    return SpeechRates(standard: standard, byName: byName)
  }
}

extension FilmLength.Pace: ExpressibleByArgument {}
