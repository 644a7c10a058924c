/// A fault that is armed for some segments takes them (E202).
enum FaultsFire: Rule {
  static let code = "E202"
  static let title = BilingualText("a fault that never fired", "일어나지 않은 장애")
  static let explanation = BilingualText(
    """
    The block ended before enough matching segments had entered the path. Perhaps a field of the \
    segment is wrong, or the block stops too early. `every` and shares in percent are exempt: \
    they live until `heal` or `reset`.
    """,
    """
    맞는 세그먼트가 그만큼 경로로 들어가기 전에 블록이 끝났어요. 세그먼트의 필드가 틀렸거나 블록이 너무 일찍 끝났을 거예요. `every`와 백분율은 `heal`이나 \
    `reset`까지 살아 있어서 여기에 들지 않아요.
    """)
  static let example: RuleExample? = .script(
    """
    establish
    drop 2nd client -> server DATA
    client send 10
    expect client -> server DATA
    """,
    mended: """
      establish
      drop 1st client -> server DATA
      client send 10
      expect client -> server DATA lost
      """)
}

extension Mistake {
  /// An armed fault that never fired: how many segments matched after its line; `seen` are they, as
  /// in "seq=101".
  package static func faultNeverFired(matched: Int, line: Int, seen: [String]) -> Mistake {
    let list = seen.isEmpty ? "" : " (\(seen.joined(separator: ", ")))"
    let sent =
      matched == 0
      ? "no matching segment was sent"
      : "only \(matched) matching segment\(matched == 1 ? " was" : "s were") sent"
    return Mistake(
      FaultsFire.self,
      BilingualText(
        "this fault never fired: \(sent) after line \(line)\(list)",
        "이 장애는 한 번도 일어나지 않았어요. \(line)번째 줄 뒤로 "
          + (matched == 0 ? "맞는 세그먼트가 나가지 않았어요" : "맞는 세그먼트는 \(matched)개뿐이었어요") + list),
      help: BilingualText(
        "a fault counts the segments that enter the path after its line",
        "장애는 그 줄 뒤에 경로로 들어가는 세그먼트부터 세요"))
  }
}
