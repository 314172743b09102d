import CFuzzer
import Foundation

/// `fuzz-readers --list` prints the readers; `fuzz-readers READER --seeds FOLDER` writes what fuzzing begins with;
/// `fuzz-readers READER [options of libFuzzer] FOLDER` fuzzes.
enum FuzzProgram {
  static let target = CommandLine.arguments.dropFirst().first.flatMap { FuzzTarget($0) }

  static func run() -> Int32 {
    let arguments = CommandLine.arguments
    if arguments.dropFirst() == ["--list"] {
      print(FuzzTarget.names.joined(separator: "\n"))
      return 0
    }
    guard let target else {
      print("there is no such reader; the readers are \(FuzzTarget.names.joined(separator: ", "))")
      return 2
    }
    if arguments.count == 4, arguments[2] == "--seeds" {
      for (index, seed) in target.seeds.enumerated() {
        guard FileManager.default.createFile(atPath: "\(arguments[3])/seed-\(index)", contents: Data(seed)) else { return 2 }
      }
      return 0
    }
    return fuzz([arguments[0]] + arguments.dropFirst(2))
  }

  /// libFuzzer keeps the arguments, so they stay until the program ends.
  private static func fuzz(_ arguments: [String]) -> Int32 {
    var count = Int32(arguments.count)
    var values: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = .allocate(capacity: arguments.count + 1)
    for (index, argument) in arguments.enumerated() { values?[index] = strdup(argument) }
    values?[arguments.count] = nil
    return LLVMFuzzerRunDriver(&count, &values) { data, size in
      FuzzProgram.target?.take(UnsafeBufferPointer(start: data, count: size))
      return 0
    }
  }
}

exit(FuzzProgram.run())
