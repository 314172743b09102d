/// Finds every word's head and relation: a greedy arc-hybrid parser with an averaged perceptron, trained with a dynamic oracle (Goldberg and
/// Nivre 2013).
package struct DependencyParser: Sendable {
  private let model: LinearModel
  private let moves: [ParserMove]

  package struct Arc: Hashable, Sendable {
    /// Index among the sentence's words; nil for the root.
    package let head: Int?
    package let relation: Relation
  }

  /// Nil when the model's classes are no moves.
  package init?(model: LinearModel) {
    let moves = model.classes.compactMap(ParserMove.init(name:))
    guard moves.count == model.classes.count, !moves.isEmpty else { return nil }
    self.model = model
    self.moves = moves
  }

  /// The arcs of one sentence's words.
  package func arcs(of forms: [WordForm], tags: [WordTag]) -> [Arc] {
    var state = ParserState(count: forms.count)
    let codes = tags.map(\.code)
    var features = FeatureBuffer()
    var scores = ContiguousArray<Int32>(repeating: 0, count: moves.count)
    while !state.isFinal {
      ParserFeatures.fill(&features, state, forms: forms, tags: codes)
      model.score(features, into: &scores)
      let move = best(scores, state)
      state.apply(move.move, relation: move.relation)
    }
    return forms.indices.map { index in
      let isRoot = state.heads[index] == forms.count
      return Arc(head: isRoot ? nil : state.heads[index], relation: isRoot ? .root : Relation.allCases[state.relations[index]])
    }
  }

  private func best(_ scores: ContiguousArray<Int32>, _ state: ParserState) -> ParserMove {
    let allowed = (state.allows(.shift), state.allows(.left), state.allows(.right))
    var best = -1
    for index in moves.indices {
      let isAllowed =
        switch moves[index].move {
        case .shift: allowed.0
        case .left: allowed.1
        case .right: allowed.2
        }
      if isAllowed, best < 0 || scores[index] > scores[best] { best = index }
    }
    return moves[best]
  }
}

/// A move of the parser with the relation it gives, as a model writes it: `S`, `L:nsubj`, `R:obj`.
package struct ParserMove: Hashable, Sendable {
  package let move: ParserState.Move
  /// Index into `Relation.allCases`; 0 for a shift.
  package let relation: Int

  package init(_ move: ParserState.Move, relation: Int = 0) {
    self.move = move
    self.relation = relation
  }

  package init?(name: String) {
    if name == "S" {
      self.init(.shift)
      return
    }
    guard let relation = Relation(rawValue: String(name.dropFirst(2))), let index = Relation.allCases.firstIndex(of: relation) else {
      return nil
    }
    switch name.prefix(2) {
    case "L:": self.init(.left, relation: index)
    case "R:": self.init(.right, relation: index)
    default: return nil
    }
  }

  package var name: String {
    switch move {
    case .shift: "S"
    case .left: "L:" + Relation.allCases[relation].rawValue
    case .right: "R:" + Relation.allCases[relation].rawValue
    }
  }
}
