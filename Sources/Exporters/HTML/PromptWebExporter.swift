import Prompting

extension Exporter {
  /// `prompts/<tool>.html`, and `prompts/side-by-side.html` where there are several tools.
  static let webPages = Exporter(name: "pages", summary: "prompts/<tool>.html, the same for a browser, with a copy button for each prompt")
  {
    document in
    func page(_ sheets: [PromptSheet], _ name: String) -> ExportedFile {
      ExportedFile(path: "prompts/\(name).html", bytes: Array(PromptWebPage(sheets, of: document).html.utf8))
    }
    let sheets = document.promptSheets
    return sheets.map { page([$0], $0.profile.id) } + (sheets.count > 1 ? [page(sheets, "side-by-side")] : [])
  }
}
