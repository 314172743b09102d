/// The lists of `descriptions.txt`.
struct DescriptionWords: Sendable {
  /// What a described noun is.
  enum Head: Sendable {
    case part(Description.Kind)
    case clothing
    case person
    case thing
  }

  private var heads: [String: Head] = [:]
  /// Adjectives of a person as a whole.
  private var personal: [String: Description.Kind] = [:]
  private let bodily: Set<String>
  private let worn: Set<String>
  private let colours: Set<String>
  private let materials: Set<String>
  /// Adjectives of places and things.
  private var material: [String: Description.Kind] = [:]
  private var endings: [String: Description.Kind] = [:]
  let degrees: Set<String>
  /// Words by which a noun means a kind and not one that is there.
  let generic: Set<String>
  /// Nouns that a material tells the kind of: "pine trees".
  let kinds: Set<String>
  let likening: Set<String>
  let wearing: Set<String>
  let dressed: Set<String>
  let unsure: Set<String>

  init(_ lists: WordLists) {
    bodily = lists.set("bodily")
    worn = lists.set("worn")
    colours = lists.set("colour")
    materials = lists.set("material")
    generic = lists.set("generic")
    kinds = lists.set("kinds")
    degrees = lists.set("degrees")
    likening = lists.set("likening")
    wearing = lists.set("wearing")
    dressed = lists.set("dressed")
    unsure = lists.set("unsure")
    for word in lists.words("things") { heads[word] = .thing }
    for word in lists.words("people") { heads[word] = .person }
    for word in lists.words("clothing") { heads[word] = .clothing }
    for kind in [Description.Kind.build, .hair, .eyes, .face, .skin, .voice, .mark] {
      for word in lists.words(kind.rawValue) { heads[word] = .part(kind) }
    }
    for (name, kind) in [("age", Description.Kind.age), ("frame", .build), ("looks", .face)] {
      for word in lists.words(name) { personal[word] = kind }
    }
    for (name, kind) in [
      ("material", Description.Kind.material), ("colour", .colour), ("size", .size), ("light", .light), ("condition", .condition),
    ] {
      for word in lists.words(name) { material[word] = material[word] ?? kind }
    }
    for entry in lists.words("endings") {
      let halves = entry.split(separator: "=").map(String.init)
      if halves.count == 2 { endings[halves[0]] = Description.Kind(rawValue: halves[1]) }
    }
  }

  func head(_ word: String) -> Head? { heads[word] }

  /// What an adjective says of somebody as a whole; nil when it says nothing that can be seen.
  func personal(_ word: String) -> Description.Kind? {
    if let kind = personal[word] { return kind }
    guard word.utf8.contains(UInt8(ascii: "-")), let last = word.split(separator: "-").last else { return nil }
    return endings[String(last)]
  }

  /// True for an adjective that can be seen in a part of the body, or heard in a voice.
  func isBodily(_ word: String) -> Bool { bodily.contains(word) || colours.contains(word) }

  func isWorn(_ word: String) -> Bool { worn.contains(word) || colours.contains(word) || materials.contains(word) }

  /// What an adjective says of a place or thing.
  func material(_ word: String) -> Description.Kind? { material[word] }

  func isColour(_ word: String) -> Bool { colours.contains(word) }
}
