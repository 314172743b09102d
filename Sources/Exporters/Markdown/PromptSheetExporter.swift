import Prompting

extension Exporter {
  /// `prompts/<tool>.md`: what to paste, from top to bottom.
  static let prompts = Exporter(name: "prompts", summary: "prompts/<tool>.md, a sheet of prompts for each tool") { document in
    document.promptSheets.map { sheet in
      let page = PromptPage(sheet, of: document).markdown
      return ExportedFile(path: "prompts/\(sheet.profile.id).md", bytes: Array(page.utf8))
    }
  }
}
