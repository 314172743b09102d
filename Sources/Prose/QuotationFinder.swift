import Manuscripts

/// Finds what is said, thought or written in so many words in a chapter's paragraphs: where it stands, which parts are one utterance.
/// Who speaks is found later.
struct QuotationFinder {
  let style: QuotationStyle
  let marks: SpeechMarks
  let language: Language

  /// The quotations of the chapter's passages in order, with utterances numbered from 0.
  func quotations(in text: ChapterText, of chapter: Chapter) -> [Quotation] {
    var stretches = text.passages.map { judged($0, chapter.blocks[$0.block], text) }
    if marks.isTold { clearToldParagraphs(&stretches, text) }
    resume(&stretches, text)
    LetterFinder(language: language).mark(&stretches, in: text)
    var result: [Quotation] = []
    var utterance = -1
    var runsOn = false
    for (paragraph, passage) in text.passages.enumerated() {
      let found = stretches[paragraph]
      for (index, stretch) in found.enumerated() {
        let continues = index == 0 && runsOn && stretch.span.start == passage.span.start
        let isInterrupted = index > 0 && interrupts(from: found[index - 1], to: stretch)
        if !continues && !isInterrupted { utterance += 1 }
        result.append(
          Quotation(
            kind: stretch.kind, span: stretch.span, words: stretch.words, insertions: stretch.insertions, paragraph: paragraph,
            utterance: utterance))
      }
      runsOn = found.last.map { !$0.isClosed } ?? false
    }
    return result
  }

  private func judged(_ passage: ChapterText.Passage, _ block: Block, _ text: ChapterText) -> [QuotedStretch] {
    let bytes = text.utf8
    var found = QuotedStretchFinder(style: style).stretches(in: bytes, passage.span)
    if found.isEmpty, let sibling = style.sibling { found = QuotedStretchFinder(style: sibling).stretches(in: bytes, passage.span) }
    let judge = QuotationJudge(language: language)
    let unmarked = marks.signs.stretches(in: passage, block, bytes, but: style, outside: found, judge)
    if found.isEmpty { return unmarked }
    var result: [QuotedStretch] = []
    result.reserveCapacity(found.count)
    var mentioned: Int?
    for stretch in found {
      guard let kind = style == .dash ? .speech : judge.kind(stretch, after: result.last, mentioned: mentioned, in: passage.span, bytes)
      else {
        mentioned = stretch.span.end
        continue
      }
      var stretch = stretch
      stretch.kind = kind
      stretch.insertions = insertions(in: stretch, bytes, judge)
      result.append(stretch)
    }
    return unmarked.isEmpty ? result : (result + unmarked).sorted { $0.span < $1.span }
  }

  private func insertions(in stretch: QuotedStretch, _ bytes: [UInt8], _ judge: QuotationJudge) -> [TextSpan] {
    var result = manners(in: stretch.words, bytes)
    let width = QuotationMarks.openingLength(style)
    let alike = stretch.insertions.map { span in
      let start = min(span.end, span.start + QuotationMarks.openingLength(style, bytes, at: span.start))
      return QuotedStretch(span: span, words: TextSpan(start, max(start, span.end - width)), isClosed: true)
    }
    let nested = QuotedStretchFinder(style: style.nested, isInner: true).stretches(in: bytes, stretch.words)
    for inner in alike + nested where inner.isClosed && !inner.words.isEmpty {
      guard judge.isQuotedSpeech(inner, in: stretch.words, bytes) else { continue }
      result.append(inner.span)
    }
    guard result.count > 1 else { return result }
    result.sort()
    return result.reduce(into: []) { kept, span in
      if let last = kept.last, span.start < last.end { return }
      kept.append(span)
    }
  }

  /// Brackets that tell how something is said: "No (with a smile), never."
  private func manners(in words: TextSpan, _ bytes: [UInt8]) -> [TextSpan] {
    var result: [TextSpan] = []
    var index = words.start
    while index < words.end {
      guard bytes[index] == UInt8(ascii: "("),
        let end = bytes[index..<min(words.end, index + 160)].firstIndex(of: UInt8(ascii: ")"))
      else {
        index += 1
        continue
      }
      let first = QuotationSetting.words(after: index + 1, end, bytes, limit: 3)
      let isManner = language.quotations.manners.contains { first.starts(with: $0) }
      if isManner || first.first.map({ $0.hasSuffix("ing") && $0.utf8.count > 5 }) == true { result.append(TextSpan(index, end + 1)) }
      index = end + 1
    }
    return result
  }

  /// A book that is told by somebody inside it opens a quotation with nearly every paragraph and does not close it. Its words are narration, whatever
  /// marks stand before them.
  private func clearToldParagraphs(_ stretches: inout [[QuotedStretch]], _ text: ChapterText) {
    for (paragraph, found) in stretches.enumerated() {
      guard found.count == 1, !found[0].isClosed, found[0].span.start == text.passages[paragraph].span.start else { continue }
      stretches[paragraph] = []
    }
  }

  /// After verse inside a speech the next paragraph may go on without an opening mark: it is spoken up to the closing one.
  private func resume(_ stretches: inout [[QuotedStretch]], _ text: ChapterText) {
    var openSince: Int?
    for (paragraph, passage) in text.passages.enumerated() {
      if let open = openSince, paragraph - open < 6, stretches[paragraph].first?.span.start != passage.span.start,
        let end = QuotedStretchFinder(style: style).closing(
          before: stretches[paragraph].first?.span.start ?? passage.span.end, text.utf8, passage.span)
      {
        stretches[paragraph].insert(
          QuotedStretch(
            span: TextSpan(passage.span.start, end.upperBound), words: TextSpan(passage.span.start, end.lowerBound), isClosed: true),
          at: 0)
      }
      if let last = stretches[paragraph].last { openSince = last.isClosed ? nil : paragraph }
    }
  }

  /// Two quotations of one paragraph are one speaker's words; what stands between is a tag or an action of theirs.
  private func interrupts(from first: QuotedStretch, to second: QuotedStretch) -> Bool {
    first.kind == second.kind && second.span.start - first.span.end < 400
  }
}
