package import Prose

/// Who speaks in a sample, marked by hand in `Tests/Marked/NAME.txt`: the cast, then every line and what only looks like one, in the order of the text.
///
///     cast
///     Oddny: Oddny Pell, Miss Pell; she
///     Tove: I; unknown; narrator
///
///     lines
///     explicit Oddny -> Gethin, Hanne | How heavy?
///     + | first words of the same line after its tag or in its next paragraph
///     thought Oddny | Say it.
///
/// A line is `explicit`, `anaphoric` or `implicit`, as `Attribution` says. Any other first word (`thought`, `sign`, `writing`, `screen`, `title`, `word`)
/// names what is no speech. Words are those of the clean text, without quotation marks; only the first are needed, so that no offset is kept.
package struct MarkedSpeakers: Sendable {
  package struct Person: Sendable {
    /// What the lines call the person.
    package let name: String
    /// `name` and every other name that means this person in this sample and nobody else.
    package let names: [String]
    /// By the pronoun of the text; `unknown` where it has none.
    package let gender: Gender
    package let isNarrator: Bool
  }

  package struct Mark: Sendable {
    /// Nil for what is no speech.
    package let attribution: Attribution?
    /// Empty for what is no speech.
    package let speaker: String
    package let addressees: [String]
    /// First words of each stretch between marks.
    package var parts: [String]
  }

  package struct Misspelled: Error, CustomStringConvertible {
    package let description: String
  }

  package let cast: [Person]
  package let marks: [Mark]

  package init(sample: String) throws {
    try self.init(text: Repository.text("Tests/Marked/\(sample.split(separator: ".")[0]).txt"))
  }

  package init(text: String) throws {
    let rows = text.split(separator: "\n").map(String.init)
    guard let border = rows.firstIndex(of: "lines"), rows.first == "cast" else { throw Misspelled(description: "no cast, or no lines") }
    let cast = try rows[1..<border].map(Self.person)
    var marks: [Mark] = []
    for row in rows[(border + 1)...] {
      guard let bar = row.firstRange(of: " | ") else { throw Misspelled(description: row) }
      let words = String(row[bar.upperBound...])
      let head = String(row[..<bar.lowerBound])
      if head == "+", !marks.isEmpty {
        marks[marks.count - 1].parts.append(words)
      } else {
        marks.append(try Self.mark(head, words, cast))
      }
    }
    self.cast = cast
    self.marks = marks
  }

  private static func person(_ row: String) throws -> Person {
    let fields = row.split(separator: ";").map { Self.trimmed($0) }
    guard fields.count >= 2, let colon = fields[0].firstIndex(of: ":") else { throw Misspelled(description: row) }
    let genders: [String: Gender] = ["she": .female, "he": .male, "it": .neuter, "unknown": .unknown]
    guard let gender = genders[fields[1]] else { throw Misspelled(description: row) }
    let name = String(fields[0][..<colon])
    let others = fields[0][fields[0].index(after: colon)...].split(separator: ",").map { Self.trimmed($0) }.filter { !$0.isEmpty }
    return Person(name: name, names: [name] + others, gender: gender, isNarrator: fields.contains("narrator"))
  }

  private static func mark(_ head: String, _ words: String, _ cast: [Person]) throws -> Mark {
    let kind = head.prefix { $0 != " " }
    guard let attribution = Attribution(rawValue: String(kind)) else {
      return Mark(attribution: nil, speaker: "", addressees: [], parts: [words])
    }
    let people = head.dropFirst(kind.count + 1).split(separator: " -> ", maxSplits: 1)
    let addressees = people.count > 1 ? people[1].split(separator: ",").map { Self.trimmed($0) } : []
    for name in [people.first.map { String($0) } ?? ""] + addressees where !cast.contains(where: { $0.name == name }) {
      throw Misspelled(description: "\(head): \(name) is not in the cast")
    }
    return Mark(attribution: attribution, speaker: String(people[0]), addressees: addressees, parts: [words])
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
