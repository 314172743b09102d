import Breakdown
import Manuscripts
import Prose

/// Keeps the continuity of a chapter: goes through its shots in order and reads out of their words what changes.
struct ContinuityReader {
  private let chapter: AnalyzedChapter
  private let words: ContinuityWords
  private let items: ItemReader
  private let mentionAt: [Int: (mention: Mention, end: Int)]

  init(chapter: AnalyzedChapter, language: Language, mentionAt: [Int: (mention: Mention, end: Int)]) {
    self.chapter = chapter
    self.mentionAt = mentionAt
    words = language.continuity
    items = ItemReader(chapter: chapter, language: language, mentionAt: mentionAt)
  }

  /// Clothes are worn from a scene's first frame, wherever in it the text tells them.
  func enter(_ scene: Scene, _ state: inout ContinuityState) {
    state.enter(scene)
    for (wearer, item) in items.clothes(in: scene.span) { state.putOn(item, by: wearer) }
  }

  /// The shot's sheet; `state` is left as the shot leaves it.
  func sheet(of unit: ShotUnit, people: [(id: CharacterID, name: String)], _ state: inout ContinuityState) -> ContinuitySheet {
    let clauses = unit.clauses.filter { $0.tense == .past || $0.tense == .present }.filter { !$0.isNegated }
    // What goes on all the while was so before it was told.
    for clause in clauses where isDurative(clause, state) { apply(clause, to: &state) }
    let before = state
    for clause in clauses where !isDurative(clause, before) { apply(clause, to: &state) }
    setAtmosphere(until: unit.span, &state)
    let own = state.things.filter { thing in
      before.state(of: thing.item.noun) != thing.state || unit.tokens.contains { chapter.tokens[$0].folded == thing.item.noun }
    }
    return ContinuitySheet(
      people: people.map { person in
        ContinuitySheet.Person(
          name: person.name, wears: state.clothing(of: person.id), start: before.bearing(of: person.id), end: state.bearing(of: person.id))
      },
      things: own.map { ContinuitySheet.Thing(name: $0.item.name, start: before.state(of: $0.item.noun), end: $0.state) },
      light: state.light, weather: state.weather)
  }

  private func change(_ clause: Clause) -> ContinuityWords.Change? {
    words.change(clause.lemma, particle: items.particle(of: clause.verb, clause.lemma))
  }

  /// "She was sitting", "he held the lamp", and "she sat" of somebody whose posture nobody told yet.
  private func isDurative(_ clause: Clause, _ state: ContinuityState) -> Bool {
    guard let change = change(clause) else { return false }
    switch change {
    case .holds: return true
    case .posture:
      guard let actor = clause.actor, clause.groups.contains(.posture), items.particle(of: clause.verb, clause.lemma) == nil else {
        return false
      }
      return chapter.tokens[clause.verb].folded.hasSuffix("ing") || state.postures[actor] == nil
    default: return false
    }
  }

  private func apply(_ clause: Clause, to state: inout ContinuityState) {
    guard let change = change(clause) else { return }
    if case .thing(let result) = change {
      if let item = items.object(of: clause) ?? items.subject(of: clause) { state.set(result, of: item) }
      return
    }
    guard let actor = clause.actor, !clause.isPassive else { return }
    switch change {
    case .takes, .holds: for item in items.objects(of: clause) where items.isPortable(item) { state.take(item, by: actor) }
    case .releases: for noun in released(by: clause, actor, state) { state.release(noun, by: actor) }
    case .gives:
      let given = items.objects(of: clause).filter(items.isPortable)
      for item in given {
        state.release(item.noun, by: actor)
        if let receiver = receiver(of: clause, from: actor) { state.take(item, by: receiver) }
      }
    case .putsOn: for item in items.objects(of: clause) where items.isClothing(item) { state.putOn(item, by: actor) }
    case .takesOff: for item in items.objects(of: clause) where items.isClothing(item) { state.takeOff(item.noun, by: actor) }
    case .posture(let posture): state.set(posture, of: actor)
    case .thing: break
    }
  }

  /// "It" is what somebody holds.
  private func released(by clause: Clause, _ actor: CharacterID, _ state: ContinuityState) -> [String] {
    let named = items.objects(of: clause).map(\.noun)
    guard named.isEmpty, items.hasPronounObject(clause), let held = state.hands[actor]?.last else { return named }
    return [held.noun]
  }

  /// The first other character that the clause names behind its verb.
  private func receiver(of clause: Clause, from giver: CharacterID) -> CharacterID? {
    (clause.verb + 1..<max(clause.verb + 1, clause.tokens.upperBound)).lazy.compactMap { mentionAt[$0]?.mention.character }.first {
      $0 != giver
    }
  }

  private func setAtmosphere(until span: TextSpan, _ state: inout ContinuityState) {
    let cues = chapter.atmosphere
    for cue in cues[cues.partitionIndex { $0.span.start >= span.start }...].prefix(while: { $0.span.start < span.end }) {
      switch cue.sense {
      case .light where !cue.isOver: state.light = cue.kind.split(separator: "_").joined(separator: " ")
      case .weather: state.weather = cue.isOver ? "" : cue.kind
      case .light: break
      }
    }
  }
}
