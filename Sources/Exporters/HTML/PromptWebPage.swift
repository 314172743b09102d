import Breakdown
import Library
import Prompting
import Shooting

/// The prompts of one tool, or of several side by side, with the source text beside them: one HTML file that loads nothing.
struct PromptWebPage {
  private let columns: [Column]
  private let document: ExportDocument

  /// One tool of the page.
  private struct Column {
    let profile: ToolProfile
    /// By the shot's address.
    let prompts: [String: [Prompt]]
    /// Said once at the top and not again beside each shot.
    let commonNegative: String?
  }

  init(_ sheets: [PromptSheet], of document: ExportDocument) {
    self.document = document
    columns = sheets.map {
      Column(profile: $0.profile, prompts: Dictionary(grouping: $0.prompts, by: \.shot), commonNegative: $0.commonNegative)
    }
  }

  var html: String {
    ([head, HTMLText.element("h1", title), index] + negatives + document.shots.scenes.flatMap(blocks) + [foot]).joined(separator: "\n")
      + "\n"
  }

  private var title: String {
    "\(document.name): prompts for \(columns.map(\.profile.name).joined(separator: ", "))"
  }

  /// Nothing but the page's own style and script runs, whatever the text holds: markup that slipped through would not have the nonce.
  private var head: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-page'; script-src 'nonce-page'">
    \(HTMLText.element("title", title))
    <style nonce="page">
    \(file("prompts.css"))</style>
    </head>
    <body>
    """
  }

  private var foot: String {
    "<script nonce=\"page\">\n\(file("prompts.js"))</script>\n</body>\n</html>"
  }

  private func file(_ name: String) -> String {
    TemplateLibrary.builtIn.text(at: "pages/\(name)") ?? ""
  }

  private var index: String {
    let rows = document.shots.scenes.map { scene in "<li><a href=\"#\(id(of: scene))\">\(name(of: scene))</a></li>" }
    return "<nav aria-label=\"Scenes\"><ul>\n\(rows.joined(separator: "\n"))\n</ul></nav>"
  }

  private var negatives: [String] {
    columns.compactMap { column in
      column.commonNegative.map {
        PromptWebPage.copied($0, title: "\(column.profile.name): negative prompt of every shot", id: "\(column.profile.id)-negative")
      }
    }
  }

  private func id(of scene: SceneShots) -> String { HTMLText.escaped("scene-\(scene.scene.number)") }

  private func name(of scene: SceneShots) -> String {
    HTMLText.escaped("Scene \(scene.scene.number): \(scene.scene.heading.printed)")
  }

  private func blocks(of scene: SceneShots) -> [String] {
    ["<h2 id=\"\(id(of: scene))\">\(name(of: scene))</h2>"] + scene.shots.map(article)
  }

  private func article(_ shot: Shot) -> String {
    let facts = [
      shot.size.words, shot.coverage.rawValue, shot.angle == .eyeLevel ? "eye level" : "\(shot.angle.rawValue) angle", shot.move.rawValue,
      "\(shot.lens) mm",
      "\(ShortNumber(shot.editSeconds)) s in the cut",
    ]
    let continuity = shot.continuity.notes.joined(separator: " · ")
    let source = [
      HTMLText.element("h4", "Chapter \(shot.source.chapter), paragraph \(shot.source.paragraph)"),
      HTMLText.element("blockquote", shot.source.quote),
    ]
    let own = source + (continuity.isEmpty ? [] : [HTMLText.element("p", class: "note", "Continuity: \(continuity)")])
    let sections = ["<section>\(own.joined(separator: "\n"))</section>"] + columns.map { section($0, of: shot) }
    return """
      <article id="\(HTMLText.escaped("shot-\(shot.address)"))">
      \(HTMLText.element("h3", shot.address))
      \(HTMLText.element("p", class: "facts", facts.joined(separator: " · ")))
      <div class="columns">
      \(sections.joined(separator: "\n"))
      </div>
      </article>
      """
  }

  private func section(_ column: Column, of shot: Shot) -> String {
    let profile = column.profile
    let blocks = (column.prompts[shot.address] ?? []).enumerated().flatMap { number, prompt in
      self.blocks(of: prompt, id: "\(profile.id)-\(shot.address)-\(number + 1)", commonNegative: column.commonNegative)
    }
    let body = blocks.isEmpty ? [HTMLText.element("p", class: "note", "No prompt for this tool.")] : blocks
    return "<section>\(HTMLText.element("h4", profile.name))\n\(body.joined(separator: "\n"))</section>"
  }

  private func blocks(of prompt: Prompt, id: String, commonNegative: String?) -> [String] {
    let seconds = prompt.seconds.map { ", generate \(ShortNumber($0)) s" } ?? ""
    var blocks = [PromptWebPage.copied(prompt.text, title: prompt.title + seconds, id: id)]
    if !prompt.negative.isEmpty, prompt.negative != commonNegative {
      blocks.append(PromptWebPage.copied(prompt.negative, title: "negative prompt", id: id + "-negative"))
    }
    let notes =
      (prompt.parameters.isEmpty ? [] : ["Set: " + prompt.parameters.map { "\($0.name): \($0.value)" }.joined(separator: " · ")])
      + (prompt.references.isEmpty ? [] : ["Attach: " + prompt.references.joined(separator: ", ")]) + prompt.notes
      + prompt.dropped.map { "Left out: \($0)" }
    return blocks + notes.map { HTMLText.element("p", class: "note", $0) }
  }

  private static func copied(_ text: String, title: String, id: String) -> String {
    """
    <div class="prompt"><p>\(HTMLText.element("span", title))<button type="button" data-copy="\(HTMLText.escaped(id))">Copy</button></p>
    <pre id="\(HTMLText.escaped(id))">\(HTMLText.escaped(text))</pre></div>
    """
  }
}
