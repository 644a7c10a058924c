// Required reading: RFC 5681 §2 (cwnd, ssthresh), RFC 6298 §2 (SRTT, RTO).

import LessonPlayer
import NetworkSimulation
import TCPEngine
import TerminalCells
import TextWidth

/// One end's congestion window and slow start threshold, round-trip time and timeout, from the
/// clock's zero until now.
struct GraphPanel {
  var view: StageView
  var look: ScreenLook

  private var text: ScreenText { ScreenText(look: look) }
  private var quiet: CellStyle { look.theme.style(.quiet) }
  private static let labelWidth = 7

  func text(width: Int, height: Int) -> PanelText {
    let columns = width - Self.labelWidth - 3
    guard columns >= 8 else { return PanelText(values) }
    let curves = Curves(
      of: view.stage.card(of: view.panel.host), in: view.trace, columns: columns)
    // Legends, marks and axis take four rows.
    let free = min(max(height - 4, 4), 22)
    let upper = (free * 3 + 2) / 5
    let now = view.stage.card(of: view.panel.host).variables

    let window = chart(
      area: curves.samples.map { Int64($0.cwnd) },
      line: curves.samples.map {
        $0.ssthresh == 0 || $0.ssthresh == .max ? nil : Int64($0.ssthresh)
      },
      areaRole: .kind(.data), lineRole: .changed)
    let time = chart(
      area: curves.samples.map(\.srtt.count),
      line: curves.samples.map { $0.rto == .zero ? nil : $0.rto.count },
      areaRole: .correct, lineRole: .timer)
    var lines = [
      legend(
        ("cwnd", PanelVariable.cwnd.value(in: now), .kind(.data)),
        ("ssthresh", PanelVariable.ssthresh.value(in: now), .changed), width: width)
    ]
    lines += window.lines(height: upper) { "\($0)" }
    lines.append(
      legend(
        ("SRTT", seconds(.srtt, now), .correct), ("RTO", seconds(.rto, now), .timer),
        width: width))
    lines += time.lines(height: free - upper) { ScreenText.seconds(Microseconds($0), decimals: 2) }
    lines.append(marks(curves))
    lines.append(axis(curves, columns: columns))
    return PanelText(lines)
  }

  private func chart(
    area: [Int64], line: [Int64?], areaRole: Role, lineRole: Role
  ) -> Chart {
    Chart(
      area: area, line: line, areaStyle: look.theme.style(areaRole),
      lineStyle: look.theme.style(lineRole), quiet: quiet, glyphs: look.glyphs,
      labelWidth: Self.labelWidth)
  }

  private func seconds(_ variable: PanelVariable, _ variables: EndpointVariables) -> String? {
    variable.value(in: variables).map { $0 + text.pick("초", " s") }
  }

  /// What the area and the line are, and their values now; above the chart, where there is room.
  private func legend(
    _ area: (name: String, value: String?, role: Role),
    _ line: (name: String, value: String?, role: Role), width: Int
  ) -> TextLine {
    let legend = TextLine([
      Span(look.glyphs.chartBar(eighths: 8) + " \(area.name) ", look.theme.style(area.role)),
      Span(area.value ?? look.glyphs.dash),
      Span("   " + look.glyphs.chartLine + " \(line.name) ", look.theme.style(line.role)),
      Span(line.value ?? look.glyphs.dash),
    ])
    // It may take the column that panels leave free at their edge.
    let indent = max(min(Self.labelWidth + 2, width + 1 - legend.width), 0)
    return legend.prefixed(by: Span(String(repeating: " ", count: indent)))
  }

  /// Below each column, whether a timeout or a retransmission happened there.
  private func marks(_ curves: Curves) -> TextLine {
    let row = curves.marks.map { mark in
      switch mark {
      case .nothing: " "
      case .retransmission: "r"
      case .timeout: "T"
      }
    }.joined()
    let isEmpty = curves.marks.allSatisfy { $0 == .nothing }
    let margin = Span(String(repeating: " ", count: Self.labelWidth + 2))
    return isEmpty
      ? TextLine([margin, Span(text.noMarks, quiet)])
      : TextLine([margin, Span(row, look.theme.style(.lost))])
  }

  /// The clock at both ends, and between them what the marks mean.
  private func axis(_ curves: Curves, columns: Int) -> TextLine {
    let start = text.secondsWithUnit(curves.span.lowerBound, decimals: 1)
    let end = text.secondsWithUnit(curves.span.upperBound, decimals: 3)
    let hasMarks = curves.marks.contains { $0 != .nothing }
    let room = columns - DisplayWidth.columns(of: start) - DisplayWidth.columns(of: end)
    let middle =
      hasMarks && DisplayWidth.columns(of: text.marksMeaning) + 2 <= room
      ? text.marksMeaning : ""
    return TextLine(
      String(repeating: " ", count: Self.labelWidth + 2) + start
        + DisplayWidth.padded(middle, columns: max(room, 1), alignment: .center) + end, quiet)
  }

  /// The values now, where there is no room for a chart.
  private var values: [TextLine] {
    let now = view.stage.card(of: view.panel.host).variables
    return [PanelVariable.cwnd, .ssthresh, .srtt, .rto].map { variable in
      TextLine([
        Span(variable.rawValue + " ", quiet),
        Span(variable.value(in: now) ?? look.glyphs.dash),
      ])
    }
  }
}

extension ScreenText {
  var noMarks: String { pick("다시 보낸 것이 없어요", "nothing was sent again") }
  var marksMeaning: String { pick("T 타임아웃, r 재전송", "T timeout, r sent again") }
}
