import Foundation

/// A folder in which files are made ready before they are moved into place. While it is held no other process can hold it; what a crash left in
/// it is cleared away.
struct StagingFolder: ~Copyable {
  let name: String
  private let workspace: Workspace
  private let descriptor: Int32

  /// `target` is the folder as the user knows it, for messages.
  static func held(_ name: String, for target: String, in workspace: Workspace) throws(FileError) -> StagingFolder {
    try workspace.createFolders(name)
    let descriptor = open(workspace.path(name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw workspace.systemError(target, "cannot be written") }
    // Some network file systems have no locks; there one writer at a time is up to the user.
    let isHeldElsewhere = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
    guard !isHeldElsewhere, isSame(descriptor, workspace.path(name)) else {
      close(descriptor)
      throw FileError(target, "another decoupage is writing there; wait until it has finished")
    }
    let folder = StagingFolder(name: name, workspace: workspace, descriptor: descriptor)
    for leftover in try workspace.names(in: name) { workspace.remove("\(name)/\(leftover)") }
    return folder
  }

  private init(name: String, workspace: Workspace, descriptor: Int32) {
    self.name = name
    self.workspace = workspace
    self.descriptor = descriptor
  }

  deinit {
    if StagingFolder.isSame(descriptor, workspace.path(name)) { workspace.remove(name) }
    close(descriptor)
  }

  func add(_ bytes: [UInt8], at path: String) throws(FileError) {
    if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      try workspace.createFolders("\(name)/\(path[..<slash])")
    }
    try workspace.create("\(name)/\(path)", bytes)
  }

  /// False when the folder was moved, or removed by the process that held it before.
  private static func isSame(_ descriptor: Int32, _ path: String) -> Bool {
    var held = stat()
    var found = stat()
    return fstat(descriptor, &held) == 0 && lstat(path, &found) == 0 && held.st_ino == found.st_ino && held.st_dev == found.st_dev
  }
}
