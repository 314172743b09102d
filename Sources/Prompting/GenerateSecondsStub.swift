extension ToolProfile {
  /// Stand-in until the tool profiles bring their own: whole seconds.
  package func generateSeconds(holding seconds: Double) -> Double? {
    kind == .video ? seconds.rounded(.up) : nil
  }
}
