import Breakdown
import Manuscripts
import Prose

/// Says that somebody speaks or listens, where the text shows nothing else of a line: as its tag and its mark tell, never what is said.
struct SpeakingWriter {
  let chapter: AnalyzedChapter
  let language: Language
  /// As the shots call somebody.
  let name: (CharacterID) -> String?

  /// - Parameters:
  ///   - speaker: as the text names them; nil for nobody known.
  ///   - listener: whom the words go to.
  ///   - isListener: true where the picture holds the listener's face.
  func action(of unit: ShotUnit, by speaker: String?, to listener: CharacterID?, isListener: Bool) -> String {
    let hearer = listener.flatMap(name)
    switch unit.quotations.first.map({ chapter.quotations[$0].voice }) ?? .onScreen {
    case .onScreen: break
    case .offScreen where hearer != nil: return listens(hearer ?? "")
    case .offScreen: return heard(unit, "off screen")
    case .voiceOver: return heard(unit, "in voice-over")
    }
    if unit.part.isHeardOver, isListener, let hearer { return listens(hearer) }
    guard let speaker else { return "A voice is heard." }
    return "\(speaker.capitalizingFirst()) \(speech(of: unit, from: unit.role.subject, to: listener, hearer))."
  }

  private func listens(_ hearer: String) -> String { "\(hearer.capitalizingFirst()) listens." }

  private func heard(_ unit: ShotUnit, _ place: String) -> String {
    let speaker = unit.role.subject.flatMap(name) ?? "a voice"
    return "\(speaker.capitalizingFirst()) is heard \(place)."
  }

  private func speech(of unit: ShotUnit, from speaker: CharacterID?, to listener: CharacterID?, _ hearer: String?) -> String {
    let verb = unit.clauses.first { $0.groups.contains(.speech) && $0.actor == speaker }?.lemma ?? ""
    let manners = unit.quotations.first.map { chapter.delivery(of: chapter.quotations[$0]) } ?? []
    if !manners.isEmpty { return "speaks" + SpokenManner.words(manners, to: hearer) }
    // "She asked softly": how it is said makes a better picture than what kind of sentence it is.
    if let adverb = adverb(of: unit) { return "speaks \(adverb)" + (hearer.map { " to \($0)" } ?? "") }
    return language.sayings.words(verb: verb, act(of: unit, listener), to: hearer) ?? "speaks" + (hearer.map { " to \($0)" } ?? "")
  }

  private func act(of unit: ShotUnit, _ listener: CharacterID?) -> SayingWords.Act {
    guard unit.part.isWhole, let first = unit.quotations.first, let last = unit.quotations.last else { return .statement }
    if asks(chapter.quotations[last].words, until: unit.span.end) { return .question }
    guard first > 0, chapter.quotations[first].paragraph - chapter.quotations[first - 1].paragraph == 1, let listener,
      chapter.quotations[first - 1].speaker == listener, asks(chapter.quotations[first - 1].words, until: unit.span.start)
    else { return .statement }
    return .reply
  }

  private func asks(_ words: TextSpan, until end: Int) -> Bool {
    chapter.text.text(of: TextSpan(words.start, max(words.start, min(words.end, end)))).trimmingWhitespace().hasSuffix("?")
  }

  /// "softly", from the tag's own words.
  private func adverb(of unit: ShotUnit) -> String? {
    for index in unit.quotations {
      guard let tag = chapter.quotations[index].tag else { continue }
      let tokens = chapter.tokens[chapter.tokens.partitionIndex(reaching: { $0.span.start >= tag.start })...].prefix {
        $0.span.start < tag.end
      }
      if let adverb = tokens.first(where: { $0.folded.hasSuffix("ly") && $0.kind == .word && !$0.isCapitalized && $0.folded.utf8.count > 4 }
      ) {
        return adverb.folded
      }
    }
    return nil
  }
}

extension AnalyzedChapter {
  /// A screenplay's parentheticals for a line, and that it is spoken along with another's; empty in prose.
  func delivery(of quotation: Quotation) -> [String] {
    guard let cue = cue(of: quotation) else { return [] }
    return cue.delivery + (cue.isSimultaneous && !cue.isContinuation ? ["at the same time"] : [])
  }
}
