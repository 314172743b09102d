import Manuscripts

/// Finds entities: on which words they are built and of which kind, then how far each reaches. Two trained models over the parse.
struct EntityFinder: Sendable {
  private let kinds: LinearModel
  private let extents: LinearModel
  private let kindOfClass: [Entity.Kind?]

  /// Nil when the program holds no models of the language.
  init?(models: ModelStore) {
    guard let kinds = models.model("entities"), let extents = models.model("extents") else { return nil }
    self.kinds = kinds
    self.extents = extents
    kindOfClass = kinds.classes.map(Entity.Kind.init(rawValue:))
  }

  /// The entities of a chapter, in text order, the outer of two before the inner.
  /// - Parameters:
  ///   - sentences: of the whole chapter.
  ///   - names: of characters.
  func entities(in sentences: [SentenceView], of syntax: ChapterSyntax, names: [Mention]) -> [Entity] {
    let characters = CharacterWords(names, in: syntax)
    var features = FeatureBuffer()
    var scores = ContiguousArray<Int32>(repeating: 0, count: kinds.classes.count)
    /// The class of the entity built on a word; nil for none.
    func kind(at position: Int, in sentence: SentenceView, known: UInt64) -> Int? {
      guard EntityFeatures.isCandidate(position, in: sentence) else { return nil }
      EntityFeatures.fillKind(
        &features, sentence, at: position, known: known, isCharacter: characters.contains(sentence.words.startIndex + position))
      kinds.score(features, into: &scores)
      let best = kinds.best(of: scores)
      return kindOfClass[best] == nil ? nil : best
    }
    // The first pass lets the chapter's other uses of a name speak for each one.
    let first = sentences.map { sentence in (0..<sentence.count).map { kind(at: $0, in: sentence, known: 0) } }
    let known = EntityMemory.known(zip(sentences, first).map { ($0, $1.map { $0.map { UInt64($0) } ?? 0 }) })
    var result: [Entity] = []
    for (sentence, alone) in zip(sentences, first) {
      for position in alone.indices {
        let memory = known[sentence.forms[position].form]
        guard let chosen = memory.map({ kind(at: position, in: sentence, known: $0) }) ?? alone[position],
          let entity = entity(at: position, kindOfClass[chosen], UInt64(chosen), in: sentence)
        else { continue }
        result.append(entity)
      }
    }
    return result.sorted { ($0.span.start, $1.span.end) < ($1.span.start, $0.span.end) }
  }

  private func entity(at position: Int, _ kind: Entity.Kind?, _ code: UInt64, in sentence: SentenceView) -> Entity? {
    guard let kind else { return nil }
    var features = FeatureBuffer()
    var scores = ContiguousArray<Int32>(repeating: 0, count: extents.classes.count)
    let range = EntityExtent.range(of: position, in: sentence) { dependent in
      EntityFeatures.fillExtent(&features, sentence, at: position, dependent: dependent, kind: code)
      extents.score(features, into: &scores)
      return extents.classes[extents.best(of: scores)] == "in"
    }
    let span = TextSpan(sentence.word(range.lowerBound).span.start, sentence.word(range.upperBound).span.end)
    return Entity(
      span: span, kind: kind, head: sentence.words.startIndex + position, isName: sentence.word(position).partOfSpeech == .properNoun)
  }
}

/// Words that lie in the name of a character.
package struct CharacterWords {
  private let words: Set<Int>

  package init(_ mentions: [Mention], in syntax: ChapterSyntax) {
    var words: Set<Int> = []
    for mention in mentions where mention.kind == .name {
      var index = syntax.words.partitionIndex(reaching: { $0.span.start >= mention.span.start })
      while index < syntax.words.count, syntax.words[index].span.end <= mention.span.end {
        words.insert(index)
        index += 1
      }
    }
    self.words = words
  }

  package func contains(_ word: Int) -> Bool { words.contains(word) }
}

/// What a chapter says of its names taken together.
package enum EntityMemory {
  /// For every capitalized form the kind that most of its uses were given, plus ten; forms used once are left out.
  /// - Parameter sentences: with the class of each word, 0 for none.
  package static func known(_ sentences: [(SentenceView, [UInt64])]) -> [UInt64: UInt64] {
    var counts: [UInt64: [UInt64: Int]] = [:]
    for (sentence, kinds) in sentences {
      for (position, kind) in kinds.enumerated() where sentence.word(position).partOfSpeech == .properNoun {
        counts[sentence.forms[position].form, default: [:]][kind, default: 0] += 1
      }
    }
    return counts.compactMapValues { kinds in
      guard kinds.values.reduce(0, +) > 1 else { return nil }
      return kinds.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { $0.key + 10 }
    }
  }
}
