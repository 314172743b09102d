package import Prompting

/// Which tools prompts are written for.
package enum ToolSelection {
  /// When no tool is named: one that makes clips and one that makes the stills they start from.
  package static let standard = ["kling-v3", "flux-2"]

  /// The profiles of `ids` in their order, each once.
  package static func profiles(_ ids: [String], in table: ToolTable) throws(SelectionError) -> [ToolProfile] {
    var result: [ToolProfile] = []
    for id in ids where !result.contains(where: { $0.id == id }) {
      guard let profile = table.profile(id) else { throw SelectionError(unknown(id, in: table)) }
      result.append(profile)
    }
    return result
  }

  private static func unknown(_ id: String, in table: ToolTable) -> String {
    let known = table.profiles.map(\.id)
    let question = NearestMatch.of(id, among: known).map { " (did you mean \($0)?)" } ?? ""
    return "there is no tool \"\(id)\"\(question); the tools are \(known.joined(separator: ", "))"
  }
}
