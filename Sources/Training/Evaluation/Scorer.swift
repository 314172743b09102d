import Foundation

/// Runs the program over the texts of a corpus, and a scorer of the neutral format over what it says of them.
final class Scorer {
  private let corpora: URL
  private let scorers: URL
  /// The program that is measured, built beside this one.
  private let program: URL
  private let output: URL
  private var answers: [String: Any] = [:]
  private var read: Set<String> = []

  /// - Throws: when the program was not built.
  init(corpora: URL, scorers: URL) throws {
    self.corpora = corpora
    self.scorers = scorers
    program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "decoupage")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw TrainingError("\(program.path): no program to measure; build it first: swift build -c release --product decoupage")
    }
    output = FileManager.default.temporaryDirectory.appending(path: "decoupage-evaluate-\(ProcessInfo.processInfo.processIdentifier)")
  }

  deinit {
    try? FileManager.default.removeItem(at: output)
  }

  /// What a scorer says of a corpus: the number at a path of its answer's keys; the first number of a text such as `n 12  acc 50.0` after a word.
  /// - Parameter after: the word before the number, or nil.
  /// - Throws: when a file is missing or a process fails.
  func figure(_ scorer: String, _ folder: String, _ path: [String], after: String? = nil) throws -> Double {
    let key = scorer + " " + folder
    if answers[key] == nil { answers[key] = try answer(scorer, folder) }
    var value = answers[key]
    for name in path { value = (value as? [String: Any])?[name] }
    if let number = value as? Double { return number }
    guard let text = value as? String else { throw TrainingError("\(scorer) says nothing of \(path.joined(separator: ", ")) in \(folder)") }
    let words = text.split(whereSeparator: { " /".contains($0) }).map(String.init)
    let start = after.flatMap { words.firstIndex(of: $0) } ?? -1
    guard let number = words.dropFirst(start + 1).lazy.compactMap(Double.init).first else {
      throw TrainingError("\(scorer): no number in \"\(text)\"")
    }
    return number
  }

  /// The alias scorer gives precision, recall and F1 in one text.
  func lastNumber(_ scorer: String, _ folder: String, _ name: String) throws -> Double {
    _ = try figure(scorer, folder, [name])
    let text = (answers[scorer + " " + folder] as? [String: Any])?[name] as? String ?? ""
    return text.split(separator: " ").compactMap { Double($0) }.last ?? 0
  }

  private func answer(_ scorer: String, _ folder: String) throws -> Any {
    let gold = corpora.appending(path: folder)
    let own = output.appending(path: folder)
    if read.insert(folder).inserted { try readAll(of: gold, into: own) }
    let script = scorers.appending(path: scorer + ".py")
    let bytes = try Scorer.run(URL(filePath: "/usr/bin/env"), ["python3", script.path, gold.path, own.path, "--json"])
    return try JSONSerialization.jsonObject(with: bytes)
  }

  private func readAll(of gold: URL, into own: URL) throws {
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    for name in try CorpusDocument.names(in: gold) {
      let bytes = try Scorer.run(program, ["inspect", gold.appending(path: name).path, "--stage", "prose", "--format", "json"])
      try bytes.write(to: own.appending(path: name.dropLast(4) + ".sys.json"))
    }
  }

  private static func run(_ program: URL, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw TrainingError("\(program.lastPathComponent) \(arguments.joined(separator: " ")): exit code \(process.terminationStatus)")
    }
    return bytes
  }
}
