import Foundation
import Manuscripts
import Readers

/// Usage: `bench PROGRAM SAMPLE RUNS FLOOR BOOK`. Prints how long the program takes for the sample, how long it takes to read a big book
/// and how long the least program that can, and how long each stage takes for long texts made of the sample.
@main
enum Bench {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 6, let runs = Int(arguments[3]), runs > 0 else {
      FileHandle.standardError.write(Data("usage: bench PROGRAM SAMPLE RUNS FLOOR BOOK\n".utf8))
      exit(64)
    }
    do {
      try timeProcess(arguments[1], sample: arguments[2], runs: runs)
      try timeReading(arguments[5], program: arguments[1], floor: arguments[4], runs: runs)
      try timeStages(sample: arguments[2])
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(1)
    }
  }

  private static func timeProcess(_ program: String, sample: String, runs: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "decoupage-bench-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let start = try ProcessTiming(of: program, ["--version"], runs: runs)
    let convert = try ProcessTiming(of: program, ["convert", sample, "-o", folder.path], runs: runs) {
      try? FileManager.default.removeItem(at: folder)
    }
    line("whole process, \(runs) runs", ["min s", "median s", "peak MB", "ratio"])
    for (name, timing) in [("--version", start), ("convert \(URL(filePath: sample).lastPathComponent)", convert)] {
      line(
        "  \(name)",
        [
          number(timing.minimum, 3), number(timing.median, 3), number(Double(timing.peakMemory) / 1_048_576, 1),
          number(timing.median / start.median, 1),
        ])
    }
  }

  /// The whole process, and what of it is reading. This process reads last, since it must be small as long as it times others.
  private static func timeReading(_ book: String, program: String, floor: String, runs: Int) throws {
    let least = try ProcessTiming(of: floor, [book], runs: runs)
    let chapters = try ProcessTiming(of: program, ["chapters", book], runs: runs)
    let file = InputFile(name: book, bytes: Array(try Data(contentsOf: URL(filePath: book))))
    var manuscript = try ReaderTable.read(file).value
    var seconds: [Double] = []
    for _ in 0..<runs {
      let start = ProcessTiming.ownProcessorSeconds
      manuscript = try ReaderTable.read(file).value
      seconds.append(ProcessTiming.ownProcessorSeconds - start)
    }
    seconds.sort()
    let text = manuscript.chapters.reduce(0) { $0 + $1.blocks.reduce(0) { $0 + $1.text.utf8.count } }
    let words = manuscript.chapters.reduce(0) { $0 + $1.wordCount }
    line("\nreading a book, \(words) words", ["min CPU s", "median CPU s", "peak MB", "above text", "ratio"])
    // Without the floor's memory: it is less than this process's own, which Linux counts with it.
    line("  floor, whole process", [number(least.processorMinimum, 3), number(least.processorMedian, 3), "", "", "1.0"])
    line(
      "  reading alone",
      [number(seconds[0], 3), number(seconds[runs / 2], 3), "", "", number(seconds[runs / 2] / least.processorMedian, 1)])
    line(
      "  chapters, whole process",
      [
        number(chapters.processorMinimum, 3), number(chapters.processorMedian, 3), number(Double(chapters.peakMemory) / 1_048_576, 1),
        number(Double(chapters.peakMemory - text) / 1_048_576, 1), number(chapters.processorMedian / least.processorMedian, 1),
      ])
  }

  /// Two lengths: where a word of the longer text takes longer, a stage does not grow with the text alone.
  private static func timeStages(sample: String) throws {
    let text = try Data(contentsOf: URL(filePath: sample))
    let short = try StageTiming(of: book(text, chapters: 10, name: sample))
    let long = try StageTiming(of: book(text, chapters: 40, name: sample))
    line("\nstages, \(long.words) words", ["seconds", "words/s", "share", "ratio"])
    for (small, large) in zip(short.stages, long.stages) {
      let perWord = large.seconds / Double(long.words)
      line(
        "  \(large.name)",
        [
          number(large.seconds, 3), number(1 / perWord, 0), "\(number(100 * large.seconds / long.total, 0)) %",
          number(perWord / (small.seconds / Double(short.words)), 2),
        ])
    }
    line("  all", [number(long.total, 3), number(Double(long.words) / long.total, 0), "100 %", ""])
    print("\nratio: of whole processes to the start alone; of stages, a word's time against that in \(short.words) words")
  }

  private static func book(_ text: Data, chapters: Int, name: String) -> InputFile {
    InputFile(name: name, bytes: (0..<chapters).flatMap { _ in Array(text) + Array("\n\n".utf8) })
  }

  private static func line(_ label: String, _ cells: [String]) {
    let columns = cells.map { String(repeating: " ", count: max(0, 12 - $0.count)) + $0 }.joined()
    print(label + String(repeating: " ", count: max(0, 32 - label.count)) + columns)
  }

  private static func number(_ value: Double, _ places: Int) -> String {
    String(format: "%.\(places)f", value)
  }
}
