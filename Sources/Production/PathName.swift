/// Names of files and folders, by their text alone.
enum PathName {
  /// What the folder for files that are not yet in place is called.
  static let staging = ".decoupage-new"

  /// Without doubled slashes, slashes at the end, and parts that say "here".
  static func normalized(_ name: String) -> String {
    let parts = name.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
    if name.hasPrefix("/") { return "/\(parts)" }
    return parts.isEmpty ? "." : parts
  }

  static func join(_ folder: String, _ path: String) -> String {
    folder.hasSuffix("/") ? folder + path : "\(folder)/\(path)"
  }

  /// "" for the current folder.
  static func parent(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return "" }
    return slash == name.startIndex ? "/" : String(name[..<slash])
  }

  /// The hidden folder beside `name` in which it is made ready.
  static func sibling(of name: String) -> String {
    guard let slash = name.lastIndex(of: "/") else { return ".\(name)\(staging)" }
    return "\(name[...slash]).\(name[name.index(after: slash)...])\(staging)"
  }
}
