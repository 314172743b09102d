import Breakdown

/// How the pictures of a film vary: sizes, runs of one size and angle, and cuts across the line.
package struct VarietyReport: Sendable {
  /// Sizes that occur, from nearest to farthest.
  package let sizes: [(size: ShotSize, shots: Int)]
  /// Runs of more than three shots of one size and angle inside a scene, by the addresses of their ends.
  package let runs: [(first: String, last: String, shots: Int)]
  package let crossings: [LineCrossing]

  package init(of list: ShotList) {
    let shots = list.shots
    sizes = ShotSize.allCases.map { size in (size, shots.count { $0.size == size }) }.filter { $0.shots > 0 }
    var runs: [(first: String, last: String, shots: Int)] = []
    for scene in list.scenes {
      var start = 0
      for index in 1..<max(scene.shots.count + 1, 1) {
        let isAlike =
          index < scene.shots.count && scene.shots[index].size == scene.shots[start].size
          && scene.shots[index].angle == scene.shots[start].angle
        if isAlike { continue }
        if index - start > Variety.longestRun {
          runs.append((scene.shots[start].address, scene.shots[index - 1].address, index - start))
        }
        start = index
      }
    }
    self.runs = runs
    crossings = list.scenes.flatMap { LineCrossing.crossings(in: $0.shots) }
  }

  /// In one line for a summary.
  package var statement: String {
    let named = sizes.map { "\($0.size.rawValue) \($0.shots)" }.joined(separator: ", ")
    let runs =
      runs.isEmpty ? "no run of more than three alike" : "\(runs.count) \(runs.count == 1 ? "run" : "runs") of more than three alike"
    return
      "\(named); \(runs), \(crossings.isEmpty ? "no" : String(crossings.count)) line \(crossings.count == 1 ? "crossing" : "crossings")"
  }
}
