import Yams

/// Adds what a new draft has to a bible that the author has edited. It only adds: entries, outfits, other names, scenes, and text where a line was left
/// empty. No line is moved or removed, and comments stay.
package struct BibleMerger {
  package struct Merged: Hashable, Sendable {
    package let text: String
    /// In words, in the draft's order: "character Almanac", "Oddny: hair".
    package let added: [String]
  }

  private let fields: BibleFields
  private var page: BiblePage
  private var added: [String] = []

  /// Throws `AuthorFileError` when the author's file cannot be read.
  package init(_ text: String, file: String, fields: BibleFields) throws {
    _ = try Bible(yaml: text, file: file)
    self.fields = fields
    page = try BiblePage(text, file: file)
  }

  /// Throws `AuthorFileError` when something is written so that nothing can be added there.
  package static func merge(_ draft: BibleDraft, into text: String, file: String, fields: BibleFields) throws -> Merged {
    var merger = try BibleMerger(text, file: file, fields: fields)
    let notPersons = Set(try Bible(yaml: text, file: file).notPersons.map(BibleName.key))
    for section in draft.sections { try merger.add(section, besides: section.name == "characters" ? notPersons : []) }
    let merged = merger.page.text
    _ = try Bible(yaml: merged, file: file)
    return Merged(text: merged, added: merger.added)
  }

  private mutating func add(_ section: BibleDraft.Section, besides notPersons: Set<String>) throws {
    var missing: [BibleDraft.Entry] = []
    for entry in section.entries {
      let keys = ([entry.name] + entry.aliases).map(BibleName.key)
      guard notPersons.isDisjoint(with: keys) else { continue }
      if let own = page.entry(in: section.name, named: keys) {
        fill(own, from: entry)
      } else {
        missing.append(entry)
        added.append("\(BibleMerger.singular(section.name)) \(entry.name)")
      }
    }
    try page.append(missing, to: section.name)
  }

  private static func singular(_ section: String) -> String { section.hasSuffix("s") ? String(section.dropLast()) : section }

  private mutating func fill(_ own: BiblePage.Entry, from entry: BibleDraft.Entry) {
    let names = entry.aliases.filter { !own.names.contains(BibleName.key($0)) }
    if !names.isEmpty, page.extend("aliases", of: own, by: names.map(YAMLScalar.written)) {
      added.append("\(entry.name): \(names.joined(separator: ", "))")
    }
    for line in entry.lines {
      switch line.value {
      case .text(let text):
        if page.fill(line.key, of: own, with: text, note: line.note, asking: questions) { added.append("\(entry.name): \(line.key)") }
      case .scenes(let scenes):
        let new = scenes.filter { !page.items("scenes", of: own).contains($0) }
        if !new.isEmpty, page.extend("scenes", of: own, by: new) { added.append("\(entry.name): scenes") }
      case .outfits(let outfits):
        if page.addOutfits(outfits, to: own, note: line.note.hasPrefix("ch. ") ? line.note : "") { added.append("\(entry.name): wardrobe") }
      case .blank, .number, .list: break
      }
    }
  }

  /// What our own empty lines ask: a comment that goes when the line is filled.
  private var questions: Set<String> {
    Set((fields.characters + fields.places + fields.props + fields.words).map(\.asks) + ["she, he, it or they?", "INT or EXT?"])
  }
}

/// How names of a bible are compared.
enum BibleName {
  /// In small letters, without "the".
  static func key(_ name: String) -> String {
    let words = name.lowercased().split(separator: " ")
    return (words.first == "the" && words.count > 1 ? words.dropFirst() : words[...]).joined(separator: " ")
  }
}
