import TCPEngine

extension Signal {
  /// What TCP tells its user, in one sentence.
  package func explanation(in language: Language) -> String {
    switch (self, language) {
    case (.established, .korean): "연결됐어요."
    case (.established, .english): "The connection is open."
    case (.closing, .korean): "상대가 보내기를 마쳤어요. 더 올 데이터는 없어요."
    case (.closing, .english): "The peer has finished sending: no more data will come."
    case (.reset, .korean): "연결이 강제로 끊겼어요."
    case (.reset, .english): "The connection was reset."
    case (.refused, .korean): "연결이 거절됐어요."
    case (.refused, .english): "The connection was refused."
    case (.timedOut, .korean): "여러 번 다시 보내도 대답이 없어서 연결을 포기했어요."
    case (.timedOut, .english): "No answer to any retransmission: the connection was given up."
    case (.unreachable, .korean): "상대에게 닿을 수 없어서 연결하지 못했어요."
    case (.unreachable, .english): "The peer can't be reached: no connection."
    case (.softError, .korean): "길에 문제가 있대요(ICMP)."
    case (.softError, .english): "Trouble on the path (ICMP)."
    case (.excessiveRetransmission, .korean): "여러 번 다시 보냈는데 아직 대답이 없어요."
    case (.excessiveRetransmission, .english): "Sent again several times, and still no answer."
    case (.urgent, .korean): "상대가 급한 데이터가 있다고 알렸어요."
    case (.urgent, .english): "The peer points at urgent data."
    case (.closed, .korean): "연결이 모두 닫혔어요."
    case (.closed, .english): "The connection is closed in full."
    }
  }
}
