import Breakdown
import Library
import Manuscripts
import Prompting
import Shooting
import Testing

@testable import Exporters

@Suite("The page of prompts")
struct PromptWebPageTests {
  private func files(_ text: String, tools: [ToolProfile] = [.video]) throws -> [ExportedFile] {
    var story = Story(chapters: [["“Down,” said Gethin."]])
    story.tools = tools
    story.prompts = { shot, tool in [.motion(for: shot, tool: tool, text: text)] }
    return try Exporter.webPages.export(story.document)
  }

  private func page(_ text: String) throws -> String {
    String(decoding: try #require(try files(text).first).bytes, as: UTF8.self)
  }

  @Test(
    "shows hostile words as they are and makes no markup of them",
    arguments: ["<script>alert(1)</script>", "</pre><img src=x onerror=alert(1)>", "]]>", "-->", "\"><b>", "&amp;", "'\u{202E}", "a\0b"])
  func escapesHostileWords(hostile: String) throws {
    let page = try page(hostile)
    let start = try #require(page.firstRange(of: "-1\">", after: "<pre id="))
    let shown = page[start.upperBound...].prefix { $0 != "<" }
    let read = String(shown).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"").replacing(
      "&amp;", with: "&")
    #expect(read == hostile.replacing("\0", with: ""))
    #expect(page.components(of: "<script").count == 2)
  }

  @Test("loads nothing and lets nothing run but its own script")
  func isSelfContained() throws {
    let page = try page("Anna walks.")
    #expect(page.contains("default-src 'none'; style-src 'nonce-page'; script-src 'nonce-page'"))
    for link in ["http:", "https:", "src=\"", "@import", "url("] { #expect(!page.contains(link)) }
    #expect(page.contains("navigator.clipboard.writeText") && page.contains("data-copy=\""))
  }

  @Test("sets several tools side by side on a page of their own")
  func setsSideBySide() throws {
    #expect(try files("a", tools: [.image, .video]).map(\.path).last == "prompts/side-by-side.html")
    #expect(try files("a").map(\.path) == ["prompts/clip-maker.html"])
  }
}

extension String {
  /// The first `mark` behind the first `opening`; nil when there is none.
  fileprivate func firstRange(of mark: String, after opening: String) -> Range<Index>? {
    ranges(of: opening).first.flatMap { self[$0.upperBound...].firstRange(of: mark) }
  }

  fileprivate func components(of mark: String) -> [Substring] { split(separator: mark, omittingEmptySubsequences: false) }
}
