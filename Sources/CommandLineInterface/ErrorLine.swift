import Readers

/// An error in one line that names the thing and what to do.
struct ErrorLine {
  let text: String

  init(_ error: any Error) {
    text =
      switch error {
      case let error as ReadingError: "\(error.file == "-" ? "standard input" : error.file): \(error.message)"
      default: "\(error)"
      }
  }
}
