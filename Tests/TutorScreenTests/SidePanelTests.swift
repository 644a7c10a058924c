import LessonKit
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

@testable import TutorScreen

/// Where the panel's headings stand, from the top.
private func headings(_ view: StageView, rows: Int = 40) -> [String] {
  let names = ["Timers", "Header", "Variables", "States", "Why?"]
  return Sample.text(.stage(view), ScreenLook(.english), columns: 120, rows: rows)
    .split(separator: "\n")
    .compactMap { line in names.first { line.contains("│ \($0)") } }
}

@Test func `what a lesson asks to show comes first in the panel`() {
  var view = Sample.lossStage()
  #expect(headings(view) == ["States", "Timers", "Header", "Variables"])
  view.panels = [.header, .buffers, .timers]
  #expect(headings(view) == ["Header", "Timers", "States", "Variables"])
}

@Test func `the panel tells whole reasons, the newest first`() {
  var view = Sample.handshakeStage()
  let syn = Sample.segment(1, [.syn])
  view.reasons = [
    TraceEvent(
      time: .zero, host: .server, kind: .state(from: .listen, to: .synReceived),
      cause: .synInListen(segSeq: syn.segment.seq, iss: SequenceNumber(300)),
      variables: EndpointVariables()),
    TraceEvent(
      time: .zero, host: .client, kind: .sent(syn), cause: .openActive(iss: syn.segment.seq),
      variables: EndpointVariables()),
  ]
  let text = Sample.text(.stage(view), ScreenLook(.english), columns: 120, rows: 40)
  #expect(Golden.difference(text, "panel-reasons@120x40.txt") == nil)
  #expect(headings(view, rows: 28).last == "Variables")
}

@Test func `the card of the end to look at is marked`() {
  var view = Sample.lossStage()
  view.focus = .server
  let text = Sample.text(.stage(view), ScreenLook(.english))
  #expect(text.contains(" ► server "))
  #expect(!text.contains("► client"))
}
