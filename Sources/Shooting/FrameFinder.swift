import Breakdown
import Manuscripts
import Prose

/// Finds who and what stands before the camera in a unit.
struct FrameFinder {
  let chapter: AnalyzedChapter
  let cast: [StoryCharacter]
  let mentionAt: [Int: (mention: Mention, end: Int)]
  let things: ThingFinder
  let pictures: PictureFinder

  struct Frame {
    /// Those who speak or act in the shot, the main one first.
    var people: [CharacterID] = []
    var listener: CharacterID?
    /// "the wrench": handled, read or looked at.
    var thing: String?
    /// What the first shot of a scene is to the audience; nil for the others.
    var sceneStart: SceneStart?
    /// True when a screenplay says that the speaker is heard and not seen.
    var isSpeakerOff = false
    var picture = PictureFinder.Picture()
    /// True when the camera sees with the eyes of the "I" who tells the story.
    var isNarratorsView = false
  }

  /// - Parameter recent: those whom the scene's shots before it showed, the last first.
  func frame(of unit: ShotUnit, number: Int, in scene: Scene, recent: [CharacterID]) -> Frame {
    var frame = Frame(sceneStart: number == 0 ? scene.start : nil)
    if unit.role.kind == .dialogue {
      let voice = voice(of: unit)
      let speaker = unit.role.subject
      frame.isSpeakerOff = voice != .onScreen
      frame.listener = voice == .voiceOver ? nil : speaker.flatMap { listener(to: $0, unit, scene, recent) }
      frame.people = [voice == .onScreen ? speaker : frame.listener].compactMap { $0 }
      frame.people.append(contentsOf: actors(of: unit, besides: frame.people, onlyVisible: speaker != nil))
    } else {
      frame.picture = pictures.picture(of: unit)
      frame.isNarratorsView = frame.picture.seer.map(isNarrator) ?? false
      frame.people = people(in: unit, frame.picture, isNarratorsView: frame.isNarratorsView, scene, recent)
    }
    frame.thing = unit.clauses.lazy.filter(\.isVisible).compactMap { things.thing(of: $0) }.first
    return frame
  }

  func voice(of unit: ShotUnit) -> Voice {
    unit.role.kind == .dialogue ? unit.quotations.first.map { chapter.quotations[$0].voice } ?? .onScreen : .onScreen
  }

  private func people(
    in unit: ShotUnit, _ picture: PictureFinder.Picture, isNarratorsView: Bool, _ scene: Scene, _ recent: [CharacterID]
  ) -> [CharacterID] {
    var result: [CharacterID] = []
    func add(_ people: [CharacterID]) {
      for person in people where !result.contains(person) && !(isNarratorsView && isNarrator(person)) { result.append(person) }
    }
    if let owner = picture.owner { add([owner]) }
    // "I" of "as I went on" is not in the picture of the sky.
    let isScenery = PictureFinder.isWithoutPeople(picture)
    add(actors(of: unit, besides: [], onlyVisible: isScenery, onlyMain: isScenery))
    add(objects(of: unit))
    if picture.isOfSeveral, result.count < 2 { add(Array(recent.prefix(2))) }
    if result.isEmpty, picture.subject == .sound, let hearer = hearer(in: scene, recent) { add([hearer]) }
    return result
  }

  /// Whose face answers a sound: the one who tells the story, or else the one whom the scene showed last.
  private func hearer(in scene: Scene, _ recent: [CharacterID]) -> CharacterID? {
    scene.cast.first(where: isNarrator) ?? recent.first
  }

  private func isNarrator(_ character: CharacterID) -> Bool {
    cast.first { $0.id == character }?.isNarrator ?? false
  }

  private func actors(of unit: ShotUnit, besides people: [CharacterID], onlyVisible: Bool, onlyMain: Bool = false) -> [CharacterID] {
    var result: [CharacterID] = []
    for clause in unit.clauses where (clause.tense == .past || clause.tense == .present) && !(onlyMain && clause.isSubordinate) {
      if let actor = clause.actor, !people.contains(actor), !result.contains(actor), !onlyVisible || clause.isVisible {
        result.append(actor)
      }
    }
    return result
  }

  /// People of the unit's narration who do not act in it but are named there: looked at, spoken to, touched.
  private func objects(of unit: ShotUnit) -> [CharacterID] {
    guard unit.clauses.contains(where: \.isVisible) else { return [] }
    var result: [CharacterID] = []
    for token in unit.tokens {
      guard let (mention, end) = mentionAt[token], !isPossessive(mention, end) else { continue }
      result.append(mention.character)
    }
    return result
  }

  private func isPossessive(_ mention: Mention, _ end: Int) -> Bool {
    let word = chapter.tokens[end - 1].folded
    return word.hasSuffix("'s") || ["his", "her", "its", "my"].contains(word)
  }

  /// Paragraphs ahead in which somebody who was not in the picture yet may speak and be taken for the one who is spoken to.
  private static let nextSpeaker = 2

  /// Of those shown last, how many may be meant by a line that nothing else says to whom it goes.
  private static let justSeen = 2

  /// Who hears a line: the one it is spoken to, else the last other speaker before it, else the next one, else the only other person there, else
  /// who was in the picture right before.
  private func listener(to speaker: CharacterID, _ unit: ShotUnit, _ scene: Scene, _ recent: [CharacterID]) -> CharacterID? {
    guard !unit.quotations.isEmpty else { return nil }
    let line = chapter.quotations[unit.quotations.lowerBound]
    if let addressee = line.addressees.first(where: { $0 != speaker && scene.cast.contains($0) }), recent.contains(addressee) {
      return addressee
    }
    let before = chapter.quotations[..<unit.quotations.lowerBound].reversed().lazy.prefix { line.paragraph - $0.paragraph <= 4 }
    let after = chapter.quotations[unit.quotations.upperBound...].lazy.prefix { $0.paragraph - line.paragraph <= 4 }
    let isOther: (Quotation) -> Bool = {
      $0.speaker != nil && $0.speaker != speaker && $0.voice != .voiceOver && scene.span.contains($0.span)
    }
    let isNext: (Quotation) -> Bool = {
      isOther($0) && ($0.paragraph - line.paragraph <= FrameFinder.nextSpeaker || $0.speaker.map(recent.contains) ?? false)
    }
    if let found = before.first(where: isOther) ?? after.first(where: isNext) { return found.speaker }
    let others = scene.cast.filter { $0 != speaker }
    return others.count == 1 ? others[0] : recent.prefix(FrameFinder.justSeen).first(where: others.contains)
  }
}
