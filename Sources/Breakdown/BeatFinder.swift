import Manuscripts
import Prose

/// Groups a scene's sentences into beats: one unit of action and reaction each.
struct BeatFinder {
  private let chapter: AnalyzedChapter
  private let roles: [SentenceRole]
  private let kinds: BeatKinds
  private let contents: BeatContentFinder

  /// Longest beats, in sentences and in utterances: two directors' breakdowns hold one to six sentences and mostly one line with its answer.
  private static let longest = 6
  private static let utterances = 2
  /// Sentences of a picture that opens a scene.
  private static let longestOpening = 3

  init(chapter: AnalyzedChapter, roles: [SentenceRole], language: Language) {
    self.chapter = chapter
    self.roles = roles
    kinds = BeatKinds(chapter: chapter, roles: roles, language: language)
    contents = BeatContentFinder(chapter: chapter, language: language)
  }

  func beats(of sentences: Range<Int>, scene: SceneNumber) -> [Beat] {
    let kinds = kinds.kinds(of: sentences)
    let opening = opening(of: sentences, kinds)
    var groups: [Range<Int>] = []
    var start = sentences.lowerBound
    for index in sentences where index > start {
      let isBorder =
        index - sentences.lowerBound <= opening
        ? index - sentences.lowerBound == opening : opensBeat(index, from: start, in: sentences, kinds)
      if isBorder {
        groups.append(start..<index)
        start = index
      }
    }
    if start < sentences.upperBound { groups.append(start..<sentences.upperBound) }
    return groups.enumerated().map { position, group in
      Beat(
        id: "\(scene).\(position + 1)",
        kind: kind(of: group, isFirst: position == 0, opening: opening, kinds[(group - sentences.lowerBound)]),
        span: chapter.sentences[group.lowerBound].span.union(chapter.sentences[group.upperBound - 1].span), sentences: group,
        subject: group.lazy.compactMap { roles[$0].subject }.first, content: contents.content(of: group))
    }
  }

  /// How many of a scene's first sentences show where it plays: none when it opens with talk or thought, or with a deed in no place that is named.
  private func opening(of sentences: Range<Int>, _ kinds: [Beat.Kind]) -> Int {
    guard !chapter.chapter.isScript, kinds[0] == .description || opensWithPlace(sentences, kinds) else { return 0 }
    let paragraph = chapter.sentences[sentences.lowerBound].paragraph
    var length = 1
    while length < min(BeatFinder.longestOpening, kinds.count), kinds[length] == .description || kinds[length] == .action,
      kinds[length] == .description || chapter.sentences[sentences.lowerBound + length].paragraph == paragraph
    {
      // A picture is not torn by one deed in it, but a deed that goes on is the next beat.
      let rest = sentences.dropFirst(length).prefix { chapter.sentences[$0].paragraph == paragraph }.count
      if self.kinds.isDeed(sentences.lowerBound + length), rest + length > BeatFinder.longestOpening { break }
      length += 1
    }
    return length
  }

  /// "I opened my eyes upon a strange landscape."
  private func opensWithPlace(_ sentences: Range<Int>, _ kinds: [Beat.Kind]) -> Bool {
    guard kinds[0] == .action, roles[sentences.lowerBound].unfilmable == nil, !self.kinds.isDeed(sentences.lowerBound) else { return false }
    let span = chapter.sentences[sentences.lowerBound].span
    let first = chapter.places.partitionIndex { $0.span.start >= span.start }
    return chapter.places[first...].prefix { $0.span.start < span.end }.contains { $0.role == .here || $0.role == .arrival }
  }

  private func opensBeat(_ index: Int, from start: Int, in sentences: Range<Int>, _ kinds: [Beat.Kind]) -> Bool {
    let (own, previous) = (kinds[index - sentences.lowerBound], kinds[index - 1 - sentences.lowerBound])
    let isNewParagraph = chapter.sentences[index].paragraph != chapter.sentences[index - 1].paragraph
    if index - start >= BeatFinder.longest { return true }
    if isNewParagraph, chapter.leadsIntoSpeech(index - 1), own == .dialogue, roles[index].subject == roles[index - 1].subject {
      return false
    }
    if own == .dialogue, previous == .dialogue {
      if chapter.isOneSpeech(index - 1, index) { return false }
      guard isNewParagraph else { return false }
      let lines = spokenParagraphs(start..<index)
      // A question has its answer in its beat.
      return lines > BeatFinder.utterances || lines == BeatFinder.utterances && !asks(index - 1)
    }
    if own == .dialogue || previous == .dialogue { return true }
    if isNewParagraph { return true }
    if own == .reaction { return previous != .reaction }
    // What is seen around a reaction holds it; what is done next does not.
    if previous == .reaction { return self.kinds.isDeed(index) || run(from: index, sentences, kinds) >= 2 }
    if own == .summary || previous == .summary { return own != previous }
    if own == previous { return own == .action && changesActor(index) && index - start > 1 }
    // One sentence of another kind is part of the picture or the deed around it; two are a beat, and so is a deed after two.
    if own == .action, run(before: index, from: start, sentences, kinds) >= 2 { return true }
    return run(from: index, sentences, kinds) >= 2
  }

  private func changesActor(_ index: Int) -> Bool {
    guard let own = roles[index].subject else { return false }
    return roles[index - 1].subject.map { $0 != own } ?? false
  }

  /// Sentences of one kind that end before `index`, in its beat.
  private func run(before index: Int, from start: Int, _ sentences: Range<Int>, _ kinds: [Beat.Kind]) -> Int {
    let kind = kinds[index - 1 - sentences.lowerBound]
    return (start..<index).reversed().prefix { kinds[$0 - sentences.lowerBound] == kind }.count
  }

  /// Sentences of one kind from `index` on, in its paragraph.
  private func run(from index: Int, _ sentences: Range<Int>, _ kinds: [Beat.Kind]) -> Int {
    let kind = kinds[index - sentences.lowerBound]
    let paragraph = chapter.sentences[index].paragraph
    return sentences[index...].prefix { kinds[$0 - sentences.lowerBound] == kind && chapter.sentences[$0].paragraph == paragraph }.count
  }

  private func asks(_ sentence: Int) -> Bool {
    chapter.sentences[sentence].tokens.contains { chapter.tokens[$0].folded.hasPrefix("?") }
  }

  private func spokenParagraphs(_ sentences: Range<Int>) -> Int {
    Set(sentences.lazy.filter { roles[$0].kind == .dialogue }.map { chapter.sentences[$0].paragraph }).count
  }

  /// In a mixed beat: what most of its sentences do, and of equals what is done before what is seen before what is thought.
  private static let precedence: [Beat.Kind] = [
    .dialogue, .reaction, .action, .transition, .establishing, .description, .thought, .summary,
  ]

  private func kind(of group: Range<Int>, isFirst: Bool, opening: Int, _ kinds: ArraySlice<Beat.Kind>) -> Beat.Kind {
    if isFirst, opening > 0 || kinds.first == .description { return .establishing }
    if kinds.contains(.dialogue) { return .dialogue }
    var best = kinds[kinds.startIndex]
    var most = 0
    for kind in BeatFinder.precedence {
      let count = kinds.count { $0 == kind }
      if count > most { (best, most) = (kind, count) }
    }
    let opens = chapter.sentences[group.lowerBound].span.start
    let first = chapter.times.partitionIndex { $0.span.start >= opens }
    let jumps = first < chapter.times.count && chapter.times[first].span.start == opens && chapter.times[first].isJump
    return jumps && group.count == 1 && (best == .description || best == .action) ? .transition : best
  }
}

extension Range<Int> {
  fileprivate static func - (range: Range<Int>, offset: Int) -> Range<Int> { range.lowerBound - offset..<range.upperBound - offset }
}
