import Manuscripts

/// Reads a folder's files as one book: each file's chapters in turn, folders within as parts, or as chapters of several files.
struct FolderBook {
  private let source: BookSource
  private let options: ReadingOptions
  private var diagnostics: [Diagnostic]
  private var skipped: [SkippedPart]
  private var tellers: [Manuscript] = []
  private var stories: [Told] = []

  /// A file of the story and what it holds.
  private struct Told {
    /// Below the book's folder.
    let path: String
    var manuscript: Manuscript
  }

  /// Folders in which programs put the whole story: no parts of it.
  private static let wrappers: Set<String> = ["book", "chapters", "content", "draft", "manuscript", "novel", "src", "story", "text"]

  init(_ source: BookSource, _ options: ReadingOptions) {
    self.source = source
    self.options = options
    diagnostics = source.diagnostics
    skipped = source.skipped
  }

  mutating func read() throws(ReadingError) -> Outcome<Manuscript> {
    let files = source.files.map { (order: NaturalOrder(path(of: $0)), file: $0) }.sorted { $0.order < $1.order }
    for (order, file) in files { take(file, path: order.path) }
    guard !stories.isEmpty else {
      throw ReadingError(
        file: source.name, message: "no file in this folder holds story text; give a folder with a chapter in each .md or .txt file")
    }
    let chapters = stories.flatMap(chapters)
    let all = tellers + stories.map(\.manuscript)
    let numbered = joined(chapters).enumerated().map { index, chapter in
      Chapter(number: index + 1, label: chapter.label, part: chapter.part, title: chapter.title, blocks: chapter.blocks)
    }
    let manuscript = Manuscript(
      title: title, author: all.lazy.compactMap(\.author).first, language: all.lazy.compactMap(\.language).first, chapters: numbered,
      skipped: skipped)
    return Outcome(manuscript, diagnostics: diagnostics)
  }

  private func path(of file: InputFile) -> String {
    let folder = source.name.hasSuffix("/") ? source.name : source.name + "/"
    return file.name.hasPrefix(folder) ? String(file.name.dropFirst(folder.count)) : file.name
  }

  private mutating func take(_ file: InputFile, path: String) {
    let role = BookFileRole(ofFile: path.split(separator: "/").last.map(String.init) ?? path)
    if case .matter(let matter) = role, !options.include.contains(matter) {
      skip(path, because: "\(matter.rawValue) matter, by its name", matter, words: words(in: file))
      return
    }
    guard file.bytes.contains(where: { $0 > 0x20 }) else { return skip(path, because: "an empty file") }
    do {
      if role == .index, source.files.count > 1 {
        tellers.append(try ReaderTable.readAny(file, options).1.value)
        return skip(path, because: "names the book; its text is no chapter")
      }
      let outcome = try ReaderTable.read(file, options)
      diagnostics += outcome.diagnostics
      skipped += outcome.value.skipped.map {
        SkippedPart(title: "\(path): \($0.title)", reason: $0.reason, matter: $0.matter, words: $0.words)
      }
      stories.append(Told(path: path, manuscript: outcome.value))
    } catch {
      diagnostics.append(Diagnostic(.warning, "was left out: \(error.message)", file: file.name))
    }
  }

  private func words(in file: InputFile) -> Int {
    guard let outcome = try? ReaderTable.readAny(file, options).1 else { return 0 }
    return outcome.value.chapters.reduce(0) { $0 + $1.wordCount }
  }

  private mutating func skip(_ path: String, because reason: String, _ matter: Matter? = nil, words: Int = 0) {
    skipped.append(SkippedPart(title: path, reason: reason, matter: matter, words: words))
  }
}

// Titles and chapters.
extension FolderBook {
  /// By the index; else what all titled files agree on; else the folder's name.
  private var title: String? {
    if let told = tellers.lazy.compactMap({ $0.title ?? $0.chapters.first?.title }).first { return told }
    if let shared = sharedTitle { return shared }
    return source.folderName.map { FileTitle(ofFolder: $0).text }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The title of all files that have one; nil when they differ or only one of several has one.
  private var sharedTitle: String? {
    let titles = stories.compactMap(\.manuscript.title)
    guard let first = titles.first, titles.allSatisfy({ $0 == first }), titles.count > 1 || stories.count == 1 else { return nil }
    return first
  }

  /// The chapters of a file, with its folder's and its own name where the text has none.
  private func chapters(of story: Told) -> [Entry] {
    let folders = story.path.split(separator: "/").dropLast().map { FileTitle(ofFolder: String($0)) }
      .filter { !FolderBook.wrappers.contains($0.words) }
    let group = folders.last.flatMap { folders.count > 1 || $0.heading?.kind == .chapter ? $0 : nil }
    let part = folders.first.flatMap { $0.heading?.kind == .chapter ? nil : $0.text }
    let name = FileTitle(ofFile: story.path)
    let found = oneChapter(of: story.manuscript) ?? story.manuscript.chapters
    return found.map { chapter in
      let isUnnamed = found.count == 1 && chapter.title == nil && chapter.label == nil && group == nil
      return Entry(
        label: isUnnamed ? name.heading?.label : chapter.label, part: chapter.part ?? part,
        title: isUnnamed ? (name.heading == nil ? name.text : name.heading?.title) : chapter.title, blocks: chapter.blocks,
        group: group, groupPath: group == nil ? nil : story.path.split(separator: "/").dropLast().joined(separator: "/"), path: story.path)
    }
  }

  /// A file with a title of its own over headings without numbers is one chapter with scenes.
  private func oneChapter(of manuscript: Manuscript) -> [Chapter]? {
    guard let title = manuscript.title, stories.count > 1, sharedTitle == nil, manuscript.chapters.count > 1,
      manuscript.chapters.allSatisfy({ $0.label == nil && $0.part == nil })
    else { return nil }
    let blocks = manuscript.chapters.flatMap { chapter in
      let origin = chapter.blocks.first?.origin ?? .unknown
      return (chapter.title.map { [Block(kind: .heading, text: $0, evidence: "heading", origin: origin)] } ?? []) + chapter.blocks
    }
    let read = HeadingGrammar.heading(of: title)
    return [Chapter(number: 1, label: read?.label, title: read == nil ? title : read?.title, blocks: blocks)]
  }

  private struct Entry {
    var label: String?
    var part: String?
    var title: String?
    var blocks: [Block]
    /// The folder that is a chapter of several files.
    let group: FileTitle?
    let groupPath: String?
    let path: String
  }

  /// Files of one chapter's folder follow each other as its scenes.
  private func joined(_ entries: [Entry]) -> [Entry] {
    var result: [Entry] = []
    for entry in entries {
      guard let group = entry.group else {
        result.append(entry)
        continue
      }
      if let last = result.last, last.groupPath == entry.groupPath {
        let origin = Origin(file: entry.blocks.first?.origin.file ?? "", line: 1)
        let sceneBreak = Block(kind: .sceneBreak, text: "", evidence: "file \(entry.path)", strength: .hard, origin: origin)
        result[result.count - 1].blocks += [sceneBreak] + entry.blocks
      } else {
        var opened = entry
        opened.label = group.heading?.label
        opened.title = group.heading == nil ? group.text : group.heading?.title
        result.append(opened)
      }
    }
    return result
  }
}
