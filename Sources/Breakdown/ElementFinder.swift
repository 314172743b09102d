import Manuscripts
import Prose

/// Finds what the departments must bring: the things, animals, clothes and sounds of the narration that are there, neither compared with nor denied.
struct ElementFinder {
  private let chapter: AnalyzedChapter
  private let roles: [SentenceRole]
  private let language: Language

  init(chapter: AnalyzedChapter, roles: [SentenceRole], language: Language) {
    self.chapter = chapter
    self.roles = roles
    self.language = language
  }

  /// In text order, each thing once: as a prop where somebody handles it.
  func elements(in sentences: Range<Int>) -> [BreakdownElement] {
    var found: [BreakdownElement] = []
    var places: [String: Int] = [:]
    for sentence in sentences where roles[sentence].unfilmable == nil {
      let words = chapter.syntax.sentences[sentence]
      for word in words where chapter.syntax.words[word].partOfSpeech == .noun {
        let lemma = chapter.lemma(of: word).lowercased()
        guard !language.elements.noElement.contains(lemma), let category = category(of: lemma, word, in: words), isThere(word, in: words)
        else {
          continue
        }
        let element = element(category, word, in: words)
        if let known = places[lemma] {
          if category == .props, found[known].category == .setDressing { found[known] = element }
        } else {
          places[lemma] = found.count
          found.append(element)
        }
      }
    }
    return found
  }

  private func category(of lemma: String, _ word: Int, in sentence: Range<Int>) -> BreakdownElement.Category? {
    if language.elements.visualEffects.contains(lemma) { return .visualEffects }
    if language.elements.specialEffects.contains(lemma) { return .specialEffects }
    if language.elements.music.contains(lemma) { return .music }
    if language.elements.vehicles.contains(lemma) { return .vehicles }
    if language.elements.props.contains(lemma) { return isHandled(word, in: sentence) ? .props : .setDressing }
    switch language.picture(of: lemma) {
    case .animal: return .animals
    case .vehicle: return .vehicles
    case .sound: return language.elements.noSound.contains(lemma) ? nil : .sound
    case .body: return language.isClothing(lemma) ? .wardrobe : nil
    case .thing: return isHandled(word, in: sentence) ? .props : .setDressing
    case .fixture: return .setDressing
    case .person, .group, .room, .land, .sky, .idea: return nil
    }
  }

  /// The object of what hands do.
  private func isHandled(_ word: Int, in sentence: Range<Int>) -> Bool {
    let own = chapter.syntax.words[word]
    guard own.relation == .obj || own.relation == .nsubjPassive || own.relation == .obl, own.head != word else { return false }
    let verb = chapter.lemma(of: own.head)
    guard let form = language.verbs.form(verb) else { return false }
    return form.groups.contains(.handle)
      && (own.relation != .obl || chapter.syntax.dependents(of: word, in: sentence).contains { chapter.lemma(of: $0) == "with" })
  }

  /// Neither "like a bird" nor "no dog", neither in quotation marks nor somebody's name.
  private func isThere(_ word: Int, in sentence: Range<Int>) -> Bool {
    let own = chapter.syntax.words[word]
    guard !chapter.isQuoted(own.span) else { return false }
    for dependent in chapter.syntax.dependents(of: word, in: sentence) {
      let lemma = chapter.lemma(of: dependent).lowercased()
      if ["like", "as", "than", "no", "without"].contains(lemma) { return false }
    }
    return own.relation != .compound
  }

  /// With the adjectives and nouns right before it.
  private func element(_ category: BreakdownElement.Category, _ word: Int, in sentence: Range<Int>) -> BreakdownElement {
    var first = word
    while first > sentence.lowerBound, [.amod, .compound].contains(chapter.syntax.words[first - 1].relation),
      chapter.syntax.words[first - 1].head >= first, chapter.syntax.words[first - 1].head <= word
    {
      first -= 1
    }
    let span = chapter.syntax.words[first].span.union(chapter.syntax.words[word].span)
    return BreakdownElement(category: category, name: chapter.text.text(of: span), span: span)
  }
}

extension AnalyzedChapter {
  /// True inside a quotation, speech or not.
  fileprivate func isQuoted(_ span: TextSpan) -> Bool { !quotationIndices(overlapping: span).isEmpty }
}
