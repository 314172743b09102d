package import Breakdown
package import Manuscripts

/// One camera set-up of a scene. It knows no tool.
package struct Shot: Hashable, Sendable {
  /// The identity that survives renumbering: made from what the shot quotes, not from where it stands.
  package let id: String
  package let scene: SceneNumber
  package let letter: ShotLetter
  /// `Beat.id`s, in order.
  package let beats: [String]
  package internal(set) var size: ShotSize
  package internal(set) var angle: CameraAngle
  package internal(set) var move: CameraMove
  /// Focal length in millimetres on full frame.
  package internal(set) var lens: Int
  package internal(set) var coverage: Coverage
  /// The set-up of the shot grammar that frames it; "" when a person framed it.
  package internal(set) var setup: String
  /// Where the people among `subjects` are in the frame.
  package let staging: [Staging]
  /// Where its main person goes; nil when nobody moves through the frame.
  package let direction: ScreenDirection?
  /// Names of those on screen, then things as "the wrench".
  package let subjects: [String]
  /// The people among `subjects`.
  package let cast: [String]
  package let props: [String]
  /// One sentence in the present tense, only what can be seen, without quoted words.
  package let action: String
  package let dialogue: [Line]
  /// What is heard besides the dialogue, in the text's own words; "" when the text says nothing.
  package let sound: String
  /// Seconds in the cut.
  package var editSeconds: Double
  /// The cut that leads out of the shot.
  package let transition: Transition
  package let source: Source
  /// Whether the film needs it.
  package var importance = ShotImportance.unjudged
  /// How everything stands at its first and last frame.
  package var continuity = ContinuitySheet.none
  /// Shots that were joined into this one: what else happens in it, as keyframes or behind its main action.
  package var joined: [JoinedShot] = []

  /// Spoken words of this shot, on or off screen.
  package struct Line: Hashable, Sendable {
    /// Nil when the text does not let us name anybody.
    package let speaker: String?
    /// As printed, without quotation marks.
    package let line: String
    /// Where the speaker is, as a screenplay says; on screen in prose, which says nothing.
    package let voice: Voice
    /// How it is spoken, in the words of a screenplay's parentheticals; "" without.
    package let delivery: String

    package init(speaker: String?, line: String, voice: Voice = .onScreen, delivery: String = "") {
      self.speaker = speaker
      self.line = line
      self.voice = voice
      self.delivery = delivery
    }

    /// What stands in parentheses behind the speaker's name: "voice-over; quietly". Nil when there is nothing to say.
    package var note: String? {
      let parts = (voice == .onScreen ? [] : [voice.rawValue]) + (delivery.isEmpty ? [] : [delivery])
      return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
  }

  /// The words of the chapter that the shot realises.
  package struct Source: Hashable, Sendable {
    /// `Chapter.number`.
    package let chapter: Int
    package let span: TextSpan
    /// The clean text at `span`.
    package let quote: String
    /// Of the chapter's story blocks, from 1.
    package let paragraph: Int

    package init(chapter: Int, span: TextSpan, quote: String, paragraph: Int) {
      self.chapter = chapter
      self.span = span
      self.quote = quote
      self.paragraph = paragraph
    }
  }

  package enum Transition: String, Sendable {
    case cut = "CUT"
    case fadeIn = "FADE IN"
    case fadeOut = "FADE OUT"
    case dissolve = "DISSOLVE"
    case smashCut = "SMASH CUT"
    case matchCut = "MATCH CUT"
    case jumpCut = "JUMP CUT"
    case wipe = "WIPE"
  }

  package init(
    id: String, scene: SceneNumber, letter: ShotLetter, beats: [String], size: ShotSize, angle: CameraAngle, move: CameraMove, lens: Int,
    coverage: Coverage, subjects: [String], cast: [String], props: [String], action: String, dialogue: [Line], sound: String,
    editSeconds: Double, transition: Transition, source: Source, setup: String = "", staging: [Staging] = [],
    direction: ScreenDirection? = nil
  ) {
    self.id = id
    self.scene = scene
    self.letter = letter
    self.beats = beats
    self.size = size
    self.angle = angle
    self.move = move
    self.lens = lens
    self.coverage = coverage
    self.subjects = subjects
    self.cast = cast
    self.props = props
    self.action = action
    self.dialogue = dialogue
    self.sound = sound
    self.editSeconds = editSeconds
    self.transition = transition
    self.source = source
    self.setup = setup
    self.staging = staging
    self.direction = direction
  }

  mutating func frame(by setup: ShotGrammar.Setup) {
    size = setup.size
    angle = setup.angle
    move = setup.move
    lens = setup.lens
    coverage = setup.coverage
    self.setup = setup.name
  }

  /// How people name the shot: `12/B`.
  package var address: String { "\(scene)/\(letter)" }
}
