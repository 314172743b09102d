import Breakdown
package import Shooting

/// A picture of a film's rhythm: a column for each shot, as high as its picture is wide, in the colour of its light, with a mark where the camera moves.
package struct LookStrip {
  private let list: ShotList

  package init(of list: ShotList) { self.list = list }

  private static let height = 120.0
  private static let columnWidth = 8.0
  private static let gap = 10.0
  private static let margin = 30.0

  /// Colours of light, by the words of the continuity sheets; grey where the text says nothing.
  private static let colours: [(words: [String], colour: String)] = [
    (["night", "dark", "moonlight"], "#26324d"), (["lamplight", "candlelight", "firelight", "torchlight"], "#b8742a"),
    (["dawn", "twilight", "dusk"], "#8a6d9b"),
    (["morning"], "#d8b46a"), (["day", "daylight", "sunlight"], "#e3c33f"), (["afternoon"], "#d99a3c"), (["evening"], "#a05a48"),
    (["neon", "fluorescent", "screen", "strobe"], "#3c9a9a"),
  ]
  private static let unknown = "#9a9a9a"

  /// One self-contained SVG file.
  package var svg: String {
    var x = LookStrip.margin
    var parts: [String] = []
    for scene in list.scenes where !scene.shots.isEmpty {
      parts.append("<text x=\"\(Int(x))\" y=\"\(Int(LookStrip.height) + 44)\">\(LookStrip.escaped("\(scene.scene.number)"))</text>")
      for shot in scene.shots {
        parts.append(column(of: shot, at: x))
        x += LookStrip.columnWidth
      }
      x += LookStrip.gap
    }
    let width = Int(x + LookStrip.margin)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(Int(LookStrip.height) + 90)" viewBox="0 0 \(width) \(Int(LookStrip.height) + 90)" font-family="sans-serif" font-size="11">
      <title>Sizes, moves and light, shot by shot</title>
      <rect width="100%" height="100%" fill="#f4f2ec"/>
      \(parts.joined(separator: "\n"))
      \(legend)
      </svg>

      """
  }

  private func column(of shot: Shot, at x: Double) -> String {
    let rank = Double(ShotSize.allCases.firstIndex(of: shot.size) ?? 0) + 1
    let height = LookStrip.height * rank / Double(ShotSize.allCases.count)
    let top = LookStrip.height - height + 20
    let colour = LookStrip.colours.first { $0.words.contains(shot.continuity.light) }?.colour ?? LookStrip.unknown
    let words = LookStrip.escaped(
      "\(shot.address) \(shot.size.rawValue) \(shot.angle.rawValue), \(shot.move.rawValue); \(shot.continuity.light)")
    let mark = shot.move == .static ? "" : "<circle cx=\"\(x + 3.5)\" cy=\"\(top - 5)\" r=\"2\" fill=\"#b03030\"/>"
    return
      "<g><title>\(words)</title><rect x=\"\(x)\" y=\"\(top)\" width=\"7\" height=\"\(height)\" fill=\"\(colour)\"/>\(mark)</g>"
  }

  private var legend: String {
    let y = Int(LookStrip.height) + 70
    var x = Int(LookStrip.margin)
    var parts: [String] = []
    for (words, colour) in LookStrip.colours + [(["not said"], LookStrip.unknown)] {
      parts.append(
        "<rect x=\"\(x)\" y=\"\(y - 9)\" width=\"10\" height=\"10\" fill=\"\(colour)\"/><text x=\"\(x + 14)\" y=\"\(y)\">\(words[0])</text>"
      )
      x += 90
    }
    parts.append(
      "<circle cx=\"\(x + 4)\" cy=\"\(y - 4)\" r=\"3\" fill=\"#b03030\"/><text x=\"\(x + 12)\" y=\"\(y)\">the camera moves; low columns are close-ups</text>"
    )
    return parts.joined(separator: "\n")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  }
}
