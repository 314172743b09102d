/// Paths inside an archive.
enum ArchivePath {
  /// The last component without its ending.
  static func fileName(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  static func folder(of path: String) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
  }

  /// The entry a reference means, or nil when it leaves the book or names nothing in it.
  static func resolved(_ href: String, in folder: String, _ archive: Archive) -> String? {
    let plain = href.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }.map { $0 == backslash ? slash : $0 }
    guard !plain.isEmpty, plain.count <= longest, !isAddress(plain) else { return nil }
    for candidate in [percentDecoded(plain), plain] {
      guard let path = joined(folder, candidate) else { continue }
      if let found = archive.name(like: path) { return found }
    }
    return nil
  }

  /// In bytes; an archive's longer names are passed over.
  static let longest = 1024
  private static let slash = UInt8(ascii: "/")
  private static let backslash = UInt8(ascii: "\\")

  /// With a scheme, as `https://`.
  private static func isAddress(_ path: [UInt8]) -> Bool {
    path.indices.contains { path[$0] == UInt8(ascii: ":") && path[$0...].starts(with: "://".utf8) }
  }

  private static func joined(_ folder: String, _ path: [UInt8]) -> String? {
    var parts = path.first == slash ? [] : folder.utf8.split(separator: slash).map { ArraySlice($0) }
    for part in path.split(separator: slash) {
      if part.elementsEqual(".".utf8) { continue }
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(part)
      }
    }
    return String(decoding: Array(parts.joined(separator: CollectionOfOne(slash))), as: UTF8.self)
  }

  /// As it stands where what comes out is not UTF-8.
  private static func percentDecoded(_ path: [UInt8]) -> [UInt8] {
    guard path.contains(UInt8(ascii: "%")) else { return path }
    var bytes: [UInt8] = []
    var rest = path[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) == nil ? path : bytes
  }
}
