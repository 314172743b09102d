import Breakdown
package import Library
import Mustache
package import Shooting

/// Compiles neutral shots into the text and parameters of one tool.
package struct PromptWriter: Sendable {
  private let profile: ToolProfile
  private let template: MustacheTemplate
  private let identities: Identities
  private let look: LookShaper

  /// Throws `ProfileError` when the tool's `prompt.mustache` is missing or broken, or names a slot that there is not.
  package init(profile: ToolProfile, library: TemplateLibrary, bible: Bible = .empty, look: Look = .none) throws {
    self.look = try LookShaper(look, library: library)
    identities = Identities(bible, fields: try BibleFields(library: library))
    let file = "tools/\(profile.id)/prompt.mustache"
    guard let text = library.text(at: file) else { throw ProfileError(file: file, line: nil, reason: "the file is missing") }
    self.profile = profile
    do {
      template = try MustacheTemplate(string: text.hasPrefix(PromptWriter.plainText) ? text : PromptWriter.plainText + text)
    } catch let error as MustacheTemplate.ParserError {
      throw ProfileError(file: file, line: error.context.lineNumber, reason: "the template cannot be read: \(error.error)")
    }
    // Mustache prints nothing for a slot that it does not know.
    if let fault = TemplateTags(text).firstFault { throw ProfileError(file: file, line: fault.line, reason: fault.reason) }
  }

  /// Without this line Mustache writes HTML: `&quot;` for a quotation mark.
  private static let plainText = "{{%CONTENT_TYPE:TEXT}}"

  package func write(_ shots: ShotList) -> PromptSheet {
    PromptSheet(
      profile: profile, prompts: shots.scenes.flatMap { scene in scene.shots.flatMap { write($0, in: scene.scene) } },
      sequences: shots.scenes.flatMap { sequences(of: $0) })
  }

  private func write(_ shot: Shot, in scene: Scene) -> [Prompt] {
    let slots = slots(for: shot, in: scene)
    switch profile.kind {
    case .video: return ClipPlan(shot, slots: slots, profile: profile).parts.map { clip($0, of: shot) }
    case .image: return [prompt(.firstFrame, slots, of: shot)] + [lastFrame(slots, of: shot)].compactMap(\.self)
    }
  }

  private func slots(for shot: Shot, in scene: Scene) -> PromptSlots {
    PromptSlots(shot, in: scene, profile: profile, identities: identities, look: look.words(for: shot, in: scene, kind: profile.kind))
  }

  private func clip(_ part: ClipPlan.Part, of shot: Shot) -> Prompt {
    let lastFrame = part.clip.map { $0.number == $0.count } ?? true
    let ends = lastFrame && profile.takesLastFrame == true && LastFrame.action(of: shot) != nil
    return prompt(
      .motion, part.slots, of: shot, clip: part.clip, seconds: profile.generateSeconds(holding: part.editSeconds),
      notes: part.notes(for: shot, profile: profile) + (ends ? ["last frame: the still of the shot's end, where you have made one"] : []))
  }

  /// Nil where nothing is known to change within the shot.
  private func lastFrame(_ slots: PromptSlots, of shot: Shot) -> Prompt? {
    guard let end = LastFrame.action(of: shot) else { return nil }
    var slots = slots
    slots.action = PromptText(profile).sentences(end)
    return prompt(
      .lastFrame, slots, of: shot, notes: ["made from the first frame: give that picture as reference and change only what is told"])
  }

  private func prompt(
    _ role: Prompt.Role, _ slots: PromptSlots, of shot: Shot, clip: Prompt.Clip? = nil, seconds: Double? = nil, notes: [String] = []
  )
    -> Prompt
  {
    let fitted = PromptFitter(limit: profile.promptLimit, suffix: look.suffix(of: profile)).fit(slots, render: render)
    return Prompt(
      shot: shot.address, tool: profile.id, kind: profile.kind, role: role, clip: clip, seconds: seconds, text: fitted.text,
      negative: profile.takesNegativePrompt && profile.suffix == nil ? look.negative(of: profile).joined(separator: ", ") : "",
      parameters: parameters(for: shot, seconds: seconds), references: references(for: shot.subjects), notes: missingMove(of: shot) + notes,
      dropped: fitted.dropped)
  }

  private func render(_ slots: PromptSlots) -> String {
    PromptText.folded(template.render(slots.values))
  }

  private func parameters(for shot: Shot, seconds: Double?) -> [Prompt.Parameter] {
    let seconds = seconds.flatMap { seconds in
      profile.durationParameter.map { Prompt.Parameter(name: $0, value: duration(seconds)) }
    }
    let move = profile.cameraParameter.flatMap { name in profile.word(for: shot.move).map { Prompt.Parameter(name: name, value: $0) } }
    let seed = profile.takesSeed && profile.suffix == nil ? shot.cast.lazy.compactMap(identities.seed).first : nil
    return [seconds, move].compactMap(\.self) + look.parameters(of: profile)
      + [seed.map { Prompt.Parameter(name: "seed", value: "\($0)") }].compactMap(\.self)
  }

  private func duration(_ seconds: Double) -> String {
    let number = "\(Int(seconds.rounded(.up)))"
    return profile.durationValue?.replacing("{seconds}", with: number) ?? number
  }

  /// A move that the tool cannot make.
  private func missingMove(of shot: Shot) -> [String] {
    guard profile.missingMoves.contains(shot.move.rawValue) else { return [] }
    return ["camera: \(shot.move.rawValue), which \(profile.name) cannot do; it stands still"]
  }

  /// The people of the shot, then its things, as many as the tool takes.
  private func references(for subjects: [String]) -> [String] {
    let clean = PromptText(profile)
    let names = subjects.map(clean.phrase).filter(PromptText.hasWord).prefix(profile.references.most ?? subjects.count)
    return names.enumerated().map { index, name in
      let label = profile.references.label?.replacing("{number}", with: "\(index + 1)").replacing("{name}", with: name) ?? name
      let pictures = identities.references(of: name)
      return pictures.isEmpty ? label : "\(label) (\(pictures.joined(separator: ", ")))"
    }
  }

  /// Runs of a scene's shots that the tool can make as one clip; none where it makes one shot at a time.
  private func sequences(of scene: SceneShots) -> [PromptSequence] {
    guard let rule = profile.sequence else { return [] }
    return PromptSequence.runs(of: scene.shots, rule: rule, profile: profile).map { run in
      let fitter = PromptFitter(limit: rule.share(of: profile.promptLimit, among: run.count))
      let fitted = run.map { fitter.fit(slots(for: $0.shot, in: scene.scene), render: render) }
      let subjects = run.flatMap(\.shot.subjects)
      let set = parameters(for: run[0].shot, seconds: profile.generateSeconds(holding: run.reduce(0) { $0 + $1.seconds }))
      return PromptSequence(
        run, texts: fitted.map(\.text), rule: rule,
        parameters: set.filter { own in !rule.parameters.contains { $0.name == own.name } } + rule.parameters,
        references: references(for: subjects.enumerated().filter { !subjects[..<$0.offset].contains($0.element) }.map(\.element)),
        dropped: zip(run, fitted).flatMap { part, fitted in fitted.dropped.map { "\(part.shot.address) \($0)" } })
    }
  }
}
