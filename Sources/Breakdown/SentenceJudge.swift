import Manuscripts
package import Prose

/// Judges sentences one by one, from their clauses, quotations and thoughts.
package struct SentenceJudge: Sendable {
  private let language: Language

  package init(language: Language) {
    self.language = language
  }

  /// One role for each sentence of the chapter.
  package func roles(of chapter: AnalyzedChapter) -> [SentenceRole] {
    var roles: [SentenceRole] = []
    roles.reserveCapacity(chapter.sentences.count)
    let inner = InnerLife(chapter: chapter, language: language)
    for index in chapter.sentences.indices {
      let speech = chapter.quotationIndices(overlapping: chapter.sentences[index].span).first.map { chapter.quotations[$0] }
      roles.append(role(of: index, speech: speech, in: chapter, inner, before: roles))
    }
    return roles
  }

  private func role(of index: Int, speech: Quotation?, in chapter: AnalyzedChapter, _ inner: InnerLife, before: [SentenceRole])
    -> SentenceRole
  {
    let sentence = chapter.sentences[index]
    if let speech { return SentenceRole(kind: .dialogue, subject: speech.speaker, unfilmable: nil) }
    let clauses = chapter.clauses[index]
    // The words of a letter or a screen are to be read.
    if chapter.isWriting(sentence.span) {
      return SentenceRole(kind: .description, subject: nil, unfilmable: nil)
    }
    if chapter.chapter.isScript { return action(clauses, sentence, chapter, before: before) }
    let actor = clauses.lazy.compactMap(\.actor).first
    let thoughts = chapter.thoughts(overlapping: sentence.span)
    if thoughts.contains(where: { $0.isDirect && $0.span.length * 2 > sentence.span.length }) {
      return SentenceRole(kind: .thought, subject: actor, unfilmable: .thought)
    }
    // "Who had made him a judge over others?": the mind of somebody asks, and no picture.
    if asks(sentence, chapter) { return SentenceRole(kind: .thought, subject: actor ?? before.last?.subject, unfilmable: .thought) }
    if inner.isAside(sentence) || inner.isReport(index) || inner.isGnomic(clauses, in: index) {
      return SentenceRole(kind: .thought, subject: actor, unfilmable: .comment)
    }
    if let remembered = flashback(of: index, in: chapter, clauses) { return remembered }
    if let main = clauses.first(where: { !$0.isSubordinate }), main.actor != nil, inner.recognizes(main, in: index) {
      return SentenceRole(kind: .reaction, subject: actor, unfilmable: nil)
    }
    if isSummary(sentence, clauses, chapter) { return SentenceRole(kind: .summary, subject: actor, unfilmable: .summary) }
    if isBackstory(clauses, chapter) { return SentenceRole(kind: .thought, subject: actor, unfilmable: .backstory) }
    let isReported = thoughts.contains { !$0.isDirect && $0.span == sentence.span }
    let visible = clauses.filter { $0.isVisible || inner.happens($0) }
    if let last = before.last, last.kind == .summary, chapter.sentences[index - 1].paragraph == sentence.paragraph, !visible.isEmpty {
      return SentenceRole(kind: .summary, subject: actor, unfilmable: nil)
    }
    if visible.isEmpty, isReported || thoughts.contains(where: { $0.isDirect && $0.span.length > 12 }) {
      return SentenceRole(kind: .thought, subject: actor, unfilmable: .thought)
    }
    if let main = clauses.first(where: { !$0.isSubordinate }) {
      if visible.isEmpty, inner.isAffected(by: main, in: index) {
        return SentenceRole(kind: .reaction, subject: actor, unfilmable: nil)
      }
      if visible.allSatisfy({ $0.verb == main.verb }), inner.isState(of: main, in: index) {
        return SentenceRole(kind: .thought, subject: actor, unfilmable: .thought)
      }
      if visible.isEmpty, inner.freezes(main) { return SentenceRole(kind: .reaction, subject: actor, unfilmable: nil) }
    }
    if let first = visible.first { return shown(first, visible, before: before) }
    if isSilence(sentence, chapter) { return SentenceRole(kind: .reaction, subject: actor, unfilmable: nil) }
    return still(clauses, sentence, chapter, before: before)
  }

  /// What happens in a flashback that is shown is seen, whatever tense tells it; nil outside one, and where nothing happens.
  private func flashback(of index: Int, in chapter: AnalyzedChapter, _ clauses: [Clause]) -> SentenceRole? {
    let next = chapter.flashbacks.partitionIndex { $0.sentences.upperBound > index }
    guard next < chapter.flashbacks.count, chapter.flashbacks[next].isShown, chapter.flashbacks[next].sentences.contains(index),
      let deed = clauses.first(where: {
        language.isSomebody($0.subject, in: chapter) && !$0.isNegated && !$0.groups.isDisjoint(with: .visible) && $0.tense != .modal
      })
    else { return nil }
    return SentenceRole(kind: .action, subject: deed.actor, unfilmable: nil)
  }

  /// A screenplay's action is all to be seen, as its author says.
  private func action(_ clauses: [Clause], _ sentence: Sentence, _ chapter: AnalyzedChapter, before: [SentenceRole]) -> SentenceRole {
    let visible = clauses.filter(\.isVisible)
    if let first = visible.first { return shown(first, visible, before: before) }
    let actor = clauses.lazy.compactMap(\.actor).first
    return SentenceRole(kind: isSilence(sentence, chapter) ? .reaction : .description, subject: actor, unfilmable: nil)
  }

  /// Something is seen to happen: a reaction when a face or a look answers speech, an action otherwise.
  private func shown(_ first: Clause, _ visible: [Clause], before: [SentenceRole]) -> SentenceRole {
    let answersSpeech = before.last.map { $0.kind == .dialogue && $0.subject != first.actor || $0.kind == .reaction } ?? false
    let onlyFace =
      first.actor != nil
      && visible.allSatisfy { !$0.groups.isDisjoint(with: [.express, .look]) && $0.groups.isDisjoint(with: [.move, .handle]) }
    let kind: Beat.Kind = onlyFace && answersSpeech || onlyFace && visible.allSatisfy { $0.groups.contains(.express) } ? .reaction : .action
    return SentenceRole(kind: kind, subject: first.actor, unfilmable: nil)
  }

  private func asks(_ sentence: Sentence, _ chapter: AnalyzedChapter) -> Bool {
    chapter.tokens[sentence.tokens.upperBound - 1].folded.hasPrefix("?")
  }

  /// Nothing happens: a picture of a place or thing, or the narrator's comment.
  private func still(_ clauses: [Clause], _ sentence: Sentence, _ chapter: AnalyzedChapter, before: [SentenceRole]) -> SentenceRole {
    let actor = clauses.lazy.compactMap(\.actor).first
    if clauses.isEmpty {
      return before.last?.kind == .thought
        ? SentenceRole(kind: .thought, subject: before.last?.subject, unfilmable: .thought)
        : SentenceRole(kind: .description, subject: nil, unfilmable: nil)
    }
    let main = clauses.first { !$0.isSubordinate } ?? clauses[0]
    if main.tense == .modal || main.isNegated, !namesConcreteThing(clauses) {
      return SentenceRole(kind: .thought, subject: actor, unfilmable: .comment)
    }
    if isAbstract(clauses, chapter), !tellsWhereOrWhen(sentence, chapter) {
      return SentenceRole(kind: .thought, subject: actor, unfilmable: .comment)
    }
    return SentenceRole(kind: .description, subject: actor, unfilmable: nil)
  }

  /// `It was the fourth time`, `That was how she …`: a pronoun that stands for no thing.
  private func isAbstract(_ clauses: [Clause], _ chapter: AnalyzedChapter) -> Bool {
    guard let first = clauses.first, case .pronoun(let token) = first.subject else { return false }
    if ["that", "this", "nothing", "what"].contains(chapter.tokens[token].folded) { return true }
    return chapter.tokens[token].folded == "it" && first.lemma == "be"
      && first.tokens.contains { language.words.abstract.contains(chapter.tokens[$0].folded) }
  }

  /// `It was almost night in the boathouse` sets a scene.
  private func tellsWhereOrWhen(_ sentence: Sentence, _ chapter: AnalyzedChapter) -> Bool {
    chapter.places.contains { $0.strength >= 0.7 && sentence.span.contains($0.span) }
      || chapter.times.contains { $0.strength >= 0.6 && sentence.span.contains($0.span) }
  }

  private func namesConcreteThing(_ clauses: [Clause]) -> Bool {
    clauses.contains {
      if case .thing = $0.subject { return $0.tense != .modal && !$0.isNegated }
      return false
    }
  }

  private func isBackstory(_ clauses: [Clause], _ chapter: AnalyzedChapter) -> Bool {
    guard let first = clauses.first(where: { !$0.isSubordinate }) ?? clauses.first else { return false }
    // What things had come to be, or what somebody unnamed had done, still stands there to be seen.
    return first.tense == .pluperfect && language.isSomebody(first.subject, in: chapter) && !clauses.contains(where: \.isVisible)
  }

  /// `For three weeks they …`, `Every morning she would …`: more time than a camera can stay for.
  private func isSummary(_ sentence: Sentence, _ clauses: [Clause], _ chapter: AnalyzedChapter) -> Bool {
    let words = sentence.tokens.prefix(6).map { chapter.tokens[$0].folded }
    let units: Set<String> = ["days", "weeks", "months", "years", "nights", "winters", "summers", "decades"]
    if let opener = words.first, ["for", "over", "during", "through", "all", "in"].contains(opener), words.contains(where: units.contains) {
      return true
    }
    let spansLong = sentence.tokens.contains { units.contains(chapter.tokens[$0].folded) }
    if spansLong, clauses.first?.tense == .pluperfect { return true }
    if words.first == "every" || words.first == "each", words.dropFirst().prefix(2).contains(where: { isTimeAgain($0, units) }) {
      return true
    }
    if language.drama.habits.contains(where: words.starts) { return true }
    return clauses.first.map {
      // "She would have liked it" never was.
      $0.tense == .modal && chapter.tokens[$0.verbGroup.lowerBound].folded == "would" && !$0.isNegated && clauses.count > 1
        && !$0.verbGroup.contains { chapter.tokens[$0].folded == "have" }
    } ?? false
  }

  /// "Every morning", "each time", "every Sunday".
  private func isTimeAgain(_ word: String, _ units: Set<String>) -> Bool {
    units.contains(word + "s") || word.hasSuffix("day")
      || ["morning", "evening", "afternoon", "midnight", "noon", "dawn", "hour", "time", "spring", "autumn", "fall", "season", "tide"]
        .contains(
          word)
  }

  private func isSilence(_ sentence: Sentence, _ chapter: AnalyzedChapter) -> Bool {
    guard sentence.tokens.count < 12 else { return false }
    let opensWithNobody = ["neither", "nobody", "no"].contains(chapter.tokens[sentence.tokens.lowerBound].folded)
    let speaks = sentence.tokens.contains { language.verbs.form(chapter.tokens[$0].folded)?.groups.contains(.speech) == true }
    return opensWithNobody && speaks || sentence.tokens.contains { language.words.silence.contains(chapter.tokens[$0].folded) }
  }
}
