extension Exporter {
  /// `shot-list.json`: shots, prompts and the proof of coverage.
  static let json = Exporter(name: "json", summary: "shot-list.json, everything for programs") { document in
    [ExportedFile(path: "shot-list.json", bytes: try ShotListJSON.withEverything(document).jsonBytes())]
  }
}
