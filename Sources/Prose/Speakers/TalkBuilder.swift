import Manuscripts

/// Makes talks of a chapter's turns: who may speak each, and what speaks for it.
struct TalkBuilder {
  let reader: TurnReader
  let turns: [Turn]
  private let forms: FormsOfAddress
  private var cast: CastFacts { reader.cast }

  init(reader: TurnReader, turns: [Turn]) {
    self.reader = reader
    self.turns = turns
    forms = FormsOfAddress(turns)
  }

  private static let mostCandidates = 10

  func talks() -> [Talk] {
    var talks: [Talk] = []
    var presence = Presence(reader: reader)
    for (index, turn) in turns.enumerated() {
      presence.advance(to: turn.paragraph)
      let step = step(index, presence)
      if turn.link == nil || talks.isEmpty { talks.append(Talk(steps: [])) }
      talks[talks.count - 1].steps.append(step)
      for character in turn.addressed { presence.add(character, 0.5) }
    }
    return talks
  }

  private func step(_ index: Int, _ presence: Presence) -> Talk.Step {
    let turn = turns[index]
    let view = View(index: index, turns: turns, presence: presence, actorAfter: reader.actor(openingNarration: turn.paragraph + 1))
    var candidates = candidates(view).map { Talk.Candidate(character: $0, features: features(of: $0, view)) }
    candidates.append(Talk.Candidate(character: nil, features: featuresOfNobody(view, hasOthers: !candidates.isEmpty)))
    return Talk.Step(
      quotations: turn.quotations, candidates: candidates, link: turn.link ?? .far, tagging: turn.tagging,
      afterQuestion: turn.link != nil && index > 0 && turns[index - 1].endsInQuestion, continuesUtterance: turn.continuesUtterance)
  }

  /// A turn among its neighbours.
  private struct View {
    let turn: Turn
    let last: Turn?
    let secondLast: Turn?
    let next: Turn?
    let secondNext: Turn?
    /// Those named by tags of the six turns before and the four after, the nearest first.
    let taggedBefore: [CharacterID]
    let taggedAfter: [CharacterID]
    let presence: Presence
    let mostActive: [CharacterID]
    /// Who acts at the opening of a paragraph of narration right after the turn.
    let actorAfter: CharacterID?

    init(index: Int, turns: [Turn], presence: Presence, actorAfter: CharacterID?) {
      self.actorAfter = actorAfter
      turn = turns[index]
      let isLinked = turn.link != nil
      last = isLinked && index > 0 ? turns[index - 1] : nil
      secondLast = isLinked && index > 1 && turns[index - 1].link != nil ? turns[index - 2] : nil
      next = index + 1 < turns.count && turns[index + 1].link != nil ? turns[index + 1] : nil
      secondNext = next != nil && index + 2 < turns.count && turns[index + 2].link != nil ? turns[index + 2] : nil
      var before: [CharacterID] = []
      for place in (max(0, index - 6)..<index).reversed() {
        guard turns[place + 1].link != nil else { break }
        if let named = turns[place].namedSpeaker { before.appendNew(named) }
      }
      var after: [CharacterID] = []
      for place in (index + 1)..<max(index + 1, min(index + 5, turns.count)) {
        guard turns[place].link != nil else { break }
        if let named = turns[place].namedSpeaker { after.appendNew(named) }
      }
      taggedBefore = before
      taggedAfter = after
      self.presence = presence
      mostActive = presence.mostActive()
    }
  }

  private func candidates(_ view: View) -> [CharacterID] {
    var result: [CharacterID] = []
    if let named = view.turn.namedSpeaker { result.appendNew(named) }
    if let referent = view.turn.referent { result.appendNew(referent) }
    for other in [view.turn.actsBefore, view.turn.actsBetween, view.turn.actsAfter].compactMap({ $0 }) { result.appendNew(other) }
    for other in view.taggedBefore.prefix(3) + view.taggedAfter.prefix(2) { result.appendNew(other) }
    for other in (view.last?.addressed ?? []) + (view.next?.addressed ?? []) { result.appendNew(other) }
    if let narrator = cast.narrator { result.appendNew(narrator) }
    for other in view.turn.mentioned + view.presence.recent where result.count < TalkBuilder.mostCandidates { result.appendNew(other) }
    for other in view.turn.addressed where result.count < TalkBuilder.mostCandidates { result.appendNew(other) }
    return Array(result.prefix(TalkBuilder.mostCandidates + 2))
  }

  // MARK: - Features

  private func features(of character: CharacterID, _ view: View) -> [SpeakerFeature] {
    var features: [SpeakerFeature] = []
    features.reserveCapacity(16)
    addTag(character, view, &features)
    // Whom the pronoun or noun cannot mean, nothing else speaks for.
    if features.contains(.pronounDisagrees) || features.contains(.nounDisagrees) { return features }
    addActions(character, view, &features)
    addWords(character, view, &features)
    addPresence(character, view, &features)
    return features
  }

  private func addTag(_ character: CharacterID, _ view: View, _ features: inout [SpeakerFeature]) {
    let gender = cast.genders[character] ?? .unknown
    let isNarrator = character == cast.narrator
    switch view.turn.tag {
    case .none:
      if isNarrator { features.append(.narratorUntagged) }
      if gender == .neuter { features.append(.neuterUntagged) }
    case .named(let named, .after), .signed(let named):
      features.append(named == character ? .named : .notNamed)
    case .named(let named, _):
      features.append(named == character ? .namedBefore : .notNamedBefore)
    case .introduced(let named):
      features.append(named == character ? .introduced : .notIntroduced)
    case .firstPerson:
      features.append(isNarrator ? .firstPersonNarrator : .firstPersonOther)
    case .pronoun(let wanted, _):
      if isNarrator { features.append(.pronounNarrator) }
      features.append(gender == wanted ? .pronounAgrees : gender == .unknown ? .pronounUnknownGender : .pronounDisagrees)
      if view.turn.referent == character { features.append(.pronounReferent) }
      guard gender == wanted || gender == .unknown else { return }
      switch order(view, wanted).firstIndex(of: character) {
      case 0: features.append(.pronounFirst)
      case 1: features.append(.pronounSecond)
      default: features.append(.pronounLater)
      }
    case .noun(let wanted, _):
      if isNarrator { features.append(.nounOther) }
      features.append(
        wanted == .unknown || gender == .unknown ? .nounUnknownGender : gender == wanted ? .nounAgrees : .nounDisagrees)
      if view.turn.referent == character { features.append(.nounSelf) }
      guard wanted != .unknown, gender == wanted else { return }
      switch order(view, wanted).firstIndex(of: character) {
      case 0: features.append(.nounFirst)
      case 1: features.append(.nounSecond)
      default: break
      }
    case .unknownName:
      features.append(.nounOther)
    }
  }

  /// Those whom a pronoun may mean by gender, the last mentioned first; those whose gender is known before the others.
  private func order(_ view: View, _ gender: Gender) -> [CharacterID] {
    var order: [CharacterID] = []
    for character in view.turn.mentioned.reversed() + view.presence.recent
    where cast.genders[character] == gender && !cast.generic.contains(character) { order.appendNew(character) }
    return order
  }

  private func addActions(_ character: CharacterID, _ view: View, _ features: inout [SpeakerFeature]) {
    let turn = view.turn
    switch turn.tagging {
    case .named: return
    case .unnamed:
      if turn.actsBefore == character { features.append(.pronounActsBefore) }
      if turn.mentioned.contains(character) { features.append(.pronounMentioned) }
    case .untagged, .bare:
      if turn.actsBefore == character {
        features.append(.actsBefore)
      } else if turn.actsBetween == character {
        features.append(.actsBetween)
      } else if turn.actsAfter == character {
        features.append(.actsAfter)
      } else if turn.mentioned.contains(character) {
        features.append(.isMentioned)
      }
      if turn.actsBefore != nil, turn.actsBefore != character { features.append(.actsInOtherPlace) }
      if view.presence.lastSubject == character, view.presence.isNarrationBefore { features.append(.actedLast) }
      if view.presence.lastMentioned.contains(character), view.presence.isNarrationBefore { features.append(.mentionedLast) }
      if view.actorAfter == character { features.append(.actsNext) }
    }
  }

  private func addWords(_ character: CharacterID, _ view: View, _ features: inout [SpeakerFeature]) {
    let turn = view.turn
    if turn.addressed.contains(character) { features.append(.addressed) }
    if turn.spokenOf.contains(character) { features.append(.spokenOf) }
    if turn.spokenTo == character { features.append(.spokenTo) }
    if turn.tagging != .named, let call = turn.calls.first, let isSo = forms.uses(call, by: character) {
      features.append(isSo ? .callsSo : .callsOtherwise)
    }
    let gender = cast.genders[character] ?? .unknown
    if let last = view.last, turn.link == .adjacent || turn.link == .near {
      if let called = last.calledGender, gender != .unknown { features.append(called == gender ? .fitsCallOfLast : .failsCallOfLast) }
      if last.addressed.contains(character) {
        features.append(.addressedByLast)
        if last.endsInQuestion { features.append(.askedByLast) }
      }
      if last.spokenOf.contains(character) { features.append(.spokenOfByLast) }
      if last.spokenTo == character { features.append(.spokenToByLast) }
    }
    if let next = view.next, next.link == .adjacent || next.link == .near {
      if let called = next.calledGender, gender != .unknown { features.append(called == gender ? .fitsCallOfNext : .failsCallOfNext) }
      if next.addressed.contains(character) { features.append(.addressedByNext) }
      if next.spokenOf.contains(character) { features.append(.spokenOfByNext) }
      if next.spokenTo == character { features.append(.spokenToByNext) }
    }
    if view.secondLast?.addressed.contains(character) == true { features.append(.addressedSecondLast) }
    if view.secondNext?.addressed.contains(character) == true { features.append(.addressedSecondNext) }
  }

  private func addPresence(_ character: CharacterID, _ view: View, _ features: inout [SpeakerFeature]) {
    if view.turn.tagging == .named { return }
    switch view.presence.recent.firstIndex(of: character) {
    case 0: features.append(.recentFirst)
    case 1: features.append(.recentSecond)
    case 2: features.append(.recentThird)
    default: features.append(.recentLater)
    }
    switch view.mostActive.firstIndex(of: character) {
    case 0: features.append(.activeFirst)
    case 1: features.append(.activeSecond)
    case 2: features.append(.activeThird)
    default: features.append(.activeLater)
    }
    switch view.presence.distance(of: character) {
    case nil: features.append(.seenNever)
    case .some(...2): features.append(.seenHere)
    case .some(...8): features.append(.seenNear)
    default: features.append(.seenFar)
    }
    let before = view.taggedBefore.firstIndex(of: character)
    let after = view.taggedAfter.firstIndex(of: character)
    switch before {
    case 0: features.append(.taggedLast)
    case 1: features.append(.taggedSecondLast)
    case .some: features.append(.taggedNear)
    case nil: break
    }
    switch after {
    case 0: features.append(.taggedNext)
    case 1: features.append(.taggedSecondNext)
    case .some: features.append(.taggedSoon)
    case nil: break
    }
    if before == nil, after == nil { features.append(.neverTaggedNear) }
    features.append(cast.weight(of: character))
    if cast.generic.contains(character) { features.append(.generic) }
  }

  private func featuresOfNobody(_ view: View, hasOthers: Bool) -> [SpeakerFeature] {
    var features: [SpeakerFeature] = [.nobody]
    switch view.turn.tag {
    case .unknownName: features.append(.nobodyOfName)
    case .noun(_, let isDefinite): features.append(isDefinite ? .nobodyOfNoun : .nobodyOfIndefinite)
    case .pronoun: features.append(.nobodyOfPronoun)
    case .none: features.append(.nobodyUntagged)
    default: break
    }
    if !hasOthers { features.append(.nobodyAlone) }
    return features
  }
}

extension Turn {
  /// Whom the tag means by a name, or by a noun that stands for one.
  var taggedSpeaker: CharacterID? {
    if case .noun = tag { return referent }
    return namedSpeaker
  }

  var namedSpeaker: CharacterID? {
    switch tag {
    case .named(let character, _), .introduced(let character), .signed(let character): character
    case .firstPerson: referent
    default: nil
    }
  }
}
