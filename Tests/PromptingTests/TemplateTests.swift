import Library
import Prompting
import Shooting
import Testing

@Suite struct TemplateTests {
  private func prompt(of template: String) throws -> Prompt? {
    let library = TemplateLibrary.builtIn.overridden(by: [
      "tools/mine/profile.yaml": TemplateLibrary.builtIn.text(at: "tools/kling-v3/profile.yaml") ?? "",
      "tools/mine/prompt.mustache": template,
    ])
    let line = Shot.Line(speaker: "Anna", line: "Come here.")
    let look = try Look(yaml: "light: one lamp", file: "look.yaml")
    let bible = try Bible(yaml: "characters: [{name: Anna, hair: red}]", file: "bible.yaml")
    return try ShotOfTheBook(dialogue: [line], sound: "A bell", bible: bible, look: look).prompt(for: "mine", library: library)
  }

  private static let slots = "framing, action, still, camera, lens, place, time, scene, lines, hasLines, sound, described, look"
  private static let known = "the slots are \(slots), and inside {{#lines}} also speaker, line, inside {{#described}} also name, look"

  @Test(arguments: [
    ("{{framing}}.\n\n{{ation}}", 3, "no slot is named \"ation\"; \(known)"),
    ("{{#scen}}{{scene}}{{/scen}}", 1, "no slot is named \"scen\"; \(known)"),
    ("{{^lense}}no{{/lense}}", 1, "no slot is named \"lense\"; \(known)"),
    ("{{{ framming }}}", 1, "no slot is named \"framming\"; \(known)"),
    ("{{& framming}}", 1, "no slot is named \"framming\"; \(known)"), ("{{uppercased(len)}}", 1, "no slot is named \"len\"; \(known)"),
    ("{{lines.line}}", 1, "no slot is named \"lines.line\"; \(known)"), ("{{=<% %>=}}<%ation%>", 1, "no slot is named \"ation\"; \(known)"),
    ("{{#lines}}{{line}}{{/lines}} {{speaker}}", 1, "\"speaker\" stands only between {{#lines}} and {{/lines}}"),
    ("{{> header}}", 1, "a template cannot take in another one, here \"header\""),
    ("{{framing}}\n{{#lens}}{{/lines}}", 2, "the template cannot be read: sectionCloseNameIncorrect"),
  ])
  func refusesASlotThatThereIsNot(_ template: String, _ line: Int, _ reason: String) {
    #expect { try prompt(of: template) } throws: {
      "\($0)" == "Templates/tools/mine/prompt.mustache, line \(line): \(reason)"
    }
  }

  @Test func fillsEverySlotThatItNames() throws {
    for slot in Self.slots.split(separator: ", ") { #expect(try prompt(of: "{{#\(slot)}}x{{/\(slot)}}")?.text.hasPrefix("x") == true) }
    #expect(
      try prompt(of: "{{! ation }}{{#lines}}{{speaker}}, {{ line }}{{#lens}} {{.}}{{/lens}}{{/lines}}")?.text
        == "Anna, Come here. 35 mm lens")
    #expect(try prompt(of: "{{uppercased(lens)}} {{#lines}}{{#first()}}{{{line}}}{{/first()}}{{/lines}}")?.text == "35 MM LENS Come here.")
  }
}
