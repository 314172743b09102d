package import Breakdown
package import Shooting

/// What it takes to make a film's shots with one tool, before anything is made: clips, seconds, and money by the price that the profile states.
package struct CostEstimate: Hashable, Sendable {
  package let profile: ToolProfile
  /// In the film's order.
  package let scenes: [SceneCost]
  /// How often a shot is made until one is kept, 1 for once.
  package let retakes: Double

  package struct SceneCost: Hashable, Sendable {
    package let scene: SceneNumber
    package let shots: Int
    /// Clips or pictures, with those that chain a long shot.
    package let clips: Int
    /// Seconds to be made; 0 for stills.
    package let seconds: Double
    /// US dollars with retakes; nil when the price is not known.
    package let dollars: Double?
  }

  /// - Parameter retakes: 1 or more.
  package init(of list: ShotList, profile: ToolProfile, retakes: Double = 1) {
    self.profile = profile
    self.retakes = retakes
    scenes = list.scenes.map { scene in
      let clips = scene.shots.flatMap { CostEstimate.clips(of: $0, profile) }
      let seconds = clips.reduce(0, +)
      let amount = profile.rate.map { rate in
        switch rate.unit {
        case .second: seconds * rate.amount
        case .clip, .image: Double(clips.count) * rate.amount
        }
      }
      return SceneCost(
        scene: scene.scene.number, shots: scene.shots.count, clips: clips.count, seconds: seconds, dollars: amount.map { $0 * retakes })
    }
  }

  /// Seconds of each clip that a shot needs; of stills 0 s, one for its first frame and one for its last where it ends otherwise.
  private static func clips(of shot: Shot, _ profile: ToolProfile) -> [Double] {
    guard profile.kind == .video else { return LastFrame.action(of: shot) == nil ? [0] : [0, 0] }
    return profile.chain(holding: shot.editSeconds).compactMap(profile.generateSeconds)
  }

  package var shots: Int { scenes.reduce(0) { $0 + $1.shots } }
  package var clips: Int { scenes.reduce(0) { $0 + $1.clips } }
  package var seconds: Double { scenes.reduce(0) { $0 + $1.seconds } }
  /// US dollars with retakes; nil when the price is not known.
  package var dollars: Double? { profile.rate == nil ? nil : scenes.reduce(0) { $0 + ($1.dollars ?? 0) } }

  /// The first of the dearest; nil when no price is known or there is no scene.
  package var dearest: SceneCost? { scenes.filter { $0.dollars != nil }.max { ($0.dollars ?? 0) < ($1.dollars ?? 0) } }
  /// The first of the cheapest that have a shot.
  package var cheapest: SceneCost? { scenes.filter { $0.dollars != nil && $0.shots > 0 }.min { ($0.dollars ?? 0) < ($1.dollars ?? 0) } }
}
