import LessonPlayer
import TestSupport
import TextWidth
import Testing
import Wording

@testable import TutorApp
@testable import TutorScreen

/// The columns that a panel's lines have beside a stage of 120, and over one of 60 and of 80.
private let widths = [37, 58, 78]

@Test(
  arguments: [PanelLesson.Moment.answer, .repair, .end],
  [Language.korean, .english])
func `no line of a panel is wider than its place, so nothing is cut off unmarked`(
  _ moment: PanelLesson.Moment, language: Language
) {
  var app = PanelLesson.app(language, at: moment)
  var rows: [Int?] = [nil]
  rows += (app.player(0)?.stage.shownRows ?? []).map { $0 }
  for row in rows {
    app.panel.row = row
    // Most panels are about no row.
    for panel in StagePanel.allCases where row == nil || panel == .header || panel == .why {
      app.panel.close()
      while app.panel.open != panel { app.panel.press(panel == .buffers ? .windows : panel) }
      for _ in 0..<2 {
        app.panel.switchSide()
        let view = app.stageView(0)
        // What isn't compared has a line of its own in a narrow panel.
        for width in panel == .knowledge ? widths + [22] : widths {
          let text = PanelDrawing.content(of: panel, view, app.look, width: width, height: 30)
          for line in text.body.map({ $0.spans.map(\.text).joined() }) {
            let words = String(line.reversed().drop { $0 == " " }.reversed())
            if panel == .knowledge, words.isEmpty || words.drop(while: { $0 == " " }).first == "·" {
              Issue.record("\(panel) in \(width): a line of nothing, or one that begins with ·")
            }
            // A column is left free at the edge.
            guard DisplayWidth.columns(of: words) > width + 1 else { continue }
            Issue.record("\(panel) in \(width): \(words)")
          }
        }
      }
    }
  }
}
