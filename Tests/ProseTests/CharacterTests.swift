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
}
