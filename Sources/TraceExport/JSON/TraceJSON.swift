import NetworkSimulation
import TCPEngine

/// A run as JSON Lines with stable names, for outside tools: first the run, then an event a line.
package enum TraceJSON {
  /// The version of the format that the first line names.
  package static let format = 1

  /// The run's lines, without line ends. `include` chooses the events by their place in the lesson;
  /// `n` counts all of them, so that a part of a run has the numbers of the whole.
  package static func lines(
    of run: ExportedTrace, including include: (EventOrigin?) -> Bool = { _ in true }
  ) -> [String] {
    var lines = [header(of: run).text]
    var number = 0
    for (index, act) in run.acts.enumerated() {
      for event in 0..<act.trace.count {
        number += 1
        let origin = act.origin(at: event)
        guard include(origin) else { continue }
        lines.append(
          line(act.trace[event], number: number, act: index + 1, origin: origin).text)
      }
    }
    return lines
  }

  private static func header(of run: ExportedTrace) -> JSONValue {
    .object([
      JSONMember("format", format),
      JSONMember("source", run.source),
      JSONMember("settings", run.settings.json),
      JSONMember("seed", run.seed),
    ])
  }

  /// `act` is written from the second on: a `reset` sets the clock back to zero.
  private static func line(
    _ event: TraceEvent, number: Int, act: Int, origin: EventOrigin?
  ) -> JSONValue {
    var members = [
      JSONMember("n", number),
      JSONMember("t_us", event.time.microseconds),
      JSONMember("event", event.kind.jsonName),
      JSONMember("host", event.host.rawValue),
    ]
    if act > 1 { members.append(JSONMember("act", act)) }
    if let origin {
      members.append(JSONMember("step", origin.step))
      members.append(JSONMember("line", origin.line))
    }
    if event.isSetup { members.append(JSONMember("setup", true)) }
    members += event.kind.jsonMembers
    if let cause = event.cause { members.append(JSONMember("cause", cause.json)) }
    return .object(members)
  }
}
