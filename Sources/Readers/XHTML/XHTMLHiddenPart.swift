import Manuscripts

/// What a document holds that is no text of the story, and what is kept of it: its head's facts, and the number and words of notes and captions.
struct XHTMLHiddenPart {
  enum Kind {
    case head
    case note
    case caption
    case other
  }

  /// Text beside the story.
  struct Aside {
    var count = 0
    var words = 0

    fileprivate mutating func add(_ text: String) {
      count += 1
      words += text.wordCount
    }

    mutating func add(_ other: Aside) {
      count += other.count
      words += other.words
    }
  }

  /// Of the document's head.
  private(set) var title: String?
  /// `author`, `title` and `language` as meta elements state them.
  private(set) var metadata: [String: String] = [:]
  private(set) var notes = Aside()
  private(set) var captions = Aside()
  /// Rules of the document's own, until they are taken.
  private var styleText: String?

  private var depth = 0
  private var kind = Kind.other
  private var asideText = BlockText()
  private var element = ""
  private var headBytes: [UInt8] = []

  /// True within an element that is passed over.
  var isOpen: Bool { depth > 0 }

  mutating func begin(_ kind: Kind) {
    depth = 1
    self.kind = kind
  }

  mutating func open(_ name: XMLName, _ attributes: XMLAttributes) {
    depth += 1
    element = name.local
    if kind == .head, element == "meta" { readMeta(attributes) }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    switch kind {
    case .note, .caption: asideText.append(utf8: bytes)
    case .head: if element == "title" || element == "style" { headBytes += bytes }
    case .other: break
    }
  }

  mutating func close() {
    depth -= 1
    if !headBytes.isEmpty { keepHeadText() }
    element = ""
    guard depth == 0 else { return }
    switch kind {
    case .note: notes.add(asideText.string)
    case .caption: captions.add(asideText.string)
    case .head, .other: break
    }
    asideText.clear()
  }

  mutating func takeStyleText() -> String? {
    defer { styleText = nil }
    return styleText
  }

  private mutating func keepHeadText() {
    let text = String(decoding: headBytes, as: UTF8.self)
    headBytes = []
    if element == "style" {
      styleText = (styleText ?? "") + text
    } else if title == nil {
      title = text.trimmedScalars().shortened
    }
  }

  /// Dublin Core's names are those of Project Gutenberg's files.
  private mutating func readMeta(_ attributes: XMLAttributes) {
    guard let name = attributes["name"]?.lowercased(), let value = attributes["content"]?.trimmedScalars(), !value.isEmpty else { return }
    let keys = ["author": "author", "dc.creator": "author", "dc.title": "title", "dc.language": "language"]
    if let key = keys[name], metadata[key] == nil { metadata[key] = value }
  }
}
