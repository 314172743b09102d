package import Exporters

/// A folder into which exports are written: all of them or none, and never over a file that a person has changed.
package struct OutputFolder: Sendable {
  /// As the user knows it.
  package let name: String
  private let workspace: Workspace

  package init(_ name: String, in workspace: Workspace) {
    self.name = PathName.normalized(name)
    self.workspace = workspace
  }

  /// What became of the exported files, by their paths relative to the folder.
  package struct Report: Hashable, Sendable {
    package let written: [String]
    /// The same bytes were there already.
    package let unchanged: [String]
    /// Written by an earlier run and not part of this one, sorted.
    package let leftOver: [String]
  }

  /// When it throws, nothing was put in place: what may go wrong is tried aside, or looked at, before.
  ///
  /// Without `force`, a file whose bytes this program did not write is an error that names all such files.
  package func write(_ files: [ExportedFile], force: Bool) throws -> Report {
    let isNew = try isMissing()
    let plan = try ReplacementPlan(files, in: name, workspace: workspace)
    guard force || plan.edited.isEmpty else { throw FileError(name, refusal(plan.edited)) }
    if isNew {
      try create(files)
    } else {
      try replace(plan)
    }
    return Report(written: plan.changed.map(\.path), unchanged: plan.unchanged.map(\.path), leftOver: plan.leftOver)
  }

  /// A new folder appears with everything in it, by one rename.
  private func create(_ files: [ExportedFile]) throws {
    var made: [String] = []
    do {
      made = try workspace.createFolders(PathName.parent(of: name))
      let staging = try StagingFolder.held(PathName.sibling(of: name), for: name, in: workspace)
      var record = OutputRecord()
      for file in files {
        try staging.add(file.bytes, at: file.path)
        record.settle(file.bytes, at: file.path)
      }
      try staging.add(try record.json, at: OutputRecord.fileName)
      try workspace.move(staging.name, to: name)
    } catch {
      workspace.removeEmptyFolders(made)
      throw inUserTerms(error)
    }
  }

  /// Whenever the program is stopped, the record holds the fingerprint of every file as it is then, so that the next run knows them for its own.
  /// Nothing waits for the disk: after a power cut a file may count as edited, but no edited file can be taken for the program's.
  private func replace(_ plan: ReplacementPlan) throws {
    guard plan.before != plan.after || !plan.changed.isEmpty else { return }
    var made: [String] = []
    do {
      let staging = try StagingFolder.held(PathName.join(name, PathName.staging), for: name, in: workspace)
      for file in plan.changed { try staging.add(file.bytes, at: "files/\(file.path)") }
      try staging.add(try plan.during.json, at: "during.json")
      try staging.add(try plan.after.json, at: "after.json")
      made = try preparePlaces(for: plan.changed)
      try workspace.move("\(staging.name)/during.json", to: PathName.join(name, OutputRecord.fileName))
      for file in plan.changed { try workspace.move("\(staging.name)/files/\(file.path)", to: PathName.join(name, file.path)) }
      try workspace.move("\(staging.name)/after.json", to: PathName.join(name, OutputRecord.fileName))
    } catch {
      workspace.removeEmptyFolders(made)
      throw inUserTerms(error)
    }
  }

  /// Makes the folders that the files belong in, and returns those that were missing.
  private func preparePlaces(for files: [ExportedFile]) throws(FileError) -> [String] {
    var made: [String] = []
    for folder in Set(files.map { PathName.parent(of: PathName.join(name, $0.path)) }).sorted() {
      made += try workspace.createFolders(folder)
      guard workspace.isWritable(folder) else { throw FileError(folder, "cannot be written") }
      guard try workspace.status(of: folder)?.device == workspace.status(of: name)?.device else {
        throw FileError(folder, "lies on another disk than the folder around it")
      }
    }
    return made
  }

  private func isMissing() throws(FileError) -> Bool {
    switch try workspace.status(of: name)?.kind {
    case .folder: return false
    case nil where try workspace.status(of: name, followingLinks: false) == nil: return true
    case nil: throw FileError(name, "is a link that leads nowhere; remove it or give another folder with -o")
    default: throw FileError(name, "is a file, so it cannot be the output folder; give another folder with -o")
    }
  }

  private func refusal(_ edited: [String]) -> String {
    let names = edited.count == 1 ? edited[0] : edited.dropLast().joined(separator: ", ") + " and " + edited[edited.count - 1]
    let verb = edited.count == 1 ? "is not as decoupage wrote it" : "are not as decoupage wrote them"
    return "\(names) \(verb); give another folder with -o to keep your changes, or --force to overwrite them"
  }

  /// An error about the files set aside is one about the folder, as far as its user is concerned.
  private func inUserTerms(_ error: any Error) -> any Error {
    guard let error = error as? FileError, error.file != name else { return error }
    let file = error.file.contains(PathName.staging) ? name : error.file
    return FileError(file, "\(error.message); give another folder with -o")
  }
}
