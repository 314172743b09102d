/// The lists of `times.txt`.
struct TimeWords: Sendable {
  /// Phrase to time and whether it names the hour outright.
  private(set) var hours: [String: (time: TimeOfDay, isPlain: Bool)] = [:]
  let jumps: [[String]]
  let numbers: Set<String>
  /// Words that stand in a screenplay's heading for the time, or beside the hour there.
  private let momentWords: Set<String>

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
    momentWords = lists.set("moment")
  }

  /// What the last part of a scene heading says of the time: `LATE NIGHT`, `CONTINUOUS`, `DAY 2 (1962)`. Nil when it is no time.
  func moment(of part: String) -> (time: TimeOfDay?, words: String)? {
    let bare = part.split(separator: "(", maxSplits: 1, omittingEmptySubsequences: false)[0]
    let words = bare.lowercased().split { $0 == " " || $0 == "/" }.map(String.init)
    var time: TimeOfDay?
    var isMoment = false
    var index = 0
    while index < words.count {
      let pair = words[index...].prefix(2).joined(separator: " ")
      if let hour = hours[pair] ?? hours[words[index]] {
        time = hour.time
        index += hours[pair] != nil ? min(2, words.count - index) : 1
      } else if momentWords.contains(words[index]) || numbers.contains(words[index]) || Int(words[index]) != nil {
        isMoment = isMoment || momentWords.contains(words[index])
        index += 1
      } else {
        return nil
      }
    }
    return time != nil || isMoment ? (time, words.joined(separator: " ").uppercased()) : nil
  }
}
