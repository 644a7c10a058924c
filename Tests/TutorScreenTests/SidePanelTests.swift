import LessonKit
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

@testable import TutorScreen

/// Where the panel's headings stand, from the top.
private func headings(_ view: StageView, rows: Int = 40) -> [String] {
  let names = [
    "Timers", "Header", "Variables", "States", "Why?", "Buffers", "Bytes and windows", "Graph",
  ]
  return Sample.text(.stage(view), ScreenLook(.english), columns: 120, rows: rows)
    .split(separator: "\n")
    .compactMap { line in names.first { line.contains("│ \($0)") } }
}

@Test func `what a lesson asks to show comes first in the panel`() {
  var view = Sample.lossStage()
  #expect(headings(view) == ["States", "Timers", "Header", "Variables"])
  view.panels = [.header, .buffers, .timers]
  #expect(headings(view) == ["Header", "Buffers", "Timers", "States", "Variables"])
  view.panels = [.cwnd]
  #expect(headings(view) == ["Graph", "States", "Timers", "Header", "Variables"])
  view.panels = [.window]
  #expect(headings(view) == ["Bytes and windows", "States", "Timers", "Header"])
}

@Test func `what a panel shows in full isn't shown again beside it`() {
  var view = Sample.lossStage()
  view.panel.press(.timers)
  #expect(headings(view).filter { $0 == "Timers" } == [])
}

@Test func `the panel tells whole reasons, the newest first`() {
  var view = Sample.handshakeStage()
  let syn = Sample.segment(1, [.syn])
  view.trace = Sample.trace([
    TraceEvent(
      time: .zero, host: .client, kind: .sent(syn), cause: .openActive(iss: syn.segment.seq),
      variables: EndpointVariables()),
    TraceEvent(
      time: .zero, host: .server, kind: .state(from: .listen, to: .synReceived),
      cause: .synInListen(segSeq: syn.segment.seq, iss: SequenceNumber(300)),
      variables: EndpointVariables()),
  ])
  let text = Sample.text(.stage(view), ScreenLook(.english), columns: 120, rows: 40)
  #expect(Golden.difference(text, "panel-reasons@120x40.txt") == nil)
  #expect(headings(view, rows: 28).last == "Variables")
}

@Test func `a section that doesn't fit names the key that shows all of it`() {
  var view = Sample.lossStage()
  view.panels = [.header, .timers, .states]
  let lines = (20...40).map { rows in
    Sample.text(.stage(view), ScreenLook(.english), columns: 120, rows: rows)
      .split(separator: "\n").last.map(String.init) ?? ""
  }
  #expect(lines.contains { $0.contains("v show all") })
  // Of a section there is its heading and something of it, or nothing.
  #expect(!lines.contains { $0.contains("│ Variables") })
}

@Test func `the card of the end to look at is marked`() {
  var view = Sample.lossStage()
  view.focus = .server
  let text = Sample.text(.stage(view), ScreenLook(.english))
  #expect(text.contains(" ► server "))
  #expect(!text.contains("► client"))
}
