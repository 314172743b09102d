/// The nouns of `places.txt`.
struct PlaceWords: Sendable {
  private let settings: [String: Setting]
  /// Things that hint at walls or at open air where no place is named.
  let insideSigns: Set<String>
  let outsideSigns: Set<String>

  init(_ lists: WordLists) {
    var settings: [String: Setting] = [:]
    for (name, setting) in [("INT", Setting.interior), ("EXT", .exterior), ("BOTH", .both)] {
      for word in lists.words(name) { settings[word] = settings[word] ?? setting }
    }
    self.settings = settings
    insideSigns = lists.set("inside")
    outsideSigns = lists.set("outside")
  }

  /// Inside, outside or either for a place noun, also in its plural; nil for other words.
  func setting(of word: String) -> Setting? {
    if let found = settings[word] { return found }
    if word.hasSuffix("s"), let single = settings[String(word.dropLast())] { return single }
    // washhouse, wash-house, smokehouse, taproom: the last part tells.
    if word.hasSuffix("house") || word.hasSuffix("room") { return .interior }
    return word.contains("-") ? word.split(separator: "-").last.flatMap { settings[String($0)] } : nil
  }
}
