import Foundation

extension Workspace {
  /// The names of what lies directly in a folder, sorted.
  func names(in name: String) throws(FileError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted()
    } catch {
      // The file manager's own error has no reason in words.
      guard let folder = opendir(path(name)) else { throw systemError(name, "cannot be read") }
      closedir(folder)
      throw FileError(name, "cannot be read")
    }
  }

  /// Makes a folder and those above it; returns the names of the ones that were missing, outermost first.
  @discardableResult
  func createFolders(_ name: String) throws(FileError) -> [String] {
    var made: [String] = []
    var current = name.hasPrefix("/") ? "/" : ""
    for part in name.split(separator: "/") {
      current += current.isEmpty || current.hasSuffix("/") ? String(part) : "/\(part)"
      if mkdir(path(current), 0o777) == 0 {
        made.append(current)
        continue
      }
      let failure = systemError(current, "cannot be made")
      let found = try status(of: current)
      guard found?.kind != .folder else { continue }
      removeEmptyFolders(made)
      throw found == nil ? failure : FileError(current, "is a file where a folder belongs")
    }
    return made
  }

  /// Removes those of the folders that are empty, innermost first.
  func removeEmptyFolders(_ names: [String]) {
    for name in names.reversed() { rmdir(path(name)) }
  }

  func move(_ name: String, to target: String) throws(FileError) {
    guard rename(path(name), path(target)) == 0 else { throw systemError(target, "cannot be put in place") }
  }

  /// Removes a file, or a folder and everything below it, without following links.
  func remove(_ name: String) {
    try? FileManager.default.removeItem(atPath: path(name))
  }

  func isWritable(_ name: String) -> Bool {
    access(path(name), W_OK) == 0
  }

  /// The folder's place in the file system, all links resolved.
  func resolved(_ name: String) throws(FileError) -> String {
    guard let real = realpath(path(name), nil) else { throw systemError(name, "cannot be read") }
    defer { free(real) }
    return String(cString: real)
  }
}
