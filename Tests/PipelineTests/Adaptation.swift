import Exporters
import Library
import Manuscripts
import Production
import Readers
import TestSupport

/// A sample taken the whole way.
enum Adaptation {
  static let allTools = ["kling-v3", "runway-gen4-5", "veo-3-1", "midjourney-v7", "flux-2"]

  static func document(of sample: String, chapters: [String] = [], tools: [String] = allTools) throws -> ExportDocument {
    try document(of: InputFile(name: sample, bytes: try Repository.bytes("Samples/\(sample)")), chapters: chapters, tools: tools)
  }

  static func document(of file: InputFile, chapters: [String] = [], tools: [String] = []) throws -> ExportDocument {
    let pipeline = try AdaptationPipeline(library: .builtIn, tools: tools)
    return try pipeline.adapt(BookSource(file), chapters: ChapterSelection(chapters)).value
  }
}
