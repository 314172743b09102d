import Testing

@testable import Readers

@Suite struct SceneBreakSignTests {
  @Test(arguments: [
    "* * *", "***", "*", "#", "# # #", "---", "– – –", "⁂", "~", "~~~", "o0o", "-oOo-", "• • •", "❦", "x x x", "X X X", "xxx", "___",
    "=====",
    "·  ·  ·", "*\u{A0}*\u{A0}*", ". . .", "＊　＊　＊",
  ])
  func recognisesASign(_ text: String) {
    #expect(SceneBreakSign.isSign(text))
  }

  @Test(arguments: ["", " ", ".", "-", "—", "x", "X", "XX", "XXX", "…", "*a*", "o", "12", "* * * * * * * * * * * * *", "“…”", "#1", "xX y"])
  func takesNothingElseForASign(_ text: String) {
    #expect(!SceneBreakSign.isSign(text))
  }
}
