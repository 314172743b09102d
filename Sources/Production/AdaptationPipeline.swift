package import Breakdown
package import Library
package import Manuscripts
package import Prose
package import Readers
package import Shooting

/// The way of a book from bytes to shots: each stage one call, value in, value out.
package struct AdaptationPipeline: Sendable {
  package let language: Language
  package let planner: CoveragePlanner

  package init(library: TemplateLibrary) throws {
    language = Language(code: "en", library: library)
    planner = try CoveragePlanner(language: language, library: library)
  }

  package struct Adaptation: Sendable {
    package let manuscript: Manuscript
    package let prose: AnalyzedProse
    package let breakdown: ScriptBreakdown
    package let shots: ShotList
  }

  package func adapt(_ file: InputFile) throws -> Outcome<Adaptation> {
    let manuscript = try ReaderTable.read(file)
    let prose = ProseAnalyzer(language: language).analyze(manuscript.value)
    let breakdown = SceneDivider(language: language).breakDown(prose)
    let shots = planner.plan(breakdown, of: prose)
    return Outcome(
      Adaptation(manuscript: manuscript.value, prose: prose, breakdown: breakdown, shots: shots), diagnostics: manuscript.diagnostics)
  }
}
