import Manuscripts

/// Gives lines to the speakers whom the author names for them.
package struct LineCorrections: Sendable {
  /// A line's letters to the character who speaks it.
  private let speakers: [String: CharacterID]
  /// Names for which the book has nobody, in order.
  package let strangers: [String]

  package init(_ corrections: CastCorrections, cast: [StoryCharacter]) {
    var known: [String: CharacterID] = [:]
    for character in cast {
      for alias in character.aliases + [character.name] { known[CastCorrections.key(of: alias)] = character.id }
    }
    var speakers: [String: CharacterID] = [:]
    var strangers: [String] = []
    for (line, name) in corrections.speakers.sorted(by: { ($0.key, $0.value) < ($1.key, $1.value) }) {
      if let speaker = known[CastCorrections.key(of: name)] {
        speakers[LineCorrections.key(of: line)] = speaker
      } else if !strangers.contains(name) {
        strangers.append(name)
      }
    }
    self.speakers = speakers
    self.strangers = strangers
  }

  /// What two spellings of a line share, whatever marks stand around and in it: its letters and digits.
  package static func key(of line: String) -> String {
    String(
      String.UnicodeScalarView(line.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }

  func corrected(_ quotations: [Quotation], in text: ChapterText) -> [Quotation] {
    guard !speakers.isEmpty else { return quotations }
    return quotations.map { quotation in
      guard let speaker = speakers[LineCorrections.key(of: text.text(of: quotation.words))] else { return quotation }
      var corrected = quotation
      corrected.speaker = speaker
      corrected.attribution = .explicit
      corrected.confidence = 1
      corrected.addressees.removeAll { $0 == speaker }
      return corrected
    }
  }
}
