import Exporters

/// What writing files into a folder would do to what is there.
struct ReplacementPlan {
  private(set) var changed: [ExportedFile] = []
  /// There already, byte for byte.
  private(set) var unchanged: [ExportedFile] = []
  /// Paths of those of `changed` that would overwrite bytes that the program did not write.
  private(set) var edited: [String] = []
  /// Written by an earlier run, still there and not among the files, sorted.
  let leftOver: [String]
  let before: OutputRecord
  /// Holds while the files are being replaced.
  private(set) var during: OutputRecord
  private(set) var after: OutputRecord

  init(_ files: [ExportedFile], in folder: String, workspace: Workspace) throws(FileError) {
    let record = try ReplacementPlan.record(in: folder, workspace: workspace)
    (before, during, after) = (record, record, record)
    leftOver = try ReplacementPlan.leftOver(by: files, of: record, in: folder, workspace: workspace)
    for file in files {
      let found = try ReplacementPlan.state(of: file, record: record, in: folder, workspace: workspace)
      after.settle(file.bytes, at: file.path)
      guard found != .same else {
        unchanged.append(file)
        continue
      }
      changed.append(file)
      during.expect(file.bytes, at: file.path)
      if found == .edited { edited.append(file.path) }
    }
  }

  private enum State {
    case missing
    case same
    /// Other bytes, as the program wrote them.
    case ours
    case edited
  }

  private static func state(of file: ExportedFile, record: OutputRecord, in folder: String, workspace: Workspace) throws(FileError) -> State
  {
    guard isInside(file.path) else {
      throw FileError(folder, "\"\(file.path)\" would lie outside the folder; rename what it is called after")
    }
    let name = PathName.join(folder, file.path)
    guard let status = try workspace.status(of: name, followingLinks: false) else { return .missing }
    let target = status.kind == .link ? try workspace.status(of: name) : status
    switch target?.kind {
    case .file:
      let bytes = try workspace.contents(ofFile: name, limit: Workspace.inputLimit)
      if bytes == file.bytes { return .same }
      // A link was put there by a person, whatever it leads to.
      return status.kind == .file && record.holds(bytes, at: file.path) ? .ours : .edited
    case nil, .link: return .edited
    case .folder, .pipe, .other: throw FileError(name, "is not a file; move it away or give another folder with -o")
    }
  }

  /// Tool profiles of a user's own name some of the files.
  private static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.utf8.contains(0) } && path != OutputRecord.fileName
  }

  private static func record(in folder: String, workspace: Workspace) throws(FileError) -> OutputRecord {
    let name = PathName.join(folder, OutputRecord.fileName)
    guard try workspace.status(of: name)?.kind == .file else { return OutputRecord() }
    return OutputRecord(json: try workspace.contents(ofFile: name, limit: Workspace.inputLimit)) ?? OutputRecord()
  }

  private static func leftOver(
    by files: [ExportedFile], of record: OutputRecord, in folder: String, workspace: Workspace
  ) throws(FileError) -> [String] {
    let current = Set(files.map(\.path))
    var result: [String] = []
    for path in record.paths where !current.contains(path) && isInside(path) {
      if try workspace.status(of: PathName.join(folder, path)) != nil { result.append(path) }
    }
    return result
  }
}
