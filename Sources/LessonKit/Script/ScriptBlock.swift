/// A `tcp` block as it was read: the script, what its lines say of quizzes and blanks, and the
/// mistakes in it.
struct ScriptBlock: Equatable {
  var place: Word.Places
  /// The id in the info string, without `#`.
  var id: String?
  /// Where the id stands, or the opening fence without one.
  var idRange: SourceRange
  /// The opening fence.
  var fence: SourceRange
  /// From the opening fence to the closing one.
  var lines: ClosedRange<Int>
  /// Whether the fence is closed.
  var isClosed = true
  var script: Script
  var claims: [LocatedClaim] = []
  var fills: [Fill] = []
  /// What the lines of a task say that are only a task's.
  var task = TaskDraft()
  /// Whether any line was read, right or wrong.
  var isEmpty = true
  var diagnostics: [Diagnostic] = []
}

/// A `claim` line.
struct LocatedClaim: Equatable {
  /// The choice's number, from 1.
  var number: Int
  var claim: Claim
  /// The event or condition.
  var range: SourceRange
}

/// A name and where it stands.
struct LocatedName: Equatable {
  var name: String
  var range: SourceRange
}
