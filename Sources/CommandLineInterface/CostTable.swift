import Foundation
import Prompting

/// Estimates as a person reads them: a row for each tool, then its cheapest and dearest scene and where the price comes from.
struct CostTable {
  private let estimates: [CostEstimate]

  init(_ estimates: [CostEstimate]) { self.estimates = estimates }

  var lines: [String] {
    let rows = [["tool", "shots", "clips", "seconds", "cost", "cheapest scene", "dearest scene"]] + estimates.map(CostTable.row)
    return TextTable(rows, rightAligned: [1, 2, 3, 4]).lines + [""] + estimates.map(CostTable.source) + retakes
  }

  /// "$12.30", or "unknown".
  static func money(_ dollars: Double?) -> String { dollars.map { "$" + String(format: "%.2f", $0) } ?? "unknown" }

  private static func row(_ estimate: CostEstimate) -> [String] {
    [
      estimate.profile.id, "\(estimate.shots)", "\(estimate.clips)",
      estimate.profile.kind == .video ? "\(Int(estimate.seconds.rounded()))" : "",
      money(estimate.dollars), scene(estimate.cheapest), scene(estimate.dearest),
    ]
  }

  private static func scene(_ cost: CostEstimate.SceneCost?) -> String { cost.map { "\($0.scene): \(money($0.dollars))" } ?? "" }

  private static func source(_ estimate: CostEstimate) -> String {
    let profile = estimate.profile
    guard let rate = profile.rate else { return "\(profile.id): no source says a price" }
    let note = rate.note.isEmpty ? "" : "; \(rate.note)"
    return "\(profile.id): $\(rate.amount) \(rate.unit == .image ? "an" : "a") \(rate.unit.rawValue), gathered \(profile.asOf)\(note)"
  }

  private var retakes: [String] {
    guard let times = estimates.first?.retakes else { return [] }
    return times == 1
      ? ["each shot made once; --retakes 3 reckons with three"]
      : ["each shot made \(times == times.rounded() ? "\(Int(times))" : "\(times)") times"]
  }
}
