import Foundation
import Manuscripts

/// What the program wrote into an output folder: how it tells its own files from those that a person has changed since.
struct OutputRecord: Equatable {
  static let fileName = ".decoupage.json"
  static let format = "decoupage-output/1"

  /// By path relative to the folder, in hexadecimal. While files are being replaced there are two for each: the old bytes' and the new ones'.
  private(set) var fingerprints: [String: [String]] = [:]

  init() {}

  var paths: [String] { fingerprints.keys.sorted() }

  func holds(_ bytes: [UInt8], at path: String) -> Bool {
    fingerprints[path]?.contains(Fingerprint(of: bytes).hexadecimal) ?? false
  }

  /// From now on the file may be as it was or as `bytes`: for the time in which it is being replaced.
  mutating func expect(_ bytes: [UInt8], at path: String) {
    let new = Fingerprint(of: bytes).hexadecimal
    fingerprints[path] = (fingerprints[path] ?? []).filter { $0 != new } + [new]
  }

  /// The file is as `bytes`.
  mutating func settle(_ bytes: [UInt8], at path: String) {
    fingerprints[path] = [Fingerprint(of: bytes).hexadecimal]
  }
}

extension OutputRecord {
  private struct Document: Codable {
    let format: String
    let files: [String: [String]]
  }

  /// Nil when the bytes are no record of this version: then every file beside it counts as somebody else's.
  init?(json: [UInt8]) {
    guard let document = try? JSONDecoder().decode(Document.self, from: Data(json)), document.format == OutputRecord.format else {
      return nil
    }
    fingerprints = document.files
  }

  var json: [UInt8] {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try encoder.encode(Document(format: OutputRecord.format, files: fingerprints))) + [UInt8(ascii: "\n")]
    }
  }
}
