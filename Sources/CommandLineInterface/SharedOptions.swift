import ArgumentParser
import Library
import Manuscripts
import Production
import Prose
import Readers

/// The manuscript, and how it is to be read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The chapter or book: Markdown, plain text, Fountain, HTML, EPUB, DOCX, ODT, or a folder of texts; - reads standard input."))
  var file: String

  @Option(
    help: ArgumentHelp(
      "Take in what is not story, too: \(Matter.allCases.map(\.rawValue).joined(separator: ", ")), or several with commas.",
      valueName: "parts"))
  var include: [String] = []

  @Option(help: ArgumentHelp("The encoding of a text, such as windows-1251. (default: the text tells)", valueName: "name"))
  var encoding: String?

  @Option(help: ArgumentHelp("The language of the text, as a code or in English. (default: the file or its words tell)", valueName: "name"))
  var language: String?

  func reading() throws -> ReadingOptions {
    ReadingOptions(encoding: encoding, include: try matter())
  }

  /// Nil when none is given.
  func statedLanguage() throws -> LanguageTag? {
    guard let language else { return nil }
    let names = LanguageNames(library: .builtIn)
    if let tag = names.tag(of: language) { return tag }
    let question = NearestMatch.of(language, among: names.all).map { " (did you mean \($0)?)" } ?? ""
    throw ValidationError(
      "--language \"\(language)\" is no language\(question); give a code such as en or pt-BR, or one of \(names.all.joined(separator: ", "))."
    )
  }

  private func matter() throws -> Set<Matter> {
    let words = include.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmingWhitespace() } }
    return Set(
      try words.map { word in
        if let matter = Matter(rawValue: word.lowercased()) { return matter }
        let choices = Matter.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("--include \"\(word)\" is no part of a book; give one or several of \(choices), with commas between.")
      })
  }

  func validate() throws {
    guard !file.isEmpty else { throw ValidationError("The name of the file is empty.") }
    guard encoding?.isEmpty != true else { throw ValidationError("The name of the encoding is empty; give one such as windows-1251.") }
    _ = try matter()
    _ = try statedLanguage()
  }
}

/// Which part of the manuscript.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only these: chapters 3, 3-5, 1,4 or a title in words, scenes of a chapter 3:scene2-4, or a scene of the book scene12. May be given several times.",
      valueName: "chapter"))
  var chapter: [String] = []

  var selection: ChapterSelection { ChapterSelection(chapter) }
}

/// A user's own templates.
struct TemplateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A folder whose files take the place of the built-in templates of the same path.", valueName: "dir"))
  var templates: String?

  func library(in workspace: Workspace) throws -> Outcome<TemplateLibrary> {
    guard let templates else { return Outcome(.builtIn) }
    return try TemplateFolder(templates, in: workspace).laid(over: .builtIn)
  }
}

/// The tools that prompts are written for.
struct ToolOptions: ParsableArguments {
  private static let help = """
    A tool to write prompts for; the command tools lists them. May be given several times. \
    (default: \(ToolSelection.standard.joined(separator: ", ")))
    """

  @Option(help: ArgumentHelp(ToolOptions.help, valueName: "id"))
  var tool: [String] = []

  var ids: [String] { tool.isEmpty ? ToolSelection.standard : tool }
}
