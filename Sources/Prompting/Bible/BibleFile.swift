import Yams

extension Bible {
  /// Reads a `bible.yaml`. Keys that it does not know are the author's own and go into the entry's lines.
  ///
  /// Throws `AuthorFileError` with the line of what cannot be read.
  /// - Parameter file: as messages name it.
  package init(yaml: String, file: String) throws {
    let root = try AuthorNode(yaml: yaml, file: file)
    if let format = try root.text("format"), format != BibleText.format {
      throw root.error("format", "the format is \"\(format)\"; this program reads \(BibleText.format)")
    }
    self.init(
      characters: try root.entries("characters").map(Bible.character), places: try root.entries("places").map(Bible.entry),
      props: try root.entries("props").map(Bible.entry), words: try root.entries("words").map(Bible.entry),
      notPersons: try root.texts("not-persons"),
      corrections: try root.entries("corrections", needing: "line").map { node in
        guard let speaker = try node.text("speaker") else { throw node.error("line", "a correction needs a speaker") }
        return Correction(line: try node.text("line") ?? "", speaker: speaker)
      })
  }

  private static let pronounWords: Set<String> = ["she", "he", "it", "they"]
  /// Keys that are no lines of an entry.
  private static let known: Set<String> = [
    "name", "aliases", "pronouns", "wardrobe", "identity", "seed", "references", "looks", "scenes", "setting",
  ]

  private static func character(_ node: AuthorNode) throws -> Character {
    let pronouns = try node.text("pronouns")?.split(separator: "/").first.map { $0.lowercased() }
    if let pronouns, !pronounWords.contains(pronouns) {
      throw node.error("pronouns", "pronouns are she, he, it or they; here stands \"\(pronouns)\"")
    }
    return Character(
      entry: try entry(node), pronouns: pronouns,
      wardrobe: try node.entries("wardrobe", needing: "outfit").map {
        Outfit(words: try $0.text("outfit") ?? "", scenes: try $0.texts("scenes"))
      }, identity: try node.text("identity"), seed: try node.number("seed"),
      looks: try node.entries("looks", needing: "days").map { look in
        Look(days: try look.numbers("days"), lines: try look.lines(besides: ["days"]))
      })
  }

  private static func entry(_ node: AuthorNode) throws -> Entry {
    Entry(
      name: try node.text("name") ?? "", aliases: try node.texts("aliases"), lines: try node.lines(besides: known),
      references: try node.texts("references"))
  }
}
