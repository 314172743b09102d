import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct DescriptionTests {
  /// `target: kind words`, where a character goes by name.
  private func descriptions(_ text: String) -> [String] {
    let prose = Stages.prose(text)
    let chapter = prose.chapters[0]
    return chapter.descriptions.map { description in
      let target =
        switch description.target {
        case .character(let id, _): prose.character(id)?.name ?? "?"
        case .person(let span), .place(let span), .thing(let span): chapter.text.text(of: span)
        }
      return "\(target): \(description.kind.rawValue) \(chapter.text.text(of: description.words))"
    }
  }

  @Test(arguments: [
    ("“Go,” said Anna. Anna was tall and very thin.", ["Anna: build tall", "Anna: build very thin"]),
    ("“Go,” said Anna. She sat down. Her hair was grey.", ["Anna: hair grey"]),
    ("“Go,” said Anna. Peter looked into Anna’s green eyes.", ["Anna: eyes green eyes"]),
    ("“Go,” said Anna. Anna wore a blue coat and a straw hat.", ["Anna: clothing a blue coat", "Anna: clothing a straw hat"]),
    ("“Go,” said Anna. Anna had brown plaits.", ["Anna: hair brown plaits"]),
    ("“Go,” said Anna. There was a scar on Anna’s cheek.", ["Anna: mark a scar on Anna’s cheek"]),
    (
      "“Go,” said Elias Varga. Elias Varga, a tall man of about fifty, laughed.",
      ["Elias Varga: build tall", "Elias Varga: age about fifty"]
    ),
  ])
  func describesCharacters(_ text: String, _ expected: [String]) {
    #expect(descriptions(text) == expected)
  }

  @Test(arguments: [
    ("A thin man with a scar came in.", ["A thin man: build thin", "A thin man: mark a scar"]),
    ("There sat an old woman dressed in black.", ["an old woman: age old", "an old woman: clothing black"]),
    ("A girl in a white dress laughed.", ["A girl: clothing a white dress"]),
    ("A blue-eyed girl laughed.", ["A blue-eyed girl: eyes blue-eyed"]),
    ("She saw the corridor, narrow and unlit.", ["the corridor: size narrow", "the corridor: light unlit"]),
    ("The corridor was narrow.", ["The corridor: size narrow"]),
    ("He opened a rusty iron door.", ["a rusty iron door: condition rusty", "a rusty iron door: material iron"]),
  ])
  func describesWhatIsThere(_ text: String, _ expected: [String]) {
    #expect(descriptions(text) == expected)
  }

  @Test(arguments: [
    "“Go,” said Anna. Anna was not tall.", "“Go,” said Anna. If Anna was tall, nobody saw it.", "“Go,” said Anna. Was Anna tall?",
    "“Go,” said Anna. When Anna was young, she sang.",
    "They looked like a tall man.", "It was the same old story.", "They walked into the low banks of clouds.",
    "“A young man would know,” said Peter.",
    "“Go,” said Anna. “Stay,” said Ruth. Her hair was grey.",
  ])
  func describesNothingThatIsNotSaid(_ text: String) {
    #expect(descriptions(text) == [])
  }

  @Test func marksALikeness() {
    let chapter = Stages.prose("“Go,” said Anna. Anna looked like a queen.").chapters[0]
    #expect(chapter.descriptions.map(\.isComparison) == [true])
  }

  @Test func saysWhoseSpeechItIs() {
    let prose = Stages.prose("“Go,” said Anna. Anna rose.\n\n“Look for Anna’s green eyes,” said Peter.")
    let said = prose.chapters[0].descriptions.filter(\.isInSpeech)
    #expect(said.compactMap(\.saidBy).compactMap { prose.character($0)?.name }.allSatisfy { $0 == "Peter" })
    #expect(said.contains { $0.kind == .eyes })
  }
}
