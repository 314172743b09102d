import Foundation
import TestSupport

/// The built program, run as its users run it.
struct Program {
  let folder: TemporaryFolder

  struct Run {
    let code: Int32
    let output: String
    let errors: String
  }

  /// Beside the test bundle, where the build puts both.
  private static let url: URL = {
    #if os(macOS)
      let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
      return bundle.bundleURL.deletingLastPathComponent().appending(path: "decoupage")
    #else
      return URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "decoupage")
    #endif
  }()

  func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(Program.url, arguments, input)
  }

  /// A line of shell in which `$decoupage` is the program.
  func shell(_ line: String, input: String = "") throws -> Run {
    try run(URL(filePath: "/bin/sh"), ["-c", line], input)
  }

  private func run(_ url: URL, _ arguments: [String], _ input: String) throws -> Run {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ["PATH": "/usr/bin:/bin", "decoupage": Program.url.path]
    // Files, not pipes: whatever the program writes, nobody has to read at the same time.
    let files = try TemporaryFolder()
    try files.write(input, to: "in")
    try files.write("", to: "out")
    try files.write("", to: "err")
    process.standardInput = try FileHandle(forReadingFrom: files.url("in"))
    process.standardOutput = try FileHandle(forWritingTo: files.url("out"))
    process.standardError = try FileHandle(forWritingTo: files.url("err"))
    try process.run()
    process.waitUntilExit()
    return Run(code: process.terminationStatus, output: files.text("out") ?? "", errors: files.text("err") ?? "")
  }
}
