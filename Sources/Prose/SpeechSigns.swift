import Manuscripts

/// Signs other than the book's quotation marks that print speech, as science fiction prints machine voices: `[Door open.]`, `*We see you,* the ship said.`
///
/// A sign counts only where the book says so: with a dialogue tag, or again and again around whole paragraphs.
struct SpeechSigns: Sendable {
  enum Sign: Int, Sendable, CaseIterable {
    case brackets
    case angles
    case colons
    case guillemets
    case italics
  }

  private(set) var used: Set<Sign> = []

  /// What the signs do in a text: with a tag of speaking, of thinking, or as a whole paragraph.
  struct Evidence: Sendable {
    private(set) var tagged = Array(repeating: 0, count: Sign.allCases.count)
    private(set) var thought = Array(repeating: 0, count: Sign.allCases.count)
    private(set) var whole = Array(repeating: 0, count: Sign.allCases.count)

    init() {}

    init(of chapter: Chapter, _ text: ChapterText, _ style: QuotationStyle, _ language: Language) {
      let judge = QuotationJudge(language: language)
      for passage in text.passages {
        for (sign, stretch) in SpeechSigns.candidates(in: passage, chapter.blocks[passage.block], text.utf8, but: style) {
          let setting = QuotationSetting(of: stretch.span, in: passage.span, text.utf8)
          if judge.isThought(setting) {
            thought[sign.rawValue] += 1
          } else if judge.isSaid(setting) {
            tagged[sign.rawValue] += 1
          } else if stretch.span == passage.span {
            whole[sign.rawValue] += 1
          }
        }
      }
    }

    mutating func add(_ other: Evidence) {
      for index in tagged.indices {
        tagged[index] += other.tagged[index]
        thought[index] += other.thought[index]
        whole[index] += other.whole[index]
      }
    }
  }

  init() {}

  /// Italics print thoughts and foreign words as well: they need more than brackets.
  init(_ evidence: Evidence) {
    for sign in Sign.allCases {
      let index = sign.rawValue
      let isUsed =
        sign == .italics
        ? evidence.tagged[index] >= 2 && evidence.tagged[index] > evidence.thought[index]
        : evidence.tagged[index] >= 1 || evidence.whole[index] >= 3
      if isUsed { used.insert(sign) }
    }
  }
}

extension SpeechSigns {
  /// The passage's speech between signs that the book uses so, in text order.
  /// - Parameter found: what stands between quotation marks.
  func stretches(
    in passage: ChapterText.Passage, _ block: Block, _ bytes: [UInt8], but style: QuotationStyle, outside found: [QuotedStretch],
    _ judge: QuotationJudge
  ) -> [QuotedStretch] {
    guard !used.isEmpty else { return [] }
    var result: [QuotedStretch] = []
    for (sign, stretch) in SpeechSigns.candidates(in: passage, block, bytes, but: style) where used.contains(sign) {
      guard !found.contains(where: { $0.span.overlaps(stretch.span) }) else { continue }
      let setting = QuotationSetting(of: stretch.span, in: passage.span, bytes)
      if sign == .italics {
        // Among narration, italics are stress, titles and thoughts unless a tag says otherwise.
        guard !judge.isThought(setting), stretch.span.start == passage.span.start || !result.isEmpty || judge.isSaid(setting) else {
          continue
        }
      }
      result.append(stretch)
    }
    return result
  }

  /// What stands between signs and ends as speech does: with a stop, a comma or a dash.
  fileprivate static func candidates(
    in passage: ChapterText.Passage, _ block: Block, _ bytes: [UInt8], but style: QuotationStyle
  ) -> [(Sign, QuotedStretch)] {
    var result: [(Sign, QuotedStretch)] = []
    var index = passage.span.start
    while index < passage.span.end {
      guard let mark = opening(bytes, index, passage.span, but: style), let end = closing(of: mark, bytes, index, passage.span) else {
        index += 1
        continue
      }
      let words = TextSpan(index + mark.length, end)
      if isStopped(bytes, words) {
        result.append((mark.sign, QuotedStretch(span: TextSpan(index, end + mark.length), words: words, isClosed: true)))
      }
      index = end + mark.length
    }
    let signed = result.count
    for emphasis in block.emphasis {
      let span = emphasis.shifted(by: passage.span.start)
      if isStopped(bytes, span), !result[..<signed].contains(where: { $0.1.span.overlaps(span) }) {
        result.append((.italics, QuotedStretch(span: span, words: span, isClosed: true)))
      }
    }
    if signed > 0, result.count > signed { result.sort { $0.1.span < $1.1.span } }
    return result
  }

  private static func opening(
    _ bytes: [UInt8], _ index: Int, _ span: TextSpan, but style: QuotationStyle
  ) -> (sign: Sign, length: Int)? {
    let sign: (Sign, Int)
    switch bytes[index] {
    case UInt8(ascii: "["): sign = (.brackets, 1)
    case UInt8(ascii: "<"): sign = (.angles, 1)
    case UInt8(ascii: ":") where index + 1 < span.end && bytes[index + 1] == bytes[index]: sign = (.colons, 2)
    case 0xC2 where style != .guillemets && style != .inwardGuillemets && QuotationMarks.opens(.guillemets, bytes, at: index, in: span):
      sign = (.guillemets, 2)
    default: return nil
    }
    let next = index + sign.1
    return next < span.end && bytes[next] != 0x20 && QuotationMarks.isPrecededByGap(bytes, index, span) ? sign : nil
  }

  /// The offset of the closing sign.
  private static func closing(of mark: (sign: Sign, length: Int), _ bytes: [UInt8], _ start: Int, _ span: TextSpan) -> Int? {
    var index = start + mark.length
    while index + mark.length <= span.end {
      switch mark.sign {
      case .brackets where bytes[index] == UInt8(ascii: "]"), .angles where bytes[index] == UInt8(ascii: ">"): return index
      case .colons where bytes[index] == UInt8(ascii: ":") && bytes[index + 1] == UInt8(ascii: ":"): return index
      case .guillemets where bytes[index] == 0xC2 && bytes[index + 1] == 0xBB: return index
      default: index += 1
      }
    }
    return nil
  }

  /// A colon's, a bracket's or an ellipsis's words alone are no speech: a letter must stand among them, and a stop, a comma or a dash at their end.
  private static func isStopped(_ bytes: [UInt8], _ words: TextSpan) -> Bool {
    guard words.length > 1, bytes[words.start..<words.end].contains(where: QuotationMarks.isLetter) else { return false }
    let last = bytes[words.end - 1]
    return ".,!?-".utf8.contains(last)
      || words.length >= 3 && bytes[words.end - 3] == 0xE2 && bytes[words.end - 2] == 0x80 && [0x93, 0x94, 0xA6].contains(last)
  }
}
