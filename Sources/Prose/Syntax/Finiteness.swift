import Manuscripts

extension ChapterSyntax {
  private static let auxiliaries: Set<Relation> = [.aux, .auxPassive, .cop]
  /// "Mortally wounded by", "though mortally wounded": after a look for subjects, signs of what is no clause.
  private static let signsOfParticiples: Set<Relation> = [.agent, .mark]
  private static let subjects: Set<Relation> = [.nsubj, .nsubjPassive, .expl]

  /// "Rain dripped from one corner, and must have landed", "the sledge creaked and a baby began to cry", taken for rain and a sledge and what was done
  /// to them: an "and" between a noun's participle and its verb, or right behind the participle, begins another clause.
  private func endsAtConjunction(_ participle: Int, of noun: Int, in sentence: Range<Int>) -> Bool {
    let verb = words[noun].head
    if verb > participle, dependents(of: verb, in: sentence).contains(where: { words[$0].relation == .cc && $0 > participle && $0 < verb })
    {
      return true
    }
    let next = participle + 1
    return sentence.contains(next) && words[next].relation == .cc && words[words[next].head].relation == .conj
      && words[words[next].head].head == noun
  }

  /// True for a verb that tells something by itself; false for a participle that tells of a noun or goes with an auxiliary. Where a form serves for
  /// both, its place in the sentence counts for more than its tag.
  package func isFinite(_ word: Int) -> Bool {
    var current = word
    while true {
      let own = words[current]
      guard own.tag == WordTag(.verb, .participle) || own.partOfSpeech == .adjective else { return true }
      let sentence = sentences[sentences.partitionIndex { $0.upperBound > current }]
      if dependent(of: current, by: ChapterSyntax.auxiliaries, in: sentence) != nil { return false }
      if dependent(of: current, by: ChapterSyntax.subjects, in: sentence) != nil { return true }
      if own.relation == .ccomp || own.relation == .relativeClause { return true }
      if dependent(of: current, by: ChapterSyntax.signsOfParticiples, in: sentence) != nil { return false }
      switch own.relation {
      case .conj where own.head != current: current = own.head
      // "The door opened", taken for a door and what was done to it: a sentence without a verb is rarer than a wrong arc.
      case .acl: return isRoot(own.head) || endsAtConjunction(current, of: own.head, in: sentence)
      case .amod, .advcl, .xcomp, .compound: return false
      default: return true
      }
    }
  }
}
