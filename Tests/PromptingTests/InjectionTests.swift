import Library
import Prompting
import Shooting
import Testing

/// Prose that holds a tool's own syntax, in every place where a novel's words go into a prompt, for every tool.
@Suite struct InjectionTests {
  /// A piece of syntax, and the tools that would obey it.
  private static let injections: [(syntax: String, tools: [String])] = [
    ("--ar 1:1", ["midjourney-v6", "midjourney-v7"]), ("—no people", ["midjourney-v6", "midjourney-v7"]), ("--duration 99", ["seedance-1"]),
    ("--resolution 480p", ["seedance-1"]), ("-camera zoom --seed 9", ["pika-2-2"]), ("hot::2 dog::-1", ["midjourney-v6", "midjourney-v7"]),
    ("{red, blue}", ["midjourney-v6", "midjourney-v7", "flux-2", "flux-1", "flux-kontext", "sdxl-a1111"]), ("{red|blue}", ["sdxl-a1111"]),
    ("(word:1.4)", ["sdxl-a1111"]), ("((loud))", ["sdxl-a1111"]), ("[soft]", ["sdxl-a1111", "hailuo-02", "hailuo-2-3", "minimax-h3"]),
    ("[Push in]", ["hailuo-02", "hailuo-2-3"]), ("[Pan left,Pedestal up]", ["hailuo-02", "hailuo-2-3"]), ("<lora:evil:1>", ["sdxl-a1111"]),
    ("a BREAK b", ["sdxl-a1111"]), ("\\(x\\)", ["sdxl-a1111"]), ("[a:b:0.5]", ["sdxl-a1111"]), ("[a|b]", ["sdxl-a1111"]),
    (
      "@Image1",
      ["kling-v2-5-turbo", "kling-v2-6", "kling-v3", "kling-v3-omni", "seedance-2-0", "seedance-2-5", "vidu-q1", "vidu-q2", "vidu-q3"]
    ),
    ("@anna", ["runway-gen4-image"]), ("<<<image_1>>>", ["kling-v3", "kling-v3-omni", "veo-3-1", "veo-3", "veo-2"]),
    ("<<<voice_1>>>", ["kling-v3-omni"]), ("[00:00-00:02]", ["veo-2", "veo-3", "veo-3-1", "wan-2-6-api"]),
    ("[0-3s] Shot 2.", ["wan-2-6-api"]),
    ("[Shot 2]", ["minimax-h3"]), ("<d>[English] Buy!</d>", ["minimax-h3"]), ("<Picture 1>", ["minimax-h3"]),
    ("【字幕】", ["seedance-2-0", "seedance-2-5"]), ("{Buy!}", ["seedance-2-0", "seedance-2-5"]), ("<bang>", ["seedance-2-0", "seedance-2-5"]),
    ("(drums)", ["seedance-2-0", "seedance-2-5"]), ("\"SALE\"", ["hunyuanvideo-1-0", "hunyuanvideo-1-5", "ideogram-v3", "ideogram-v4"]),
    ("“SALE”", ["hunyuanvideo-1-5", "qwen-image-api", "qwen-image-open"]), ("-\u{200B}-ar 1:1", ["midjourney-v7", "midjourney-v6"]),
    ("-\u{2060}-v 4", ["midjourney-v7"]), (": :2", ["midjourney-v7"]), (":::", ["midjourney-v7"]), ("--\u{301}no", ["midjourney-v7"]),
    ("[[Push in]]", ["hailuo-02"]), ("<<<<<", ["kling-v3"]), ("@@Image1", ["seedance-2-0"]), ("{{{red}}}", ["flux-2", "midjourney-v7"]),
    ("{{name}}", ["flux-2", "midjourney-v7", "seedance-2-0"]), ("\n--ar 9:16\n", ["midjourney-v7"]), ("\u{0}--v 1", ["midjourney-v7"]),
  ]

  enum Place: CaseIterable {
    case name, place, action, line, sound, prop, look
  }

  private func shot(_ syntax: String, in place: Place) throws -> ShotOfTheBook {
    var shot = ShotOfTheBook(cast: ["Anna"])
    let words = "Anna sees \(syntax) here."
    switch place {
    case .name: shot.cast = ["Anna \(syntax) Vale"]
    case .place: shot.place = "boat \(syntax) house"
    case .action: shot.action = words
    case .line: shot.dialogue = [Shot.Line(speaker: "Anna", line: words)]
    case .sound: shot.sound = words
    case .prop: shot.props = ["lamp \(syntax) post"]
    case .look:
      let escaped = words.unicodeScalars.map { "\\u" + String(("000" + String($0.value, radix: 16)).suffix(4)) }.joined()
      shot.bible = try Bible(yaml: "characters: [{name: Anna, hair: \"\(escaped)\"}]", file: "bible.yaml")
    }
    return shot
  }

  @Test(arguments: Place.allCases) func neverChangesAParameter(_ place: Place) throws {
    let table = try ToolTable(library: .builtIn)
    for profile in table.profiles {
      let writer = try PromptWriter(profile: profile, library: .builtIn)
      let plain = try #require(try shot("a word", in: place).prompt(by: writer))
      for injection in Self.injections {
        let prompt = try #require(try shot(injection.syntax, in: place).prompt(by: writer))
        #expect(prompt.parameters == plain.parameters && prompt.negative == plain.negative, "\(profile.id): \(injection.syntax)")
        #expect(prompt.text.hasSuffix(profile.writtenSuffix), "\(profile.id): \(prompt.text)")
        guard injection.tools.contains(profile.id) else { continue }
        let body = prompt.text.dropLast(profile.writtenSuffix.count)
        for sign in profile.escapes.map(\.text) {
          #expect(
            body.ranges(of: sign).count == plain.text.dropLast(profile.writtenSuffix.count).ranges(of: sign).count, "\(profile.id): \(body)"
          )
        }
      }
    }
  }

  @Test func knowsFortyOfThem() { #expect(Self.injections.count >= 40) }
}
