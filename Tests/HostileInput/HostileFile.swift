/// A file that is made to harm its reader, and what is to become of it.
package struct HostileFile: Sendable, CustomStringConvertible {
  package enum Outcome: Sendable {
    /// An error whose message holds these words.
    case refused(String)
    /// A paragraph of this text is among those read, and a warning or note whose message holds the words.
    case read(String, warning: String? = nil)
    /// Nothing is said but that the program survives: which of both it is depends on the version of a C library.
    case survived
  }

  /// Unique, with the ending by which the file is known: `zip-bomb.epub`.
  package let name: String
  package let outcome: Outcome
  /// True for files that take a while without optimisation: only `Scripts/check-hostile` reads them.
  package let isLarge: Bool
  package let bytes: @Sendable () -> [UInt8]

  package init(_ name: String, _ outcome: Outcome, isLarge: Bool = false, _ bytes: @escaping @Sendable () -> [UInt8]) {
    self.name = name
    self.outcome = outcome
    self.isLarge = isLarge
    self.bytes = bytes
  }

  package init(_ name: String, _ outcome: Outcome, isLarge: Bool = false, text: @escaping @Sendable () -> String) {
    self.init(name, outcome, isLarge: isLarge) { Array(text().utf8) }
  }

  /// A good book but for these entries.
  package init(_ name: String, _ outcome: Outcome, isLarge: Bool = false, entries: @escaping @Sendable () -> [ZipEntry]) {
    self.init(name + ".epub", outcome, isLarge: isLarge) { SampleFiles.book(entries()) }
  }

  package var description: String { name }

  package static let all = archives + packages + markup + styles + texts + markdown + documents + screenplays
}

extension String {
  package func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
