/// What English spelling makes of a word's last letters.
enum Letters {
  static func isVowel(_ letter: UInt8) -> Bool {
    switch letter {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }

  /// Groups of vowels, y among them: a good guess at syllables.
  static func syllables(_ letters: [UInt8]) -> Int {
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

  /// One-syllable words of consonant, vowel, consonant: stop, slip, grin.
  static func isShortClosed(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard letters.count >= 3 else { return false }
    let (third, vowel, last) = (letters[letters.count - 3], letters[letters.count - 2], letters[letters.count - 1])
    guard !isVowel(last), !"wxyh".utf8.contains(last), isVowel(vowel) else { return false }
    let quiet = isVowel(third) && !(third == UInt8(ascii: "u") && letters.count > 3 && letters[letters.count - 4] == UInt8(ascii: "q"))
    return !quiet && syllables(letters) == 1
  }

  static func endsInConsonantY(_ word: String) -> Bool {
    let letters = Array(word.utf8.suffix(2))
    return letters.count == 2 && letters[1] == UInt8(ascii: "y") && !isVowel(letters[0])
  }

  /// Stems that mostly stand with a final e in English: after c, g, s, u, v, z and a lone vowel, and after a consonant with l.
  static func takesFinalE(_ letters: [UInt8]) -> Bool {
    let last = letters[letters.count - 1]
    let before = letters[letters.count - 2]
    let third = letters.count > 2 ? letters[letters.count - 3] : 0
    switch last {
    case UInt8(ascii: "c"), UInt8(ascii: "u"), UInt8(ascii: "v"): return true
    case UInt8(ascii: "g"): return !isVowel(before) && before != UInt8(ascii: "n") || isVowel(before)
    case UInt8(ascii: "s"), UInt8(ascii: "z"): return isVowel(before) || before == UInt8(ascii: "r") || before == UInt8(ascii: "n")
    case UInt8(ascii: "l"): return !isVowel(before) && before != UInt8(ascii: "l") && before != UInt8(ascii: "r")
    case UInt8(ascii: "t") where letters.count > 3:
      return before == UInt8(ascii: "a") && (!isVowel(third) || "iu".utf8.contains(third)) || before == UInt8(ascii: "u") && !isVowel(third)
    case UInt8(ascii: "t"): return before == UInt8(ascii: "a") && !isVowel(third)
    case UInt8(ascii: "r"): return "iua".utf8.contains(before) && !isVowel(third)
    case UInt8(ascii: "n") where before == UInt8(ascii: "i"): return !isVowel(third)
    case UInt8(ascii: "d"), UInt8(ascii: "k"), UInt8(ascii: "b"), UInt8(ascii: "m"), UInt8(ascii: "p"), UInt8(ascii: "n"):
      return isVowel(before) && !isVowel(third) && letters.count <= 5
    default: return false
    }
  }
}
