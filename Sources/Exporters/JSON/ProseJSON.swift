import Manuscripts
import Prose

/// shotlist-eval/1: the prose as read, all that is selected in one document, so that it can be scored against marked texts.
struct ProseJSON: Encodable {
  var format = "shotlist-eval/1"
  /// What all offsets point into: "file" or "clean text". The latter is given as `text`.
  let offsets: ScalarOffsets.Base
  @OrNull var text: String?
  let chapters: [ChapterJSON]
  let sentences: [[Int]]
  /// The words of grammar and the marks; plain words and marks in a language without models.
  let tokens: [WordJSON]
  let quotes: [QuoteJSON]
  let characters: [CharacterJSON]
  let entities: [EntityJSON]
  let events: [StretchJSON]
  let thoughts: [StretchJSON]
  let places: [PlaceJSON]
  let times: [TimeJSON]
  let atmosphere: [AtmosphereJSON]
  let flashbacks: [FlashbackJSON]
  let descriptions: [DescriptionJSON]
  /// Where scenes open, but for the first; left out of the prose stage.
  private(set) var boundaries: [BoundaryJSON]?
  /// Left out of the prose stage.
  private(set) var scenes: [BrokenDownSceneJSON]?

  init(_ document: ExportDocument) {
    self.init(document, offsets: ScalarOffsets(document.chapters))
  }

  private init(_ document: ExportDocument, offsets: ScalarOffsets) {
    let chapters = Array(document.chapters.enumerated())
    func all<Part: ProsePart, Form>(
      _ parts: (AnalyzedChapter) -> [Part], _ form: (Part, AnalyzedChapter, (TextSpan) -> [Int]) -> Form
    ) -> [Form] {
      chapters.flatMap { index, chapter in
        parts(chapter).filter { document.selection.contains($0.span, of: chapter.chapter.number) }
          .map { form($0, chapter) { offsets.range($0, in: index) } }
      }
    }
    self.offsets = offsets.base
    _text = OrNull(wrappedValue: offsets.cleanText)
    self.chapters = chapters.map { index, chapter in
      ChapterJSON(chapter.chapter, range: offsets.range(TextSpan(0, chapter.text.utf8.count), in: index))
    }
    sentences = all(\.sentences) { sentence, _, range in range(sentence.span) }
    tokens =
      all(\.syntax.words) { word, _, range in WordJSON(word, range: range(word.span)) }
      + all({ $0.syntax.words.isEmpty ? $0.tokens : [] }) { token, _, range in WordJSON(token, range: range(token.span)) }
    quotes = all(\.voiced) { quotation, chapter, range in
      quotation.ownSpans(in: chapter.text).map { QuoteJSON(quotation, chapter: chapter.chapter.number, range: range($0)) }
    }.flatMap { $0 }
    characters = document.prose.cast.map(CharacterJSON.init)
    entities =
      all(\.entities) { entity, chapter, range in EntityJSON(entity, chapter.mention(of: entity), range: range(entity.span)) }
      + all({ $0.mentionsBesideEntities }) { mention, _, range in EntityJSON(mention, range: range(mention.span)) }
    events = all(\.events) { event, _, range in StretchJSON(range(event.span)) }
    thoughts = all(\.thoughts) { thought, _, range in StretchJSON(range(thought.span)) }
    places = all(\.places) { place, _, range in PlaceJSON(place, range: range(place.span)) }
    times = all(\.times) { time, _, range in TimeJSON(time, range: range(time.span)) }
    atmosphere = all(\.atmosphere) { cue, _, range in AtmosphereJSON(cue, range: range(cue.span)) }
    descriptions = all(\.descriptions) { description, _, range in DescriptionJSON(description, range: range) }
    flashbacks = all(\.flashbacks) { flashback, _, range in
      FlashbackJSON(flashback, range: range(flashback.span), evidence: range(flashback.evidence))
    }
  }

  /// The prose with its scenes: the breakdown stage.
  static func brokenDown(_ document: ExportDocument) -> ProseJSON {
    let offsets = ScalarOffsets(document.chapters)
    var prose = ProseJSON(document, offsets: offsets)
    let scenes = document.chapters.enumerated().flatMap { index, chapter in
      document.scenes(of: chapter).map { scene in
        BrokenDownSceneJSON(scene, of: chapter.text, prose: document.prose) { offsets.range($0, in: index) }
      }
    }
    prose.boundaries = scenes.dropFirst().map { BoundaryJSON(start: $0.start, score: $0.border.score) }
    prose.scenes = scenes
    return prose
  }
}

/// What lies somewhere in a chapter's clean text.
private protocol ProsePart {
  var span: TextSpan { get }
}

extension Sentence: ProsePart {}
extension SyntacticWord: ProsePart {}
extension Token: ProsePart {}
extension Quotation: ProsePart {}
extension Mention: ProsePart {}
extension Entity: ProsePart {}
extension StoryEvent: ProsePart {}
extension Thought: ProsePart {}
extension PlaceCue: ProsePart {}
extension TimeCue: ProsePart {}
extension AtmosphereCue: ProsePart {}
extension Flashback: ProsePart {}
extension Description: ProsePart {}
