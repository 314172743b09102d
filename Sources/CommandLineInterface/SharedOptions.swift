import ArgumentParser
import Library
import Manuscripts
import Production

/// The manuscript and which part of it.
struct SourceOptions: ParsableArguments {
  @Argument(help: "The chapter or book: Markdown, plain text, EPUB or a folder of such texts; - reads standard input.")
  var file: String

  @Option(help: "Only these chapters: 3, 3-5, 1,4 or a title in words. May be given several times.")
  var chapter: [String] = []

  var selection: ChapterSelection { ChapterSelection(chapter) }

  func validate() throws {
    guard !file.isEmpty else { throw ValidationError("The name of the file is empty.") }
  }
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
