/// Regular English inflection, both ways, and the plural.
package enum Inflection {
  /// walk → walks, pass → passes, try → tries.
  package static func thirdPerson(_ lemma: String) -> String {
    switch lemma {
    case "be": "is"
    case "have": "has"
    case "do": "does"
    case "go": "goes"
    default: sibilantEnd(lemma) ? lemma + "es" : endsInConsonantY(lemma) ? lemma.dropLast() + "ies" : lemma + "s"
    }
  }

  /// The regular past: walk → walked, close → closed, try → tried, stop → stopped.
  package static func past(_ lemma: String) -> String {
    if lemma.hasSuffix("e") { return lemma + "d" }
    if endsInConsonantY(lemma) { return lemma.dropLast() + "ied" }
    return (doublesLastLetter(lemma) ? doubled(lemma) : lemma) + "ed"
  }

  /// walk → walking, close → closing, stop → stopping, lie → lying.
  package static func presentParticiple(_ lemma: String) -> String {
    if lemma == "be" { return "being" }
    if lemma.hasSuffix("ie") { return lemma.dropLast(2) + "ying" }
    if lemma.hasSuffix("e"), !lemma.hasSuffix("ee"), !lemma.hasSuffix("ye") { return lemma.dropLast() + "ing" }
    return (doublesLastLetter(lemma) ? doubled(lemma) : lemma) + "ing"
  }

  /// The likeliest lemma of a regular past form that no list knows: clattered → clatter, hesitated → hesitate. Nil when it is none.
  package static func lemma(ofUnknownPast form: String) -> String? {
    guard form.hasSuffix("ed"), form.utf8.count > 4 else { return nil }
    if form.hasSuffix("ied") { return form.dropLast(3) + "y" }
    if form.hasSuffix("eed") { return nil }
    let stem = String(form.dropLast(2))
    let letters = Array(stem.utf8)
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    if last == before, !isVowel(last), !"lsfz".utf8.contains(last) { return String(stem.dropLast()) }
    return takesFinalE(letters) ? stem + "e" : stem
  }

  /// Stems that only stand with a final e in English: after c, g, s, u, v, z and a lone vowel, and after a consonant with l.
  private static func takesFinalE(_ letters: [UInt8]) -> Bool {
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    let third = letters.count > 2 ? letters[letters.count - 3] : 0
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "u"), UInt8(ascii: "v"): return true
    case UInt8(ascii: "g"): return !isVowel(before) && before != UInt8(ascii: "n") || isVowel(before)
    case UInt8(ascii: "s"), UInt8(ascii: "z"): return isVowel(before) || before == UInt8(ascii: "r") || before == UInt8(ascii: "n")
    case UInt8(ascii: "l"): return !isVowel(before) && before != UInt8(ascii: "l") && before != UInt8(ascii: "r")
    case UInt8(ascii: "t"): return before == UInt8(ascii: "a") && !isVowel(third)
    case UInt8(ascii: "r"): return before == UInt8(ascii: "i") || before == UInt8(ascii: "u") || before == UInt8(ascii: "a")
    case UInt8(ascii: "n") where before == UInt8(ascii: "i"): return !isVowel(third)
    case UInt8(ascii: "d"), UInt8(ascii: "k"), UInt8(ascii: "b"), UInt8(ascii: "m"), UInt8(ascii: "p"), UInt8(ascii: "n"):
      return isVowel(before) && !isVowel(third) && letters.count <= 5
    default: return false
    }
  }

  private static func sibilantEnd(_ word: String) -> Bool {
    ["s", "x", "z", "ch", "sh"].contains { word.hasSuffix($0) } || word == "echo" || word == "veto"
  }

  private static func endsInConsonantY(_ word: String) -> Bool {
    let letters = Array(word.utf8.suffix(2))
    return letters.count == 2 && letters[1] == UInt8(ascii: "y") && !isVowel(letters[0])
  }

  /// One-syllable words of consonant, vowel, consonant (stop, slip, grin), and the few longer ones stressed at their end.
  private static func doublesLastLetter(_ word: String) -> Bool {
    if ["admit", "commit", "permit", "refer", "prefer", "occur", "regret", "concur", "submit", "unplug", "unbutton"].contains(word) {
      return word != "unbutton"
    }
    let letters = Array(word.utf8)
    guard letters.count >= 3 else { return false }
    let (third, vowel, last) = (letters[letters.count - 3], letters[letters.count - 2], letters[letters.count - 1])
    guard !isVowel(last), !"wxyh".utf8.contains(last), isVowel(vowel) else { return false }
    let quiet = isVowel(third) && !(third == UInt8(ascii: "u") && letters.count > 3 && letters[letters.count - 4] == UInt8(ascii: "q"))
    return !quiet && vowelGroups(letters) == 1
  }

  private static func doubled(_ word: String) -> String {
    word + String(word.suffix(1))
  }

  private static func vowelGroups(_ letters: [UInt8]) -> Int {
    var count = 0
    var wasVowel = false
    for (index, letter) in letters.enumerated() {
      let isQu = letter == UInt8(ascii: "u") && index > 0 && letters[index - 1] == UInt8(ascii: "q")
      let vowel = (isVowel(letter) || letter == UInt8(ascii: "y")) && !isQu
      if vowel && !wasVowel { count += 1 }
      wasVowel = vowel
    }
    return count
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    "aeiou".utf8.contains(letter)
  }
}
