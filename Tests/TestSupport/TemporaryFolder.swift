package import Foundation

/// A folder of its own for one test, removed with the value.
package final class TemporaryFolder {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "decoupage-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  package func write(_ text: String, to name: String) throws {
    try write(Data(text.utf8), to: name)
  }

  package func write(_ data: Data, to name: String) throws {
    let url = url(name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  package func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(at: url(name), withIntermediateDirectories: true)
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: url(name).path, withDestinationPath: target)
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url(name))
  }

  /// Nil when there is no such file.
  package func text(_ name: String) -> String? {
    try? String(contentsOf: url(name), encoding: .utf8)
  }

  /// Everything below the folder, hidden files too, sorted.
  package var names: [String] {
    get throws { try FileManager.default.subpathsOfDirectory(atPath: path).sorted() }
  }

  package func url(_ name: String) -> URL {
    URL(filePath: path, directoryHint: .isDirectory).appending(path: name)
  }
}
