import Prose

/// Trains the parser on trees whose tags come from a tagger that did not see them, with exploration: mostly the parser's own moves are followed,
/// so that it learns to go on from its mistakes.
struct ParserTrainer {
  let classes: WordClasses
  let rounds: Int
  let seed: UInt64

  /// - Parameter tags: one list for each sentence.
  func train(on sentences: [Treebank.Sentence], tags: [[WordTag]]) -> Perceptron {
    let moves = ParserTrainer.moves(of: sentences)
    let forms = sentences.map { $0.words.map { WordForm($0.utf8, classes: classes) } }
    let codes = tags.map { $0.map(\.code) }
    var perceptron = Perceptron(classes: moves.map(\.name))
    var generator = SeededGenerator(seed: seed)
    var features = FeatureBuffer()
    var scores = [Float](repeating: 0, count: moves.count)
    for round in 0..<rounds {
      for index in generator.permutation(sentences.count) {
        let sentence = sentences[index]
        let oracle = ParserOracle(heads: sentence.heads)
        var state = ParserState(count: sentence.words.count)
        while !state.isFinal {
          ParserFeatures.fill(&features, state, forms: forms[index], tags: codes[index])
          perceptron.score(features, into: &scores)
          let choice = Choice(scores, moves, state, oracle, sentence)
          if choice.guess != choice.right, !choice.guessIsRight { perceptron.learn(right: choice.right, wrong: choice.guess) }
          let explores = round > 0 && generator.next() % 10 != 0
          let followed = moves[explores ? choice.guess : choice.right]
          state.apply(followed.move, relation: followed.relation)
        }
      }
    }
    return perceptron
  }

  private static func moves(of sentences: [Treebank.Sentence]) -> [ParserMove] {
    var seen: Set<ParserMove> = []
    var moves = [ParserMove(.shift)]
    for sentence in sentences {
      for (word, head) in sentence.heads.enumerated() {
        let move = ParserMove(head > word ? .left : .right, relation: sentence.relations[word])
        if seen.insert(move).inserted { moves.append(move) }
      }
    }
    return moves
  }
}

/// What the parser would do, and the best that loses nothing.
private struct Choice {
  /// The best-scored legal move.
  var guess = -1
  /// The best-scored legal move that the oracle allows.
  var right = -1
  var guessIsRight = false

  init(_ scores: [Float], _ moves: [ParserMove], _ state: ParserState, _ oracle: ParserOracle, _ sentence: Treebank.Sentence) {
    let kinds: [ParserState.Move] = [.shift, .left, .right]
    let costs = kinds.map { state.allows($0) ? oracle.cost(of: $0, in: state) : Int.max }
    let least = costs.min() ?? 0
    let top = state.stack.last
    for index in moves.indices {
      let move = moves[index]
      let cost = move.move == .shift ? costs[0] : move.move == .left ? costs[1] : costs[2]
      guard cost < Int.max else { continue }
      if guess < 0 || scores[index] > scores[guess] { guess = index }
      guard cost == least, Choice.keepsRelation(move, top, state, sentence) else { continue }
      if right < 0 || scores[index] > scores[right] { right = index }
    }
    if right < 0 { right = guess }
    guessIsRight = guess == right
  }

  /// A gold arc needs its gold relation; any other arc takes whichever scores best.
  private static func keepsRelation(_ move: ParserMove, _ top: Int?, _ state: ParserState, _ sentence: Treebank.Sentence) -> Bool {
    guard move.move != .shift, let top else { return true }
    let head = move.move == .left ? state.next : state.stack[state.stack.count - 2]
    return sentence.heads[top] != head || sentence.relations[top] == move.relation
  }
}
