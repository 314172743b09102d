import ArgumentParser
import Breakdown

/// How readily prose is divided into scenes.
struct DivisionOptions: ParsableArguments {
  @Option(help: "How readily a scene opens where the author set no mark: coarse, normal or fine.")
  var scenes: SceneGranularity = .normal
}

extension SceneGranularity: ExpressibleByArgument {}
