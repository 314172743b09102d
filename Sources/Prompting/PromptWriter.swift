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
    PromptSheet(profile: profile, prompts: shots.scenes.flatMap { scene in scene.shots.map { write($0, in: scene.scene) } })
  }

  private func write(_ shot: Shot, in scene: Scene) -> Prompt {
    let fitter = PromptFitter(limit: profile.promptLimit, suffix: look.suffix(of: profile))
    let fitted = fitter.fit(
      PromptSlots(shot, in: scene, profile: profile, identities: identities, look: look.words(for: shot, in: scene, kind: profile.kind)),
      render: render)
    return Prompt(
      shot: shot.address, tool: profile.id, kind: profile.kind, role: profile.kind == .video ? .motion : .firstFrame, text: fitted.text,
      negative: profile.takesNegativePrompt && profile.suffix == nil ? look.negative(of: profile).joined(separator: ", ") : "",
      parameters: parameters(for: shot), references: references(for: shot),
      dropped: fitted.dropped + missingMove(of: shot) + lateness(of: shot))
  }

  private func render(_ slots: PromptSlots) -> String {
    PromptText.folded(template.render(slots.values))
  }

  private func parameters(for shot: Shot) -> [Prompt.Parameter] {
    let seconds = profile.generateSeconds(holding: shot.editSeconds).flatMap { seconds in
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
  private func references(for shot: Shot) -> [String] {
    let clean = PromptText(profile)
    let names = shot.subjects.map(clean.phrase).filter(PromptText.hasWord).prefix(profile.references.most ?? shot.subjects.count)
    return names.enumerated().map { index, name in
      let label = profile.references.label?.replacing("{number}", with: "\(index + 1)").replacing("{name}", with: name) ?? name
      let pictures = identities.references(of: name)
      return pictures.isEmpty ? label : "\(label) (\(pictures.joined(separator: ", ")))"
    }
  }

  /// What a shot longer than the tool's longest clip needs.
  private func lateness(of shot: Shot) -> [String] {
    guard let longest = profile.longestClip, shot.editSeconds > longest else { return [] }
    return [
      "length: \(shot.editSeconds) s in the cut, \(Int(longest)) s at most; make a second clip that starts from the last frame of the first"
    ]
  }
}
