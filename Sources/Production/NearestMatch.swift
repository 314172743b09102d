/// The known word that a mistyped one most likely stands for.
package enum NearestMatch {
  /// Nil when nothing is near enough to be worth a question: more than a third of the letters differ.
  /// A word that begins with what was typed counts as near. Of equally near words the first is taken.
  package static func of(_ typed: String, among known: [String]) -> String? {
    let wanted = Array(typed.lowercased().unicodeScalars.prefix(100))
    guard !wanted.isEmpty else { return nil }
    var best: (word: String, distance: Int)?
    for word in known {
      let scalars = Array(word.lowercased().unicodeScalars.prefix(100))
      let distance = scalars.starts(with: wanted) ? 1 : editDistance(wanted, scalars)
      if distance <= max(1, wanted.count / 3), distance < best?.distance ?? .max {
        best = (word, distance)
      }
    }
    return best?.word
  }

  /// How many letters must be put in, left out, replaced or swapped with their neighbour.
  /// Optimal string alignment: Damerau, "A technique for computer detection and correction of spelling errors" (1964).
  static func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for (i, letter) in a.enumerated() {
      var row = [i + 1]
      for (j, other) in b.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == b[j - 1], a[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
