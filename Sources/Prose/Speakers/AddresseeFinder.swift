/// Tells to whom the turns of a talk are spoken, once their speakers are known.
struct AddresseeFinder {
  /// The talk's turns, each with its speaker.
  let turns: [(turn: Turn, speaker: CharacterID?)]

  /// Those called by name, else the one the tag speaks to, else the one who spoke last or speaks next; empty when nobody is known to be spoken to.
  func addressees() -> [[CharacterID]] {
    var result: [[CharacterID]] = []
    for (index, (turn, speaker)) in turns.enumerated() {
      let called = turn.addressed.filter { $0 != speaker }
      if !called.isEmpty {
        result.append(called)
      } else if let to = turn.spokenTo, to != speaker {
        result.append([to])
      } else if let answered = answered(index, result) {
        result.append(answered)
      } else if index + 1 < turns.count, isNear(turns[index + 1].turn.link), let next = turns[index + 1].speaker, next != speaker {
        result.append([next])
      } else {
        result.append([])
      }
    }
    return result
  }

  /// The speaker of the turn before; those whom it was spoken to, when it was the same speaker's.
  private func answered(_ index: Int, _ before: [[CharacterID]]) -> [CharacterID]? {
    guard index > 0, isNear(turns[index].turn.link), let last = turns[index - 1].speaker else { return nil }
    if last != turns[index].speaker { return [last] }
    return before[index - 1].isEmpty ? nil : before[index - 1]
  }

  private func isNear(_ link: TurnRelation.Link?) -> Bool {
    link == .sameParagraph || link == .adjacent || link == .near
  }
}
