import Foundation

/// Usage: `embed-files FOLDER OUTPUT.swift`. Writes the text files of FOLDER as a sorted Swift dictionary literal.
///
/// One string literal per file and line of output: the compiler takes seconds for these and minutes for byte arrays.
@main
enum EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: embed-files FOLDER OUTPUT.swift\n".utf8))
      exit(64)
    }
    let root = URL(filePath: arguments[1], directoryHint: .isDirectory)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
      .filter { isFile(root.appending(path: $0)) }
      .sorted()
    var source = "enum EmbeddedTemplates {\n  static let files: [String: String] = [\n"
    for path in paths {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      source += "    \(literal(path)): \(literal(text)),\n"
    }
    source += paths.isEmpty ? "    :\n  ]\n}\n" : "  ]\n}\n"
    try source.write(to: URL(filePath: arguments[2]), atomically: true, encoding: .utf8)
  }

  private static func isFile(_ url: URL) -> Bool {
    (try? url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) ?? false
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\"": result += "\\\""
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: result += "\\u{\(String(scalar.value, radix: 16))}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
