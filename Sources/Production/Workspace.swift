import Foundation
package import Readers

/// The only door to files, environment and standard input. It has no clock.
package struct Workspace: Sendable {
  /// What relative names are relative to; "" for the process's current folder.
  package let folder: String
  package let environment: [String: String]
  /// A file descriptor.
  package let standardInput: Int32

  package init(folder: String, environment: [String: String] = [:], standardInput: Int32 = STDIN_FILENO) {
    self.folder = folder
    self.environment = environment
    self.standardInput = standardInput
  }

  package static func ofProcess() -> Workspace {
    Workspace(folder: "", environment: ProcessInfo.processInfo.environment)
  }

  /// Bytes of the largest input that is read: far above any novel, even with pictures, and far below a machine's memory.
  package static let inputLimit = 256 << 20

  /// Reads a manuscript; "-" is standard input.
  package func input(_ name: String) throws(FileError) -> InputFile {
    guard name == "-" else { return InputFile(name: name, bytes: try manuscript(name)) }
    let bytes = try contents(of: standardInput, name: "standard input")
    guard bytes.count <= Workspace.inputLimit else { throw Workspace.tooLarge("standard input") }
    return InputFile(name: name, bytes: bytes)
  }

  private func manuscript(_ name: String) throws(FileError) -> [UInt8] {
    let status = try status(of: name)
    switch status?.kind {
    case .file: break
    case .folder: throw FileError(name, "is a folder; give the file of a chapter or book")
    case .pipe: throw FileError(name, "is a pipe, not a file; give - and send the text to standard input")
    case .link, .other: throw FileError(name, "is a device, not a file; give the file of a chapter or book")
    case nil: throw FileError(name, "there is no such file; \(adviceForMissing(name))")
    }
    guard let size = status?.size, size <= Workspace.inputLimit else { throw Workspace.tooLarge(name) }
    do {
      return try contents(ofFile: name, limit: Workspace.inputLimit)
    } catch {
      throw FileError(name, "\(error.message); check that you may read it")
    }
  }

  private static func tooLarge(_ name: String) -> FileError {
    FileError(name, "is larger than \(inputLimit >> 20) MB; give the text of one book")
  }

  private func adviceForMissing(_ name: String) -> String {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let parent = parts.dropLast().joined(separator: "/")
    let parentPath = parts.count > 1 ? parent + "/" : "."
    guard let last = parts.last, let siblings = try? names(in: parentPath), let near = NearestMatch.of(String(last), among: siblings) else {
      return "check the name, or give its full path"
    }
    return "did you mean \(parts.count > 1 ? parent + "/" + near : near)?"
  }
}
