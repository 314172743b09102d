import Manuscripts

/// The marks a book sets its direct speech in.
enum QuotationStyle: Int, Sendable, CaseIterable {
  case curlyDouble
  case straightDouble
  case curlySingle
  case straightSingle
  /// « »
  case guillemets
  /// » «
  case inwardGuillemets
  /// „ “
  case lowHigh
  case dash

  /// The style in which a speaker quotes somebody else.
  var nested: QuotationStyle {
    switch self {
    case .curlyDouble, .lowHigh: .curlySingle
    case .straightDouble: .straightSingle
    case .curlySingle, .guillemets, .inwardGuillemets, .dash: .curlyDouble
    case .straightSingle: .straightDouble
    }
  }

  /// The same marks as another keyboard has them; a text put together from several hands mixes both.
  var sibling: QuotationStyle? {
    switch self {
    case .curlyDouble: .straightDouble
    case .straightDouble: .curlyDouble
    default: nil
    }
  }
}

/// How many quotations each style opens in a text.
struct QuotationCensus: Sendable {
  private var openers = Array(repeating: 0, count: QuotationStyle.allCases.count)

  init() {}

  init(of text: ChapterText) {
    let bytes = text.utf8
    let marked = QuotationStyle.allCases.filter { $0 != .dash }
    for passage in text.passages {
      let span = passage.span
      if QuotationMarks.startsWithDash(bytes, span) { openers[QuotationStyle.dash.rawValue] += 1 }
      for index in span.start..<span.end where QuotationMarks.mayBeMark(bytes[index]) {
        for style in marked where QuotationMarks.opens(style, bytes, at: index, in: span) { openers[style.rawValue] += 1 }
      }
    }
  }

  subscript(style: QuotationStyle) -> Int { openers[style.rawValue] }

  mutating func add(_ other: QuotationCensus) {
    for index in openers.indices { openers[index] += other.openers[index] }
  }

  /// The style that opens most quotations; single marks count only where double ones are rarer, since they also nest and elide.
  var predominant: QuotationStyle {
    let best = QuotationStyle.allCases.max { self[$0] < self[$1] || self[$0] == self[$1] && $0.rawValue > $1.rawValue }
    return best.map { self[$0] > 0 ? $0 : .curlyDouble } ?? .curlyDouble
  }

  /// The style of one chapter: the book's, but for a chapter that never uses it and plainly uses another.
  func style(inBookOf style: QuotationStyle) -> QuotationStyle {
    let own = predominant
    return self[style] == 0 && self[own] >= 3 ? own : style
  }
}
