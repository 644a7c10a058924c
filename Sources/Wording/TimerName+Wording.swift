import TCPEngine

extension TimerName {
  /// What to call the timer: a noun, the standard's name included.
  package func name(in language: Language) -> String {
    switch (self, language) {
    case (.retransmission, .korean): "재전송 타이머(RTO)"
    case (.retransmission, .english): "retransmission timer (RTO)"
    case (.timeWait, .korean): "TIME-WAIT 타이머"
    case (.timeWait, .english): "TIME-WAIT timer"
    case (.finWait2, .korean): "FIN-WAIT-2 타이머"
    case (.finWait2, .english): "FIN-WAIT-2 timer"
    case (.persist, .korean): "창 탐색 타이머"
    case (.persist, .english): "persist timer"
    case (.delayedAcknowledgment, .korean): "늦춘 ACK 타이머"
    case (.delayedAcknowledgment, .english): "delayed ACK timer"
    case (.reordering, .korean): "순서 바뀜 타이머(RACK)"
    case (.reordering, .english): "reordering timer (RACK)"
    case (.tailLossProbe, .korean): "끝 손실 탐색 타이머(TLP)"
    case (.tailLossProbe, .english): "tail loss probe timer (TLP)"
    case (.keepAlive, .korean): "생존 확인 타이머"
    case (.keepAlive, .english): "keep-alive timer"
    case (.user, .korean): "사용자 타임아웃"
    case (.user, .english): "user timeout"
    }
  }

  /// What it is for, in one sentence.
  package func purpose(in language: Language) -> String {
    switch (self, language) {
    case (.retransmission, .korean): "이 시간이 지나도록 대답이 없으면 다시 보내요."
    case (.retransmission, .english): "If no answer comes in this time, send again."
    case (.timeWait, .korean): "2×MSL을 기다린 다음 연결을 지워요."
    case (.timeWait, .english): "After 2×MSL the connection is forgotten."
    case (.finWait2, .korean): "읽을 프로그램이 없으니, 상대의 FIN을 이만큼만 기다려요."
    case (.finWait2, .english): "Nobody reads any more: the peer's FIN is awaited this long."
    case (.persist, .korean): "상대의 창이 0이면, 열렸는지 가끔 물어봐요."
    case (.persist, .english): "The peer's window is zero: ask now and then whether it has opened."
    case (.delayedAcknowledgment, .korean): "함께 실어 보낼 것이 있을까 봐 ACK를 잠깐 미뤄요."
    case (.delayedAcknowledgment, .english):
      "The ACK waits a moment, in case something can carry it."
    case (.reordering, .korean): "먼저 보낸 것이 조금 늦게 올 수 있으니, 이만큼 더 기다려요."
    case (.reordering, .english): "What was sent earlier may only be late: give it this much more."
    case (.tailLossProbe, .korean): "이 시간이 지나도록 ACK가 없으면, 하나를 보내서 알아봐요."
    case (.tailLossProbe, .english): "If no ACK comes in this time, one segment goes to find out."
    case (.keepAlive, .korean): "이 시간 동안 조용하면, 상대가 아직 있는지 물어봐요."
    case (.keepAlive, .english): "After this much silence, ask whether the peer is still there."
    case (.user, .korean): "이 시간 동안 확인된 것이 없으면 연결을 포기해요."
    case (.user, .english): "If nothing is acknowledged in this time, the connection is given up."
    }
  }
}
