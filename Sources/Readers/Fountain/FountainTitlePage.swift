import Manuscripts

/// The `Key: value` lines before a screenplay, up to the first empty line. Values may stand on lines of their own below the key, indented.
struct FountainTitlePage {
  /// Keys in lower case.
  private var values: [String: [String]] = [:]
  /// Lines it takes of the file, with the empty ones before it.
  private(set) var lineCount = 0
  private(set) var words = 0

  var isEmpty: Bool { values.isEmpty }

  /// `title`, `author` and `language`, as far as they are stated.
  var properties: [String: String] {
    var result: [String: String] = [:]
    result["title"] = joined("title", by: " ")
    result["author"] = joined("author", by: ", ") ?? joined("authors", by: ", ")
    result["language"] = joined("language", by: " ")
    return result
  }

  /// Only one of these opens a title page, since action may hold a colon too.
  private static let openers: Set<String> = [
    "title", "credit", "author", "authors", "source", "draft date", "date", "contact", "contact info", "copyright", "notes", "revision",
    "format",
  ]

  init(_ lines: some RandomAccessCollection<FountainLine>) {
    let blank = lines.prefix(while: \.isBlank).count
    guard let first = lines.dropFirst(blank).first.flatMap(FountainTitlePage.key), FountainTitlePage.openers.contains(first.key) else {
      return
    }
    var key = first.key
    lineCount = blank
    for line in lines.dropFirst(blank).prefix(while: { !$0.isBlank }) {
      lineCount += 1
      words += line.text.wordCount
      var value = line
      if let named = FountainTitlePage.key(of: line) {
        key = named.key
        value = line.dropping(first: named.length)
      }
      let text = FountainText(value).string
      if !text.isEmpty { values[key, default: []].append(text) }
    }
  }

  var isFull: Bool { values["credit"] != nil || values["draft date"] != nil }

  private func joined(_ key: String, by separator: String) -> String? {
    values[key]?.joined(separator: separator)
  }

  /// The key in lower case, and how many scalars it takes with its colon.
  private static func key(of line: FountainLine) -> (key: String, length: Int)? {
    guard !line.isIndented, let colon = line.scalars.prefix(30).firstIndex(of: ":") else { return nil }
    let key = line.scalars[..<colon]
    guard let first = key.first, first.properties.isAlphabetic, key.allSatisfy({ $0.properties.isAlphabetic || $0 == " " }) else {
      return nil
    }
    return (String(String.UnicodeScalarView(key)).lowercased(), key.count + 1)
  }
}
