import Breakdown
import Manuscripts
import Prose

/// Says what the text gives for a shot in the words that the shot grammar asks for.
struct FactFinder {
  let chapter: AnalyzedChapter
  let language: Language
  let cast: [StoryCharacter]

  func facts(of unit: ShotUnit, in frame: FrameFinder.Frame) -> ShotGrammar.Facts {
    var facts = ShotGrammar.Facts()
    facts["beat"] = unit.role.kind.rawValue
    facts["opens"] = opens(frame, unit)
    let counts = ["none", "one", "two"]
    let bodies = unit.role.kind == .dialogue ? frame.people.count : frame.people.count { !isMachine($0) }
    facts["people"] = hasCrowd(unit) || bodies >= counts.count ? "many" : counts[bodies]
    facts["verb"] = verb(of: unit, frame.picture)
    facts["writing"] = chapter.writing(overlapping: unit.span) == nil || unit.role.kind == .dialogue ? "no" : "yes"
    facts["thing"] = thing(in: frame, unit)
    facts["place"] = frame.picture.place?.rawValue ?? "no"
    facts["turn"] = unit.turn.map { $0 == 0 ? "first" : $0 % 2 == 1 ? "odd" : "even" } ?? "no"
    facts["part"] = unit.part.isHeardOver ? "later" : "first"
    facts["listener"] = frame.listener.map { isMachine($0) ? "machine" : "yes" } ?? "no"
    facts["shows"] = frame.picture.subject?.rawValue ?? "no"
    facts["eyes"] = frame.picture.seer == nil ? "no" : frame.isNarratorsView ? "narrator" : "other"
    facts["tone"] = isRaised(unit) ? "raised" : isHushed(unit) ? "hushed" : "calm"
    facts["voice"] = frame.isSpeakerOff ? "off" : voice(of: unit.role.subject)
    facts["length"] = words(of: unit) > 18 ? "long" : "short"
    return facts
  }

  /// The audience knows a place to which the story comes back.
  private func opens(_ frame: FrameFinder.Frame, _ unit: ShotUnit) -> String {
    switch frame.sceneStart {
    case .newPlace: "scene"
    case .memory: "memory"
    case .samePlace, nil: unit.turn == 0 ? "talk" : "no"
    }
  }

  func isMachine(_ character: CharacterID?) -> Bool {
    guard let character else { return false }
    return cast.first { $0.id == character }?.gender == .neuter
  }

  /// A machine that is a place or a ship has no face to look at.
  private func voice(of character: CharacterID?) -> String {
    guard isMachine(character), let machine = cast.first(where: { $0.id == character }) else { return "body" }
    let head = machine.name.split(separator: " ").last.map { $0.lowercased() } ?? ""
    return [.room, .land, .vehicle].contains(language.picture(of: head)) ? "place" : "machine"
  }

  /// What is handled: a thing for the hand, or something that stands in its place; a machine with a voice is a thing, too.
  private func thing(in frame: FrameFinder.Frame, _ unit: ShotUnit) -> String {
    if opensEyes(unit) { return "eyes" }
    guard !moves(unit), !places(unit) else { return "no" }
    guard let thing = frame.thing else { return frame.people.dropFirst().contains(where: isMachine) ? "yes" : "no" }
    let head = thing.split(separator: " ").last.map { $0.lowercased() } ?? ""
    switch language.picture(of: head) {
    case .fixture, .room, .vehicle, .land, .sky: return "fixture"
    case .idea: return "no"
    default: return "yes"
    }
  }

  /// "She opened her eyes."
  private func opensEyes(_ unit: ShotUnit) -> Bool {
    unit.clauses.contains { clause in
      clause.isVisible && ["open", "close", "shut"].contains(clause.lemma)
        && clause.tokens.contains { $0 > clause.verb && $0 <= clause.verb + 4 && chapter.tokens[$0].folded == "eyes" }
    }
  }

  /// "She set the wrench down on the console.": both the thing and where it goes are to be seen.
  private func places(_ unit: ShotUnit) -> Bool {
    unit.clauses.contains { clause in
      clause.isVisible && ["put", "set", "place", "lay", "hang"].contains(clause.lemma)
        && clause.tokens.contains { $0 > clause.verb + 1 && ["on", "onto", "in", "into", "upon"].contains(chapter.tokens[$0].folded) }
    }
  }

  /// Words of narration.
  func words(of unit: ShotUnit) -> Int {
    unit.tokens.filter { chapter.tokens[$0].kind == .word }.count
  }

  private func verb(of unit: ShotUnit, _ picture: PictureFinder.Picture) -> String {
    if picture.hears { return "hear" }
    guard let clause = unit.clauses.first(where: { $0.isVisible && !$0.isSubordinate }) ?? unit.clauses.first(where: \.isVisible) else {
      return unit.clauses.isEmpty ? "none" : "state"
    }
    let meant = picture.verb.flatMap { $0 == clause.lemma ? nil : language.verbs.form($0)?.groups }
    let verbGroups =
      meant.map { ["begin", "start", "stop", "continue", "try"].contains(clause.lemma) ? $0 : clause.groups } ?? clause.groups
    let groups: [(VerbGroups, String)] =
      clause.actor == nil
      ? [(.sound, "sound"), (.change, "change"), (.move, "move"), (.posture, "posture"), (.handle, "handle")]
      : [(.look, "look"), (.express, "express"), (.handle, "handle"), (.move, "move"), (.posture, "posture")]
    let name = groups.first { verbGroups.contains($0.0) }?.1 ?? "none"
    return name == "move" ? passage(clause) ?? name : name
  }

  /// "enter" or "leave" for a clause that brings somebody into a place or out of it.
  private func passage(_ clause: Clause) -> String? {
    let words = language.pictures
    if words.entering.contains(clause.lemma) { return "enter" }
    if words.leaving.contains(clause.lemma) { return "leave" }
    let after = clause.verb + 1
    guard after < clause.tokens.upperBound else { return nil }
    if words.enteringWith.contains(chapter.tokens[after].folded) { return "enter" }
    return words.leavingWith.contains(chapter.tokens[after].folded) ? "leave" : nil
  }

  /// True when somebody goes somewhere in the shot: hands and things are then too small a frame.
  private func moves(_ unit: ShotUnit) -> Bool {
    unit.clauses.contains { $0.isVisible && $0.groups.contains(.move) && $0.groups.isDisjoint(with: .handle) }
  }

  /// True when "they", "we" or "everybody" act.
  private func hasCrowd(_ unit: ShotUnit) -> Bool {
    unit.clauses.contains { clause in
      guard clause.isVisible, case .pronoun(let token) = clause.subject else { return false }
      return ["they", "we", "everybody", "everyone"].contains(chapter.tokens[token].folded)
    }
  }

  private func isHushed(_ unit: ShotUnit) -> Bool {
    let soft: Set<String> = ["whisper", "murmur", "breathe", "mutter", "sigh"]
    return unit.clauses.contains { soft.contains($0.lemma) }
  }

  private func isRaised(_ unit: ShotUnit) -> Bool {
    let loud: Set<String> = ["shout", "scream", "yell", "roar", "bellow", "cry", "shriek"]
    return unit.clauses.contains { loud.contains($0.lemma) }
      || unit.quotations.contains { chapter.text.text(of: chapter.quotations[$0].words).contains("!") }
  }
}
