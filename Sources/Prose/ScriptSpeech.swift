import Manuscripts

/// The speeches of a screenplay as quotations: each dialogue block is one, whatever marks stand in it. Quotation marks in the action are no speech.
enum ScriptSpeech {
  static func quotations(in text: ChapterText, of chapter: Chapter) -> [Quotation] {
    var utterance = -1
    return text.passages.enumerated().compactMap { paragraph, passage in
      guard let cue = chapter.blocks[passage.block].cue else { return nil }
      if !cue.isContinuation { utterance += 1 }
      return Quotation(span: passage.span, words: passage.span, paragraph: paragraph, utterance: max(0, utterance), voice: cue.voice)
    }
  }
}

/// A cue's name in the form in which all its printings are equal, and as prose prints it.
struct CueName {
  /// In lower case, without article: "old man", "mrs hale".
  let key: String
  /// `Old Man`, `McClane`, without article.
  let words: [String]
  let hasArticle: Bool

  init(_ printed: String) {
    let all = printed.split { $0 == " " || $0 == "\n" }.map(String.init)
    hasArticle = all.count > 1 && all[0].lowercased() == "the"
    words = (hasArticle ? Array(all.dropFirst()) : all).map(CueName.titled)
    key = CueName.key(of: words.joined(separator: " "))
  }

  /// The key of a cue or of a character's alias.
  static func key(of name: String) -> String {
    let words = name.lowercased().replacingCurlyApostrophes().split(separator: " ").map { $0.hasSuffix(".") ? $0.dropLast() : $0 }
    return (words.count > 1 && words[0] == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  /// `O'BRIEN` as `O'Brien`, `MARA'S` as `Mara's`; what has a small letter stays (`McCLANE` is its author's decision).
  static func titled(_ word: String) -> String {
    guard !word.unicodeScalars.contains(where: \.properties.isLowercase) else { return word }
    let scalars = Array(word.unicodeScalars)
    var result = ""
    for (index, scalar) in scalars.enumerated() {
      let isApostrophe = index > 0 && (scalars[index - 1] == "'" || scalars[index - 1] == "’")
      let opens = index == 0 || !scalars[index - 1].properties.isAlphabetic && !(isApostrophe && index == scalars.count - 1)
      result += opens ? scalar.properties.titlecaseMapping : scalar.properties.lowercaseMapping
    }
    return result
  }
}
