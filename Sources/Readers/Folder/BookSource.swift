package import Manuscripts

/// What a book is read from: one file, or a folder of them.
package struct BookSource: Sendable {
  /// As typed; "-" for standard input.
  package let name: String
  /// What is called the book's title when nothing else is: the folder's own name; nil for a single file.
  package let folderName: String?
  /// In any order; in a folder each with the folder's name before its own.
  package let files: [InputFile]
  /// Files of the folder that were not opened, with the reason.
  package let skipped: [SkippedPart]
  package let diagnostics: [Diagnostic]

  package init(_ file: InputFile) {
    name = file.name
    folderName = nil
    files = [file]
    skipped = []
    diagnostics = []
  }

  package init(folder: String, called folderName: String, files: [InputFile], skipped: [SkippedPart], diagnostics: [Diagnostic]) {
    name = folder
    self.folderName = folderName
    self.files = files
    self.skipped = skipped
    self.diagnostics = diagnostics
  }

  package var isFolder: Bool { folderName != nil }
}
