import Foundation

/// What lies under a name.
struct FileStatus {
  enum Kind {
    case file
    case folder
    /// Only when links are not followed.
    case link
    case pipe
    /// A device or socket.
    case other
  }

  let kind: Kind
  /// In bytes.
  let size: Int
  /// The file system it lies on.
  let device: UInt64

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    case S_IFIFO: kind = .pipe
    default: kind = .other
    }
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
  }
}
