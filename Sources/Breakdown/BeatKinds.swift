import Manuscripts
import Prose

/// What each sentence does for its beat. A sentence's own role says what is seen in it; its kind here says what it serves: a look between two lines
/// serves the talk, what somebody sees is a description, and a told line ("I told him") is talk without quotation marks.
struct BeatKinds {
  private let chapter: AnalyzedChapter
  private let roles: [SentenceRole]
  private let language: Language

  /// Silent sentences in a row that still belong to the talk around them.
  private static let longestBusiness = 2

  init(chapter: AnalyzedChapter, roles: [SentenceRole], language: Language) {
    self.chapter = chapter
    self.roles = roles
    self.language = language
  }

  /// One kind for each of a scene's sentences, in order.
  func kinds(of sentences: Range<Int>) -> [Beat.Kind] {
    var kinds = sentences.map(own)
    guard !chapter.chapter.isScript else { return kinds }
    absorbBusiness(sentences, &kinds)
    for index in kinds.indices where kinds[index] != .dialogue && isToldLine(sentences.lowerBound + index) {
      if index > 0 && kinds[index - 1] == .dialogue || index + 1 < kinds.count && kinds[index + 1] == .dialogue { kinds[index] = .dialogue }
    }
    return kinds
  }

  /// By itself.
  private func own(_ sentence: Int) -> Beat.Kind {
    let role = roles[sentence]
    guard role.kind != .dialogue, role.unfilmable == nil, let main = main(sentence) else { return role.kind }
    if isInvoluntary(sentence) { return .reaction }
    if role.kind == .reaction { return .reaction }
    if role.kind == .description, isSoundThatComes(main, sentence) { return .action }
    guard role.kind == .action else { return role.kind }
    return isSight(main, sentence) || isPortrait(sentence) ? .description : .action
  }

  /// "I told him": a line of the talk without quotation marks.
  private func isToldLine(_ sentence: Int) -> Bool {
    guard let main = main(sentence), language.isSomebody(main.subject, in: chapter), main.groups.contains(.speech) else { return false }
    return main.groups.isDisjoint(with: .visible) && !main.isNegated && main.tense != .modal
  }

  private func main(_ sentence: Int) -> Clause? {
    chapter.clauses[sentence].first { !$0.isSubordinate } ?? chapter.clauses[sentence].first
  }

  /// "I saw the hills grow green": what is seen is the matter, not the seeing.
  private func isSight(_ main: Clause, _ sentence: Int) -> Bool {
    guard language.isSomebody(main.subject, in: chapter), language.pictures.seeing.contains(main.lemma) else { return false }
    let visible = chapter.clauses[sentence].filter { $0.isVisible && $0.subject == main.subject && $0.verb != main.verb }
    return visible.allSatisfy { $0.groups.isDisjoint(with: [.handle, .move]) }
  }

  /// "There is a knock."
  private func isSoundThatComes(_ main: Clause, _ sentence: Int) -> Bool {
    guard main.lemma == "be", chapter.tokens[chapter.sentences[sentence].tokens.lowerBound].folded == "there" else { return false }
    return main.tokens.contains { $0 > main.verb && language.pictures.sounds.contains(chapter.tokens[$0].folded) }
  }

  /// "On the chair sat an old man", "his eyes were fixed on the wall": people and things that only sit, stand, lie or are held there.
  private func isPortrait(_ sentence: Int) -> Bool {
    let visible = chapter.clauses[sentence].filter { $0.isVisible && !$0.isSubordinate }
    guard let first = visible.first else { return false }
    return visible.allSatisfy { isStill($0) } && (first.actor == nil || first.isPassive || isInverted(first))
  }

  private func isStill(_ clause: Clause) -> Bool {
    if clause.isPassive { return !clause.tokens.contains { $0 > clause.verb && chapter.tokens[$0].folded == "by" } }
    return clause.groups.contains(.posture) && clause.groups.isDisjoint(with: [.move, .handle])
  }

  /// The verb stands before its subject.
  private func isInverted(_ clause: Clause) -> Bool {
    switch clause.subject {
    case .character(_, let tokens), .thing(let tokens): tokens.lowerBound > clause.verb
    case .pronoun(let token): token > clause.verb
    case .none: false
    }
  }

  /// A body answers before its owner decides: it laughs, pales, starts, cannot move.
  private func isInvoluntary(_ sentence: Int) -> Bool {
    guard let first = chapter.clauses[sentence].first(where: { !$0.isSubordinate && !$0.groups.contains(.state) }) ?? main(sentence) else {
      return false
    }
    if language.drama.involuntary.contains(first.lemma) { return isAlive(first.subject) }
    return first.isNegated && first.tense == .modal && first.actor != nil && language.drama.frozen.contains(first.lemma)
  }

  private func isAlive(_ subject: Clause.Subject) -> Bool {
    switch subject {
    case .character: true
    case .thing(let tokens):
      [.body, .person, .group].contains(language.picture(of: chapter.tokens[tokens.upperBound - 1].folded))
    case .pronoun(let token): !["it", "this", "that"].contains(chapter.tokens[token].folded)
    case .none: false
    }
  }

  /// True when somebody does something in it, whatever else it shows.
  func isDeed(_ sentence: Int) -> Bool {
    chapter.clauses[sentence].contains { $0.isVisible && $0.actor != nil && !$0.groups.isDisjoint(with: [.move, .handle]) }
  }

  // MARK: talk

  /// Silent sentences in a paragraph that speaks, and short paragraphs between two lines, belong to the talk.
  private func absorbBusiness(_ sentences: Range<Int>, _ kinds: inout [Beat.Kind]) {
    var index = 0
    while index < kinds.count {
      guard kinds[index] != .dialogue else {
        index += 1
        continue
      }
      let end = kinds[index...].firstIndex(of: .dialogue) ?? kinds.count
      let run = index..<end
      for stretch in stretches(of: run, from: sentences.lowerBound) where isBusiness(stretch, run, sentences, kinds) {
        for position in stretch { kinds[position] = .dialogue }
      }
      index = end
    }
  }

  /// A run of silent sentences, cut at paragraphs.
  private func stretches(of run: Range<Int>, from first: Int) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = run.lowerBound
    for position in run where position > start && paragraph(first + position) != paragraph(first + position - 1) {
      result.append(start..<position)
      start = position
    }
    result.append(start..<run.upperBound)
    return result
  }

  private func isBusiness(_ stretch: Range<Int>, _ run: Range<Int>, _ sentences: Range<Int>, _ kinds: [Beat.Kind]) -> Bool {
    guard stretch.count <= BeatKinds.longestBusiness else { return false }
    let (first, last) = (sentences.lowerBound + stretch.lowerBound, sentences.lowerBound + stretch.upperBound - 1)
    let followsLine = stretch.lowerBound > 0 && kinds[stretch.lowerBound - 1] == .dialogue
    let leadsToLine = stretch.upperBound < kinds.count && kinds[stretch.upperBound] == .dialogue
    if followsLine, paragraph(first) == paragraph(first - 1) { return true }
    if leadsToLine, paragraph(last) == paragraph(last + 1) { return true }
    // A paragraph of its own between two lines.
    guard followsLine, leadsToLine, stretch == run else { return false }
    return stretch.allSatisfy { kinds[$0] != .reaction && !isDeed(sentences.lowerBound + $0) }
  }

  private func paragraph(_ sentence: Int) -> Int { chapter.sentences[sentence].paragraph }
}
