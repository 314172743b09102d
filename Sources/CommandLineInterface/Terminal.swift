import Foundation
import Manuscripts
import Production

/// Standard output and standard error: the only place that prints.
struct Terminal {
  private let isStyled: Bool
  private let isErrorStyled: Bool
  private let isScreen: Bool

  /// Whoever read standard output has closed it, as `head` does: no reason to complain.
  struct ReaderGone: Error {}

  /// Also readies the process: a closed pipe or a limit on the size of files becomes an error instead of the process's end, and no file that is
  /// opened later can come to stand where standard output is expected.
  static func ofProcess(environment: [String: String]) -> Terminal {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free descriptor is the closed one. Standard input is opened so that reading it still fails.
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDWR)
    }
    return Terminal(environment: environment)
  }

  init(environment: [String: String]) {
    // https://no-color.org: any value but the empty one.
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    isScreen = isatty(STDOUT_FILENO) != 0
    isStyled = isScreen && !isPlain
    isErrorStyled = isatty(STDERR_FILENO) != 0 && !isPlain
  }

  /// Prints lines for people. Signs that would steer the terminal are shown instead of sent.
  func print(_ text: String) throws {
    try write(PrintableText.escaping(text) + "\n", to: STDOUT_FILENO)
  }

  /// Prints a line that stands out from those below it.
  func printTitle(_ title: String) throws {
    let line = PrintableText.escapingLine(title)
    try write((isStyled ? "\u{1B}[1m\(line)\u{1B}[0m" : line) + "\n", to: STDOUT_FILENO)
  }

  /// Hands a document on as it is; only on a screen are its signs made harmless.
  func printDocument(_ bytes: [UInt8]) throws {
    let shown = isScreen ? Array(PrintableText.escaping(String(decoding: bytes, as: UTF8.self)).utf8) : bytes
    try write(shown, to: STDOUT_FILENO)
  }

  func report(_ diagnostics: [Diagnostic]) {
    for line in DiagnosticDigest(diagnostics).lines {
      say(line.text, marked: line.severity.rawValue, color: line.severity == .warning ? "35" : "36")
    }
  }

  func fail(_ message: String) {
    say(message, marked: "error", color: "31")
  }

  /// Wrong usage may take several lines.
  func explain(_ text: String) {
    try? write(PrintableText.escaping(text) + "\n", to: STDERR_FILENO)
  }

  private func say(_ message: String, marked word: String, color: String) {
    let mark = isErrorStyled ? "\u{1B}[1;\(color)m\(word):\u{1B}[0m" : "\(word):"
    // There is nowhere left to say that standard error cannot be written.
    try? write("\(mark) \(PrintableText.escapingLine(message))\n", to: STDERR_FILENO)
  }

  private func write(_ text: String, to descriptor: Int32) throws {
    try write(Array(text.utf8), to: descriptor)
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws {
    var start = 0
    while start < bytes.count {
      let count = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress.map { $0 + start }, $0.count - start) }
      if count >= 0 {
        start += count
      } else if errno == EPIPE {
        throw ReaderGone()
      } else if errno != EINTR {
        throw FileError("standard output", "cannot be written: \(String(cString: strerror(errno)).lowercased())")
      }
    }
  }
}
