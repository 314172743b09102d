import Manuscripts

extension Chapter {
  /// "Chapter One: The Pump", or the title alone where no number is printed.
  var spokenName: String {
    label == nil && title != nil ? name : "Chapter \(name)"
  }

  /// `## 1 One: The Pump`: the number in the book, then what is printed, if anything is.
  var titleLine: String {
    label == nil && title == nil ? "## \(number)" : "## \(number) \(name.onOneLine)"
  }
}
