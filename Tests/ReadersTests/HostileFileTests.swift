import HostileInput
import Manuscripts
import Readers
import Testing

/// Files made to harm a reader; those that are large are read by `Scripts/check-hostile` alone.
@Suite struct HostileFileTests {
  @Test(.timeLimit(.minutes(1)), arguments: HostileFile.all.filter { !$0.isLarge })
  func readsOrRefuses(_ file: HostileFile) {
    switch file.outcome {
    case .refused(let words):
      let message = Reading.message(file.bytes(), name: file.name)
      #expect(message?.contains(words) == true, "\(message ?? "it was read")")
    case .read(let paragraph, let warning):
      do {
        let outcome = try Reading.manuscript(file.bytes(), name: file.name)
        #expect(outcome.value.paragraphs.contains(paragraph), "\(outcome.value.paragraphs.map { $0.prefix(40) })")
        #expect(!outcome.value.paragraphs.contains { $0.contains("root:") })
        if let warning { #expect(outcome.diagnostics.contains { $0.message.contains(warning) }, "\(outcome.diagnostics)") }
      } catch {
        Issue.record(error)
      }
    case .survived: _ = try? Reading.manuscript(file.bytes(), name: file.name)
    }
  }

  @Test func givesEachFileANameOfItsOwn() {
    #expect(Set(HostileFile.all.map(\.name)).count == HostileFile.all.count)
  }
}
