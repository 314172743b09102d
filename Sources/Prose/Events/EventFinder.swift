import Manuscripts

/// Finds what really happens, with a trained model over the parse.
struct EventFinder: Sendable {
  private let model: LinearModel

  /// Nil when the program holds no model of the language.
  init?(models: ModelStore) {
    guard let model = models.model("events") else { return nil }
    self.model = model
  }

  /// - Parameter sentences: of the whole chapter.
  func events(in sentences: [SentenceView], of reading: ChapterReading) -> [StoryEvent] {
    var features = FeatureBuffer()
    var scores = ContiguousArray<Int32>(repeating: 0, count: model.classes.count)
    var result: [StoryEvent] = []
    for sentence in sentences {
      for position in 0..<sentence.count where EventFeatures.isCandidate(position, in: sentence) {
        let word = sentence.word(position)
        let isQuoted = reading.isQuoted(word.token)
        EventFeatures.fill(&features, sentence, at: position, isQuoted: isQuoted)
        model.score(features, into: &scores)
        guard model.classes[model.best(of: scores)] == "event" else { continue }
        result.append(
          StoryEvent(
            span: word.span, word: sentence.words.startIndex + position, isQuoted: isQuoted, isEarlier: isEarlier(position, in: sentence)))
      }
    }
    return result
  }

  private static let had = Set(["had", "'d"].map { FeatureHash.of($0) })

  private func isEarlier(_ position: Int, in sentence: SentenceView) -> Bool {
    sentence.word(position).tag.inflection == .participle
      && sentence.dependents[position].contains {
        sentence.word($0).relation == .aux && EventFinder.had.contains(sentence.forms[$0].form)
      }
  }
}
