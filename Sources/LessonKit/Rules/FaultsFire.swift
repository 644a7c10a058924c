/// A fault that is armed for some segments takes them (E202).
enum FaultsFire: Rule {
  static let code = "E202"
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
