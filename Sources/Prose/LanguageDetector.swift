package import Library
package import Manuscripts

/// Tells a text's language by its script and, where several languages share it, by their commonest words (`Templates/languages/function-words.txt`).
///
/// It stands here, beside `Language`, since the words of languages are read here and nowhere before; readers know no language.
package struct LanguageDetector: Sendable {
  private let codes: [String]
  /// Word to the indices of the languages that have it.
  private let languages: [String: [Int]]

  package init(library: TemplateLibrary) {
    var codes: [String] = []
    var languages: [String: [Int]] = [:]
    for entry in library.entries(at: "languages/function-words.txt") {
      let halves = entry.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      for word in halves[1].split(separator: " ") {
        var known = languages[String(word)] ?? []
        if known.last != codes.count { known.append(codes.count) }
        languages[String(word)] = known
      }
      codes.append(String(halves[0]))
    }
    self.codes = codes
    self.languages = languages
  }

  package func evidence(in manuscript: Manuscript) -> LanguageEvidence {
    let sample = LanguageSample(of: manuscript)
    if let script = sample.writingSystem?.language {
      return LanguageEvidence(script: script, letters: sample.letterCount)
    }
    var hits = Array(repeating: 0, count: codes.count)
    var scores = Array(repeating: 0.0, count: codes.count)
    for word in sample.words {
      guard let known = languages[word] else { continue }
      for index in known {
        hits[index] += 1
        scores[index] += 1 / Double(known.count)
      }
    }
    return LanguageEvidence(
      words: sample.words.count, candidates: codes.indices.map { .init(code: codes[$0], hits: hits[$0], score: scores[$0]) })
  }
}

/// What a text's letters and words say of its language.
///
/// The limits are set by trial on paragraphs in all the listed languages: the commonest forty words are a third to a half of a text in a language with
/// articles, a fifth in Finnish, Hungarian and Turkish, and hardly a tenth in a language that is not the text's.
package struct LanguageEvidence: Sendable {
  struct Candidate: Sendable {
    let code: String
    /// Words of the sample that are the language's.
    let hits: Int
    /// The same, a word of several languages counting for each by its share.
    let score: Double
  }

  /// The language's code; nil when the text is too short or no language stands out.
  package let language: String?
  /// How many of the words are the language's; 1 where the script alone tells.
  private let share: Double
  private let isLong: Bool
  private let candidates: [Candidate]

  init(script language: String, letters: Int) {
    self.language = letters >= 20 ? language : nil
    share = 1
    isLong = letters >= 200
    candidates = []
  }

  init(words: Int, candidates: [Candidate]) {
    let ranked = candidates.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    let share = ranked.first.map { Double($0.hits) / Double(max(1, words)) } ?? 0
    if let best = ranked.first, best.hits >= 8, share >= 0.15, ranked.count < 2 || best.score >= 1.15 * ranked[1].score {
      language = best.code
    } else {
      language = nil
    }
    self.share = share
    isLong = words >= 150
    self.candidates = ranked
  }

  /// True when the text is plainly not in the language that is stated for it. Near relatives (Danish, Norwegian) do not contradict each other.
  package func contradicts(_ stated: String) -> Bool {
    guard let language, language != stated, isLong else { return false }
    guard let best = candidates.first, let other = candidates.first(where: { $0.code == stated }) else { return share >= 0.3 }
    return share >= 0.2 && other.score * 2 <= best.score
  }
}
