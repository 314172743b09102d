/// Universal Dependencies' relations between a word and its head, as English EWT uses them (version 2).
package enum Relation: String, CaseIterable, Hashable, Sendable {
  case root
  case acl
  case relativeClause = "acl:relcl"
  case advcl
  case advclRelative = "advcl:relcl"
  case advmod
  case amod
  case appos
  case aux
  case auxPassive = "aux:pass"
  case `case`
  case cc
  case ccPreconjunct = "cc:preconj"
  case ccomp
  case compound
  case particle = "compound:prt"
  case conj
  case cop
  case csubj
  case csubjOuter = "csubj:outer"
  case csubjPassive = "csubj:pass"
  case dep
  case det
  case predeterminer = "det:predet"
  case discourse
  case dislocated
  case expl
  case fixed
  case flat
  case goeswith
  case iobj
  case list
  case mark
  case nmod
  case nmodDescription = "nmod:desc"
  case possessor = "nmod:poss"
  case nmodUnmarked = "nmod:unmarked"
  case nsubj
  case nsubjOuter = "nsubj:outer"
  case nsubjPassive = "nsubj:pass"
  case nummod
  case obj
  case obl
  case agent = "obl:agent"
  case oblUnmarked = "obl:unmarked"
  case orphan
  case parataxis
  case punct
  case reparandum
  case vocative
  case xcomp

  /// True for the subject of a clause, active, passive or outer.
  package var isSubject: Bool { self == .nsubj || self == .nsubjPassive || self == .nsubjOuter }
}

extension Relation {
  /// A small number for features, the same in every build.
  package var code: UInt64 { Relation.codes[self, default: 0] }

  private static let codes = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, UInt64($0 + 1)) })
}
