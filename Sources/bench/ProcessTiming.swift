import Foundation

/// Wall time and memory of a program run as a whole process, several times.
struct ProcessTiming {
  /// Sorted.
  let seconds: [Double]
  /// Bytes: the largest resident set of all child processes so far.
  let peakMemory: Int

  var minimum: Double { seconds.first ?? 0 }
  var median: Double { seconds.isEmpty ? 0 : seconds[seconds.count / 2] }

  /// `prepare` runs before each run, untimed.
  init(of program: URL, _ arguments: [String], runs: Int, prepare: () throws -> Void = {}) throws {
    seconds = try (0..<runs).map { _ in
      try prepare()
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.standardOutput = FileHandle.nullDevice
      let start = ContinuousClock.now
      try process.run()
      process.waitUntilExit()
      let elapsed = ContinuousClock.now - start
      guard process.terminationStatus == 0 else {
        throw BenchError("\(program.lastPathComponent) \(arguments.joined(separator: " ")) failed")
      }
      return elapsed / .seconds(1)
    }.sorted()
    peakMemory = ProcessTiming.peakMemoryOfChildren()
  }

  private static func peakMemoryOfChildren() -> Int {
    var usage = rusage()
    guard getrusage(children, &usage) == 0 else { return 0 }
    // Linux counts kilobytes, Darwin bytes.
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      return Int(usage.ru_maxrss) * 1024
    #endif
  }

  #if canImport(Darwin)
    private static let children = RUSAGE_CHILDREN
  #else
    private static let children = RUSAGE_CHILDREN.rawValue
  #endif
}

struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
