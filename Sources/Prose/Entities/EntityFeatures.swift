/// What the models of entities look at.
package enum EntityFeatures {
  /// True for words that a phrase may be built on: nouns, names, "somebody", and what stands for a noun ("the dead", "two of them").
  package static func isCandidate(_ position: Int, in sentence: SentenceView) -> Bool {
    let word = sentence.word(position)
    switch word.partOfSpeech {
    case .noun, .properNoun: return true
    case .pronoun: return word.tag.inflection == .none && !isPersonal(sentence.forms[position])
    case .adjective, .number: return word.relation.isSubject || word.relation == .obj || sentence.dependent(of: position, .det) != nil
    default: return false
    }
  }

  private static let personal = Set(
    [
      "i", "me", "you", "he", "him", "she", "her", "it", "we", "us", "they", "them", "ye", "thee", "thou", "myself", "himself", "herself",
      "itself", "themselves", "yourself", "ourselves", "this", "that", "these", "those", "there", "something", "nothing", "anything",
      "everything", "all", "what", "who", "which", "whom", "each", "mine", "yours", "his", "hers",
    ].map { FeatureHash.of($0) })

  private static func isPersonal(_ form: WordForm) -> Bool { personal.contains(form.form) }

  /// Of which kind an entity built on a word is.
  /// - Parameter known: what the chapter elsewhere says of the word's form, as a small number; 0 for nothing.
  package static func fillKind(
    _ features: inout FeatureBuffer, _ sentence: SentenceView, at position: Int, known: UInt64, isCharacter: Bool
  ) {
    features.clear()
    let form = sentence.forms[position]
    let tag = sentence.codes[position]
    let kinds = sentence.nounKinds[position]
    let relation = sentence.relations[position]
    let head = sentence.heads[position]
    let character: UInt64 = isCharacter ? 1 : 0
    features.add(300, 0)
    features.add(301, form.form)
    features.add(302, form.form, tag)
    features.add(303, form.suffixes[2], tag)
    features.add(304, form.suffixes[3])
    features.add(305, form.cluster, tag)
    features.add(306, form.shape, tag)
    features.add(307, kinds, tag)
    features.add(308, NounKinds.first(kinds), relation)
    features.add(309, relation, tag)
    features.add(310, known, tag)
    features.add(311, character, tag)
    features.add(312, character, form.shape)
    features.add(313, known, form.shape)
    let headForm = head >= 0 ? sentence.forms[head] : nil
    features.add(320, headForm?.form ?? 0, relation)
    features.add(321, headForm?.cluster ?? 0, relation)
    features.add(322, headForm?.form ?? 0, FeatureHash.mix(1, relation, kinds))
    features.add(323, head >= 0 ? sentence.codes[head] : 0, relation, kinds)
    features.add(324, head >= 0 ? sentence.nounKinds[head] : 0, relation, kinds)
    addDependents(&features, sentence, at: position, kinds, form)
    addNeighbours(&features, sentence, at: position, kinds)
  }

  private static func addDependents(
    _ features: inout FeatureBuffer, _ sentence: SentenceView, at position: Int, _ kinds: UInt64, _ form: WordForm
  ) {
    var hasDeterminer = false
    for dependent in sentence.dependents[position] {
      let other = sentence.forms[dependent]
      let relation = sentence.relations[dependent]
      features.add(330, relation, other.form)
      features.add(331, relation, kinds)
      features.add(332, relation, other.cluster)
      switch sentence.word(dependent).relation {
      case .case:
        features.add(333, other.form, kinds)
        features.add(334, other.form, form.shape)
        let governor = sentence.heads[position]
        if governor >= 0 { features.add(335, other.form, sentence.forms[governor].form) }
      case .det, .possessor, .nummod:
        hasDeterminer = true
        features.add(336, other.form, kinds)
      case .flat, .compound, .appos: features.add(337, sentence.nounKinds[dependent], other.shape, kinds)
      case .nmod: features.add(338, other.form, kinds)
      default: break
      }
    }
    features.add(339, hasDeterminer ? 1 : 0, FeatureHash.mix(1, form.shape, kinds))
  }

  private static func addNeighbours(_ features: inout FeatureBuffer, _ sentence: SentenceView, at position: Int, _ kinds: UInt64) {
    for (template, distance) in [(350, -2), (351, -1), (352, 1), (353, 2)] as [(UInt64, Int)] {
      let place = position + distance
      let isInside = place >= 0 && place < sentence.count
      features.add(template, isInside ? sentence.forms[place].form : 0)
      features.add(template + 10, isInside ? sentence.forms[place].cluster : 0)
      features.add(template + 20, isInside ? sentence.codes[place] : 0, kinds)
      features.add(template + 30, isInside ? sentence.forms[place].shape : 99, sentence.forms[position].shape)
      if abs(distance) == 1 { features.add(template + 40, isInside ? sentence.nounKinds[place] : 999, kinds) }
    }
  }

  /// Whether a phrase goes on over what hangs on its head at one side.
  /// - Parameters:
  ///   - position: of the head.
  ///   - dependent: the next phrase outward.
  package static func fillExtent(_ features: inout FeatureBuffer, _ sentence: SentenceView, at position: Int, dependent: Int, kind: UInt64)
  {
    features.clear()
    let relation = sentence.relations[dependent]
    let phrase = sentence.phrase(of: dependent)
    let isRight: UInt64 = dependent > position ? 1 : 0
    let opener = sentence.forms[phrase.lowerBound]
    let length = UInt64(min(phrase.count, 12))
    features.add(400, isRight)
    features.add(401, relation, isRight)
    features.add(402, relation, kind)
    features.add(403, opener.form, relation)
    features.add(404, opener.form, relation, kind)
    features.add(405, relation, length)
    features.add(406, sentence.forms[position].form, relation)
    features.add(407, sentence.forms[dependent].form, relation)
    features.add(408, sentence.codes[dependent], relation, isRight)
    features.add(409, sentence.codes[position], relation, opener.form)
    features.add(410, sentence.nounKinds[position], relation, sentence.nounKinds[dependent])
    features.add(411, sentence.forms[position].shape, relation, sentence.forms[dependent].shape)
    features.add(412, relation, sentence.relations[position])
    features.add(413, FeatureHash.mix(1, opener.form, sentence.nounKinds[position]), sentence.nounKinds[dependent])
    let beforeOpener = phrase.lowerBound > 0 ? sentence.forms[phrase.lowerBound - 1].form : 0
    features.add(414, beforeOpener, relation, isRight)
    let afterEnd = phrase.upperBound + 1 < sentence.count ? sentence.codes[phrase.upperBound + 1] : 0
    features.add(415, afterEnd, relation, isRight)
    features.add(416, UInt64(abs(dependent - position) > 6 ? 6 : abs(dependent - position)), relation, isRight)
  }
}
