/// The lists of `places.txt`.
struct PlaceWords: Sendable {
  private let settings: [String: Setting]
  /// Things that hint at walls or at open air where no place is named, with their weight.
  private(set) var signs: [String: (setting: Setting, weight: Double)] = [:]
  /// What weather does to somebody who stands in it.
  let weather: Set<String>
  /// Grounds that are a place only when somebody is in, on or going over them.
  let grounds: Set<String>
  /// Places that stand without an article after a preposition.
  let bare: Set<String>
  let vessels: Set<String>
  /// Nouns that stand for the place after "of": "the middle of the room".
  let parts: Set<String>
  /// Nouns that measure or compare before "of": "a sea of faces".
  let measures: Set<String>
  let reaching: Set<String>
  let leaving: Set<String>
  let arriving: Set<String>

  init(_ lists: WordLists) {
    var settings: [String: Setting] = [:]
    for (name, setting) in [("INT", Setting.interior), ("EXT", .exterior), ("BOTH", .both)] {
      for word in lists.words(name) { settings[word] = settings[word] ?? setting }
    }
    self.settings = settings
    weather = lists.set("weather")
    grounds = lists.set("ground")
    bare = lists.set("bare")
    vessels = lists.set("vessels")
    parts = lists.set("parts")
    measures = lists.set("measures")
    reaching = lists.set("reaching")
    leaving = lists.set("leaving")
    arriving = lists.set("arriving")
    for (name, setting) in [("inside", Setting.interior), ("outside", .exterior)] {
      for word in lists.words(name) {
        let isSure = word.hasSuffix("!")
        signs[isSure ? String(word.dropLast()) : word] = (setting, isSure ? 0.6 : 0.25)
      }
    }
  }

  /// Inside, outside or either for a place noun, also in its plural; nil for other words.
  func setting(of word: String) -> Setting? {
    if let found = settings[word] { return found }
    guard word.utf8.count > 4 else { return nil }
    if word.hasSuffix("s"), let single = settings[String(word.dropLast())] {
      return grounds.contains(String(word.dropLast())) ? nil : single
    }
    // washhouse, wash-house, smokehouse, taproom: the last part tells.
    if word.hasSuffix("house") || word.hasSuffix("room") { return .interior }
    guard word.utf8.contains(UInt8(ascii: "-")), let last = word.split(separator: "-").last.map(String.init) else { return nil }
    // "Foothold" and "fog-bank" are no hold and no bank.
    return grounds.contains(last) ? nil : settings[last]
  }

  /// For two words that are one place: "cargo bay".
  func setting(of first: String, _ second: String) -> Setting? {
    settings[first + "-" + second]
  }
}
