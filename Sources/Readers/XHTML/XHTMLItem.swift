import Manuscripts

/// What an XHTML document holds, in reading order.
enum XHTMLItem {
  /// A section, or a division that says what it is, begins or ends.
  case open(XHTMLSection)
  case close
  /// An element to which the navigation points.
  case anchor(String)
  case heading(XHTMLHeading)
  case block(XHTMLBlock)
  /// The author's own sign of a scene break.
  case sceneBreak(Block)
  /// One empty paragraph, which may or may not part scenes.
  case gap(line: Int)
  /// A picture alone in its block, which may be an ornament between scenes.
  case picture(XHTMLPicture, line: Int)
}

struct XHTMLSection {
  /// The words of `epub:type`, or of `role` without `doc-`, in lower case.
  let types: [String]
}

struct XHTMLHeading {
  /// From 1 to 6; 2 for a heading that only its class tells.
  let level: Int
  /// Lines: `<br/>` pieces, or the children of an hgroup.
  var parts: [String]
  let evidence: String
  let line: Int

  /// Number and title on one line: "IV: The Crossing", or "CHAPTER I. The Crossing" where the number has its own sign.
  var text: String {
    guard parts.count > 1, let read = HeadingGrammar.heading(of: parts[0]), read.title == nil else { return parts.joined(separator: " ") }
    return HeadingGrammar.joined(parts[0], parts.dropFirst().joined(separator: " "))
  }

  /// True when only a number or a word such as "Prologue" has been read, so that a heading right after it is its title.
  var wantsTitle: Bool {
    HeadingGrammar.heading(of: text).map { $0.title == nil } ?? false
  }
}

struct XHTMLBlock {
  let block: Block
  /// Space above the block in ems, from style sheets; nil where they say nothing.
  let spaceAbove: Double?
  /// The element's classes when one of them says that scenes part above it.
  let breakClass: String?
  /// True when a style sheet sets it in, as a passage that is quoted.
  let isIndented: Bool
  /// True when all its text leads elsewhere, as in a list of contents.
  let isLink: Bool
}

struct XHTMLPicture {
  let source: String
  let alternative: String
  /// In pixels; nil when not stated.
  let height: Double?
  /// Classes of the picture and of its block.
  let classes: String
}
