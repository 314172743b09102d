/// What the parser looks at: the two words on top of the stack, the next words, their dependents so far, and the distances between them (after
/// Zhang and Nivre 2011, fitted to the arc-hybrid system).
package enum ParserFeatures {
  /// A word as the templates see it; `nothing` where the stack, the sentence or the dependents end.
  private struct Node {
    var form: UInt64 = 1
    var tag: UInt64 = 2000
    var cluster: UInt64 = 3000
    var relation: UInt64 = 0

    static let nothing = Node()
  }

  package static func fill(_ features: inout FeatureBuffer, _ state: ParserState, forms: [WordForm], tags: [UInt64]) {
    features.clear()
    func node(_ index: Int) -> Node {
      if index < 0 || index > state.count { return .nothing }
      if index == state.count { return Node(form: 2, tag: 2001, cluster: 3001, relation: 0) }
      return Node(
        form: forms[index].form, tag: tags[index], cluster: forms[index].cluster,
        relation: UInt64(bitPattern: Int64(state.relations[index] + 1)))
    }
    func onStack(_ depth: Int) -> Int { state.stack.count > depth ? state.stack[state.stack.count - 1 - depth] : -1 }
    let places = SIMD4(onStack(0), onStack(1), onStack(2), state.next)
    let (s0, s1, s2, b0) = (node(places[0]), node(places[1]), node(places[2]), node(places[3]))
    let (b1, b2) = (node(places[3] + 1), node(places[3] + 2))
    addWords(&features, s0, s1, s2, b0, b1, b2)
    addPairs(&features, s0, s1, b0, b1)
    addTriples(&features, s0, s1, s2, b0, b1, b2)
    addDependents(&features, state, places, node)
    addDistances(&features, state, places, node)
  }

  private static func addWords(_ features: inout FeatureBuffer, _ s0: Node, _ s1: Node, _ s2: Node, _ b0: Node, _ b1: Node, _ b2: Node) {
    features.add(100, s0.form)
    features.add(101, s0.tag)
    features.add(102, s0.form, s0.tag)
    features.add(103, s0.cluster)
    features.add(104, s1.form)
    features.add(105, s1.tag)
    features.add(106, s1.form, s1.tag)
    features.add(107, s1.cluster)
    features.add(108, s2.form)
    features.add(109, s2.tag)
    features.add(110, b0.form)
    features.add(111, b0.tag)
    features.add(112, b0.form, b0.tag)
    features.add(113, b0.cluster)
    features.add(114, b1.form)
    features.add(115, b1.tag)
    features.add(116, b1.form, b1.tag)
    features.add(117, b2.form)
    features.add(118, b2.tag)
    features.add(119, b1.cluster)
  }

  private static func addPairs(_ features: inout FeatureBuffer, _ s0: Node, _ s1: Node, _ b0: Node, _ b1: Node) {
    let s0Full = FeatureHash.mix(1, s0.form, s0.tag)
    let s1Full = FeatureHash.mix(1, s1.form, s1.tag)
    let b0Full = FeatureHash.mix(1, b0.form, b0.tag)
    features.add(130, s0Full, b0Full)
    features.add(131, s0Full, b0.form)
    features.add(132, s0.form, b0Full)
    features.add(133, s0Full, b0.tag)
    features.add(134, s0.tag, b0Full)
    features.add(135, s0.form, b0.form)
    features.add(136, s0.tag, b0.tag)
    features.add(137, s0.cluster, b0.cluster)
    features.add(138, b0.tag, b1.tag)
    features.add(139, b0.form, b1.form)
    features.add(140, s1Full, s0Full)
    features.add(141, s1Full, s0.tag)
    features.add(142, s1.tag, s0Full)
    features.add(143, s1.form, s0.form)
    features.add(144, s1.tag, s0.tag)
    features.add(145, s1.cluster, s0.cluster)
    features.add(146, s1.tag, b0.tag)
    features.add(147, s1.form, b0.tag)
    features.add(148, s1.tag, b0.form)
    features.add(149, s1.cluster, b0.cluster)
    features.add(150, s0.cluster, b0.tag)
    features.add(151, s0.tag, b0.cluster)
    features.add(152, s1.cluster, s0.tag)
    features.add(153, s1.tag, s0.cluster)
    features.add(154, s1.form, b0.form)
  }

  private static func addTriples(
    _ features: inout FeatureBuffer, _ s0: Node, _ s1: Node, _ s2: Node, _ b0: Node, _ b1: Node, _ b2: Node
  ) {
    features.add(160, s1.tag, s0.tag, b0.tag)
    features.add(161, s0.tag, b0.tag, b1.tag)
    features.add(162, b0.tag, b1.tag, b2.tag)
    features.add(163, s2.tag, s1.tag, s0.tag)
    features.add(164, s1.form, s0.tag, b0.tag)
    features.add(165, s1.tag, s0.form, b0.tag)
    features.add(166, s1.tag, s0.tag, b0.form)
    features.add(167, s0.form, b0.tag, b1.tag)
    features.add(168, s0.tag, b0.form, b1.tag)
    features.add(169, s1.cluster, s0.cluster, b0.cluster)
    features.add(170, FeatureHash.mix(1, s1.tag, s0.tag), b0.tag, b1.tag)
    features.add(171, FeatureHash.mix(1, s2.tag, s1.tag), s0.tag, b0.tag)
  }

  private static func addDependents(
    _ features: inout FeatureBuffer, _ state: ParserState, _ places: SIMD4<Int>, _ node: (Int) -> Node
  ) {
    let (s0, s1, b0) = (node(places[0]), node(places[1]), node(places[3]))
    func child(_ side: ContiguousArray<SIMD2<Int>>, _ place: Int, _ rank: Int) -> Node { place < 0 ? .nothing : node(side[place][rank]) }
    let s0Left = child(state.left, places[0], 0)
    let s0Left2 = child(state.left, places[0], 1)
    let s0Right = child(state.right, places[0], 0)
    let s0Right2 = child(state.right, places[0], 1)
    let s1Left = child(state.left, places[1], 0)
    let s1Right = child(state.right, places[1], 0)
    let s1Right2 = child(state.right, places[1], 1)
    let b0Left = child(state.left, places[3], 0)
    let b0Left2 = child(state.left, places[3], 1)
    var template: UInt64 = 180
    for (parent, child) in [
      (s0, s0Left), (s0, s0Left2), (s0, s0Right), (s0, s0Right2), (s1, s1Left), (s1, s1Right), (s1, s1Right2), (b0, b0Left), (b0, b0Left2),
    ] {
      features.add(template, parent.tag, child.relation)
      features.add(template + 1, parent.form, child.relation)
      features.add(template + 2, child.form)
      features.add(template + 3, parent.tag, child.tag)
      template += 4
    }
    features.add(220, s0.tag, s0Left.tag, b0.tag)
    features.add(221, s0.tag, s0Right.tag, b0.tag)
    features.add(222, s0.tag, b0.tag, b0Left.tag)
    features.add(223, s1.tag, s1Right.tag, s0.tag)
    features.add(224, s1.tag, s0.tag, s0Left.tag)
    features.add(225, s1.tag, s1Left.tag, s0.tag)
    features.add(226, s1.tag, s0.tag, s0Right.tag)
    features.add(227, FeatureHash.mix(1, s0.tag, s0Left.relation), s0Right.relation, b0.tag)
    features.add(228, FeatureHash.mix(1, s1.tag, s1Left.relation), s1Right.relation, s0.tag)
    features.add(229, FeatureHash.mix(1, s1.form, s1Left.relation), s1Right.relation, s0.tag)
    features.add(230, s0.form, s0Right.form, b0.tag)
    features.add(231, s0Left.relation, s0Left2.relation, s0.tag)
    features.add(232, s1Right.relation, s1Right2.relation, s1.tag)
    features.add(233, s0Right.relation, s0Right2.relation, s0.tag)
    features.add(234, b0Left.relation, b0Left2.relation, b0.tag)
  }

  private static func addDistances(
    _ features: inout FeatureBuffer, _ state: ParserState, _ places: SIMD4<Int>, _ node: (Int) -> Node
  ) {
    let (s0, s1, b0) = (node(places[0]), node(places[1]), node(places[3]))
    func distance(_ a: Int, _ b: Int) -> UInt64 {
      guard a >= 0, b >= 0 else { return 9 }
      let length = b - a
      return UInt64(length < 5 ? length : length < 8 ? 5 : length < 12 ? 6 : 7)
    }
    let far = distance(places[0], places[3])
    let near = distance(places[1], places[0])
    features.add(240, s0.tag, b0.tag, far)
    features.add(241, s0.form, far)
    features.add(242, b0.form, far)
    features.add(243, s1.tag, s0.tag, near)
    features.add(244, s1.form, near)
    features.add(245, s0.form, near)
    func count(_ counts: ContiguousArray<Int>, _ place: Int) -> UInt64 { place < 0 ? 9 : UInt64(min(counts[place], 4)) }
    features.add(250, s0.tag, count(state.leftCount, places[0]), count(state.rightCount, places[0]))
    features.add(251, s0.form, count(state.rightCount, places[0]))
    features.add(252, s1.tag, count(state.rightCount, places[1]))
    features.add(253, s1.form, count(state.rightCount, places[1]))
    features.add(254, b0.tag, count(state.leftCount, places[3]))
    features.add(255, b0.form, count(state.leftCount, places[3]))
    let beforeNext = node(places[3] - 1)
    features.add(260, beforeNext.form, s0.tag, b0.tag)
    features.add(261, beforeNext.tag, s0.tag, b0.tag)
    let beforeTop = places[0] > 0 ? node(places[0] - 1) : .nothing
    features.add(262, beforeTop.form, s1.tag, s0.tag)
    features.add(263, beforeTop.tag, s1.tag, s0.tag)
  }
}
