import Breakdown
import Exporters
import Foundation
import Library
import Manuscripts
import Production
import Prompting
import Readers
import Shooting
import TestSupport
import Testing

@Suite struct PipelineTests {
  static let samples = [
    "chapter-01.md", "chapter-02.md", "chapter-02-rewritten.md", "chapter-03.md", "lamb-tide.epub", "lamb-tide.fountain", "cold-berth.md",
    "down-car.md",
    "kilometer-88.md",
  ]

  @Test func makesTheSameShotsOfBothPlainFormats() throws {
    let markdown = try Adaptation.document(of: "chapter-01.md").shots
    let text = try Adaptation.document(of: "chapter-01.txt").shots
    #expect(markdown.shots.count > 50)
    #expect(text.shots == markdown.shots)
    #expect(text.notFilmed == markdown.notFilmed)
    #expect(text.scenes.map(\.scene.heading.printed) == markdown.scenes.map(\.scene.heading.printed))
  }

  /// A chapter is read with the people of its whole book, so that books are compared with books.
  @Test func makesTheSameShotsOfABookInAnyFormat() throws {
    let chapters = try ["chapter-01.md", "chapter-02.md", "chapter-03.md"].map { try Repository.bytes("Samples/\($0)") }
    let markdown = try Adaptation.document(of: InputFile(name: "lamb-tide.md", bytes: Array(chapters.joined(separator: [10, 10])))).shots
    #expect(markdown.shots.count > 150)
    for sample in ["lamb-tide.epub", "lamb-tide.docx", "lamb-tide.odt"] {
      let book = try Adaptation.document(of: sample).shots
      #expect(book.shots == markdown.shots, "\(sample)")
      #expect(book.notFilmed == markdown.notFilmed, "\(sample)")
      #expect(book.scenes.map(\.scene.heading.printed) == markdown.scenes.map(\.scene.heading.printed), "\(sample)")
    }
  }

  @Test(arguments: samples)
  func writesTheSameBytesTwice(_ sample: String) throws {
    let first = try ExporterTable.rows.flatMap { try $0.export(try Adaptation.document(of: sample)) }
    let second = try ExporterTable.rows.flatMap { try $0.export(try Adaptation.document(of: sample)) }
    #expect(first == second)
    #expect(first.contains { $0.path == "shot-list.csv" } && first.contains { $0.path == "prompts/kling-v3.md" })
  }

  @Test(arguments: samples)
  func losesNoLetterAndQuotesTheText(_ sample: String) throws {
    let proof = CoverageProof(of: try Adaptation.document(of: sample))
    #expect(proof.holds, "\(proof.statement)")
  }

  @Test func numbersScenesThroughTheBookWhateverIsSelected() throws {
    let whole = try Adaptation.document(of: "lamb-tide.epub").shots
    let second = try Adaptation.document(of: "lamb-tide.epub", chapters: ["2"]).shots
    #expect(second.shots.map(\.address) == whole.shots.filter { $0.source.chapter == 2 }.map(\.address))
    #expect(Set(whole.shots.map(\.id)).count == whole.shots.count)
  }

  @Test func provesWhatIsSelectedOfAChapter() throws {
    let whole = try Adaptation.document(of: "lamb-tide.epub")
    let part = try Adaptation.document(of: "lamb-tide.epub", chapters: ["2:scene2"])
    let scene = try #require(whole.shots.scenes.filter { $0.scene.chapter == 2 }.dropFirst().first)
    #expect(part.shots.scenes.map(\.scene.number) == [scene.scene.number])
    #expect(part.shots.shots == scene.shots)
    let proof = CoverageProof(of: part)
    #expect(proof.holds && proof.letters < CoverageProof(of: whole).letters / 4, "\(proof.statement)")
    #expect(try Adaptation.document(of: "lamb-tide.epub", chapters: ["scene\(scene.scene.number)"]).shots.shots == scene.shots)
    let prose = try JSONSerialization.jsonObject(with: Data(StageDocument(.prose, of: part).json())) as? [String: Any]
    #expect((prose?["sentences"] as? [[Int]])?.count == scene.scene.beats.map(\.sentences.count).reduce(0, +))
  }

  @Test(arguments: samples)
  func writesPromptsForEveryShotWithinEveryLimit(_ sample: String) throws {
    let tools = try ToolTable(library: .builtIn).profiles.map(\.id)
    let document = try Adaptation.document(of: sample, tools: tools)
    #expect(document.promptSheets.count == tools.count)
    for sheet in document.promptSheets {
      let firsts = sheet.prompts.filter { $0.role != .lastFrame && ($0.clip?.number ?? 1) == 1 }
      #expect(firsts.map(\.shot) == document.shots.shots.map(\.address))
      #expect(sheet.prompts.allSatisfy { $0.kind == sheet.profile.kind && ($0.role == .motion) == ($0.kind == .video) })
      for prompt in sheet.prompts {
        if let limit = sheet.profile.promptLimit { #expect(PromptFitter.length(of: prompt.text, in: limit.unit) <= limit.count) }
        if let most = sheet.profile.references.most { #expect(prompt.references.count <= most) }
        #expect(prompt.negative.isEmpty || sheet.profile.takesNegativePrompt)
        for fault in ["  ", "{{", "}}", "&#", "&amp;", "&quot;", " .", " ,", "..", "UNKNOWN", "unknown"] {
          #expect(!prompt.text.contains(fault), "\(prompt.shot) for \(prompt.tool) holds \"\(fault)\": \(prompt.text)")
        }
      }
    }
  }

  @Test(arguments: samples)
  func writesActionsThatACameraCanShow(_ sample: String) throws {
    for shot in try Adaptation.document(of: sample, tools: []).shots.shots {
      #expect(!shot.action.isEmpty, "\(shot.address) shows nothing: \(shot.source.quote)")
      #expect(!["“", "”", "\"", "*"].contains(where: shot.action.contains), "\(shot.address): \(shot.action)")
    }
  }

  @Test func describesEveryColumnOfTheShotListInTheReadme() throws {
    let readme = try Repository.text("README.md")
    for column in ShotListColumn.rows { #expect(readme.contains("| \(column.title) |"), "README.md has no row for \(column.title)") }
  }
}
