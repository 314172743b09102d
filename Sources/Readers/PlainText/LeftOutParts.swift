import Manuscripts

/// Says of a plain text's paragraphs that are no story what they are and how they can be brought in.
enum LeftOutParts {
  /// What a person must ask for to read it; nil when nothing brings it in.
  static func matter(of reason: ParagraphRoles.LeftOut) -> Matter? {
    switch reason {
    case .contents, .front, .titlePage: .front
    case .note: .notes
    case .picture, .transcriber, .ending: nil
    }
  }

  static func part(_ reason: ParagraphRoles.LeftOut, opening: String, words: Int) -> SkippedPart {
    let (title, why) =
      switch reason {
      case .contents: ("Contents", "a list of what is in the book")
      case .front: (opening, "stands before the first chapter")
      case .titlePage: (opening, "a title page inside the book")
      case .picture, .note, .transcriber: (opening, "not part of the story")
      case .ending: (opening, "says where the story ends")
      }
    return SkippedPart(title: title, reason: why, matter: matter(of: reason), words: words)
  }

  static func scattered(_ reason: ParagraphRoles.LeftOut, count: Int, words: Int) -> SkippedPart {
    let (title, noun) =
      switch reason {
      case .picture: ("Pictures", "mark")
      case .note: ("Notes", "note")
      default: ("Transcriber’s notes", "paragraph")
      }
    return SkippedPart(title: title, reason: "\(count) \(noun)\(count == 1 ? "" : "s")", matter: matter(of: reason), words: words)
  }

  /// The first paragraph, or the one that says what the others are.
  static func opening(_ range: Range<Int>, in roles: ParagraphRoles) -> String {
    shortened(roles.string(range.first { FrontPages.opensPreface($0, in: roles) } ?? range.lowerBound))
  }

  static func shortened(_ text: String) -> String {
    text.utf8.count <= 80 ? text : text.prefix(400).split(separator: " ").prefix(8).joined(separator: " ") + " …"
  }
}
