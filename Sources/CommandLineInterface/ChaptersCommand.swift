import ArgumentParser
import Manuscripts
import Production
import Readers

/// `decoupage chapters`: what `--chapter` can name.
struct ChaptersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "chapters", abstract: "List a book's chapters with their words.")

  @Argument(help: "The chapter or book: Markdown, plain text, EPUB or a folder of such texts; - reads standard input.")
  var file: String

  func run() throws {
    let workspace = Workspace.ofProcess()
    let terminal = Terminal(environment: workspace.environment)
    let manuscript = try ReaderTable.read(try workspace.source(file))
    terminal.report(manuscript.diagnostics)
    let book = manuscript.value
    let heading = [book.title, book.author.map { "by \($0)" }].compactMap(\.self).joined(separator: " ")
    if !heading.isEmpty { try terminal.printTitle(heading) }
    let words = book.chapters.map(\.wordCount)
    let rows = zip(book.chapters, words).map { [String($0.number), ChaptersCommand.name(of: $0), "\($1) words"] }
    let total = ["", "\(book.chapters.count) \(book.chapters.count == 1 ? "chapter" : "chapters")", "\(words.reduce(0, +)) words"]
    try terminal.print(TextTable(rows + [total], rightAligned: [0, 2]).lines.joined(separator: "\n"))
    for part in book.skipped { try terminal.print(PrintableText.escapingLine("left out: \(part.title) (\(part.reason))")) }
  }

  private static func name(of chapter: Chapter) -> String {
    [chapter.part, chapter.name].compactMap(\.self).joined(separator: " / ")
  }
}
