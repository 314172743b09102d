import Prompting

extension Exporter {
  /// `prompts/<tool>.md`: what to paste, from top to bottom; `prompts/<tool>-sequences.md` where the tool makes several shots in one clip.
  static let prompts = Exporter(name: "prompts", summary: "prompts/<tool>.md, a sheet of prompts for each tool") { document in
    document.promptSheets.flatMap { sheet in
      let page = ExportedFile(path: "prompts/\(sheet.profile.id).md", bytes: Array(PromptPage(sheet, of: document).markdown.utf8))
      guard !sheet.sequences.isEmpty else { return [page] }
      let sequences = SequencePage(sheet, of: document).markdown
      return [page, ExportedFile(path: "prompts/\(sheet.profile.id)-sequences.md", bytes: Array(sequences.utf8))]
    }
  }
}
