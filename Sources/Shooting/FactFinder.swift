import Breakdown
import Manuscripts
import Prose

/// Says what the text gives for a shot in the words that the shot grammar asks for.
struct FactFinder {
  let chapter: AnalyzedChapter
  let cast: [StoryCharacter]

  func facts(of unit: ShotUnit, in frame: FrameFinder.Frame) -> ShotGrammar.Facts {
    var facts = ShotGrammar.Facts()
    facts["beat"] = unit.role.kind.rawValue
    facts["opens"] = frame.opensScene ? "scene" : unit.turn == 0 ? "talk" : "no"
    let counts = ["none", "one", "two"]
    facts["people"] = hasCrowd(unit) || frame.people.count >= counts.count ? "many" : counts[frame.people.count]
    facts["verb"] = verb(of: unit, frame.picture)
    facts["writing"] = chapter.writing(overlapping: unit.span) == nil || unit.role.kind == .dialogue ? "no" : "yes"
    facts["thing"] = frame.thing == nil || moves(unit) ? "no" : "yes"
    facts["turn"] = unit.turn.map { $0 == 0 ? "first" : $0 % 2 == 1 ? "odd" : "even" } ?? "no"
    facts["part"] = unit.part.isHeardOver ? "later" : "first"
    facts["listener"] = frame.listener.map { isMachine($0) ? "machine" : "yes" } ?? "no"
    facts["shows"] = frame.picture.subject?.rawValue ?? "no"
    facts["eyes"] = frame.picture.seer == nil ? "no" : frame.isNarratorsView ? "narrator" : "other"
    facts["tone"] = isRaised(unit) ? "raised" : "calm"
    facts["voice"] = frame.isSpeakerOff ? "off" : isMachine(unit.role.subject) ? "machine" : "body"
    facts["length"] = words(of: unit) > 18 ? "long" : "short"
    return facts
  }

  func isMachine(_ character: CharacterID?) -> Bool {
    guard let character else { return false }
    return cast.first { $0.id == character }?.gender == .neuter
  }

  /// Words of narration.
  func words(of unit: ShotUnit) -> Int {
    unit.tokens.filter { chapter.tokens[$0].kind == .word }.count
  }

  private func verb(of unit: ShotUnit, _ picture: PictureFinder.Picture) -> String {
    if picture.hears { return "hear" }
    guard let clause = unit.clauses.first(where: \.isVisible) else { return unit.clauses.isEmpty ? "none" : "state" }
    let groups: [(VerbGroups, String)] =
      clause.actor == nil
      ? [(.sound, "sound"), (.change, "change"), (.move, "move"), (.posture, "posture"), (.handle, "handle")]
      : [(.look, "look"), (.express, "express"), (.handle, "handle"), (.move, "move"), (.posture, "posture")]
    return groups.first { clause.groups.contains($0.0) }?.1 ?? "none"
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

  private func isRaised(_ unit: ShotUnit) -> Bool {
    let loud: Set<String> = ["shout", "scream", "yell", "roar", "bellow", "cry", "shriek"]
    return unit.clauses.contains { loud.contains($0.lemma) }
      || unit.quotations.contains { chapter.text.text(of: chapter.quotations[$0].words).contains("!") }
  }
}
