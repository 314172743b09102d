import Library
import Yams

/// A table in YAML under `Templates/shooting`.
struct TableFile<Content: Decodable> {
  let content: Content

  init(_ path: String, in library: TemplateLibrary) throws {
    guard let text = library.text(at: path) else { throw GrammarError(message: "the file is missing", path: path) }
    do {
      content = try YAMLDecoder().decode(Content.self, from: text)
    } catch {
      throw GrammarError(message: "cannot be read: \(error)", path: path)
    }
  }
}
