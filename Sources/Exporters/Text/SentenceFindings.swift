import Manuscripts
import Prose

/// What was found in a chapter besides speech: people, places, times and thoughts, given out sentence by sentence.
struct SentenceFindings {
  private let text: ChapterText
  private var people: Queue<Mention>
  private var places: Queue<PlaceCue>
  private var times: Queue<TimeCue>
  private var atmosphere: Queue<AtmosphereCue>
  private var flashbacks: Queue<Flashback>
  private var descriptions: Queue<Description>
  private var thoughts: Queue<Thought>
  private let nameOf: (CharacterID) -> String

  init(_ chapter: AnalyzedChapter, nameOf: @escaping (CharacterID) -> String) {
    text = chapter.text
    people = Queue(chapter.mentions)
    places = Queue(chapter.places)
    times = Queue(chapter.times)
    atmosphere = Queue(chapter.atmosphere)
    flashbacks = Queue(chapter.flashbacks)
    descriptions = Queue(chapter.descriptions)
    thoughts = Queue(chapter.thoughts)
    self.nameOf = nameOf
  }

  /// A line for each sort of finding that begins before an offset and was not taken yet.
  mutating func take(upTo end: Int) -> [String] {
    [
      line("people", people.take { $0.span.start < end }) { "\(words($0.span)) = \(nameOf($0.character))" },
      line("places", places.take { $0.span.start < end }) { place in
        ([place.name.onOneLine] + [place.setting?.rawValue, place.role == .here ? nil : place.role.rawValue].compactMap(\.self))
          .joined(separator: ", ")
      },
      line("times", times.take { $0.span.start < end }) { time in
        let shift = time.shift.map { $0 == .later ? "jump" : "looks back" }
        return ([words(time.span)] + [time.time?.rawValue, time.clock?.description, shift].compactMap(\.self)).joined(separator: ", ")
      },
      line("weather and light", atmosphere.take { $0.span.start < end }) { cue in
        ([words(cue.span), cue.kind] + (cue.isOver ? ["over"] : [])).joined(separator: ", ")
      },
      line("flashback", flashbacks.take { $0.span.start < end }) { flashback in
        "\(flashback.sentences.count == 1 ? "1 sentence" : "\(flashback.sentences.count) sentences") by “\(words(flashback.evidence))”"
          + (flashback.isShown ? ", shown" : "")
      },
      line("looks", descriptions.take { $0.span.start < end }) { description in
        let target =
          switch description.target {
          case .character(let id, _): nameOf(id)
          case .person(let span), .place(let span), .thing(let span): words(span)
          }
        let said = description.isInSpeech ? ", said by \(description.saidBy.map(nameOf) ?? "?")" : ""
        return "\(target): \(description.kind.rawValue) “\(words(description.words))”" + said
          + (description.isComparison ? ", comparison" : "")
      },
      line("thoughts", thoughts.take { $0.span.start < end }) { "\(words($0.span)), \($0.isDirect ? "direct" : "reported")" },
    ].compactMap(\.self)
  }

  private func line<Part>(_ label: String, _ parts: ArraySlice<Part>, print: (Part) -> String) -> String? {
    parts.isEmpty ? nil : "\(label): " + parts.map(print).joined(separator: "; ")
  }

  private func words(_ span: TextSpan) -> String { text.text(of: span).onOneLine }

  /// Parts in text order, taken from the front.
  private struct Queue<Part> {
    private var rest: ArraySlice<Part>

    init(_ parts: [Part]) { rest = parts[...] }

    mutating func take(while isNext: (Part) -> Bool) -> ArraySlice<Part> {
      let taken = rest.prefix(while: isNext)
      rest = rest[taken.endIndex...]
      return taken
    }
  }
}
