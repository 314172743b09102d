import Prose

/// How well tagger and parser do on trees they did not see: gold words and sentences, the tagger's own tags, marks left out of the arcs.
struct SyntaxFigures {
  private(set) var words = 0
  private(set) var rightParts = 0
  private(set) var arcs = 0
  private(set) var rightHeads = 0
  private(set) var rightRelations = 0
  /// Gold relation and ours, for arcs with a wrong head or relation.
  private(set) var confusions: [String: Int] = [:]

  init(_ treebank: Treebank, tagger: Tagger, parser: DependencyParser?, classes: WordClasses) {
    for sentence in treebank.sentences {
      let forms = sentence.words.map { WordForm($0.utf8, classes: classes) }
      let tags = tagger.tags(of: forms)
      words += tags.count

      rightParts += zip(tags, sentence.tags).count { $0.partOfSpeech == $1.partOfSpeech }
      if let parser { count(parser.arcs(of: forms, tags: tags), sentence) }
    }
  }

  private mutating func count(_ found: [DependencyParser.Arc], _ sentence: Treebank.Sentence) {
    for (index, arc) in found.enumerated() where sentence.tags[index].partOfSpeech != .punctuation {
      let isHead = (arc.head ?? sentence.words.count) == sentence.heads[index]
      let gold = Relation.allCases[sentence.relations[index]]
      arcs += 1
      rightHeads += isHead ? 1 : 0
      rightRelations += isHead && arc.relation == gold ? 1 : 0
      if !isHead || arc.relation != gold {
        confusions["\(gold.rawValue) > \(isHead ? "" : "other head, ")\(arc.relation.rawValue)", default: 0] += 1
      }
    }
  }

  /// Per cent.
  var partsOfSpeech: Double { 100 * Double(rightParts) / Double(max(1, words)) }
  var unlabelled: Double { 100 * Double(rightHeads) / Double(max(1, arcs)) }
  var labelled: Double { 100 * Double(rightRelations) / Double(max(1, arcs)) }
}
