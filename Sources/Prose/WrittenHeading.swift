import Manuscripts

/// A screenplay's scene heading in its parts: `INT. BOATHOUSE - LOFT - NIGHT (LATER)`.
package struct WrittenHeading: Hashable, Sendable {
  /// Nil when the heading does not say.
  package let setting: Setting?
  /// As written, between setting and time: `BOATHOUSE - LOFT`; "" when the heading has no place.
  package let place: String
  /// Nil when the heading does not say, or says CONTINUOUS and the like.
  package let time: TimeOfDay?
  /// The words that tell the time, in capitals: `NIGHT`, `MOMENTS LATER`; "" without.
  package let moment: String

  package init(_ text: String, language: Language) {
    let words = text.split { $0 == " " || $0 == "\n" }.map(String.init)
    let opener = words.first.map { word in String(word.uppercased().filter { $0 != "." }) } ?? ""
    setting =
      switch opener {
      case "INT": .interior
      case "EXT", "EST": .exterior
      case "INT/EXT", "EXT/INT", "I/E", "E/I": .both
      default: nil
      }
    let isOpened = setting != nil
    var parts = WrittenHeading.parts(of: Array(isOpened ? words.dropFirst() : words[...]))
    // A heading of one part is a place, but for a forced `.LATER`.
    let last = parts.last.map { language.times.moment(of: $0) } ?? nil
    if let last, parts.count > 1 || !isOpened {
      parts.removeLast()
      time = last.time
      moment = last.words
    } else {
      time = nil
      moment = ""
    }
    place = parts.joined(separator: " - ")
  }

  /// What dashes part, and what a full stop parts from the words after it ("BARN. NIGHT").
  private static func parts(of words: [String]) -> [String] {
    var parts: [[String]] = [[]]
    for (index, word) in words.enumerated() {
      if ["-", "–", "—", "--"].contains(word) {
        parts.append([])
      } else if word.hasSuffix("."), word.utf8.count > 3, index + 1 < words.count {
        parts[parts.count - 1].append(String(word.dropLast()))
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.filter { !$0.isEmpty }.map { $0.joined(separator: " ") }
  }
}
