/// Tells by its own marks and capitals what a line of a screenplay may be (fountain.io/syntax, Fountain 1.1). What stands around it is judged elsewhere.
enum FountainGrammar {
  /// Longer lines than any heading are action, whatever they begin with.
  private static let longestHeading = 200

  /// `INT.`, `EXT `, `I/E.` …, in capitals or not, before the place.
  static func isSceneHeading(_ line: FountainLine) -> Bool {
    guard line.scalars.count <= longestHeading else { return false }
    let head = line.scalars.prefix(9).map { $0.properties.lowercaseMapping }.joined()
    return openers.contains { opener in
      guard head.hasPrefix(opener), line.scalars.count > opener.utf8.count else { return false }
      let next = line.scalars[line.scalars.startIndex + opener.utf8.count]
      return next == "." || next == " "
    }
  }

  private static let openers = ["int./ext", "int/ext", "ext./int", "ext/int", "int", "ext", "est", "i/e", "e/i"]

  /// `.FLASHBACK`: one full stop before a letter or digit.
  static func isForcedHeading(_ line: FountainLine) -> Bool {
    guard line.scalars.first == ".", line.scalars.count <= longestHeading, let next = line.scalars.dropFirst().first else { return false }
    return next.properties.isAlphabetic || next.properties.numericType != nil
  }

  static func isPageBreak(_ line: FountainLine) -> Bool {
    line.scalars.count >= 3 && line.scalars.allSatisfy { $0 == "=" }
  }

  /// The level of `## Sequence`; 0 for what is no section.
  static func sectionLevel(_ line: FountainLine) -> Int {
    guard line.scalars.first == "#" else { return 0 }
    let level = line.scalars.prefix { $0 == "#" }.count
    return level <= 6 && level < line.scalars.count ? level : 0
  }

  static func isCentered(_ line: FountainLine) -> Bool {
    line.scalars.count > 1 && line.scalars.first == ">" && line.scalars.last == "<"
  }

  /// `SMASH CUT TO:` without white space behind it. `FADE IN:`, `FADE OUT.` and `FADE TO BLACK.` need no mark either, as every writer leaves it out.
  static func isTransition(_ line: FountainLine) -> Bool {
    guard line.scalars.count <= 60, isUpper(line.scalars) else { return false }
    let text = line.text
    if text.hasSuffix("TO:") { return !line.hasTrailingSpace }
    return ["FADE IN:", "FADE IN.", "FADE OUT:", "FADE OUT.", "FADE TO BLACK.", "FADE TO BLACK:"].contains(text)
  }

  /// A name in capitals, whatever stands in parentheses behind it. Longer lines than any name are none.
  static func isCue(_ line: FountainLine) -> Bool {
    guard line.scalars.count <= 80 else { return false }
    let name = line.scalars.prefix { $0 != "(" }
    return isUpper(name) && (name.count == line.scalars.count || isExtended(line.scalars.dropFirst(name.count)))
  }

  /// `(V.O.)`, `(O.S.) (CONT'D)`, `(V.O.) ^`
  private static func isExtended(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    var depth = 0
    for scalar in tail {
      if scalar == "(" { depth += 1 } else if scalar == ")" { depth -= 1 } else if depth == 0, scalar != " ", scalar != "^" { return false }
    }
    return depth == 0
  }

  /// True when it has a capital letter and no small one.
  static func isUpper(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    var hasCapital = false
    for scalar in scalars {
      if scalar.isASCII {
        if ("a"..."z").contains(scalar) { return false }
        if ("A"..."Z").contains(scalar) { hasCapital = true }
      } else if scalar.properties.isLowercase {
        return false
      } else if scalar.properties.isUppercase {
        hasCapital = true
      }
    }
    return hasCapital
  }
}
