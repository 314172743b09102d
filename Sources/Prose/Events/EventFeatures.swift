/// What the model of events looks at: the verb's form and company, what it hangs on, and who speaks.
package enum EventFeatures {
  package static func isCandidate(_ position: Int, in sentence: SentenceView) -> Bool {
    switch sentence.word(position).partOfSpeech {
    case .verb, .noun, .adjective: true
    default: false
    }
  }

  package static func fill(_ features: inout FeatureBuffer, _ sentence: SentenceView, at position: Int, isQuoted: Bool) {
    features.clear()
    let form = sentence.forms[position]
    let tag = sentence.codes[position]
    let relation = sentence.relations[position]
    let kinds = sentence.nounKinds[position]
    let quoted: UInt64 = isQuoted ? 1 : 0
    let company = Company(of: position, in: sentence)
    features.add(500, tag, quoted)
    features.add(501, form.form)
    features.add(502, form.form, tag)
    features.add(503, form.cluster, tag)
    features.add(504, form.suffixes[2], tag)
    features.add(505, form.suffixes[3], tag)
    features.add(506, kinds, relation)
    features.add(507, NounKinds.first(kinds), tag)
    features.add(508, relation, tag, quoted)
    features.add(509, company.auxiliaries, tag, quoted)
    features.add(510, company.auxiliaries, relation, tag)
    features.add(511, company.marks, tag)
    features.add(512, company.marks, relation, tag)
    features.add(513, company.isNegated, tag, quoted)
    features.add(514, company.subject, tag)
    features.add(515, company.subjectKind, tag, quoted)
    features.add(516, company.hasObject, tag)
    features.add(517, company.isNegated, form.cluster, tag)
    features.add(518, form.form, company.hasObject)
    features.add(519, form.form, company.auxiliaries)
    features.add(520, form.cluster, relation, company.auxiliaries)
    features.add(521, company.determiner, kinds)
    features.add(522, company.preposition, kinds)
    features.add(523, company.preposition, company.determiner, NounKinds.first(kinds))
    for adverb in company.adverbs { features.add(524, adverb, tag) }
    addGovernor(&features, sentence, at: position, tag, quoted)
    addNeighbours(&features, sentence, at: position, tag)
  }

  /// The words that hang on one, as numbers.
  private struct Company {
    var auxiliaries: UInt64 = 0
    var marks: UInt64 = 0
    var isNegated: UInt64 = 0
    var subject: UInt64 = 0
    var subjectKind: UInt64 = 0
    var hasObject: UInt64 = 0
    var determiner: UInt64 = 0
    var preposition: UInt64 = 0
    var adverbs: [UInt64] = []

    init(of position: Int, in sentence: SentenceView) {
      for dependent in sentence.dependents[position] {
        let word = sentence.word(dependent)
        let form = sentence.forms[dependent].form
        switch word.relation {
        case .aux, .auxPassive, .cop: auxiliaries = FeatureHash.mix(auxiliaries + 1, form)
        case .mark: marks = FeatureHash.mix(marks + 1, form)
        case .nsubj, .nsubjPassive, .nsubjOuter:
          subject = word.partOfSpeech == .pronoun ? form : sentence.codes[dependent]
          subjectKind = NounKinds.first(sentence.nounKinds[dependent]) << 8 | sentence.codes[dependent]
        case .obj, .iobj, .ccomp, .xcomp: hasObject = max(hasObject, word.relation.code)
        case .det, .possessor: determiner = form
        case .case: preposition = form
        case .advmod:
          if word.tag.inflection == .negation || EventFeatures.negations.contains(form) { isNegated = 1 } else { adverbs.append(form) }
        default: break
        }
      }
    }
  }

  private static let negations = Set(["never", "not", "n't", "hardly", "scarcely"].map { FeatureHash.of($0) })

  private static func addGovernor(
    _ features: inout FeatureBuffer, _ sentence: SentenceView, at position: Int, _ tag: UInt64, _ quoted: UInt64
  ) {
    let relation = sentence.relations[position]
    let head = sentence.heads[position]
    guard head >= 0 else {
      features.add(530, tag, quoted)
      return
    }
    let company = Company(of: head, in: sentence)
    let governor = sentence.forms[head]
    features.add(531, governor.form, relation)
    features.add(532, governor.form, relation, tag)
    features.add(533, governor.cluster, relation, tag)
    features.add(534, sentence.codes[head], relation, tag)
    features.add(535, company.auxiliaries, relation, tag)
    features.add(536, company.isNegated, relation, tag)
    features.add(537, company.marks, relation, tag)
    features.add(538, governor.form, sentence.forms[position].form)
    let above = sentence.heads[head]
    if above >= 0 { features.add(539, sentence.relations[head], relation, tag) }
  }

  private static func addNeighbours(_ features: inout FeatureBuffer, _ sentence: SentenceView, at position: Int, _ tag: UInt64) {
    for (template, distance) in [(550, -2), (552, -1), (554, 1), (556, 2)] as [(UInt64, Int)] {
      let place = position + distance
      let isInside = place >= 0 && place < sentence.count
      features.add(template, isInside ? sentence.forms[place].form : 0, tag)
      features.add(template + 1, isInside ? sentence.codes[place] : 0, tag)
    }
    features.add(560, sentence.forms[sentence.count - 1].form, tag)
    features.add(561, sentence.forms[0].form, tag)
    for habit in sentence.habits { features.add(562, habit, tag) }
  }

  /// Words that make a sentence tell of what is usual, wished or only possible.
  static let habits = Set(
    ["always", "often", "usually", "sometimes", "every", "would", "used", "if", "never", "whenever", "generally", "unless", "may", "might"]
      .map {
        FeatureHash.of($0)
      })
}
