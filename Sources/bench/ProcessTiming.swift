import Foundation

/// Time and memory of a program run as a whole process, several times.
struct ProcessTiming {
  /// Wall time, sorted.
  let seconds: [Double]
  /// Time on processors, of the program and of the system for it, sorted.
  let processorSeconds: [Double]
  /// Bytes: the largest resident set of all runs.
  let peakMemory: Int

  /// Time on processors that this process has had so far.
  static var ownProcessorSeconds: Double {
    var usage = rusage()
    #if canImport(Darwin)
      getrusage(RUSAGE_SELF, &usage)
    #else
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #endif
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  var minimum: Double { seconds.first ?? 0 }
  var median: Double { seconds.isEmpty ? 0 : seconds[seconds.count / 2] }
  var processorMinimum: Double { processorSeconds.first ?? 0 }
  var processorMedian: Double { processorSeconds.isEmpty ? 0 : processorSeconds[processorSeconds.count / 2] }

  /// `prepare` runs before each run, untimed. Standard output is discarded.
  init(of program: String, _ arguments: [String], runs: Int, prepare: () throws -> Void = {}) throws {
    var seconds: [Double] = []
    var processorSeconds: [Double] = []
    var peakMemory = 0
    for _ in 0..<runs {
      try prepare()
      let start = ContinuousClock.now
      let usage = try ProcessTiming.run(program, arguments)
      seconds.append((ContinuousClock.now - start) / .seconds(1))
      processorSeconds.append(ProcessTiming.seconds(usage.ru_utime) + ProcessTiming.seconds(usage.ru_stime))
      peakMemory = max(peakMemory, ProcessTiming.peakMemory(usage))
    }
    self.seconds = seconds.sorted()
    self.processorSeconds = processorSeconds.sorted()
    self.peakMemory = peakMemory
  }

  /// Foundation's `Process` looks for the end of a run only every 50 ms, too rarely for this.
  private static func run(_ program: String, _ arguments: [String]) throws -> rusage {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var environment: [UnsafeMutablePointer<CChar>?] = [nil]
    var process = pid_t()
    var status: Int32 = 0
    var usage = rusage()
    guard posix_spawn(&process, program, &actions, nil, &words, &environment) == 0, wait4(process, &status, 0, &usage) == process,
      status == 0
    else {
      throw BenchError("\(program) \(arguments.joined(separator: " ")) failed")
    }
    return usage
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }

  /// Linux counts kilobytes, Darwin bytes. Linux counts what this process held when it started the other too, so that it must be small then.
  private static func peakMemory(_ usage: rusage) -> Int {
    #if canImport(Darwin)
      return Int(usage.ru_maxrss)
    #else
      return Int(usage.ru_maxrss) * 1024
    #endif
  }
}

struct BenchError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
