import Manuscripts

/// What each paragraph of a plain text is: a heading, a scene break, no story, or (the most) prose.
struct ParagraphRoles {
  enum Role {
    case heading(Heading)
    /// The title of the heading before it.
    case title(String)
    case sceneBreak(evidence: String)
    case leftOut(LeftOut)

    var heading: Heading? { if case .heading(let heading) = self { heading } else { nil } }
  }

  /// Why a paragraph is no story.
  enum LeftOut: Hashable, CaseIterable {
    case contents
    case front
    /// A title page between two volumes.
    case titlePage
    case picture
    case note
    case transcriber
    case ending

    /// Stands here and there in the book.
    var isScattered: Bool { self == .picture || self == .note || self == .transcriber }
  }

  let text: LineTable
  let groups: [Range<Int>]
  /// None for prose.
  private var roles: [Role?]

  init(_ text: LineTable, _ groups: ParagraphGroups) {
    self.text = text
    self.groups = groups.groups.flatMap { HeadingParagraph.split($0, of: text) }
    roles = Array(repeating: nil, count: self.groups.count)
    for index in self.groups.indices { roles[index] = role(of: index) }
    ContentsLists.find(in: &self)
    TranscriberNotes.find(in: &self)
    HeadingSequence.settle(&self)
    Endings.find(in: &self)
    ChapterTitles.find(in: &self)
    FrontPages.find(in: &self)
  }

  subscript(index: Int) -> Role? {
    get { roles[index] }
    set { roles[index] = newValue }
  }

  func heading(at index: Int) -> Heading? { roles[index]?.heading }

  /// The headings in order.
  var headings: [(index: Int, heading: Heading)] {
    roles.indices.compactMap { index in roles[index]?.heading.map { (index, $0) } }
  }

  func string(_ index: Int) -> String { text.text(groups[index]) }
  func lines(_ index: Int) -> [String] { text.lines[groups[index]].map(text.text) }
  func wordCount(_ index: Int) -> Int { text.wordCount(groups[index]) }
  func blanksBefore(_ index: Int) -> Int { text.lines[groups[index].lowerBound].blanksBefore }

  /// Bytes from the paragraph's first character to its last.
  func length(_ index: Int) -> Int { text.lines[groups[index].upperBound - 1].end - text.lines[groups[index].lowerBound].start }

  /// In lower case without the signs of emphasis and the stops around it, for comparing with words.
  func folded(_ index: Int) -> String { ParagraphRoles.folded(string(index)) }

  static func folded(_ text: String) -> String {
    var bytes = Array(text.utf8)[...]
    while let first = bytes.first, isAround(first) { bytes.removeFirst() }
    while let last = bytes.last, isAround(last) { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// ASCII that is neither letter, digit, quotation mark nor apostrophe.
  private static func isAround(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x22, 0x27, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xFF: false
    default: true
    }
  }

  private func role(of index: Int) -> Role? {
    let first = text.lines[groups[index].lowerBound].start
    if text.bytes[first] == UInt8(ascii: "[") || text.bytes[first] == UInt8(ascii: "{") {
      if let leftOut = bracketed(index, first) { return .leftOut(leftOut) }
    }
    guard groups[index].count <= 6, length(index) <= 800 else { return nil }
    let isOpening = HeadingGrammar.canOpen(text.bytes[first..<text.lines[groups[index].lowerBound].end])
    let maySign = text.lines[groups[index]].allSatisfy(isWordless)
    guard isOpening || maySign else { return nil }
    let lines = lines(index)
    if maySign, lines.allSatisfy({ SceneBreakSign.isSign($0) }) { return .sceneBreak(evidence: "symbols \(lines.joined(separator: " "))") }
    guard isOpening, groups.count > 1, index + 1 < groups.count else { return nil }
    return HeadingParagraph.heading(of: lines).map(Role.heading)
  }

  /// No letter but those of `o0o` and `x x x` stands in a sign between scenes.
  private func isWordless(_ line: LineTable.Line) -> Bool {
    line.length <= 200
      && text.bytes[line.start..<line.end].allSatisfy { byte in
        !(0x41...0x5A).contains(byte & 0xDF) || byte >= 0x80 || "xXoO".utf8.contains(byte)
      }
  }

  /// A paragraph that is all in brackets, or a note after its number.
  private func bracketed(_ index: Int, _ first: Int) -> LeftOut? {
    let limit = text.lines[groups[index].upperBound - 1].end
    guard let end = BracketMark.end(text.bytes, from: first, to: limit) else { return nil }
    let isWorded = BracketMark.isWorded(text.bytes, first, limit)
    let word = String(decoding: text.bytes[first..<min(limit, first + 14)], as: UTF8.self).lowercased()
    if isWorded, end == limit { return word.contains("footnote") ? .note : word.contains("transcriber") ? .transcriber : .picture }
    return !isWorded && end < limit && text.bytes[end] == 0x20 ? .note : end == limit ? .picture : nil
  }
}
