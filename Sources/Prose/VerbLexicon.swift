import Library

/// What a camera makes of a verb. A verb may be in several groups.
package struct VerbGroups: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let speech = VerbGroups(rawValue: 1)
  package static let thought = VerbGroups(rawValue: 2)
  package static let look = VerbGroups(rawValue: 4)
  package static let move = VerbGroups(rawValue: 8)
  package static let posture = VerbGroups(rawValue: 16)
  package static let handle = VerbGroups(rawValue: 32)
  package static let express = VerbGroups(rawValue: 64)
  package static let sound = VerbGroups(rawValue: 128)
  package static let change = VerbGroups(rawValue: 256)
  package static let state = VerbGroups(rawValue: 512)

  /// What a body is seen to do.
  package static let visible: VerbGroups = [.look, .move, .posture, .handle, .express]

  static let named: [(name: String, groups: VerbGroups)] = [
    ("speech", .speech), ("thought", .thought), ("look", .look), ("move", .move), ("posture", .posture), ("handle", .handle),
    ("express", .express), ("sound", .sound), ("change", .change), ("state", .state),
  ]
}

/// A form of a verb as it stands in a text.
package struct VerbForm: Hashable, Sendable {
  package struct Uses: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let base = Uses(rawValue: 1)
    package static let thirdPerson = Uses(rawValue: 2)
    package static let past = Uses(rawValue: 4)
    package static let participle = Uses(rawValue: 8)
    package static let presentParticiple = Uses(rawValue: 16)
  }

  package let lemma: String
  package let uses: Uses
  package let groups: VerbGroups
}

/// The verbs of `verbs.txt` in all their forms, and the irregular ones of `irregular.txt` in none of its groups.
package struct VerbLexicon: Sendable {
  private var forms: [String: VerbForm] = [:]
  /// Words in -ed that are no pasts.
  private var notVerbs: Set<String> = []
  private var groups: [String: VerbGroups] = [:]
  /// Of irregular verbs; of two entries the first that names forms.
  private var principalParts: [String: (past: String, participle: String)] = [:]
  /// Irregular pasts to their verb, and participles.
  private var pasts: [String: String] = [:]
  private var participles: [String: String] = [:]
  private let irregular: IrregularForms
  private let nouns: NounKinds

  /// - Parameter nouns: most verbs that no list holds are known as nouns, too; they tell "raced" of "race" from "rac".
  init(path: String, library: TemplateLibrary, irregular: IrregularForms = IrregularForms(), nouns: NounKinds = NounKinds(.none)) {
    self.irregular = irregular
    self.nouns = nouns
    for entry in library.entries(at: path) {
      let halves = entry.split(separator: ":", maxSplits: 1)
      guard halves.count == 2 else { continue }
      if halves[0] == "none" {
        for word in halves[1].split(separator: " ") { notVerbs.insert(String(word)) }
        continue
      }
      guard let row = VerbGroups.named.first(where: { $0.name == halves[0] }) else { continue }
      for verb in ListedForms.all(in: halves[1]) {
        add(verb, to: row.groups)
      }
    }
    for verb in irregular.verbs { addPrincipalParts(of: verb) }
    for (form, lemma, uses) in VerbLexicon.auxiliaryForms {
      forms[form] = VerbForm(lemma: lemma, uses: uses, groups: .state)
    }
  }

  /// The form as listed in `verbs.txt`; nil when it has not got it.
  package func form(_ folded: String) -> VerbForm? {
    forms[folded]
  }

  /// The form as listed, or another irregular past, or an unknown `-ed` word read as a regular past.
  package func formOrUnknownPast(_ folded: String) -> VerbForm? {
    if let known = forms[folded] { return known }
    guard !notVerbs.contains(folded) else { return nil }
    let past = pasts[folded]
    let participle = participles[folded]
    if let lemma = past ?? participle {
      let uses: VerbForm.Uses = participle == nil ? .past : past == nil ? .participle : [.past, .participle]
      return VerbForm(lemma: lemma, uses: uses, groups: groups[lemma] ?? [])
    }
    guard let lemma = lemma(ofRegularPast: folded) else { return nil }
    return VerbForm(lemma: lemma, uses: [.past, .participle], groups: groups[lemma] ?? [])
  }

  private static let auxiliaryForms: [(String, String, VerbForm.Uses)] = [
    ("is", "be", .thirdPerson), ("are", "be", .base), ("am", "be", .base), ("was", "be", .past), ("were", "be", .past),
    ("been", "be", .participle), ("being", "be", .presentParticiple), ("'s", "be", .thirdPerson),
  ]

  private mutating func add(_ verb: ListedForms, to groups: VerbGroups) {
    let lemma = verb.word
    self.groups[lemma, default: []].formUnion(groups)
    addPrincipalParts(of: verb)
    let past = verb.forms.first ?? (lemma == "be" ? "was" : Inflection.past(lemma, doubles: irregular.doublingVerbs.contains(lemma)))
    for (form, use) in [
      (lemma, VerbForm.Uses.base), (Inflection.thirdPerson(lemma), .thirdPerson), (past, .past),
      (verb.forms.count > 1 ? verb.forms[1] : past, .participle), (presentParticiple(of: lemma), .presentParticiple),
    ] {
      let known = forms[form]
      // A form of two verbs (lay, found, felt) stays with the verb listed first.
      guard known == nil || known?.lemma == lemma else { continue }
      forms[form] = VerbForm(lemma: lemma, uses: (known?.uses ?? []).union(use), groups: (known?.groups ?? []).union(groups))
    }
  }

  private mutating func addPrincipalParts(of verb: ListedForms) {
    guard let past = verb.forms.first, principalParts[verb.word] == nil else { return }
    let participle = verb.forms.count > 1 ? verb.forms[1] : past
    principalParts[verb.word] = (past, participle)
    if pasts[past] == nil { pasts[past] = verb.word }
    if participles[participle] == nil { participles[participle] = verb.word }
  }
}

extension VerbLexicon {
  /// Every verb with irregular forms, in alphabetical order.
  package var irregularVerbs: [String] { principalParts.keys.sorted() }

  /// Every verb of `verbs.txt`, in alphabetical order.
  package var listedVerbs: [String] { groups.keys.sorted() }

  /// go → went, stop → stopped. "be" is "was".
  package func past(of lemma: String) -> String {
    if lemma == "be" { return "was" }
    return principalParts[lemma]?.past ?? Inflection.past(lemma, doubles: irregular.doublingVerbs.contains(lemma))
  }

  /// go → gone, stop → stopped.
  package func participle(of lemma: String) -> String {
    if lemma == "be" { return "been" }
    return principalParts[lemma]?.participle ?? Inflection.past(lemma, doubles: irregular.doublingVerbs.contains(lemma))
  }

  /// go → going, begin → beginning.
  package func presentParticiple(of lemma: String) -> String {
    Inflection.presentParticiple(lemma, doubles: irregular.doublingVerbs.contains(lemma))
  }

  /// The plain word of a verb's form, of which the inflection is known; the form itself when it is the plain one.
  func lemma(of folded: String, _ inflection: WordTag.Inflected) -> String {
    if folded == "'d", inflection == .past { return "have" }
    if let known = irregular.auxiliaries[folded] { return known }
    switch inflection {
    case .thirdPerson: return folded.hasSuffix("s") && !folded.hasSuffix("ss") ? choose(Stems.beforeS(folded[...])) : folded
    case .past:
      return pasts[folded] ?? irregular.variants[folded] ?? participles[folded] ?? lemma(ofRegularPast: folded) ?? folded
    case .participle:
      return participles[folded] ?? irregular.variants[folded] ?? pasts[folded] ?? lemma(ofRegularPast: folded) ?? folded
    case .gerund: return lemma(ofGerund: folded)
    default: return folded
    }
  }

  /// Nil when the word has not got the letters of a regular past.
  private func lemma(ofRegularPast form: String) -> String? {
    guard form.hasSuffix("ed"), form.utf8.count > 3 else { return nil }
    let stem = form.dropLast(2)
    if stem.hasSuffix("e") {
      // "freed" is a past; "seed" and "speed" are none.
      let verb = String(stem) + "e"
      return isListed(verb) && principalParts[verb] == nil ? verb : nil
    }
    guard Letters.syllables(Array(stem.utf8)) > 0 else { return nil }
    let candidates = Stems.beforeVowel(stem)
    // "singed" is no past of "sing".
    if let regular = candidates.first(where: { isListed($0) && principalParts[$0] == nil }) { return regular }
    // "owed" is a past; "abed" is none.
    return form.utf8.count > 4 ? choose(candidates) : candidates.first(where: isListed)
  }

  private func lemma(ofGerund form: String) -> String {
    let stem = form.hasSuffix("ing") ? form.dropLast(3) : form.hasSuffix("in'") ? form.dropLast(3) : ""
    guard !stem.isEmpty, stem.utf8.count > 1, Letters.syllables(Array(stem.utf8)) > 0 else { return form }
    if stem.hasSuffix("y") {
      let withIE = stem.dropLast() + "ie"
      if isListed(String(withIE)) { return String(withIE) }
    }
    return stem.hasSuffix("e") || stem.hasSuffix("i") ? String(stem) : choose(Stems.beforeVowel(stem))
  }

  private func isListed(_ verb: String) -> Bool {
    groups[verb] != nil || principalParts[verb] != nil || irregular.knownVerbs.contains(verb) || irregular.doublingVerbs.contains(verb)
  }

  private func choose(_ candidates: [String]) -> String {
    candidates.first(where: isListed) ?? candidates.first { nouns.isSingular($0.utf8) } ?? candidates[0]
  }
}
