import NetworkSimulation
import TCPEngine

extension ScreenText {
  /// How much time a line is.
  func timeScale(_ unit: Microseconds) -> String {
    pick("시간: 한 줄에 ", "time: a line is ") + milliseconds(unit)
  }

  /// A wait that takes one line; `timer` is the one that ended it.
  func wait(_ time: Microseconds, for timer: (host: HostID, name: TimerName)?) -> String {
    let span = secondsWithUnit(time, decimals: 3)
    guard let timer else { return pick("\(span) 지남", "\(span) pass") }
    let name = self.timer(timer.name)
    return pick(
      "\(span) 기다림: \(host(timer.host))의 \(name)",
      "\(span) wait: the \(host(timer.host))'s \(name)")
  }

  /// "16.7ms", the last digit cut off; below a millisecond "0.250ms".
  private func milliseconds(_ time: Microseconds) -> String {
    let (whole, rest) = time.count.quotientAndRemainder(dividingBy: 1_000)
    guard whole > 0 else {
      let digits = String(rest)
      return "0." + String(repeating: "0", count: 3 - digits.count) + digits + "ms"
    }
    return rest < 100 ? "\(whole)ms" : "\(whole).\(rest / 100)ms"
  }
}
