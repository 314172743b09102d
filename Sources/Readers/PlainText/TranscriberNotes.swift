/// Finds what the people who made the file say in it: who produced it, and their notes.
enum TranscriberNotes {
  /// Openings, in lower case, of a paragraph near the beginning.
  private static let credits = [
    "produced by", "e-text prepared by", "etext prepared by", "this etext was", "this e-text was", "this ebook was", "this e-book was",
    "this file was produced", "transcribed from", "transcribed by", "scanned by", "scanned and proofed", "proofread by",
  ]
  private static let notes = ["transcriber's note", "transcriber’s note", "transcribers' note", "transcribers’ note", "transcriber note"]

  static func find(in roles: inout ParagraphRoles) {
    var isOpen = false
    for index in roles.groups.indices {
      if roles.heading(at: index) != nil || roles.blanksBefore(index) >= 3 { isOpen = false }
      let line = roles.text.lines[roles.groups[index].lowerBound]
      guard isOpen || line.length >= 10, roles[index] == nil else { continue }
      let opening = ParagraphRoles.folded(String(decoding: roles.text.bytes[line.start..<min(line.end, line.start + 60)], as: UTF8.self))
      if index < 12, credits.contains(where: opening.hasPrefix) { roles[index] = .leftOut(.transcriber) }
      if notes.contains(where: opening.hasPrefix) { isOpen = true }
      if isOpen { roles[index] = .leftOut(.transcriber) }
    }
  }
}
