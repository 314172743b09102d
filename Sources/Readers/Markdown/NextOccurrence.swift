/// Finds the next place of a mark in a text, for questions whose places only grow: all of them together read the text once.
struct NextOccurrence {
  private let mark: [UInt8]
  /// The answer for every place from `asked` to the answer itself; nil: the mark does not come again.
  private var found: Int?
  private var asked = Int.max

  init(_ mark: String) {
    self.mark = Array(mark.utf8)
  }

  mutating func after(_ place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    if asked <= place, found.map({ $0 >= place }) ?? true { return found }
    asked = place
    found = search(from: place, in: text)
    return found
  }

  private func search(from place: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard place + mark.count <= text.count else { return nil }
    for start in place...(text.count - mark.count) where text[start] == mark[0] {
      var same = 1
      while same < mark.count, text[start + same] == mark[same] { same += 1 }
      if same == mark.count { return start }
    }
    return nil
  }
}
