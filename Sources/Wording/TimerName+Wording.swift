import TCPEngine

extension TimerName {
  /// What to call the timer: a noun, the standard's name included.
  package func name(in language: Language) -> String {
    switch (self, language) {
    case (.retransmission, .korean): "재전송 타이머(RTO)"
    case (.retransmission, .english): "retransmission timer (RTO)"
    case (.timeWait, .korean): "TIME-WAIT 타이머"
    case (.timeWait, .english): "TIME-WAIT timer"
    case (.persist, .korean): "창 탐색 타이머"
    case (.persist, .english): "persist timer"
    case (.delayedAcknowledgment, .korean): "늦춘 ACK 타이머"
    case (.delayedAcknowledgment, .english): "delayed ACK timer"
    }
  }

  /// What it is for, in one sentence.
  package func purpose(in language: Language) -> String {
    switch (self, language) {
    case (.retransmission, .korean): "이 시간이 지나도록 대답이 없으면 다시 보내요."
    case (.retransmission, .english): "If no answer comes in this time, send again."
    case (.timeWait, .korean): "2×MSL을 기다린 다음 연결을 지워요."
    case (.timeWait, .english): "After 2×MSL the connection is forgotten."
    case (.persist, .korean): "상대의 창이 0이면, 열렸는지 가끔 물어봐요."
    case (.persist, .english): "The peer's window is zero: ask now and then whether it has opened."
    case (.delayedAcknowledgment, .korean): "함께 실어 보낼 것이 있을까 봐 ACK를 잠깐 미뤄요."
    case (.delayedAcknowledgment, .english):
      "The ACK waits a moment, in case something can carry it."
    }
  }
}
