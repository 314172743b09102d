import Exporters
import Foundation
import Manuscripts
import Prompting
import TestSupport
import Testing

/// What each stage makes of the samples, as files: the first that differs names the stage. `Scripts/update-goldens` writes them anew.
@Suite struct GoldenTests {
  static let samples = [
    "chapter-01.md", "chapter-02.md", "chapter-03.md", "cold-berth.md", "down-car.md", "kilometer-88.md", "lamb-tide.fountain",
  ]
  static let stages: [(StageDocument.Stage, String)] = [
    (.manuscript, "1-manuscript"), (.prose, "2-prose"), (.breakdown, "3-breakdown"), (.shots, "4-shots"), (.prompts, "5-prompts"),
  ]

  @Test(arguments: samples)
  func makesOfEachSampleWhatItMadeBefore(_ sample: String) throws {
    let document = try Adaptation.document(of: sample, tools: ["kling-v3", "flux-2"])
    let folder = "Tests/Goldens/\(sample.split(separator: ".")[0])"
    for (stage, name) in Self.stages {
      try compare(StageDocument(stage, of: document, diagnostics: []).text(), with: "\(folder)/\(name).txt")
    }
    for file in try ExporterTable.rows.filter({ $0.name == "csv" }).flatMap({ try $0.export(document) }) {
      try compare(String(decoding: file.bytes, as: UTF8.self), with: "\(folder)/export.csv")
    }
  }

  private func compare(_ text: String, with path: String) throws {
    if ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" {
      let url = Repository.root.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
      return
    }
    let golden = try Repository.bytes(path)
    guard golden != Array(text.utf8) else { return }
    let expected = String(decoding: golden, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(expected, found).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(expected.count, found.count)
    let was = expected.indices.contains(line) ? expected[line] : "(end)"
    let now = found.indices.contains(line) ? found[line] : "(end)"
    Issue.record("\(path), line \(line + 1): was \"\(was)\", is \"\(now)\"; Scripts/update-goldens accepts it")
  }
}
