import Manuscripts

/// Reads the spine's files one after another, with the book's style sheets.
struct EPUBSpine {
  private let archive: Archive
  private let readsNotes: Bool
  private let styles: XHTMLStyles
  private let budget = ReadingBudget()
  private let anchors: [String: Set<String>]
  private var documents: [(path: String, items: [XHTMLItem], bodyTypes: [String], title: String?)] = []

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var skipped: [SkippedPart] = []
  private(set) var pictureCount = 0
  private var tableCount = 0
  private var notes = XHTMLHiddenPart.Aside()
  private var captions = XHTMLHiddenPart.Aside()

  init(_ package: EPUBPackage, _ archive: Archive, readsNotes: Bool) {
    self.archive = archive
    self.readsNotes = readsNotes
    var styles = StyleSheet()
    for path in package.styleSheets {
      if let bytes = try? archive.bytes(of: path) { styles.add(String(decoding: bytes, as: UTF8.self)) }
    }
    self.styles = XHTMLStyles(styles, budget: budget)
    var anchors: [String: Set<String>] = [:]
    for entry in package.navigation.entries {
      if let path = entry.path, let fragment = entry.fragment { anchors[path, default: []].insert(fragment) }
    }
    self.anchors = anchors
  }

  mutating func take(_ item: EPUBPackage.SpineItem) {
    guard item.isLinear else {
      skipped.append(SkippedPart(title: item.path, reason: "set apart from the reading order"))
      return
    }
    guard !budget.isSpent else { return }
    do throws(Archive.Failure) {
      read(try archive.bytes(of: item.path), item.path)
      if archive.damaged.contains(item.path) {
        diagnostics.append(Diagnostic(.warning, "the file is damaged; what could be unpacked of it was read", file: item.path))
      }
    } catch {
      diagnostics.append(Diagnostic(.warning, error.message, file: item.path))
    }
  }

  private mutating func read(_ bytes: [UInt8], _ path: String) {
    let document = XHTMLDocument.read(
      bytes, file: path, anchors: anchors[path] ?? [], styles: styles, readsNotes: readsNotes, budget: budget)
    let reader = document.reader
    if document.isRepaired { diagnostics.append(Diagnostic(.note, "the file is not well-formed and was read as HTML", file: path)) }
    pictureCount += reader.pictureCount
    tableCount += reader.tableCount
    notes.add(reader.hidden.notes)
    captions.add(reader.hidden.captions)
    documents.append((path, reader.items, reader.bodyTypes, reader.hidden.title))
  }

  /// The documents with their scene breaks, which only all of them together tell from usual gaps. What was passed over is noted now.
  mutating func settledDocuments() -> [EPUBDocument] {
    skipped += XHTMLDocument.leftOut(notes: notes, captions: captions)
    diagnostics += XHTMLDocument.passedOver(pictures: pictureCount, tables: tableCount, budget: budget)
    let gaps = SceneGaps(documents.map(\.items))
    let result = documents.map {
      EPUBDocument(path: $0.path, items: gaps.settled($0.items, file: $0.path), bodyTypes: $0.bodyTypes, title: $0.title)
    }
    documents = []
    return result
  }
}
