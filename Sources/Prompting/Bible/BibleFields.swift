package import Library
import Prose
import Yams

/// The lines that a drafted bible has for each kind of entry: `Templates/bible/fields.yaml`.
package struct BibleFields: Hashable, Sendable {
  package struct Field: Hashable, Sendable, Decodable {
    package let key: String
    /// The kinds of description that fill the line, by their names.
    package let from: [String]
    /// What a blank line asks the author.
    package let asks: String
    /// Whether the line is something to be seen, and so part of an identity.
    package let seen: Bool
  }

  package let characters: [Field]
  package let places: [Field]
  package let props: [Field]
  package let words: [Field]

  private static let path = "bible/fields.yaml"

  /// Throws `AuthorFileError` when the file (a user's, perhaps) cannot be read.
  package init(library: TemplateLibrary) throws {
    let file = "Templates/\(BibleFields.path)"
    guard let yaml = library.text(at: BibleFields.path) else { throw AuthorFileError(file: file, line: nil, reason: "the file is missing") }
    let table: [String: [Field]]
    do {
      table = try YAMLDecoder().decode([String: [Field]].self, from: yaml)
    } catch {
      throw AuthorFileError(file: file, line: nil, reason: "it must hold lists of {key, from, asks, seen}: \(BibleFields.cause(error))")
    }
    characters = table["characters"] ?? []
    places = table["places"] ?? []
    props = table["props"] ?? []
    words = table["words"] ?? []
    let kinds = (characters + places + props + words).flatMap(\.from)
    if let stranger = kinds.first(where: { Description.Kind(rawValue: $0) == nil }) {
      throw AuthorFileError(file: file, line: nil, reason: "\"\(stranger)\" is no kind of description")
    }
  }

  private static func cause(_ error: any Error) -> String {
    if case DecodingError.keyNotFound(let key, _) = error { return "the key \"\(key.stringValue)\" is missing" }
    return "\(error)".split(separator: "\n").joined(separator: " ")
  }
}
