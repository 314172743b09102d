import Breakdown

/// The words by which prompts describe people, the same in every shot of a scene, byte for byte.
struct Identities {
  private let bible: Bible
  private let fields: BibleFields

  init(_ bible: Bible, fields: BibleFields) {
    self.bible = bible
    self.fields = fields
  }

  /// Nil for people who are not in the bible, and for those of whom it says nothing.
  /// - Parameter name: as the shots call them.
  func identity(of name: String, in scene: Scene) -> String? {
    guard let person = person(name) else { return nil }
    return Identities.words(of: person, scene: "\(scene.number)", day: scene.details.storyDay, fields: fields.characters)
  }

  func look(ofPlace name: String) -> String? { look(of: name, among: bible.places, fields.places) }

  /// A prop of the shot goes by its noun: "the torque wrench" is the bible's wrench when it has only one.
  func look(ofProp name: String) -> String? {
    if let own = look(of: name, among: bible.props, fields.props) { return own }
    let noun = name.split(separator: " ").last.map { $0.lowercased() }
    let same = bible.props.filter { $0.name.split(separator: " ").last.map { $0.lowercased() } == noun }
    return same.count == 1 ? look(of: same[0].name, among: bible.props, fields.props) : nil
  }

  private func look(of name: String, among entries: [Bible.Entry], _ fields: [BibleFields.Field]) -> String? {
    let key = BibleName.key(name)
    guard let entry = entries.first(where: { entry in ([entry.name] + entry.aliases).contains { BibleName.key($0) == key } }) else {
      return nil
    }
    let seen = fields.filter(\.seen).compactMap { field in entry.lines.first { $0.key == field.key }?.text }
    return seen.isEmpty ? nil : seen.joined(separator: ", ")
  }

  func seed(of name: String) -> Int? { person(name)?.seed }

  func references(of name: String) -> [String] { person(name)?.entry.references ?? [] }

  private func person(_ name: String) -> Bible.Character? {
    let key = BibleName.key(name)
    return bible.characters.first { BibleName.key($0.entry.name) == key }
      ?? bible.characters.first { $0.entry.aliases.contains { BibleName.key($0) == key } }
  }

  /// - Parameter day: of the story; nil in memories and dreams, which have no look of their own.
  static func words(of person: Bible.Character, scene: String, day: Int?, fields: [BibleFields.Field]) -> String? {
    let outfit = outfit(of: person, in: scene).map { "wearing \(withArticles($0))" }
    if let own = person.identity { return ([own] + [outfit].compactMap(\.self)).joined(separator: ", ") }
    let look = day.flatMap { day in person.looks.last { $0.days.contains(day) } }
    func text(_ key: String) -> String? {
      look?.lines.first { $0.key == key }?.text ?? person.entry.lines.first { $0.key == key }?.text
    }
    let seen = fields.filter(\.seen).compactMap { field in text(field.key).map { field.key == "age" ? aged($0) : $0 } }
    let parts = seen + [outfit].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    let isChild = text("age").map(isChildsAge) ?? false
    return ([kind(person.pronouns, isChild: isChild)].compactMap(\.self) + parts).joined(separator: ", ")
  }

  /// The outfit that names the scene, else the first that names none.
  private static func outfit(of person: Bible.Character, in scene: String) -> String? {
    (person.wardrobe.first { $0.scenes.contains(scene) } ?? person.wardrobe.first { $0.scenes.isEmpty })?.words
  }

  /// "sea coat, gray boots": "a sea coat, gray boots". What begins with a word that already stands for an article stays, and so do plurals.
  private static func withArticles(_ garments: String) -> String {
    garments.split(separator: ", ").map { garment in
      let words = garment.split(separator: " ")
      let noun = words.prefix { !["with", "of", "that", "in", "from", "belted"].contains($0) }.last ?? ""
      let isPlural = noun.hasSuffix("s") && !noun.hasSuffix("ss")
      let first = words.first?.lowercased() ?? ""
      let isDetermined = determiners.contains(first) || first.hasSuffix("'s") || first.hasSuffix("’s")
      guard !isPlural, !isDetermined, let letter = first.first else { return String(garment) }
      return ("aeiou".contains(letter) ? "an " : "a ") + garment
    }.joined(separator: ", ")
  }

  private static let determiners: Set<String> = [
    "a", "an", "the", "another", "no", "his", "her", "their", "my", "its", "one", "two", "three", "some", "both", "nothing", "only",
  ]

  private static func kind(_ pronouns: String?, isChild: Bool) -> String? {
    switch pronouns {
    case "she": isChild ? "a girl" : "a woman"
    case "he": isChild ? "a boy" : "a man"
    case "they": "a person"
    default: nil
    }
  }

  /// "sixty" alone says no age.
  private static func aged(_ text: String) -> String {
    let isNumber = text.allSatisfy(\.isNumber) || numbers.contains(String(text.lowercased().prefix { $0 != "-" }))
    return isNumber ? "\(text) years old" : text
  }

  private static func isChildsAge(_ text: String) -> Bool {
    if let number = Int(text) { return number < 16 }
    return numbers.prefix(15).contains(text.lowercased())
  }

  private static let numbers = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
}
