extension ScreenText {
  /// A panel's title: a noun.
  func name(_ panel: StagePanel) -> String {
    switch panel {
    case .header: header
    case .variables: variables
    case .states: pick("상태 그림", "State diagram")
    case .windows: pick("바이트와 창", "Bytes and windows")
    case .buffers: pick("버퍼", "Buffers")
    case .timers: timers
    case .graph: pick("그래프", "Graph")
    case .knowledge: pick("누가 무엇을 아나", "Who knows what")
    case .why: why
    }
  }

  var segments: String { pick("세그먼트", "segment") }
  var fields: String { pick("칸", "field") }
  var whichRow: String { pick("줄 고르기", "select a row") }
  var noSegment: String { pick("아직 오간 세그먼트가 없어요.", "No segment has been sent yet.") }
  /// Leads from a panel that hides the question back to it.
  var toQuestion: String { pick("물음으로 돌아가기", "Back to the question") }

  /// Where a header's field stands, from its first bit to its last.
  func bits(_ bits: Range<Int>) -> String {
    let (first, last) = (bits.lowerBound, bits.upperBound - 1)
    let place = first == last ? "\(first)" : "\(first)\(glyphs.dash)\(last)"
    return pick("\(bits.count)비트 (\(place)번)", bits.count == 1 ? "bit \(place)" : "bits \(place)")
  }
}
