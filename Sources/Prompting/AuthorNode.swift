import Yams

/// A mapping of an author's file with the line on which it stands, so that faults can be pointed at.
struct AuthorNode {
  private let mapping: Node.Mapping
  private let file: String
  private let line: Int?

  /// Throws `AuthorFileError` for what is no YAML or no mapping. An empty file is an empty mapping.
  init(yaml: String, file: String) throws {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw AuthorFileError(file: file, line: AuthorNode.line(of: error), reason: "this is no YAML: \(AuthorNode.problem(of: error))")
    }
    guard let root else {
      self.init(mapping: Node.Mapping([]), file: file, line: nil)
      return
    }
    guard let mapping = root.mapping else { throw AuthorFileError(file: file, line: 1, reason: "the file is no mapping of sections") }
    self.init(mapping: mapping, file: file, line: nil)
  }

  private init(mapping: Node.Mapping, file: String, line: Int?) {
    self.mapping = mapping
    self.file = file
    self.line = line
  }

  func error(_ key: String, _ reason: String) -> AuthorFileError {
    AuthorFileError(file: file, line: mapping.first { $0.key.string == key }?.key.mark?.line ?? line, reason: reason)
  }

  /// Nil when the line is not there or empty.
  func text(_ key: String) throws -> String? {
    guard let node = mapping[key], !isBlank(node) else { return nil }
    guard let scalar = node.scalar else { throw error(key, "\"\(key)\" takes one text") }
    return scalar.string
  }

  func number(_ key: String) throws -> Int? {
    guard let text = try text(key) else { return nil }
    guard let number = Int(text) else { throw error(key, "\"\(key)\" takes a whole number; here stands \"\(text)\"") }
    return number
  }

  /// A list of texts; one text counts as a list of one.
  func texts(_ key: String) throws -> [String] {
    guard let node = mapping[key], !isBlank(node) else { return [] }
    if let scalar = node.scalar { return [scalar.string] }
    guard let sequence = node.sequence else { throw error(key, "\"\(key)\" takes a list") }
    return try sequence.filter { !isBlank($0) }.map { item in
      guard let scalar = item.scalar else { throw error(key, "\"\(key)\" takes a list of texts") }
      return scalar.string
    }
  }

  func numbers(_ key: String) throws -> [Int] {
    try texts(key).map { text in
      guard let number = Int(text) else { throw error(key, "\"\(key)\" takes whole numbers; here stands \"\(text)\"") }
      return number
    }
  }

  /// A mapping inside; nil when it is not there or empty.
  func inner(_ key: String) throws -> AuthorNode? {
    guard let node = mapping[key], !isBlank(node) else { return nil }
    guard let own = node.mapping else { throw error(key, "\"\(key)\" takes keys with values") }
    return AuthorNode(mapping: own, file: file, line: node.mark?.line)
  }

  /// In the file's order.
  var keys: [String] { mapping.keys.compactMap(\.string) }

  /// A list of mappings.
  /// - Parameter key: what each must have.
  func entries(_ key: String, needing needed: String = "name") throws -> [AuthorNode] {
    guard let node = mapping[key], !isBlank(node) else { return [] }
    guard let sequence = node.sequence else { throw error(key, "\"\(key)\" takes a list") }
    return try sequence.map { item in
      guard let own = item.mapping else {
        throw AuthorFileError(file: file, line: item.mark?.line, reason: "each entry of \"\(key)\" begins with \"\(needed):\"")
      }
      let entry = AuthorNode(mapping: own, file: file, line: item.mark?.line)
      guard own[needed].map({ !isBlank($0) }) ?? false else {
        throw AuthorFileError(file: file, line: item.mark?.line, reason: "an entry of \"\(key)\" has no \"\(needed)\"")
      }
      return entry
    }
  }

  /// The lines with text, in the file's order; lists with commas between.
  func lines(besides known: Set<String>) throws -> [Bible.Line] {
    try mapping.compactMap { key, value in
      guard let name = key.string, !known.contains(name), !isBlank(value) else { return nil }
      if value.mapping != nil { throw error(name, "\"\(name)\" takes a text or a list") }
      return Bible.Line(key: name, text: try texts(name).joined(separator: ", "))
    }
  }

  private func isBlank(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.string.isEmpty || scalar.style == .plain && ["~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }

  private static func problem(of error: YamlError) -> String {
    switch error {
    case .scanner(_, let problem, _, _), .parser(_, let problem, _, _), .composer(_, let problem, _, _): problem
    default: "\(error)".split(separator: "\n").joined(separator: " ")
    }
  }
}
