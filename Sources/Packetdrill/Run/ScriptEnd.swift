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

extension EngineFeature {
  /// Ends the run of a script that needs it, where the engine doesn't have it.
  func expect(line: Int) throws(ScriptEnd) {
    guard isBuilt else { throw .unsupported(Unsupported(line, .notBuilt(self))) }
  }
}
