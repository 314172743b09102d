/// How much of a person (or thing) the frame holds, from nearest to farthest.
package enum ShotSize: String, Sendable, CaseIterable {
  case extremeCloseUp = "ECU"
  case closeUp = "CU"
  case mediumCloseUp = "MCU"
  case medium = "MS"
  case mediumLong = "MLS"
  case full = "FS"
  case long = "LS"
  case extremeLong = "ELS"

  /// As prompts and sheets spell it.
  package var words: String {
    switch self {
    case .extremeCloseUp: "extreme close-up"
    case .closeUp: "close-up"
    case .mediumCloseUp: "medium close-up"
    case .medium: "medium shot"
    case .mediumLong: "medium long shot"
    case .full: "full shot"
    case .long: "long shot"
    case .extremeLong: "extreme long shot"
    }
  }
}

package enum CameraAngle: String, Sendable, CaseIterable {
  case eyeLevel = "eye level"
  case low
  case high
  case overhead
  case dutch
}

package enum CameraMove: String, Sendable, CaseIterable {
  case `static`
  case pan
  case tilt
  case dollyIn = "dolly in"
  case dollyOut = "dolly out"
  case truck
  case pedestal
  case crane
  case arc
  case handheld
  case follow
  case zoom
  case rackFocus = "rack focus"
}

/// What the shot is for in the cut: another axis than its size.
package enum Coverage: String, Sendable, CaseIterable {
  case establishing
  case master
  case single
  case twoShot = "two-shot"
  case group
  case overTheShoulder = "over-the-shoulder"
  case insert
  case cutaway
  case reaction
  case pointOfView = "POV"
}
