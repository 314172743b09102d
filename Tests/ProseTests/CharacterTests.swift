import Manuscripts
import Prose
import TestSupport
import Testing

@Suite struct CharacterTests {
  private static let crossing = """
    Captain Ruta Solheim stood on the deck. Solheim had gray hair. “Cast off,” said Ruta.

    “Aye,” said old Benno. He pulled the rope. The captain watched him. Ruta nodded.

    “Firm,” said the Deacon. “Firm.” The Deacon lifted his lamp. Mr. Hale and Mrs. Hale came aboard. Mr. Hale sat. Mrs. Hale smiled.
    """

  @Test func gathersTheFormsOfOneName() throws {
    let cast = Stages.prose(Self.crossing).cast
    let captain = try #require(cast.first { $0.name == "Ruta" })
    #expect(Set(captain.aliases) == ["Captain Ruta Solheim", "Solheim", "Ruta", "the captain"])
  }

  @Test func keepsAHusbandAndAWifeApart() {
    let names = Stages.prose(Self.crossing).cast.map(\.name)
    #expect(names.contains("Mr. Hale") && names.contains("Mrs. Hale"))
  }

  @Test func takesABynameWithItsArticle() {
    #expect(Stages.prose(Self.crossing).cast.contains { $0.name == "the Deacon" && $0.gender == .male })
  }

  @Test func takesNoExclamationForAPerson() {
    #expect(!Stages.prose(Self.crossing).cast.contains { $0.name == "Firm" })
  }

  @Test func learnsTheGenderFromPronouns() {
    let cast = Stages.prose("Robin took her coat. Robin said she would wait.\n\n“Wait,” said Robin.").cast
    #expect(cast.first { $0.name == "Robin" }?.gender == .female)
  }

  @Test func namesTheNarratorWhomOthersAddress() {
    let cast = Stages.prose("I open the door.\n\n“It’s me, Wren,” he says. I wait. I take the chain off.").cast
    #expect(cast.contains { $0.isNarrator && $0.name == "Wren" })
  }

  @Test func tellsSistersByWhoIsTheEldest() throws {
    let cast = Stages.prose(
      """
      Miss Jane Wren and Miss Elizabeth Wren sat by the fire. “Come in,” said Miss Elizabeth. Miss Wren smiled. Jane nodded and Elizabeth
      laughed. Mrs. Wren stood at the door. “Sit,” said Miss Wren. “I will,” said Mrs. Wren.
      """
    ).cast
    try #expect(#require(cast.first { $0.aliases.contains("Miss Wren") }).aliases.contains("Jane"))
    try #expect(#require(cast.first { $0.aliases.contains("Miss Elizabeth") }).aliases.contains("Elizabeth"))
    try #expect(#require(cast.first { $0.aliases.contains("Mrs. Wren") }).aliases == ["Mrs. Wren"])
  }

  @Test func keepsRanksOfOneFamilyApart() {
    let cast = Stages.prose(
      "General Tarn walked in. Captain Tarn stood up. “Sit,” said General Tarn. “Thank you,” said Captain Tarn. Mr. Tarn laughed."
    ).cast
    #expect(["General Tarn", "Captain Tarn", "Mr. Tarn"].allSatisfy { name in cast.contains { $0.aliases == [name] } })
  }

  @Test func keepsNamesOfOneSentenceApart() {
    let paragraph = "Mr. Orde and Paul walked home. Mr. Orde looked at Paul. Paul Orde laughed. “No,” said Mr. Orde. “Yes,” said Paul."
    let cast = Stages.prose(paragraph + "\n\n" + paragraph).cast
    #expect(cast.contains { $0.aliases == ["Mr. Orde"] })
    #expect(cast.contains { Set($0.aliases) == ["Paul", "Paul Orde"] })
  }

  @Test func knowsPetNames() {
    let cast = Stages.prose("Margaret Hale sat down. “Well?” asked Peggy. Margaret smiled. “Nothing,” said Peggy.").cast
    #expect(cast.contains { Set($0.aliases) == ["Margaret Hale", "Margaret", "Peggy"] })
  }

  @Test func takesTheGenderOfAGivenName() {
    let cast = Stages.prose("Winifred sat down. “Well,” said Winifred. Basil nodded. “Yes,” said Basil.").cast
    #expect(cast.first { $0.name == "Winifred" }?.gender == .female)
    #expect(cast.first { $0.name == "Basil" }?.gender == .male)
  }

  @Test func believesPronounsMoreThanAName() {
    let text = "Basil took her coat. Basil said she would wait. Basil shook her head. “Wait,” said Basil. Basil closed her eyes."
    #expect(Stages.prose(text + "\n\n" + text).cast.first { $0.name == "Basil" }?.gender == .female)
  }

  @Test func findsWhomAnAppositionNames() throws {
    let cast = Stages.prose(
      "Lena Mora, the engineer, opened the hatch. “Clear,” said the engineer. Oskar Lind waved. “Good,” said Oskar. The engineer nodded."
    ).cast
    try #expect(#require(cast.first { $0.aliases.contains("Lena Mora") }).aliases.contains("the engineer"))
  }

  @Test func givesAnEpithetToWhomItMeans() throws {
    let prose = Stages.prose(
      """
      Robert Vane stood at the rail. “Cold,” said Robert. Mary Pell joined him.

      “Very cold,” said Mary. “Will it snow?”

      The young man shrugged. “It may,” said the young man. The girl laughed.
      """)
    let robert = try #require(prose.cast.first { $0.name == "Robert" })
    let mary = try #require(prose.cast.first { $0.name == "Mary" })
    let nouns = prose.chapters[0].mentions.filter { $0.kind == .noun }
    #expect(nouns.map(\.character) == [robert.id, robert.id, mary.id])
    #expect(!prose.cast.contains { $0.aliases.contains("the young man") })
  }

  @Test func keepsANewcomerApart() {
    let cast = Stages.prose(
      "Robert stood at the rail. “Cold,” said Robert. A young man came up the steps. “Hello,” said the young man. Robert turned."
    ).cast
    #expect(cast.contains { $0.name == "the young man" })
  }

  @Test func namesNoNarratorWhoActsInTheNarration() {
    let cast = Stages.prose("I open the door.\n\n“It’s me, Wren,” he says. I wait. Wren sits. Wren nods. I take the chain off.").cast
    #expect(cast.contains { $0.isNarrator && $0.name == "I" })
  }

  @Test func findsTheNarratorWhoSaysHisName() {
    let cast = Stages.prose("My name is Tobias Orne. I keep the light. I have kept it for nine years.").cast
    #expect(cast.contains { $0.isNarrator && $0.aliases.contains("Tobias Orne") })
  }

  @Test func takesNoLatterAndNoAdverbForAPerson() {
    let cast = Stages.prose("Emma and Harriet sat. “No,” said the latter. “Yes,” said the happily smiling Emma. Harriet nodded.").cast
    #expect(!cast.contains { $0.name.hasPrefix("the ") })
  }

  @Test func readsACityOfTwoWordsAsOne() {
    let text = "He went to New York. She was born in New York. Anna laughed. “York?” said Anna. They came from New York."
    #expect(!Stages.prose(text).cast.contains { $0.aliases.contains("York") })
  }

  @Test func obeysTheAuthor() {
    let manuscript = Stages.manuscript(
      "Robin sat. “Well,” said Robin. Mr. Vyse nodded. “Yes,” said Mr. Vyse. Hope smiled. “Oh,” said Hope.")
    let corrections = CastCorrections(aliases: ["Mr. Vyse": "Robin"], genders: ["Robin": .female], notPersons: ["Hope"])
    let cast = ProseAnalyzer(language: Stages.english).analyze(manuscript, corrections: corrections).cast
    #expect(cast.map(\.name) == ["Robin"])
    #expect(cast.first?.gender == .female)
  }

  @Test func weighsWhoMatters() {
    let much = String(repeating: "Anna sat. “No,” said Anna. ", count: 20)
    let cast = Stages.prose(much + "\n\n“Yes,” said Benno. Benno sat. Benno left.\n\n“Well,” said Cora.").cast
    #expect(cast.map(\.importance) == [.principal, .supporting, .minor])
  }

  @Test func findsKinByTheSurname() throws {
    let prose = Stages.prose(
      """
      Hanne Orme climbed onto the cart. Hanne pulled the quilt up. Gethin Orme tied his knot. “Down,” said Gethin.

      Hanne stayed where she was.

      “Down,” said her grandfather again.
      """)
    let gethin = try #require(prose.cast.first { $0.name == "Gethin" })
    #expect(prose.chapters[0].mentions.contains { $0.kind == .noun && $0.character == gethin.id })
    #expect(prose.chapters[0].quotations.map(\.speaker) == [gethin.id, gethin.id])
  }

  @Test func cutsAnAdverbOffAName() {
    let cast = Stages.prose("Meanwhile Robert sat down. “Well,” said Robert. Hence Robert rose.").cast
    #expect(cast.map(\.aliases) == [["Robert"]])
  }

  @Test func endsAnEpithetsSceneAtABreak() {
    let cast = Stages.prose(
      "Robert stood at the rail. “Cold,” said Robert.\n\n* * *\n\nThe young man sat on the quay. “Fish,” said the young man."
    ).cast
    #expect(cast.map(\.name) == ["Robert", "the young man"])
  }

  @Test func readsParticlesAsPartsOfASurname() throws {
    let cast = Stages.prose("Mr. van der Meer sat. “Good,” said Mr. van der Meer. Captain de Vries nodded. “Yes,” said Captain de Vries.")
      .cast
    #expect(cast.map(\.name) == ["Mr. van der Meer", "de Vries"])
  }

  @Test func takesAPlaceIntoATitle() {
    let cast = Stages.prose("The Duke of Vantry rose. “Sit,” said the Duke of Vantry. “No,” said the duke.").cast
    #expect(cast.map { Set($0.aliases) } == [["the Duke of Vantry", "the duke"]])
  }

  @Test func readsACompoundsSex() {
    let cast = Stages.prose("“Where to?” said the cabman. “Home,” said the policewoman. “Beep,” said the console.").cast
    #expect(cast.map(\.gender) == [.male, .female, .neuter])
  }

  @Test func tellsNoTaleWithinATaleByI() {
    let told = "I went down to the shore. I saw the boat. I called out. I waited for him."
    let cast = Stages.prose("Anna sat down. “Well,” said Anna. Anna wept.", told, "Anna rose. Anna left.", "Anna ate. Anna slept.").cast
    #expect(!cast.contains { $0.isNarrator })
  }

  @Test func readsAModelNumberAsPartOfAName() {
    let cast = Stages.prose("“I am here,” said Unit 7. Unit 7 raised its lamp. “Go on,” said Unit 12.").cast
    #expect(cast.map(\.name) == ["Unit 7", "Unit 12"])
  }
}
