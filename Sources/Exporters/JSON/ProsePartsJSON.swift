import Manuscripts
import Prose

// The parts of shotlist-eval/1 that the prose stage gives; keys beyond the format's own are additions that its scorers pass over.
extension ProseJSON {
  struct StretchJSON: Encodable {
    let start: Int
    let end: Int

    init(_ range: [Int]) {
      start = range[0]
      end = range[1]
    }
  }

  struct WordJSON: Encodable {
    let start: Int
    let end: Int
    /// Universal Dependencies' part of speech; null in a language without models.
    @OrNull var upos: String?
    /// The Penn Treebank's tag of an inflected form (VBD, NNS); null for the others.
    @OrNull var inflection: String?

    init(_ token: Token, range: [Int]) {
      start = range[0]
      end = range[1]
      _upos = OrNull(wrappedValue: nil)
      _inflection = OrNull(wrappedValue: nil)
    }

    init(_ word: SyntacticWord, range: [Int]) {
      start = range[0]
      end = range[1]
      _upos = OrNull(wrappedValue: word.partOfSpeech.rawValue)
      _inflection = OrNull(wrappedValue: word.tag.inflection == .none ? nil : word.tag.inflection.rawValue)
    }
  }

  struct ChapterJSON: Encodable {
    let number: Int
    @OrNull var label: String?
    let start: Int
    let end: Int

    init(_ chapter: Chapter, range: [Int]) {
      number = chapter.number
      _label = OrNull(wrappedValue: chapter.label)
      start = range[0]
      end = range[1]
    }
  }

  struct QuoteJSON: Encodable {
    let start: Int
    let end: Int
    /// A character's id; null when nobody could be named.
    @OrNull var speaker: String?
    /// Characters' ids; empty when nobody is known to be spoken to.
    let addressees: [String]
    /// Equal for the parts of one utterance, and for nothing else in the document.
    let group: String
    /// speech or thought.
    let kind: String
    @OrNull var attribution: String?
    let confidence: ShortNumber

    init(_ quotation: Quotation, chapter: Int, range: [Int]) {
      start = range[0]
      end = range[1]
      _speaker = OrNull(wrappedValue: quotation.speaker?.description)
      addressees = quotation.addressees.map(\.description)
      group = "Q\(chapter).\(quotation.utterance)"
      kind = quotation.kind.rawValue
      _attribution = OrNull(wrappedValue: quotation.attribution?.rawValue)
      confidence = ShortNumber(quotation.confidence)
    }
  }

  struct CharacterJSON: Encodable {
    let id: String
    let name: String
    let aliases: [String]
    let gender: String
    let narrator: Bool
    let mentions: Int

    init(_ character: StoryCharacter) {
      id = character.id.description
      name = character.name
      aliases = character.aliases
      gender = character.gender.rawValue
      narrator = character.isNarrator
      mentions = character.mentionCount
    }
  }

  struct EntityJSON: Encodable {
    let start: Int
    let end: Int
    let type: String
    let level: String
    /// A character's id; null for whom or what the story knows no character.
    @OrNull var cluster: String?

    init(_ entity: Entity, _ mention: Mention?, range: [Int]) {
      start = range[0]
      end = range[1]
      type = entity.kind.rawValue
      level = entity.isName ? "PROP" : "NOM"
      _cluster = OrNull(wrappedValue: mention?.character.description)
    }

    init(_ mention: Mention, range: [Int]) {
      start = range[0]
      end = range[1]
      type = "PER"
      level =
        switch mention.kind {
        case .name: "PROP"
        case .noun: "NOM"
        case .pronoun: "PRON"
        }
      _cluster = OrNull(wrappedValue: mention.character.description)
    }
  }
}
