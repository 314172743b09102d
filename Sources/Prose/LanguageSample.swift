import Manuscripts

/// The words and letters of stretches spread evenly over a book: enough to tell its language, and as quick for a long book as for a short one.
struct LanguageSample {
  /// In lower case, cut at everything but letters and the marks on them.
  private(set) var words: [String] = []
  /// Letters by script, at `WritingSystem.rawValue`.
  private var letters = Array(repeating: 0, count: WritingSystem.allCases.count)

  // 64 stretches of 480 bytes hold some five thousand English words.
  private static let stretches = 64
  private static let stretchLength = 480

  init(of manuscript: Manuscript) {
    let texts = manuscript.chapters.flatMap { $0.blocks.lazy.filter(\.isStory).map(\.text) }
    let total = texts.reduce(0) { $0 + $1.utf8.count }
    let isShort = total <= LanguageSample.stretches * LanguageSample.stretchLength
    let stretch = isShort ? total : LanguageSample.stretchLength
    let gap = isShort ? 0 : total / LanguageSample.stretches - stretch
    // Bytes until the next stretch begins, and those that are left of one that has begun.
    var skip = 0
    var left = stretch
    for text in texts {
      var rest = text.utf8[...]
      while !rest.isEmpty {
        let skipped = min(skip, rest.count)
        rest = rest.dropFirst(skipped)
        skip -= skipped
        let piece = rest.prefix(skip == 0 ? left : 0)
        take(piece)
        rest = rest.dropFirst(piece.count)
        left -= piece.count
        if left == 0 { (skip, left) = (gap, stretch) }
      }
    }
  }

  /// Bytes that a cut at the ends leaves of a scalar become U+FFFD, which is no letter.
  private mutating func take(_ bytes: Substring.UTF8View) {
    var word = String.UnicodeScalarView()
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let system = WritingSystem(scalar) { letters[system.rawValue] += 1 }
      if scalar.isASCII {
        switch scalar.value {
        case 0x61...0x7A: word.append(scalar)
        case 0x41...0x5A: word.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
        default: close(&word)
        }
      } else if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
        word.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      } else {
        close(&word)
      }
    }
    close(&word)
  }

  private mutating func close(_ word: inout String.UnicodeScalarView) {
    guard !word.isEmpty else { return }
    words.append(String(word))
    word = String.UnicodeScalarView()
  }

  var letterCount: Int { letters.reduce(0, +) }

  /// The script of most letters; Japanese counts as kana though most of its letters may be Han. Nil when there are no letters.
  var writingSystem: WritingSystem? {
    let kana = letters[WritingSystem.kana.rawValue]
    let han = letters[WritingSystem.han.rawValue]
    guard let most = WritingSystem.allCases.max(by: { letters[$0.rawValue] < letters[$1.rawValue] }), letters[most.rawValue] > 0 else {
      return nil
    }
    return most == .han && kana * 10 > han ? .kana : most
  }
}
