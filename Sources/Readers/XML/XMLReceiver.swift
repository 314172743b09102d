/// The name of an element or attribute. Within one document, equal names are one object with one number.
final class XMLName: Sendable {
  /// From 0 in the order in which the document's names first appear: an index for a reader's own tables.
  let number: Int
  /// In lower case, as HTML writes names in any case and other formats have no two that differ by case alone.
  let local: String
  /// The namespace's address; where the HTML parser read the document the prefix as it stands; "" when there is none.
  let namespace: String
  /// The local name, but `epub:type` for EPUB's attribute, which has the name of one of HTML's own.
  let key: String

  init(number: Int, local: String, namespace: String) {
    self.number = number
    self.local = local.lowercased()
    self.namespace = namespace
    key = namespace == "http://www.idpf.org/2007/ops" || namespace == "epub" ? "epub:" + self.local : self.local
  }
}

/// The attributes of one element, good for as long as the call that brings them.
struct XMLAttributes {
  struct Entry {
    let name: XMLName
    let value: UnsafeBufferPointer<UInt8>

    /// The value, cut after so many bytes: past any use, as values are names, paths and measures.
    func text(atMost most: Int = 4096) -> String {
      String(decoding: value.prefix(most), as: UTF8.self)
    }
  }

  let entries: [Entry]

  var isEmpty: Bool { entries.isEmpty }

  /// By local name (or `epub:type`); the first of equal ones. Values are cut after 4096 bytes.
  subscript(key: String) -> String? {
    for entry in entries where entry.name.key == key { return entry.text() }
    return nil
  }

  /// Key and value of each, in the document's order.
  var all: [(name: String, value: String)] {
    entries.map { ($0.name.key, $0.text()) }
  }
}

/// Takes a document's events in order. Elements are balanced, and never nested deeper than ``XMLReader/deepest``.
class XMLReceiver {
  /// Line of the event in the document, from 1; large values are cut at 65,535 by some versions of libxml2.
  // Unchecked: the reader sets it before each event, never within one.
  @exclusivity(unchecked) final var line = 0

  /// True to end the document here, as if it were well-formed.
  var isDone: Bool { false }

  func open(_ name: XMLName, _ attributes: XMLAttributes) {}
  func close(_ name: XMLName) {}
  /// A run of text in UTF-8; what stands between two tags may come in several runs.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
