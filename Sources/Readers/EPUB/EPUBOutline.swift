import Manuscripts

/// Gathers chapters and blocks from the spine's documents.
struct EPUBOutline {
  private let package: EPUBPackage
  private var builder = ManuscriptBuilder()
  private var pictures = 0

  init(package: EPUBPackage) {
    self.package = package
  }

  var holdsOnlyPictures: Bool { pictures > 0 && !builder.hasOpenChapter }

  mutating func skip(_ title: String, because reason: String) {
    builder.skip(title, because: reason)
  }

  func manuscript() -> Manuscript {
    builder.manuscript(title: package.title, author: package.author, language: package.language)
  }

  mutating func take(_ root: XMLNode, path: String) {
    let body = root.first("body") ?? root
    let label = package.labels[path]
    if case .matter(let reason) = role(of: body, path: path, label: label) {
      builder.skip(label ?? body.headingText ?? ArchivePath.fileName(of: path), because: reason)
      return
    }
    pictures += body.all("img").count + body.all("svg").count
    var blocks = EPUBBlocks(file: path)
    blocks.read(body)
    var isFirst = true
    for item in blocks.items {
      switch item {
      case .section: isFirst = true
      case .heading(let heading):
        open(heading, isFirst: isFirst, label: label)
        isFirst = false
      case .skipped(let title, let reason): builder.skip(title, because: reason)
      case .block(let block):
        if isFirst, block.isStory { openUnheaded(label: label, isLabelled: label != nil, sections: blocks.hasSections) }
        isFirst = isFirst && !block.isStory
        builder.add(block)
      }
    }
  }

  private func role(of body: XMLNode, path: String, label: String?) -> EPUBRole {
    let sections = body.children.filter { ["section", "article", "div", "main", "nav"].contains($0.name) }
    let typed = sections.count == 1 ? sections[0] : nil
    let types = [typed?["epub:type"], typed?["role"], body["epub:type"], body["role"], package.roles[path]]
    for type in types.compactMap({ $0 }) {
      if let role = EPUBRole.role(ofTypes: type) { return role }
    }
    let name = ArchivePath.fileName(of: path)
    return EPUBRole.role(ofTitle: label) ?? EPUBRole.role(ofTitle: body.headingText) ?? EPUBRole.role(ofFile: name) ?? .story
  }

  /// The first heading of a file or section opens a chapter; a later one does when it reads as one, else it stands inside the chapter.
  private mutating func open(_ heading: EPUBBlocks.Heading, isFirst: Bool, label: String?) {
    let read = HeadingGrammar.heading(of: heading.text)
    if read?.kind == .part, !heading.opensChapter {
      builder.openPart(heading.text)
    } else if isFirst || heading.opensChapter || read?.kind == .chapter {
      builder.openChapter(label: read?.label ?? heading.number, title: read == nil ? heading.text : read?.title)
    } else {
      builder.add(
        Block(kind: .heading, text: heading.text, evidence: heading.evidence, origin: Origin(file: heading.file, line: heading.line)))
    }
  }

  /// A file with neither heading nor entry in the navigation goes on with the chapter before it.
  private mutating func openUnheaded(label: String?, isLabelled: Bool, sections: Bool) {
    guard isLabelled || !builder.hasOpenChapter || sections else { return }
    let read = label.flatMap { HeadingGrammar.heading(of: $0) }
    builder.openChapter(label: read?.label, title: read == nil ? label : read?.title)
  }
}

extension XMLNode {
  /// The text of the first heading element; nil when there is none.
  fileprivate var headingText: String? {
    for level in 1...6 {
      if let heading = first("h\(level)") { return heading.content }
    }
    return nil
  }
}
