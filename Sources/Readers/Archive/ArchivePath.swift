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
    let plain = String(href.prefix { $0 != "#" && $0 != "?" }).replacingBackslashes()
    guard !plain.isEmpty, !plain.contains("://") else { return nil }
    for candidate in [plain.percentDecoded(), plain] {
      guard let path = joined(folder, candidate) else { continue }
      if let found = archive.name(like: path) { return found }
    }
    return nil
  }

  private static func joined(_ folder: String, _ path: String) -> String? {
    var parts = path.hasPrefix("/") ? [] : folder.split(separator: "/").map(String.init)
    for part in path.split(separator: "/") {
      if part == "." { continue }
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension String {
  fileprivate func replacingBackslashes() -> String {
    String(map { $0 == "\\" ? "/" : $0 })
  }

  fileprivate func percentDecoded() -> String {
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}
