import Prose

/// Which moves lose no arc of the gold tree that could still be found: the dynamic oracle of the arc-hybrid system.
struct ParserOracle {
  let heads: [Int]

  /// The number of gold arcs that a legal move puts out of reach.
  func cost(of move: ParserState.Move, in state: ParserState) -> Int {
    let stack = state.stack
    switch move {
    case .shift:
      let word = state.next
      var cost = 0
      for (depth, other) in stack.reversed().enumerated() {
        if heads[other] == word { cost += 1 }
        if depth > 0, heads[word] == other { cost += 1 }
      }
      return cost
    case .left:
      let word = stack[stack.count - 1]
      let below = stack.count > 1 ? stack[stack.count - 2] : -1
      let head = heads[word]
      let losesHead = head != state.next && (head == below || head > state.next)
      return (losesHead ? 1 : 0) + dependents(of: word, from: state.next)
    case .right:
      let word = stack[stack.count - 1]
      return (heads[word] >= state.next ? 1 : 0) + dependents(of: word, from: state.next)
    }
  }

  private func dependents(of word: Int, from next: Int) -> Int {
    var count = 0
    for other in next..<max(next, heads.count) where heads[other] == word { count += 1 }
    return count
  }
}
