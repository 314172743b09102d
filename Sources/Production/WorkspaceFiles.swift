import Foundation

// POSIX calls instead of Foundation's file manager: they tell a pipe from a file before they block, and say why something failed.
extension Workspace {
  /// The name as the system is given it.
  func path(_ name: String) -> String {
    folder.isEmpty || name.hasPrefix("/") ? name : "\(folder)/\(name)"
  }

  /// Nil when there is nothing of that name (or, where links are followed, a link that leads nowhere).
  func status(of name: String, followingLinks: Bool = true) throws(FileError) -> FileStatus? {
    var status = stat()
    let result = followingLinks ? stat(path(name), &status) : lstat(path(name), &status)
    if result == 0 { return FileStatus(status) }
    guard errno == ENOENT || errno == ENOTDIR else { throw systemError(name, "cannot be read") }
    return nil
  }

  /// The first `limit` + 1 bytes, so that the caller can tell a file that is too large.
  func contents(ofFile name: String, limit: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK a pipe put there since its status was asked would block for ever.
    let descriptor = open(path(name), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw systemError(name, "cannot be read") }
    defer { close(descriptor) }
    return try contents(of: descriptor, name: name, limit: limit)
  }

  func contents(of descriptor: Int32, name: String, limit: Int = Workspace.inputLimit) throws(FileError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var failure: Int32 = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: min(1 << 16, limit + 1 - bytes.count)) { buffer, filled in
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        failure = count < 0 ? errno : 0
        filled = max(0, count)
      }
      guard failure == 0 || failure == EINTR else { throw systemError(name, "cannot be read", failure) }
      if chunk.isEmpty && failure == 0 { break }
      bytes += chunk
    }
    return bytes
  }

  /// Writes a new file; one that is there already is an error, so that nothing is ever written through a link.
  func create(_ name: String, _ bytes: [UInt8]) throws(FileError) {
    let descriptor = open(path(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw systemError(name, "cannot be written") }
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start) }
      if count >= 0 {
        start += count
      } else if errno != EINTR {
        let failure = errno
        close(descriptor)
        throw systemError(name, "cannot be written", failure)
      }
    }
    // A full disk or quota may be told of only here.
    guard close(descriptor) == 0 else { throw systemError(name, "cannot be written") }
  }

  func systemError(_ name: String, _ failure: String, _ code: Int32 = errno) -> FileError {
    FileError(name, "\(failure): \(String(cString: strerror(code)).lowercased())")
  }
}
