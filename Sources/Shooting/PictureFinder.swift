import Manuscripts
import Prose

/// Reads in a unit's grammar what its picture is of: its subject, or what its subject sees.
struct PictureFinder {
  let chapter: AnalyzedChapter
  let language: Language
  /// By the word on which each is built.
  private let entityAt: [Int: Entity]

  init(chapter: AnalyzedChapter, language: Language) {
    self.chapter = chapter
    self.language = language
    entityAt = Dictionary(chapter.entities.map { ($0.head, $0) }, uniquingKeysWith: { first, _ in first })
  }

  struct Picture {
    /// Nil where the unit tells of nothing.
    var subject: PictureSubject?
    /// Tokens of the noun phrase.
    var phrase: Range<Int>?
    /// Whose body or clothes it shows.
    var owner: CharacterID?
    /// Who sees what the picture shows; nil when it shows nobody's sight.
    var seer: CharacterID?
    /// True when its subject hears something.
    var hears = false
    /// True when it tells of "we", "they" or both of those who are there.
    var isOfSeveral = false
    /// The first place with walls or without that the unit names beside its picture: what somebody stands in or goes to.
    var place: PictureSubject?
    /// The main verb's lemma; of "began to laugh", laugh.
    var verb: String?
  }

  /// True for the picture of a place or thing, whoever else the sentence names.
  static func isWithoutPeople(_ picture: Picture) -> Bool {
    guard let subject = picture.subject else { return false }
    return picture.owner == nil && [.animal, .thing, .fixture, .vehicle, .room, .land, .sky].contains(subject)
  }

  func picture(of unit: ShotUnit) -> Picture {
    let words = chapter.syntax.words(of: unit.tokens)
    guard let main = mainWord(of: words) else { return Picture() }
    let sentence = sentence(of: main)
    var picture = picture(around: main, in: sentence)
    picture.place = place(in: words, besides: picture.phrase)
    picture.verb = begun(by: main, in: sentence).map { chapter.lemma(of: $0) }
    return picture
  }

  private func picture(around main: Int, in sentence: Range<Int>) -> Picture {
    let lemma = chapter.lemma(of: main)
    let subject = subject(of: main, in: sentence)
    let actor = subject.flatMap { mention(at: $0)?.character }
    if let actor, let seen = seen(by: main, lemma, in: sentence) {
      var picture = picture(of: seen, in: sentence)
      picture.seer = actor
      return picture
    }
    var picture = shown(by: main, lemma, subject, in: sentence)
    picture.hears = actor != nil && language.pictures.hearing.contains(lemma)
    if picture.subject == .idea || picture.subject == .sound || picture.subject == nil,
      let (part, owner) = bodyReached(by: main, in: sentence)
    {
      picture = Picture(
        subject: .body, phrase: phrase(of: part, in: sentence), owner: owner, hears: picture.subject == .sound,
        isOfSeveral: isShared(part, in: sentence))
    }
    return picture
  }

  /// The subject; of "she had a stain on her tie" and "somebody had lit a lamp", the object.
  private func shown(by main: Int, _ lemma: String, _ subject: Int?, in sentence: Range<Int>) -> Picture {
    guard let subject else { return picture(of: main, in: sentence) }
    let isNobody = ["someone", "somebody"].contains(folded(subject))
    if lemma == "have" || lemma == "wear" || isNobody,
      let object = chapter.syntax.dependent(of: main, by: [.obj], in: sentence), let kind = kind(of: object),
      isNobody || [.body, .thing].contains(kind)
    {
      var picture = picture(of: object, in: sentence)
      if picture.owner == nil, !isNobody { picture.owner = mention(at: subject)?.character }
      return picture
    }
    return picture(of: subject, main: main, in: sentence)
  }

  /// "Laugh" of "began to laugh".
  private func begun(by verb: Int, in sentence: Range<Int>) -> Int? {
    guard ["begin", "start", "continue", "stop", "cease", "seem", "try"].contains(chapter.lemma(of: verb)) else { return verb }
    return chapter.syntax.dependent(of: verb, by: [.xcomp], in: sentence) ?? verb
  }

  /// A place that somebody is in, on or on the way to.
  private func place(in words: Range<Int>, besides phrase: Range<Int>?) -> PictureSubject? {
    for word in words where chapter.syntax.words[word].partOfSpeech == .noun && !isQuoted(word) {
      let own = chapter.syntax.words[word]
      guard [.obl, .obj].contains(own.relation), phrase?.contains(own.token) != true, let kind = kind(of: word),
        [.land, .room].contains(kind)
      else { continue }
      return kind
    }
    return nil
  }

  /// The word on which the unit's own words hang.
  private func mainWord(of words: Range<Int>) -> Int? {
    let syntax = chapter.syntax
    let tops = words.filter { word in
      let own = syntax.words[word]
      return (syntax.isRoot(word) || !words.contains(own.head)) && own.partOfSpeech != .punctuation && !isQuoted(word)
    }
    return tops.first { subject(of: $0, in: sentence(of: $0)) != nil }
      ?? tops.first { [.verb, .auxiliary].contains(syntax.words[$0].partOfSpeech) } ?? tops.first
  }

  /// Its own subject, or that of the verb it is coordinated with.
  private func subject(of word: Int, in sentence: Range<Int>) -> Int? {
    let syntax = chapter.syntax
    if let own = syntax.dependents(of: word, in: sentence).first(where: { syntax.words[$0].relation.isSubject }) { return own }
    let arc = syntax.words[word]
    guard arc.relation == .conj || arc.relation == .advcl || arc.relation == .xcomp, arc.head != word, sentence.contains(arc.head) else {
      return nil
    }
    return syntax.dependents(of: arc.head, in: sentence).first { syntax.words[$0].relation.isSubject }
  }

  /// What the eyes of the verb's subject are on; nil for other verbs, and for "saw nothing".
  private func seen(by verb: Int, _ lemma: String, in sentence: Range<Int>) -> Int? {
    let syntax = chapter.syntax
    let sees = language.pictures.seeing.contains(lemma)
    guard sees || language.pictures.watching.contains(lemma) else { return nil }
    let dependents = syntax.dependents(of: verb, in: sentence)
    guard !dependents.contains(where: { ["not", "n't", "never"].contains(folded($0)) }) else { return nil }
    var found: Int?
    if let object = dependents.first(where: { syntax.words[$0].relation == .obj }) {
      found = object
    } else if sees, let told = dependents.first(where: { [.ccomp, .xcomp].contains(syntax.words[$0].relation) }) {
      found = subject(of: told, in: sentence) ?? told
    } else {
      found = dependents.first { word in
        syntax.words[word].relation == .obl
          && syntax.dependents(of: word, in: sentence).contains { ["at", "upon", "on", "toward", "towards", "over"].contains(folded($0)) }
      }
    }
    return found.flatMap { ["nothing", "that", "way", "me", "myself", "himself", "herself"].contains(folded($0)) ? nil : $0 }
  }

  private func picture(of word: Int, main: Int? = nil, in sentence: Range<Int>) -> Picture {
    let own = chapter.syntax.words[word]
    if own.partOfSpeech == .pronoun || own.partOfSpeech == .determiner { return picture(ofPronoun: word, main, in: sentence) }
    var picture = Picture(subject: kind(of: word), phrase: phrase(of: word, in: sentence))
    if picture.subject == .body {
      picture.owner = owner(of: word, in: sentence)
      picture.isOfSeveral = isShared(word, in: sentence)
    }
    if picture.subject == .person, own.tag.inflection == .plural { picture.subject = .group }
    return picture
  }

  private func picture(ofPronoun word: Int, _ main: Int?, in sentence: Range<Int>) -> Picture {
    switch folded(word) {
    case "i", "he", "she", "you", "who", "me", "him", "her": return Picture(subject: .person)
    case "we", "they", "both", "neither", "everyone", "everybody", "all", "us", "them": return Picture(subject: .group, isOfSeveral: true)
    case "someone", "somebody", "nobody": return Picture(subject: .person)
    case "nothing", "none": return Picture(subject: .idea)
    default:
      // "It was a lamp": the picture is of what it is.
      guard let main, [.noun, .properNoun].contains(chapter.syntax.words[main].partOfSpeech) else { return Picture(subject: .thing) }
      return picture(of: main, in: sentence)
    }
  }

  private func kind(of word: Int) -> PictureSubject? {
    if mention(at: word) != nil { return .person }
    let own = chapter.syntax.words[word]
    guard own.partOfSpeech == .noun || own.partOfSpeech == .properNoun else { return .idea }
    if let entity = entityAt[word], entity.isName || entity.kind == .person {
      switch entity.kind {
      case .person: return .person
      case .vehicle: return .vehicle
      case .facility: return .room
      case .geopolitical, .location: return .land
      case .organization: return .group
      }
    }
    return language.picture(of: chapter.lemma(of: word).lowercased())
  }

  /// `My ears`, `her face`: a part of somebody that the verb reaches.
  private func bodyReached(by main: Int, in sentence: Range<Int>) -> (part: Int, owner: CharacterID?)? {
    for word in chapter.syntax.dependents(of: main, in: sentence) where [.obj, .obl].contains(chapter.syntax.words[word].relation) {
      let lemma = chapter.lemma(of: word)
      guard language.picture(of: lemma) == .body || lemma == "mind" else { continue }
      let owner = owner(of: word, in: sentence)
      if owner != nil || isShared(word, in: sentence) { return (word, owner) }
    }
    return nil
  }

  /// "Our eyes", "their hands".
  private func isShared(_ word: Int, in sentence: Range<Int>) -> Bool {
    chapter.syntax.dependents(of: word, in: sentence).contains { ["our", "their"].contains(folded($0)) }
  }

  private func owner(of word: Int, in sentence: Range<Int>) -> CharacterID? {
    let syntax = chapter.syntax
    guard let possessor = syntax.dependent(of: word, by: [.possessor, .nmod], in: sentence) else { return nil }
    return mention(at: possessor)?.character
  }

  private func mention(at word: Int) -> Mention? {
    let span = chapter.syntax.words[word].span
    let next = chapter.mentions.partitionIndex(reaching: { $0.span.start >= span.end })
    return chapter.mentions[max(0, next - 3)..<next].last { $0.span.overlaps(span) && !$0.isQuoted }
  }

  private func phrase(of word: Int, in sentence: Range<Int>) -> Range<Int> {
    let syntax = chapter.syntax
    let modifiers = syntax.dependents(of: word, in: sentence).filter {
      [.det, .amod, .compound, .possessor, .nummod, .flat].contains(syntax.words[$0].relation)
    }
    let first = min(modifiers.min() ?? word, word)
    let last = max(modifiers.max() ?? word, word)
    return syntax.words[first].token..<(syntax.words[last].token + 1)
  }

  private func sentence(of word: Int) -> Range<Int> {
    chapter.syntax.sentences[chapter.syntax.sentences.partitionIndex { $0.upperBound > word }]
  }

  private func folded(_ word: Int) -> String {
    chapter.text.text(of: chapter.syntax.words[word].span).lowercased()
  }

  private func isQuoted(_ word: Int) -> Bool {
    !chapter.quotationIndices(overlapping: chapter.syntax.words[word].span).isEmpty
  }
}
