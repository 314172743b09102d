import Foundation

/// Where trained models are written.
struct ModelFolder {
  let url: URL

  func write(_ bytes: [UInt8], as name: String) throws {
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    try Data(bytes).write(to: url.appending(path: name), options: .atomic)
  }
}
