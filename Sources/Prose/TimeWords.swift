/// The lists of `times.txt`.
struct TimeWords: Sendable {
  /// Phrase to time and whether it names the hour outright.
  private(set) var hours: [String: (time: TimeOfDay, isPlain: Bool)] = [:]
  /// First words of the phrases of two in `hours`.
  private(set) var pairOpeners: Set<String> = []
  /// Phrases that move the story's clock, by their first word; under "" those that any of a class may open.
  private(set) var jumps: [String: [TimePhrase]] = [:]
  /// Phrases that look back, by a word that they all hold, with its place in the phrase.
  private(set) var backs: [String: [(phrase: TimePhrase, anchor: Int)]] = [:]
  let leads: Set<String>
  /// Words that may stand before a clock time at the head, besides `leads`.
  let approaches: Set<String>
  let unbound: Set<String>
  let units: Set<String>
  let parts: Set<String>
  let weekdays: Set<String>
  let months: Set<String>
  let seasons: Set<String>
  let sunRising: Set<String>
  let sunSetting: Set<String>
  let sunHigh: Set<String>
  /// A ship's watch to the hour at which it begins.
  let watches: [String: Int]
  /// Number words as the clock's hours and minutes.
  let hourNumbers: [String: Int]
  let minuteNumbers: [String: Int]
  let remembering: Set<String>
  /// Verbs of an hour that comes.
  let coming: Set<String>
  /// An hour's word to the hour before it.
  let hourBefore: [String: TimeOfDay]
  /// Phrases of two words and more that people say at an hour, by their first word.
  private var said: [String: [(words: [String], time: TimeOfDay)]] = [:]
  let numbers: Set<String>
  /// Hours that only a screenplay's heading names in one word: DAY.
  private let writtenDay: Set<String>
  /// Words that stand in a screenplay's heading for the time, or beside the hour there.
  private let momentWords: Set<String>

  init(_ lists: WordLists) {
    leads = lists.set("lead")
    approaches = lists.set("approach")
    unbound = lists.set("unbound")
    units = lists.set("units")
    parts = lists.set("parts")
    weekdays = lists.set("weekdays")
    months = lists.set("months")
    seasons = lists.set("seasons")
    sunRising = lists.set("sun-rising")
    sunSetting = lists.set("sun-setting")
    sunHigh = lists.set("sun-high")
    remembering = lists.set("remembering")
    coming = lists.set("coming")
    hourBefore = Dictionary(
      lists.words("hour-before").compactMap { entry in
        let halves = entry.split(separator: "=")
        return halves.count == 2 ? TimeOfDay(rawValue: String(halves[1])).map { (String(halves[0]), $0) } : nil
      }, uniquingKeysWith: { first, _ in first })
    numbers = lists.set("numbers")
    writtenDay = lists.set("written-day")
    momentWords = lists.set("moment")
    watches = TimeWords.numbered(lists, "watches")
    hourNumbers = TimeWords.numbered(lists, "clock-hours")
    minuteNumbers = TimeWords.numbered(lists, "clock-minutes")
    for time in TimeOfDay.allCases {
      for entry in lists.words(time.rawValue) {
        let isPlain = !entry.hasSuffix("?")
        let words = (isPlain ? entry : String(entry.dropLast())).split(separator: "_").map(String.init)
        hours[words.joined(separator: " ")] = (time, isPlain)
        if words.count > 1 { pairOpeners.insert(words[0]) }
      }
    }
    for time in TimeOfDay.allCases {
      for entry in lists.words("said-" + time.rawValue) {
        let words = entry.split(separator: "_").map(String.init)
        if let first = words.first { said[first, default: []].append((words, time)) }
      }
    }
    for phrase in lists.phrases("jump").map(TimePhrase.init) { jumps[phrase.opener ?? "", default: []].append(phrase) }
    for phrase in lists.phrases("back").map(TimePhrase.init) {
      guard let anchor = phrase.pieces.firstIndex(where: { TimeWords.anchors.contains($0) }), case .word(let word) = phrase.pieces[anchor]
      else { continue }
      backs[word, default: []].append((phrase, anchor))
    }
  }

  /// Entries of the form `word=number`.
  private static func numbered(_ lists: WordLists, _ name: String) -> [String: Int] {
    var result: [String: Int] = [:]
    for entry in lists.words(name) {
      let halves = entry.split(separator: "=")
      if halves.count == 2, let number = Int(halves[1]) { result[String(halves[0])] = number }
    }
    return result
  }

  /// The rarest word of each phrase that looks back, by which it is looked for.
  private static let anchors: Set<TimePhrase.Piece> = [
    .word("ago"), .word("before"), .word("earlier"), .word("yesterday"), .word("previous"), .word("once"), .word("last"),
  ]

  /// Also for "twenty-five".
  /// The hour at which people say what stands at `index`, with the number of its words; nil for what tells no hour.
  func said(at index: Int, in words: [String]) -> (time: TimeOfDay, count: Int)? {
    for phrase in said[words[index], default: []] where words[index...].starts(with: phrase.words) {
      return (phrase.time, phrase.words.count)
    }
    return nil
  }

  func isNumber(_ word: String) -> Bool {
    if numbers.contains(word) { return true }
    guard word.utf8.contains(UInt8(ascii: "-")) else { return false }
    return word.split(separator: "-").allSatisfy { numbers.contains(String($0)) }
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
      } else if writtenDay.contains(words[index]) {
        time = .day
        index += 1
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
