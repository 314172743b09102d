/// Gives words their part of speech and inflection: an averaged perceptron goes left to right over word forms and the two tags before, and a second
/// one goes over the sentence again, now knowing the tags after each word.
package struct Tagger: Sendable {
  private let first: Pass
  private let second: Pass?

  private struct Pass: Sendable {
    let model: LinearModel
    let tags: [WordTag]

    /// Nil when the model's classes are no tags.
    init?(_ model: LinearModel) {
      let tags = model.classes.compactMap(WordTag.init(name:))
      guard tags.count == model.classes.count, !tags.isEmpty else { return nil }
      self.model = model
      self.tags = tags
    }

    func tags(of count: Int, _ fill: (inout FeatureBuffer, Int, [WordTag]) -> Void) -> [WordTag] {
      var result: [WordTag] = []
      result.reserveCapacity(count)
      var features = FeatureBuffer()
      var scores = ContiguousArray<Int32>(repeating: 0, count: tags.count)
      for index in 0..<count {
        fill(&features, index, result)
        model.score(features, into: &scores)
        result.append(tags[model.best(of: scores)])
      }
      return result
    }
  }

  /// - Parameter second: nil to stop after the first pass.
  /// - Returns: nil when a model's classes are no tags.
  package init?(first: LinearModel, second: LinearModel?) {
    guard let pass = Pass(first) else { return nil }
    self.first = pass
    self.second = second.flatMap(Pass.init)
  }

  /// Nil when there is no tagger among the models.
  package init?(models: ModelStore) {
    guard let first = models.model("tagger") else { return nil }
    self.init(first: first, second: models.model("retagger"))
  }

  /// The tags of one sentence's words.
  package func tags(of forms: [WordForm]) -> [WordTag] {
    let tags = first.tags(of: forms.count) { TaggerFeatures.fill(&$0, forms, at: $1, tags: $2) }
    return retagged(forms, first: tags)
  }

  /// The second pass alone, over the tags of a first.
  package func retagged(_ forms: [WordForm], first tags: [WordTag]) -> [WordTag] {
    guard let second else { return tags }
    return second.tags(of: forms.count) { RetaggerFeatures.fill(&$0, forms, at: $1, tags: $2, first: tags) }
  }
}

/// What the tagger looks at.
package enum TaggerFeatures {
  /// - Parameter tags: of the words before `index`.
  package static func fill(_ features: inout FeatureBuffer, _ forms: [WordForm], at index: Int, tags: [WordTag]) {
    features.clear()
    let word = forms[index]
    let last = index > 0 ? tags[index - 1].code : 1000
    let earlier = index > 1 ? tags[index - 2].code : 1000
    let position: UInt64 = index == 0 ? 1 : 0
    features.add(1, 0)
    features.add(2, word.form)
    for length in 0..<4 { features.add(3 + UInt64(length), word.suffixes[length]) }
    for length in 0..<3 { features.add(7 + UInt64(length), word.prefixes[length]) }
    features.add(10, word.shape, position)
    features.add(11, last)
    features.add(12, last, earlier)
    features.add(13, last, word.form)
    features.add(14, last, word.suffixes[2])
    features.add(15, word.cluster)
    features.add(16, last, word.cluster)
    features.add(17, word.shape, word.suffixes[2])
    features.add(27, word.shape, word.form)
    features.add(28, word.shape, word.cluster, position)
    features.add(18, last, earlier, word.form)
    features.add(19, word.cluster, word.suffixes[1])
    addNeighbours(&features, forms, at: index, last: last)
  }

  private static func addNeighbours(_ features: inout FeatureBuffer, _ forms: [WordForm], at index: Int, last: UInt64) {
    let word = forms[index]
    if index > 0 {
      let previous = forms[index - 1]
      features.add(20, previous.form)
      features.add(43, previous.shape, word.shape)
      features.add(44, previous.shape, word.shape, last)
      features.add(21, previous.form, word.form)
      features.add(22, previous.cluster, word.cluster)
      features.add(23, previous.suffixes[2])
    }
    if index > 0, index + 1 < forms.count {
      features.add(45, forms[index - 1].shape, word.shape, forms[index + 1].shape)
      features.add(25, forms[index - 1].form, forms[index + 1].form)
      features.add(26, forms[index - 1].cluster, word.cluster, forms[index + 1].cluster)
    }
    if index > 1 { features.add(24, forms[index - 2].form) }
    if index + 1 < forms.count {
      let next = forms[index + 1]
      features.add(30, next.form)
      features.add(31, next.suffixes[2])
      features.add(32, next.suffixes[1], word.suffixes[1])
      features.add(33, next.form, word.form)
      features.add(34, next.cluster)
      features.add(35, next.cluster, word.cluster)
      features.add(36, next.form, last)
      features.add(39, next.suffixes[1], last, word.form)
      features.add(37, next.shape, word.shape)
      features.add(38, next.cluster, last)
    } else {
      features.add(30, 0)
    }
    if index + 2 < forms.count {
      features.add(40, forms[index + 2].form)
      features.add(41, forms[index + 2].cluster)
      features.add(42, forms[index + 1].cluster, forms[index + 2].cluster)
    }
  }
}

/// What the second pass looks at: the first pass's tags on both sides.
package enum RetaggerFeatures {
  /// - Parameters:
  ///   - tags: of the words before `index`, from this pass.
  ///   - first: of all words, from the first pass.
  package static func fill(_ features: inout FeatureBuffer, _ forms: [WordForm], at index: Int, tags: [WordTag], first: [WordTag]) {
    features.clear()
    let word = forms[index]
    func ahead(_ distance: Int) -> UInt64 { index + distance < first.count ? first[index + distance].code : 1000 }
    let last = index > 0 ? tags[index - 1].code : 1000
    let earlier = index > 1 ? tags[index - 2].code : 1000
    let (own, next, later) = (ahead(0), ahead(1), ahead(2))
    features.add(60, own)
    features.add(61, own, next)
    features.add(62, own, next, later)
    features.add(63, last, own, next)
    features.add(64, own, word.form)
    features.add(65, word.form, next)
    features.add(66, word.form, next, later)
    features.add(67, word.form, last, next)
    features.add(68, word.suffixes[2], own, next)
    features.add(69, FeatureHash.mix(1, earlier, last), own, next)
    features.add(70, FeatureHash.mix(1, last, own), next, later)
    features.add(71, word.form, FeatureHash.mix(1, last, own), next)
    features.add(72, word.cluster, own, next)
    features.add(73, word.form, later)
    features.add(74, own, later, ahead(3))
    if index + 1 < forms.count { features.add(75, word.form, forms[index + 1].form, next) }
    if index > 0 { features.add(76, forms[index - 1].form, own, next) }
    features.add(77, word.shape, own, next)
    features.add(78, word.suffixes[1], last, next)
  }
}
