// Required reading: RFC 9293 §3.3.2 (what each state waits for)
import TCPEngine
import Wording

extension ConnectionState {
  /// What a host in this state waits for without a timer of its own; nil where a timer tells it, or
  /// where it waits for nothing in particular.
  func wait(in language: Language) -> String? {
    let isKorean = language == .korean
    return switch self {
    case .listen: isKorean ? "누군가 연결해 오기를 기다려요." : "It waits for somebody to connect."
    case .finWait2: isKorean ? "상대의 FIN을 기다려요." : "It waits for the peer's FIN."
    case .closeWait:
      isKorean ? "이쪽 프로그램이 닫기를 기다려요." : "It waits until its own application closes."
    case .synSent, .synReceived, .established, .finWait1, .closing, .lastAck, .timeWait, .closed:
      nil
    }
  }

  /// Where the standard says so.
  static let waitClause = Clause(rfc: 9293, section: "3.3.2")
}
