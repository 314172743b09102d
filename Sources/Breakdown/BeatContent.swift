import Manuscripts
import Prose

/// What a beat's words put before the camera besides who acts.
package struct BeatContent: Hashable, Sendable {
  /// Things that are handled, looked at or otherwise undergo what is done, by their nouns, each once, in text order.
  package let objects: [String]
  /// The place that its own words name as where it happens; nil when they name none.
  package let place: String?
  /// How things are done: the adverbs of its visible verbs, each once.
  package let manner: [String]
  /// Words of feeling, light and weather that colour it, each once.
  package let mood: [String]

  package init(objects: [String] = [], place: String? = nil, manner: [String] = [], mood: [String] = []) {
    self.objects = objects
    self.place = place
    self.manner = manner
    self.mood = mood
  }
}

/// Reads what beats hold.
struct BeatContentFinder {
  let chapter: AnalyzedChapter
  let language: Language

  func content(of sentences: Range<Int>) -> BeatContent {
    var (objects, manner, mood) = (UniqueWords(), UniqueWords(), UniqueWords())
    for sentence in sentences {
      let words = chapter.syntax.sentences[sentence]
      let isSilent = chapter.quotationIndices(overlapping: chapter.sentences[sentence].span).isEmpty
      for word in words {
        let own = chapter.syntax.words[word]
        guard own.relation == .obj || own.relation == .advmod || own.partOfSpeech == .adjective || own.partOfSpeech == .noun else {
          continue
        }
        guard isSilent || chapter.quotationIndices(overlapping: own.span).isEmpty else { continue }
        let form = chapter.tokens[own.token].folded
        if language.drama.minded.contains(form) || own.partOfSpeech == .noun && language.drama.inner.contains(form) { mood.insert(form) }
        if own.relation == .obj, own.partOfSpeech == .noun {
          let lemma = chapter.lemma(of: word).lowercased()
          if isSeen(lemma) { objects.insert(lemma) }
        }
        if own.relation == .advmod, own.partOfSpeech == .adverb, form.hasSuffix("ly"), chapter.syntax.words[own.head].partOfSpeech == .verb
        {
          manner.insert(form)
        }
      }
    }
    for cue in cues(chapter.atmosphere, \.span, in: sentences) where !cue.isOver { mood.insert(cue.kind) }
    let place = cues(chapter.places, \.span, in: sentences).filter { $0.role == .here || $0.role == .arrival }
      .max { ($0.strength, $1.span.start) < ($1.strength, $0.span.start) }
    return BeatContent(objects: objects.words, place: place?.name, manner: manner.words, mood: mood.words)
  }

  private func isSeen(_ lemma: String) -> Bool {
    switch language.picture(of: lemma) {
    case .thing, .fixture, .vehicle, .animal: !language.elements.noElement.contains(lemma)
    case .body: language.isClothing(lemma)
    default: false
    }
  }

  private func cues<Cue>(_ cues: [Cue], _ span: (Cue) -> TextSpan, in sentences: Range<Int>) -> ArraySlice<Cue> {
    let start = chapter.sentences[sentences.lowerBound].span.start
    let end = chapter.sentences[sentences.upperBound - 1].span.end
    return cues[cues.partitionIndex { span($0).start >= start }...].prefix { span($0).start < end }
  }
}

/// Words in the order of their first appearance.
private struct UniqueWords {
  private(set) var words: [String] = []
  private var seen: Set<String> = []

  mutating func insert(_ word: String) {
    if seen.insert(word).inserted { words.append(word) }
  }
}
