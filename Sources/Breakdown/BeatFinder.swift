import Manuscripts
import Prose

/// Groups a scene's sentences into beats: one unit of action and reaction each.
struct BeatFinder {
  /// Longest beats, in sentences and in utterances: two directors' breakdowns hold one to six sentences and mostly one line with its answer.
  private let longest = 5
  private let utterances = 2

  func beats(of sentences: Range<Int>, in chapter: AnalyzedChapter, roles: [SentenceRole], scene: SceneNumber) -> [Beat] {
    var groups: [Range<Int>] = []
    var start = sentences.lowerBound
    for index in sentences where index > start {
      if opensBeat(index, from: start, chapter, roles) {
        groups.append(start..<index)
        start = index
      }
    }
    if start < sentences.upperBound { groups.append(start..<sentences.upperBound) }
    return groups.enumerated().map { position, group in
      Beat(
        id: "\(scene).\(position + 1)", kind: kind(of: group, isFirst: position == 0, chapter, roles),
        span: chapter.sentences[group.lowerBound].span.union(chapter.sentences[group.upperBound - 1].span), sentences: group,
        subject: group.lazy.compactMap { roles[$0].subject }.first)
    }
  }

  private func opensBeat(_ index: Int, from start: Int, _ chapter: AnalyzedChapter, _ roles: [SentenceRole]) -> Bool {
    let previous = roles[index - 1]
    let own = roles[index]
    let isNewParagraph = chapter.sentences[index].paragraph != chapter.sentences[index - 1].paragraph
    if index - start >= longest { return true }
    if isNewParagraph, chapter.leadsIntoSpeech(index - 1), own.kind == .dialogue, own.subject == previous.subject { return false }
    if own.kind == .dialogue, previous.kind == .dialogue {
      if chapter.isOneSpeech(index - 1, index) { return false }
      return isNewParagraph && paragraphs(start..<index, chapter) >= utterances
    }
    if own.kind == .dialogue || previous.kind == .dialogue { return isNewParagraph || own.kind != .reaction }
    if own.kind != previous.kind { return true }
    return isNewParagraph || own.kind == .action && own.subject != previous.subject && own.subject != nil
  }

  private func paragraphs(_ sentences: Range<Int>, _ chapter: AnalyzedChapter) -> Int {
    Set(sentences.map { chapter.sentences[$0].paragraph }).count
  }

  private func kind(of group: Range<Int>, isFirst: Bool, _ chapter: AnalyzedChapter, _ roles: [SentenceRole]) -> Beat.Kind {
    let kind = roles[group.lowerBound].kind
    if isFirst, kind == .description { return .establishing }
    let opens = chapter.sentences[group.lowerBound].span.start
    let jumps = chapter.times.contains { $0.isJump && $0.span.start == opens }
    if jumps, kind == .description || kind == .action, group.count == 1 { return .transition }
    return kind
  }
}
