/// One sentence half parsed, in the arc-hybrid system: words are shifted onto a stack; the word on top takes its head from the next word
/// (`left`) or from the word below it (`right`) and leaves. The root stands behind the last word.
package struct ParserState {
  package enum Move: Hashable, Sendable {
    case shift
    case left
    case right
  }

  package let count: Int
  package private(set) var stack: ContiguousArray<Int> = []
  /// The next word; `count` is the root.
  package private(set) var next = 0
  /// −1 until decided; `count` for the root's dependent.
  package private(set) var heads: ContiguousArray<Int>
  /// Codes of `Relation.allCases`; −1 until decided.
  package private(set) var relations: ContiguousArray<Int>
  /// Outermost dependents found so far on either side, and those found before them; −1 for none.
  private(set) var left: ContiguousArray<SIMD2<Int>>
  private(set) var right: ContiguousArray<SIMD2<Int>>
  private(set) var leftCount: ContiguousArray<Int>
  private(set) var rightCount: ContiguousArray<Int>

  package init(count: Int) {
    self.count = count
    heads = ContiguousArray(repeating: -1, count: count)
    relations = heads
    left = ContiguousArray(repeating: SIMD2(-1, -1), count: count + 1)
    right = left
    leftCount = ContiguousArray(repeating: 0, count: count + 1)
    rightCount = leftCount
  }

  package var isFinal: Bool { next == count && stack.isEmpty }

  /// Only one word hangs on the root.
  package func allows(_ move: Move) -> Bool {
    switch move {
    case .shift: next < count
    case .left: !stack.isEmpty && (next < count || stack.count == 1)
    case .right: stack.count > 1
    }
  }

  package mutating func apply(_ move: Move, relation: Int) {
    switch move {
    case .shift:
      stack.append(next)
      next += 1
    case .left: attach(stack.removeLast(), to: next, relation)
    case .right:
      let word = stack.removeLast()
      attach(word, to: stack[stack.count - 1], relation)
    }
  }

  private mutating func attach(_ word: Int, to head: Int, _ relation: Int) {
    heads[word] = head
    relations[word] = relation
    if word < head {
      left[head] = SIMD2(word, left[head][0])
      leftCount[head] += 1
    } else {
      right[head] = SIMD2(word, right[head][0])
      rightCount[head] += 1
    }
  }
}
