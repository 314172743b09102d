extension Look {
  /// Reads a `look.yaml`. Keys that it does not know are lines of the author's own.
  ///
  /// Throws `AuthorFileError` with the line of what cannot be read.
  /// - Parameter file: as messages name it.
  package init(yaml: String, file: String) throws {
    let root = try AuthorNode(yaml: yaml, file: file)
    if let format = try root.text("format"), format != Look.format {
      throw root.error("format", "the format is \"\(format)\"; this program reads \(Look.format)")
    }
    self.init(
      lines: try root.lines(besides: Look.known), rules: try root.entries("rules", needing: "when").map(Look.rule),
      avoid: try root.texts("avoid"), ratio: try Look.ratio(root), fps: try Look.fps(root))
  }

  private static let known: Set<String> = ["format", "rules", "avoid", "ratio", "fps", "references"]
  /// What a rule may ask of a shot.
  static let conditionKeys = ["time", "setting", "mode", "size", "coverage", "place", "person"]

  private static func rule(_ node: AuthorNode) throws -> Rule {
    guard let when = try node.inner("when") else { throw node.error("when", "a rule needs conditions: when: {time: NIGHT}") }
    for key in when.keys where !conditionKeys.contains(key) {
      throw when.error(key, "a rule cannot ask for \"\(key)\"; it asks for \(conditionKeys.joined(separator: ", "))")
    }
    return Rule(
      conditions: try when.keys.map { Condition(key: $0, words: try when.texts($0)) }, lines: try node.lines(besides: ["when"]))
  }

  private static func ratio(_ root: AuthorNode) throws -> Ratio? {
    guard let text = try root.text("ratio") else { return nil }
    let sides = text.split(separator: ":").map { Double($0) }
    guard sides.count == 2, let width = sides[0], let height = sides[1], width > 0, height > 0, width.isFinite, height.isFinite else {
      throw root.error("ratio", "a ratio is width:height such as \"16:9\" or \"2.39:1\"; here stands \"\(text)\"")
    }
    return Ratio(width: width, height: height, text: text)
  }

  private static func fps(_ root: AuthorNode) throws -> Double? {
    guard let text = try root.text("fps") else { return nil }
    guard let fps = Double(text), fps >= 1, fps <= 240 else {
      throw root.error("fps", "fps takes 1 to 240 frames per second; here stands \"\(text)\"")
    }
    return fps
  }
}
