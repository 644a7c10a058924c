import LessonPlayer
import NetworkSimulation
import TCPEngine
import TestSupport
import Testing

@testable import TutorScreen

// RFC 9293 §3.3.2, figure 5.
@Test(arguments: [StateDiagramLayout.wide, .narrow].indices)
func `each arrow of figure 5 has one way in the drawing, and no way has no arrow`(index: Int) {
  let layout = [StateDiagramLayout.wide, .narrow][index]
  let arrows = StateTransition.table.filter(\.isInFigure5)
    .map { "\($0.from.rawValue) \($0.to.rawValue)" }
  let ways = layout.routes.map { "\($0.from.rawValue) \($0.to.rawValue)" }
  #expect(Set(arrows) == Set(ways))
  #expect(ways.count == Set(ways).count)
  #expect(Set(layout.states.keys) == Set(ConnectionState.allCases))
}

@Test func `both ends are lit where they are, and the arrows that they took`() {
  let view = Sample.handshakeStage()
  let look = ScreenLook(.english)
  let lines = StatesPanel(view: view, look: look).text(width: 78, height: 13).body
  let text = lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
  #expect(text.contains("►SYN-SENT"))
  #expect(text.contains("SYN-RECEIVED◄"))
  let lit = lines.flatMap(\.spans).filter { $0.style == look.theme.style(.host(.server)) }
  #expect(lit.contains { $0.text.contains("rcv SYN") })
}

@Test func `an end that has been connected stands at the lower CLOSED`() {
  var view = Sample.handshakeStage()
  view.stage.client = Sample.card(.client, .closed, next: 0, expects: 0)
  view.stage.server = Sample.card(.server, .closed, next: 0, expects: 0)
  view.stage.rows = StageRows(
    view.stage.rows + [.state(.server, from: .lastAck, to: .closed, at: .zero)])
  let lines = StatesPanel(view: view, look: ScreenLook(.english)).text(width: 78, height: 13).body
    .map { $0.spans.map(\.text).joined() }
  #expect(lines.first?.contains("►CLOSED ") == true)
  #expect(lines.last?.contains(" CLOSED◄") == true)
}

@Test func `lines that meet join`() {
  typealias Point = LineCanvas.Point
  var canvas = LineCanvas(columns: 7, rows: 4, glyphs: .unicode)
  canvas.arrow([Point(0, 0), Point(6, 0), Point(6, 3)], style: .plain)
  canvas.arrow([Point(3, 0), Point(3, 2), Point(0, 2)], style: .plain)
  canvas.write("가나", at: Point(0, 3), style: .plain)
  #expect(
    canvas.lines.map { $0.spans.map(\.text).joined() } == [
      "───┬──┐", "   │  │", "◄──┘  │", "가나  ▼",
    ])
}
