import Foundation

/// Where trained models are written.
struct ModelFolder {
  let url: URL

  func write(_ bytes: [UInt8], as name: String) throws {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file, options: .atomic)
  }
}
