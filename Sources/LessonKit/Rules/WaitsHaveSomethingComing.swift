/// Something is going to happen when a lesson waits for an event (E304).
enum WaitsHaveSomethingComing: Rule {
  static let code = "E304"
}

extension Mistake {
  /// No segment in flight and no timer running.
  package static let nothingWillHappen = Mistake(
    WaitsHaveSomethingComing.self,
    BilingualText(
      "nothing is going to happen: no segment in flight and no timer running",
      "앞으로 일어날 일이 없어요. 날아가는 세그먼트도, 도는 타이머도 없어요"),
    help: BilingualText("did you forget ‘client send’?", "‘client send’ 줄을 빠뜨리지 않았나요?"))
}
