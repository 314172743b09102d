/// The numbers of chapter headings in words, in lower case; Roman and Chinese signs.
enum NumberWords {
  /// Rows of words for 1, 2, 3 …; an empty word stands for none.
  private static let rows: [[String]] = [
    [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
      "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ],
    [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
      "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ],
    [
      "un", "deux", "trois", "quatre", "cinq", "", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize",
      "dix-sept", "dix-huit", "dix-neuf", "vingt",
    ],
    ["premier", "deuxième", "troisième", "quatrième", "cinquième", "sixième", "septième", "huitième", "neuvième", "dixième"],
    ["première", "seconde"],
    [
      "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn",
      "sechzehn", "siebzehn", "achtzehn", "neunzehn", "zwanzig",
    ],
    ["erstes", "zweites", "drittes", "viertes", "fünftes", "sechstes", "siebentes", "achtes", "neuntes", "zehntes", "elftes", "zwölftes"],
    ["erster", "zweiter", "dritter", "vierter", "fünfter", "sechster", "siebter", "achter", "neunter", "zehnter"],
    ["uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince"],
    ["primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno", "décimo"],
    ["primera", "segunda", "tercera", "cuarta", "quinta", "sexta", "séptima", "octava", "novena", "décima"],
    ["primo", "secondo", "terzo", "quarto", "", "sesto", "settimo", "ottavo", "nono", "decimo"],
    ["prima", "seconda", "terza", "quarta"], ["primeiro", "", "terceiro"], ["primeira", "", "terceira"],
    ["первая", "вторая", "третья", "четвертая", "пятая", "шестая", "седьмая", "восьмая", "девятая", "десятая"],
  ]

  private static let tens = [
    ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred"],
    ["twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth"],
  ]

  /// Higher than any chapter's, for the one that is called the last.
  static let last = 999

  private static let values: [String: Int] = {
    var values: [String: Int] = ["last": last]
    for row in rows {
      for (index, word) in row.enumerated() where !word.isEmpty { values[word] = values[word] ?? index + 1 }
    }
    for row in tens {
      for (index, word) in row.enumerated() { values[word] = (index + 2) * 10 }
    }
    return values
  }()

  static func isWord(_ word: String) -> Bool { values[word] != nil }

  /// Whether it is `two` and not `second`: English counts with it, but numbers nothing before the noun.
  static func isCardinal(_ word: String) -> Bool { rows[0].contains(word) || tens[0].contains(word) }

  /// Arabic (full-width digits too), Roman, Chinese, or a word; hyphens join tens and units (`twenty-first`). Nil for anything else.
  static func value(_ word: String) -> Int? {
    guard let first = word.unicodeScalars.first, word.utf8.count <= 40 else { return nil }
    if let arabic = arabic(word) { return arabic > 0 ? arabic : nil }
    if let value = values[word] { return value }
    if first.value >= 0x3000 { return chinese(word) }
    let halves = word.split(separator: "-").map(String.init)
    if halves.count == 2, let tens = values[halves[0]], let units = values[halves[1]] { return sum(tens, units) }
    return roman(word)
  }

  /// `twenty` and `one`; nil when they make no number.
  static func sum(_ tens: Int, _ units: Int) -> Int? {
    (20...90).contains(tens) && tens % 10 == 0 && units < 10 ? tens + units : nil
  }

  private static func arabic(_ word: String) -> Int? {
    var value = 0
    for scalar in word.unicodeScalars {
      let digit = scalar.value >= 0xFF10 ? Int(scalar.value) - 0xFF10 : Int(scalar.value) - 0x30
      guard (0...9).contains(digit), value < 100_000 else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  private static let chineseDigits: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "壱": 1, "壹": 1, "二": 2, "弐": 2, "贰": 2, "两": 2, "三": 3, "参": 3, "叁": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  /// `十二`, `二十`, `一百零八`, `一二`.
  private static func chinese(_ word: String) -> Int? {
    var total = 0
    var digits = 0
    for scalar in word.unicodeScalars {
      if let digit = chineseDigits[scalar] {
        digits = digits * 10 + digit
      } else if let unit = ["十": 10, "百": 100][scalar] as Int? {
        total += max(digits, 1) * unit
        digits = 0
      } else {
        return nil
      }
      guard total + digits < 10_000 else { return nil }
    }
    return total + digits > 0 ? total + digits : nil
  }

  /// In lower case up to 399, four strokes allowed for four (`iiii`); other orders of the letters are words.
  private static func roman(_ word: String) -> Int? {
    var rest = Substring(word)
    var total = 0
    for (sign, value, most) in romanSigns {
      var times = 0
      while times < most, rest.hasPrefix(sign) {
        rest.removeFirst(sign.utf8.count)
        total += value
        times += 1
      }
    }
    return rest.isEmpty && total > 0 ? total : nil
  }

  /// Each sign with its value and how often it may stand, from the greatest.
  private static let romanSigns = [
    ("c", 100, 3), ("xc", 90, 1), ("l", 50, 1), ("xl", 40, 1), ("x", 10, 4), ("ix", 9, 1), ("v", 5, 1), ("iv", 4, 1), ("i", 1, 4),
  ]
}
