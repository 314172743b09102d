/// A set-up's letter: A to Z without I and O, then AA, AB, … AZ, BA, … (I and O look like 1 and 0 on a slate).
package struct ShotLetter: Hashable, Sendable, CustomStringConvertible {
  /// From 0.
  package let index: Int

  package init(index: Int) {
    precondition(index >= 0, "a shot letter's index is negative")
    self.index = index
  }

  private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")

  package var description: String {
    var letters: [Character] = []
    var rest = index
    repeat {
      letters.append(ShotLetter.alphabet[rest % ShotLetter.alphabet.count])
      rest = rest / ShotLetter.alphabet.count - 1
    } while rest >= 0
    return String(letters.reversed())
  }
}
