/// Why a run ends before its script does.
enum ScriptEnd: Error, Equatable, Sendable {
  case failure(Failure)
  case unsupported(Unsupported)

  /// What the run comes to.
  var verdict: Verdict {
    switch self {
    case .failure(let failure): .fail(failure)
    case .unsupported(let unsupported): .unsupported(unsupported)
    }
  }
}
