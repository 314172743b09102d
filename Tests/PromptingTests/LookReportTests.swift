import Breakdown
import Library
import Prompting
import Shooting
import TestSupport
import Testing

@Suite struct LookReportTests {
  private func findings(_ text: String, look yaml: String = "") throws -> [LookReport.Finding] {
    let shots = try Stages.shots(of: text)
    let look = try Look(yaml: yaml, file: "look.yaml")
    let profile = try #require(try ToolTable(library: .builtIn).profile("kling-v3"))
    let sheet = try PromptWriter(profile: profile, library: .builtIn, look: look).write(shots)
    return LookReport(of: sheet, shots: shots, look: look, library: .builtIn).findings
  }

  @Test func findsTheLookThatEverybodyHas() throws {
    let found = try findings(
      "Anna ran along the pier. Anna fell.", look: "medium: Cinematic lighting, 8K\nlight: stunning light")
    let causes = found.map(\.cause)
    #expect(causes.contains("\"stunning\" is everybody's look"))
    #expect(!causes.contains("\"cinematic\" is everybody's look"), "the longer phrase counts alone")
  }

  @Test func looksForWholeWordsAndNotIntoSpeech() throws {
    let found = try findings("Anna said to Peter, “An epic masterpiece!” Peter wore a kepi. Peter sang.")
    #expect(!found.contains { $0.cause.contains("everybody") })
  }

  @Test func findsPicturesThatAreAlike() throws {
    let talk = (1...6).map { "“Number \($0),” said Anna to Peter.\n\n“And \($0) more,” said Peter to Anna." }.joined(separator: "\n\n")
    let found = try findings("Anna met Peter on the pier.\n\n" + talk)
    let alike = try #require(found.first { $0.cause.hasPrefix("the same picture") })
    #expect(alike.shots.count > 1 && alike.shots.allSatisfy { $0.hasPrefix("1/") })
  }

  @Test func findsShotsWithoutTheLook() throws {
    let found = try findings("Anna ran along the pier. Anna fell.", look: "texture: wet tar")
    #expect(found.last?.cause == "nothing of your look")
    #expect(try findings("Anna ran along the pier. Anna fell.").last?.cause != "nothing of your look")
  }

  @Test(arguments: DefaultLook(library: .builtIn).phrases) func advisesWhatToSayInstead(_ phrase: DefaultLook.Phrase) {
    #expect(!phrase.advice.isEmpty && phrase.words == phrase.words.lowercased())
  }
}
