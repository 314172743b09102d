/// What a word may have been before an ending was put to it, likeliest first.
enum Stems {
  /// Before -ed, -ing, -er and -est: stopp → stop, hurri → hurry, star → stare or star.
  static func beforeVowel(_ stem: Substring) -> [String] {
    let letters = Array(stem.utf8)
    guard letters.count > 1, let last = letters.last else { return [String(stem)] }
    let before = letters[letters.count - 2]
    let plain = String(stem)
    if last == UInt8(ascii: "i") { return [plain.dropLast() + "y", plain + "e"] }
    if last == before, !Letters.isVowel(last) {
      let single = String(plain.dropLast())
      // "filled" and "passed", but "travelled".
      let keeps = "sfz".utf8.contains(last) || last == UInt8(ascii: "l") && Letters.syllables(letters) < 2
      return keeps ? [plain, single, plain + "e"] : [single, plain, plain + "e"]
    }
    if letters.suffix(2) == Array("ck".utf8), Letters.syllables(letters) > 1 { return [plain, String(plain.dropLast())] }
    // "spared" is no form of "spar", which doubles its r. Gases and buses go both ways.
    if last != UInt8(ascii: "s"), Letters.isShortClosed(plain) { return [plain + "e"] }
    return Letters.takesFinalE(letters) ? [plain + "e", plain] : [plain, plain + "e"]
  }

  /// Before the -s of verbs and of nouns: passes → pass, tries → try, houses → house.
  static func beforeS(_ form: Substring) -> [String] {
    let plain = String(form.dropLast())
    guard form.hasSuffix("es"), form.utf8.count > 3 else { return [plain] }
    let stem = form.dropLast(2)
    if stem.hasSuffix("i") {
      let withY = stem.dropLast() + "y"
      return stem.utf8.count < 3 ? [plain, String(withY)] : [String(withY), plain]
    }
    if stem.hasSuffix("zz") || stem.hasSuffix("ss") { return [String(stem), String(stem.dropLast()), plain] }
    let isSibilant = ["x", "sh", "ch", "o"].contains { stem.hasSuffix($0) }
    // "buses", "lenses": where the sign of the plural is all of -es only for words that are known.
    return isSibilant ? [String(stem), plain] : ["s", "z"].contains { stem.hasSuffix($0) } ? [plain, String(stem)] : [plain]
  }
}
