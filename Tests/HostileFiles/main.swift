import Foundation
import HostileInput

/// Writes the hostile files to a folder, and a line on each to standard output: name, exit code that is right (`-` where any is), words of the error.
guard CommandLine.arguments.count == 2 else {
  FileHandle.standardError.write(Data("usage: hostile-files FOLDER\n".utf8))
  exit(2)
}
let folder = URL(filePath: CommandLine.arguments[1], directoryHint: .isDirectory)
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
for file in HostileFile.all {
  try Data(file.bytes()).write(to: folder.appending(path: file.name))
  switch file.outcome {
  case .refused(let words): print(file.name, 1, words, separator: "\t")
  case .read: print(file.name, 0, "", separator: "\t")
  case .survived: print(file.name, "-", "", separator: "\t")
  }
}
