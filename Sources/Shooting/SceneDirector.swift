import Breakdown
import Manuscripts
import Prose

/// Directs one scene: finds its shots, frames each by the grammar, says what is seen and heard.
struct SceneDirector {
  private let chapter: AnalyzedChapter
  private let cast: [StoryCharacter]
  private let grammar: ShotGrammar
  private let units: UnitFinder
  private let writer: ActionWriter
  private let things: ThingFinder
  private let frames: FrameFinder
  private let speaking: SpeakingWriter
  private let facts: FactFinder
  private let durations: DurationEstimator
  private let transitions: WrittenTransitions
  private let continuity: ContinuityReader

  init(
    chapter: AnalyzedChapter, cast: [StoryCharacter], roles: [SentenceRole], language: Language, grammar: ShotGrammar, rates: SpeechRates
  ) {
    self.chapter = chapter
    self.cast = cast
    self.grammar = grammar
    durations = DurationEstimator(seconds: grammar.seconds, rates: rates)
    writer = ActionWriter(chapter: chapter, cast: cast)
    units = UnitFinder(chapter: chapter, language: language, roles: roles, durations: durations, name: writer.name)
    things = ThingFinder(chapter: chapter, language: language, people: writer.mentionAt)
    frames = FrameFinder(
      chapter: chapter, cast: cast, mentionAt: writer.mentionAt, things: things,
      pictures: PictureFinder(chapter: chapter, language: language))
    speaking = SpeakingWriter(chapter: chapter, language: language, name: writer.name)
    facts = FactFinder(chapter: chapter, language: language, cast: cast)
    transitions = WrittenTransitions(of: chapter)
    continuity = ContinuityReader(chapter: chapter, language: language, mentionAt: writer.mentionAt)
  }

  /// - Parameter state: how the story left people and things; a memory or an imagined scene has a state of its own and leaves it untouched.
  func direct(
    _ scene: Scene, isLast: Bool, identity: inout ShotIdentity, state: inout ContinuityState
  ) -> (shots: SceneShots, notFilmed: [NotFilmed]) {
    let found = units.units(of: scene)
    let talk = Talk.counted(found.units)
    let unseen = unseen(in: scene)
    var shots: [Shot] = []
    var recent: [CharacterID] = []
    var variety = Variety()
    var space = ScreenSpace()
    let isOfTheStory = scene.details.storyDay != nil
    var now = isOfTheStory ? state : ContinuityState()
    continuity.enter(scene, &now)
    for (index, unit) in talk.enumerated() {
      // A screenplay's last shot fades where its author says so.
      let fades = index + 1 == talk.count && isLast && !chapter.chapter.isScript
      let leadsOut = transitions.transition(after: unit) ?? (fades ? .fadeOut : .cut)
      let frame = frames.frame(of: unit, number: index, in: scene, recent: recent)
      recent = frame.people + recent.filter { !frame.people.contains($0) }
      var shot = shot(
        unit, frame, number: index, in: scene, unseen: unseen, transition: leadsOut, space: &space, variety: &variety, identity: &identity)
      shot.continuity = continuity.sheet(of: unit, people: people(named: shot.cast), &now)
      shots.append(shot)
    }
    if isOfTheStory { state = now }
    let names = scene.cast.compactMap { writer.name($0) }
    return (SceneShots(scene: scene, cast: names, shots: shots), found.notFilmed)
  }

  private func people(named names: [String]) -> [(id: CharacterID, name: String)] {
    names.compactMap { name in cast.first { writer.name($0.id) == name }.map { ($0.id, name) } }
  }

  private func shot(
    _ unit: ShotUnit, _ frame: FrameFinder.Frame, number: Int, in scene: Scene, unseen: Set<CharacterID>, transition: Shot.Transition,
    space: inout ScreenSpace, variety: inout Variety, identity: inout ShotIdentity
  ) -> Shot {
    let setup = variety.vary(grammar.setup(for: facts.facts(of: unit, in: frame)), by: grammar)
    let people = onScreen(frame, unit, setup, unseen)
    let names = people.compactMap { writer.name($0) }
    let lines = lines(of: unit)
    let action = OpeningNames(people: people.compactMap { person in writer.name(person).map { ($0, writer.gender(person)) } })
      .named(action(of: unit, people: people, listener: frame.listener, setup))
    let quote = chapter.text.text(of: unit.span)
    let isDescription = unit.role.kind == .description || unit.role.kind == .establishing
    return Shot(
      id: identity.next(for: quote), scene: scene.number, letter: ShotLetter(index: number), beats: unit.beats.map(\.id), size: setup.size,
      angle: setup.angle, move: setup.move, lens: setup.lens, coverage: setup.coverage, subjects: names + (frame.thing.map { [$0] } ?? []),
      cast: names, props: frame.thing.map { [String($0.dropFirst(4))] } ?? [], action: action, dialogue: lines, sound: sound(of: unit),
      editSeconds: durations.editSeconds(
        coverage: setup.coverage, lines: lines, told: action.wordCount, isDescription: isDescription),
      transition: transition,
      source: Shot.Source(
        chapter: scene.chapter, span: unit.span, quote: quote, paragraph: (chapter.text.passageIndex(at: unit.span.start) ?? 0) + 1),
      setup: setup.name, staging: staging(of: people, frame, &space), direction: direction(of: unit, people, &space))
  }

  private func staging(of people: [CharacterID], _ frame: FrameFinder.Frame, _ space: inout ScreenSpace) -> [Staging] {
    space.sides(of: people, partner: frame.listener).compactMap { person, side in
      writer.name(person).map { Staging(name: $0, side: side) }
    }
  }

  private func direction(of unit: ShotUnit, _ people: [CharacterID], _ space: inout ScreenSpace) -> ScreenDirection? {
    guard let mover = people.first, unit.role.kind != .dialogue,
      let clause = unit.clauses.first(where: { $0.isVisible && $0.groups.contains(.move) && $0.actor == mover })
    else { return nil }
    let turnsBack = clause.lemma == "return" || clause.tokens.contains { $0 > clause.verb && chapter.tokens[$0].folded == "back" }
    return space.way(of: mover, turnsBack: turnsBack)
  }

  /// Whom the frame holds once it is chosen: a shoulder needs its owner, a two-shot the listener, a listening face only the listener's.
  private func onScreen(
    _ frame: FrameFinder.Frame, _ unit: ShotUnit, _ setup: ShotGrammar.Setup, _ unseen: Set<CharacterID>
  ) -> [CharacterID] {
    guard unit.role.kind == .dialogue, !frame.isSpeakerOff else { return frame.people }
    if unit.part.isHeardOver, setup.coverage == .reaction, let listener = frame.listener { return [listener] }
    let joins = [.twoShot, .overTheShoulder, .master, .group].contains(setup.coverage)
    guard joins, let listener = frame.listener, !frame.people.contains(listener), !unseen.contains(listener) else {
      return frame.people
    }
    return frame.people + [listener]
  }

  /// Those whom a screenplay lets us hear in the scene but never see speak.
  private func unseen(in scene: Scene) -> Set<CharacterID> {
    guard chapter.chapter.isScript else { return [] }
    let lines = chapter.quotations[chapter.quotationIndices(overlapping: scene.span)]
    let seen = Set(lines.lazy.filter { $0.voice == .onScreen }.compactMap(\.speaker))
    return Set(lines.lazy.compactMap(\.speaker)).subtracting(seen)
  }

  private func lines(of unit: ShotUnit) -> [Shot.Line] {
    let unnamed = unnamedSpeaker(of: unit)
    return unit.quotations.map { index in
      let quotation = chapter.quotations[index]
      let words = quotation.words
      let part = TextSpan(max(words.start, unit.span.start), max(max(words.start, unit.span.start), min(words.end, unit.span.end)))
      return Shot.Line(
        speaker: quotation.speaker.flatMap { writer.name($0) } ?? unnamed, line: spoken(part), voice: quotation.voice,
        delivery: part.start == words.start ? chapter.delivery(of: quotation).joined(separator: "; ") : "")
    }.filter { !$0.line.isEmpty }
  }

  private func spoken(_ span: TextSpan) -> String {
    let line = chapter.text.text(of: span).split { $0 == "\n" }.joined(separator: " ").trimmingWhitespace()
    return chapter.chapter.isScript ? line : line.withoutTagComma()
  }

  /// `her grandfather`: the text's words for a speaker who is no character of ours; a voice is nobody.
  private func unnamedSpeaker(of unit: ShotUnit) -> String? {
    for clause in unit.clauses where clause.groups.contains(.speech) {
      guard case .thing(let tokens) = clause.subject, chapter.tokens[tokens.upperBound - 1].folded != "voice" else { continue }
      return writer.words(of: tokens)
    }
    return nil
  }

  /// What is seen: the unit's own visible narration, or else that somebody speaks or listens.
  private func action(of unit: ShotUnit, people: [CharacterID], listener: CharacterID?, _ setup: ShotGrammar.Setup) -> String {
    if unit.role.kind == .dialogue {
      if let text = leadIn(of: unit) { return text }
      let shown = unit.clauses.filter { $0.isVisible && $0.actor != nil && !$0.isSubordinate && $0.groups.isDisjoint(with: .speech) }
      if let first = shown.first {
        let tokens = first.tokens.lowerBound..<max(first.tokens.upperBound, shown.map(\.tokens.upperBound).max() ?? 0)
        let text = writer.action(of: tokens, clauses: unit.clauses)
        if text.wordCount >= 3 { return text }
      }
      return speaking.action(
        of: unit, by: unit.role.subject.flatMap { writer.name($0) } ?? unnamedSpeaker(of: unit), to: listener,
        isListener: setup.coverage == .reaction)
    }
    // The words themselves are to be read in the frame, not acted.
    if chapter.isWriting(unit.span, share: 0.9) { return "The written words are seen." }
    return writer.action(of: unit.tokens, clauses: unit.clauses, antecedent: thingBefore(unit))
  }

  /// A screenplay's action right before its actor's line, in the same shot.
  private func leadIn(of unit: ShotUnit) -> String? {
    guard chapter.chapter.isScript, let first = chapter.sentenceIndices(overlapping: unit.span).first,
      let line = unit.quotations.first, chapter.quotations[line].span.start > unit.span.start
    else { return nil }
    return writer.action(of: chapter.sentences[first].tokens, clauses: unit.clauses)
  }

  /// The thing that the sentence before, in the same paragraph, handles or looks at last.
  private func thingBefore(_ unit: ShotUnit) -> String? {
    guard let first = chapter.sentenceIndices(overlapping: unit.span).first, first > 0,
      chapter.sentences[first - 1].paragraph == chapter.sentences[first].paragraph
    else { return nil }
    return chapter.clauses[first - 1].reversed().lazy.compactMap { things.thing(of: $0) }.first { !$0.hasSuffix("s") }
  }

  /// What the text lets us hear: clauses whose verb is a sound made by a thing.
  private func sound(of unit: ShotUnit) -> String {
    let heard = unit.clauses.filter { $0.actor == nil && $0.isVisible && $0.groups.contains(.sound) }
    return heard.map { writer.action(of: $0.tokens, clauses: [$0]) }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Counts the lines of each talk, so that the grammar can alternate.
private enum Talk {
  static func counted(_ units: [ShotUnit]) -> [ShotUnit] {
    var turn = 0
    var quiet = 0
    var result = units
    for index in result.indices {
      if result[index].role.kind == .dialogue {
        result[index].turn = turn
        if result[index].part.isWhole { turn += 1 }
        quiet = 0
      } else {
        quiet += 1
        if quiet > 3 { turn = 0 }
      }
    }
    return result
  }
}

extension StringProtocol {
  func trimmingWhitespace() -> String {
    var scalars = Substring(self).unicodeScalars
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(scalars)
  }
}

extension String {
  /// The comma before a dialogue tag is the sentence's, not the speaker's.
  func withoutTagComma() -> String {
    hasSuffix(",") ? String(dropLast()) : self
  }

  func capitalizingFirst() -> String {
    guard let first = unicodeScalars.first else { return self }
    return String(first).uppercased() + String(unicodeScalars.dropFirst())
  }
}
