import LessonPlayer
import TCPEngine
import Wording

/// The variables that panels show, under the RFCs' names, the most telling first.
enum PanelVariable: String, CaseIterable {
  case sndUna = "SND.UNA"
  case sndNxt = "SND.NXT"
  case sndWnd = "SND.WND"
  case rcvNxt = "RCV.NXT"
  case rcvWnd = "RCV.WND"
  case cwnd
  case ssthresh
  case inFlight = "pipe"
  case rto = "RTO"
  case srtt = "SRTT"
  case iss = "ISS"
  case irs = "IRS"
  case octetsSent = "sent"
  case octetsAcknowledged = "acked"
  case octetsReceived = "received"
  case windowShift = "shift"

  /// Those that a panel of few rows shows.
  static let few: [PanelVariable] = [.sndUna, .sndNxt, .sndWnd, .rcvNxt, .rcvWnd, .cwnd, .rto]

  /// The value as text; nil where there is none yet.
  func value(in variables: EndpointVariables, _ numbers: NumberStyle = .absolute) -> String? {
    switch self {
    case .sndUna: numbers.text(variables.sndUna, from: variables.iss)
    case .sndNxt: numbers.text(variables.sndNxt, from: variables.iss)
    case .sndWnd: "\(variables.sndWnd)"
    case .rcvNxt: numbers.text(variables.rcvNxt, from: variables.irs)
    case .rcvWnd: "\(variables.rcvWnd)"
    case .cwnd: variables.cwnd == 0 ? nil : "\(variables.cwnd)"
    // Arbitrarily high until there was a loss.
    case .ssthresh:
      variables.ssthresh == 0 || variables.ssthresh == .max ? nil : "\(variables.ssthresh)"
    case .inFlight: "\(variables.inFlight)"
    case .rto: variables.rto == .zero ? nil : ScreenText.seconds(variables.rto, decimals: 2)
    case .srtt: variables.srtt == .zero ? nil : ScreenText.seconds(variables.srtt, decimals: 3)
    case .iss: "\(variables.iss.rawValue)"
    case .irs: "\(variables.irs.rawValue)"
    case .octetsSent: "\(variables.octetsSent)"
    case .octetsAcknowledged: "\(variables.octetsAcknowledged)"
    case .octetsReceived: "\(variables.octetsReceived)"
    case .windowShift: variables.rcvWindowShift == 0 ? nil : "\(variables.rcvWindowShift)"
    }
  }

  /// The value on a card; nil too where there is no connection to have it, or where the peer would
  /// have to be known.
  func value(in card: HostCard, _ numbers: NumberStyle = .absolute) -> String? {
    guard card.isConnected else { return nil }
    if card.state == .synSent, isLearnt { return nil }
    return value(in: card.variables, numbers)
  }

  /// Whether the peer's first segment tells it.
  private var isLearnt: Bool {
    switch self {
    case .sndWnd, .rcvNxt, .irs: true
    default: false
    }
  }
}

extension ScreenText {
  /// What a variable is, in a few words.
  func meaning(_ variable: PanelVariable) -> String {
    switch variable {
    case .sndUna: pick("여기 앞까지 확인받음", "acknowledged up to here")
    case .sndNxt: pick("다음에 보낼 번호", "the next number to send")
    case .sndWnd: pick("상대가 받아 줄 바이트", "bytes that the peer takes")
    case .rcvNxt: pick("다음에 받을 번호", "the next number expected")
    case .rcvWnd: pick("내가 받아 줄 바이트", "bytes that we take")
    case .cwnd: pick("길이 견딜 바이트 (짐작)", "bytes the path may bear")
    case .ssthresh: pick("느린 시작이 끝나는 cwnd", "from here cwnd grows slowly")
    case .inFlight: pick("길 위에 있는 바이트 (짐작)", "bytes on the path, guessed")
    case .rto: pick("대답을 기다릴 시간", "how long to wait for an ACK")
    case .srtt: pick("고르게 다듬은 왕복 시간", "smoothed round-trip time")
    case .iss: pick("내 시작 번호", "our initial number")
    case .irs: pick("상대의 시작 번호", "the peer's initial number")
    case .octetsSent: pick("처음 보낸 바이트", "bytes sent for the first time")
    case .octetsAcknowledged: pick("확인받은 바이트", "bytes acknowledged")
    case .octetsReceived: pick("순서대로 받은 바이트", "bytes received in order")
    case .windowShift: pick("내 창의 배율", "our window's scale")
    }
  }
}
