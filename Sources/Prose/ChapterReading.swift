import Manuscripts

/// One chapter after the first pass: what can be read without knowing the book's characters.
struct ChapterReading: Sendable {
  let chapter: Chapter
  let text: ChapterText
  let tokens: [Token]
  let sentences: [Sentence]
  let paragraphs: [Paragraph]
  let quotations: [Quotation]
  /// For every token, the index of the quotation that holds it.
  let quotationOfToken: [Int?]
  /// Without words when the language has no models.
  let syntax: ChapterSyntax

  init(_ chapter: Chapter, text: ChapterText, style: QuotationStyle, marks: SpeechMarks, language: Language) {
    self.chapter = chapter
    self.text = text
    quotations =
      chapter.isScript
      ? ScriptSpeech.quotations(in: text, of: chapter)
      : QuotationFinder(style: style, marks: marks, language: language).quotations(in: text, of: chapter)
    let tokenizer = Tokenizer(words: language.words)
    let splitter = SentenceSplitter(language: language)
    let ends = Set(quotations.map(\.span.end))
    var tokens: [Token] = []
    var sentences: [Sentence] = []
    var paragraphs: [Paragraph] = []
    for (index, passage) in text.passages.enumerated() {
      let own = tokenizer.tokens(of: passage.span, in: text)
      let firstSentence = sentences.count
      for range in splitter.sentences(of: own, quoteEnds: ends) {
        let span = TextSpan(own[range.lowerBound].span.start, own[range.upperBound - 1].span.end)
        let shifted = (range.lowerBound + tokens.count)..<(range.upperBound + tokens.count)
        sentences.append(Sentence(span: span, tokens: shifted, paragraph: index))
      }
      tokens += own
      let block = chapter.blocks[passage.block]
      paragraphs.append(
        Paragraph(
          span: passage.span, sentences: firstSentence..<sentences.count, block: passage.block, kind: block.kind,
          emphasis: block.emphasis.map { $0.shifted(by: passage.span.start) }))
    }
    self.tokens = tokens
    self.sentences = sentences
    self.paragraphs = paragraphs
    syntax =
      language.syntax?.read(sentences, of: tokens, in: text)
      ?? ChapterSyntax(words: [], sentences: sentences.map { _ in 0..<0 }, tokenCount: tokens.count)
    quotationOfToken = ChapterReading.owners(of: tokens, quotations)
  }

  private static func owners(of tokens: [Token], _ quotations: [Quotation]) -> [Int?] {
    var result: [Int?] = []
    result.reserveCapacity(tokens.count)
    var next = 0
    for token in tokens {
      while next < quotations.count, quotations[next].span.end <= token.span.start { next += 1 }
      result.append(next < quotations.count && quotations[next].span.contains(token.span.start) ? next : nil)
    }
    return result
  }

  func isQuoted(_ token: Int) -> Bool { quotationOfToken[token] != nil }

  /// True for a word all in capitals, as screenplays print whom or what they bring in.
  func isInCapitals(_ token: Int) -> Bool {
    let span = tokens[token].span
    return tokens[token].isCapitalized && span.length > 1 && !text.utf8[span.start..<span.end].contains { (0x61...0x7A).contains($0) }
  }

  /// Who speaks a paragraph of a screenplay, as printed; nil for action.
  func cue(of paragraph: Paragraph) -> SpeechCue? { chapter.blocks[paragraph.block].cue }

  /// True for the first token of a sentence or of speech inside it, where a capital letter says nothing.
  func opensSentence(_ token: Int, of sentence: Sentence) -> Bool {
    if token == sentence.tokens.lowerBound { return true }
    let before = tokens[token - 1]
    if before.kind == .terminator || before.folded == ":" { return true }
    let isFirstQuoted =
      quotationOfToken[token] != nil && (quotationOfToken[token - 1] == nil || before.kind == .openingQuote || before.kind == .mark)
    return isFirstQuoted || before.kind == .openingQuote || (before.kind == .mark && token - 1 == sentence.tokens.lowerBound)
  }
}
