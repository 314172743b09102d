/// The lists of `times.txt`.
struct TimeWords: Sendable {
  /// Phrase to time and whether it names the hour outright.
  private(set) var hours: [String: (time: TimeOfDay, isPlain: Bool)] = [:]
  let jumps: [[String]]
  let numbers: Set<String>

  init(_ lists: WordLists) {
    for time in TimeOfDay.allCases {
      for entry in lists.words(time.rawValue) {
        let isPlain = !entry.hasSuffix("?")
        let phrase = (isPlain ? entry : String(entry.dropLast())).split(separator: "_").joined(separator: " ")
        hours[phrase] = (time, isPlain)
      }
    }
    jumps = lists.phrases("jump")
    numbers = lists.set("numbers")
  }
}
