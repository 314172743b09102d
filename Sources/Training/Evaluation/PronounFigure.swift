import Foundation
import Manuscripts
import Prose

/// Of the pronouns that stand as subjects and mean a person: how many we give to that person's character.
///
/// A person's character is the one that has most of the person's mentions.
struct PronounFigure {
  private(set) var subjects = 0
  private(set) var right = 0
  /// Those among the right ones whose character has no more mentions of anybody else: neither one character for all nor one for each would pass.
  private(set) var strictlyRight = 0
  /// Per cent.
  var share: Double { 100 * Double(right) / Double(max(1, subjects)) }
  /// Per cent.
  var strictShare: Double { 100 * Double(strictlyRight) / Double(max(1, subjects)) }

  init(_ documents: [PronounGold], analyzer: ProseAnalyzer) {
    for document in documents { count(document, analyzer.analyze(document.manuscript)) }
  }

  private mutating func count(_ gold: PronounGold, _ prose: AnalyzedProse) {
    let (byRange, byHead) = characters(of: prose, gold)
    var counts: [String: [CharacterID: Int]] = [:]
    var totals: [CharacterID: [String: Int]] = [:]
    for mention in gold.mentions {
      let range = mention.start..<mention.end
      guard let character = byRange[range] ?? (mention.level == "PRON" ? nil : byHead[gold.headEnd(of: range)]) else { continue }
      counts[mention.cluster, default: [:]][character, default: 0] += 1
      totals[character, default: [:]][mention.cluster, default: 0] += 1
    }
    for mention in gold.mentions where mention.level == "PRON" && isSubject(mention, gold) {
      subjects += 1
      guard let character = byRange[mention.start..<mention.end], let own = counts[mention.cluster], let persons = totals[character] else {
        continue
      }
      guard own[character] == own.values.max() else { continue }
      right += 1
      if persons[mention.cluster] == persons.values.max() { strictlyRight += 1 }
    }
  }

  private func characters(of prose: AnalyzedProse, _ gold: PronounGold) -> ([Range<Int>: CharacterID], [Int: CharacterID]) {
    var byRange: [Range<Int>: CharacterID] = [:]
    var byHead: [Int: CharacterID] = [:]
    for chapter in prose.chapters {
      for mention in (chapter.mentions + chapter.extras).sorted(by: { $0.span < $1.span }) {
        guard let range = PronounGold.range(of: mention.span, in: chapter.text, of: chapter.chapter) else { continue }
        byRange[range] = mention.character
        let head = gold.headEnd(of: range)
        if byHead[head] == nil { byHead[head] = mention.character }
      }
    }
    return (byRange, byHead)
  }

  private static let always: Set<String> = ["he", "she", "i", "we", "they", "it", "thou", "ye"]
  private static let before: Set<String> = [
    "do", "did", "are", "were", "have", "had", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "if", "when",
    "as",
    "that", "what", "why", "how", "because", "don't", "until", "till", "before", "since", "though", "where",
  ]
  private static let after: Set<String> = [
    "are", "were", "have", "had", "do", "did", "does", "will", "would", "can", "could", "shall", "should", "may", "might", "must", "know",
    "think", "want", "see", "say", "said", "mean", "go", "get", "look", "don", "don't", "won", "can't", "need", "ought", "take", "hear",
    "make",
    "come", "like", "never", "always", "ain't",
  ]

  private func isSubject(_ mention: PronounGold.Mention, _ gold: PronounGold) -> Bool {
    let word = String(String.UnicodeScalarView(gold.scalars[mention.start..<mention.end])).lowercased()
    if PronounFigure.always.contains(word) { return true }
    guard word == "you", mention.end < gold.scalars.count else { return false }
    if ["'", "’"].contains(gold.scalars[mention.end]) { return true }
    return PronounFigure.after.contains(letters(from: mention.end, gold, step: 1))
      || PronounFigure.before.contains(letters(from: mention.start - 1, gold, step: -1))
  }

  /// The next word in lower case, without the white space before it; backwards when `step` is -1.
  private func letters(from start: Int, _ gold: PronounGold, step: Int) -> String {
    var index = start
    while gold.scalars.indices.contains(index), gold.scalars[index].properties.isWhitespace { index += step }
    var word: [Unicode.Scalar] = []
    while gold.scalars.indices.contains(index), gold.scalars[index].properties.isAlphabetic || gold.scalars[index] == "'" {
      word.append(gold.scalars[index])
      index += step
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: step < 0 ? word.reversed() : word)
    return String(text).lowercased()
  }
}
