/// A step as messages about translations name it.
package enum StepName: Equatable, Sendable {
  case id(String)
  /// A step without an id, by its line.
  case line(Int)

  /// "#ack", "the step of line 12"
  var text: BilingualText {
    switch self {
    case .id(let id): BilingualText("#\(id)", "#\(id) 단계")
    case .line(let line): BilingualText("the step of line \(line)", "\(line)번째 줄의 단계")
    }
  }
}
