import TCPEngine

extension Decision {
  /// What TCP decided not to do yet, and why, in one sentence.
  package func explanation(in language: Language) -> String {
    switch (self, language) {
    case (.holdForWindow, .korean): "보낼 데이터가 있지만, 상대의 창에 자리가 날 때까지 기다려요."
    case (.holdForWindow, .english): "There is data, but the peer's window has no room for it yet."
    case (.holdForCongestionWindow, .korean):
      "보낼 데이터가 있지만, 혼잡 창에 자리가 날 때까지 기다려요."
    case (.holdForCongestionWindow, .english):
      "There is data, but the congestion window has no room for it yet."
    case (.holdForNagle, .korean): "작은 데이터라서, Nagle 알고리즘이 앞서 보낸 것의 ACK가 올 때까지 모아요."
    case (.holdForNagle, .english):
      "The data is small: it waits for the ACK of what was sent before (Nagle)."
    case (.holdForPush, .korean): "프로그램이 더 쓸 것 같아서, 세그먼트를 채우려고 조금 기다려요."
    case (.holdForPush, .english):
      "The program seems to have more: wait a little to fill a segment."
    case (.holdForSillyWindow, .korean): "창이 조금만 열려서, 더 크게 보낼 수 있을 때까지 기다려요."
    case (.holdForSillyWindow, .english):
      "The window is open only a little: better to wait and send more at once."
    case (.delayAcknowledgment, .korean): "함께 실어 보낼 것이 있을까 봐 ACK를 잠깐 미뤄요."
    case (.delayAcknowledgment, .english):
      "The ACK is put off a moment, in case something can carry it."
    case (.markLost, .korean): "사라졌다고 보고, 다시 보낼 것으로 적어 둬요."
    case (.markLost, .english): "It is taken for lost, and noted to be sent again."
    case (.forgetSACKs, .korean): "SACK로 받았다고 한 것을 믿지 않고 모두 다시 보내요."
    case (.forgetSACKs, .english): "What was SACKed no longer counts: all of it goes again."
    case (.reduceWindow, .korean): "다시 보낼 것은 없지만, 길이 막혔다는 뜻이라 혼잡 창을 줄여요."
    case (.reduceWindow, .english): "Nothing has to go again, but the path is full: cwnd shrinks."
    case (.holdRetransmissions, .korean): "정말 사라졌는지 알 때까지, 다시 보내지 않고 새것을 보내 봐요."
    case (.holdRetransmissions, .english):
      "Until it is clear whether they are lost, nothing goes again: new data goes instead."
    case (.undoReduction, .korean): "줄일 일이 아니었으니, 혼잡 창을 앞서대로 되돌려요."
    case (.undoReduction, .english): "There was no reason to shrink cwnd: it is as it was before."
    case (.stayQuiet, .korean): "여기에는 대답하지 않아요."
    case (.stayQuiet, .english): "This gets no answer."
    case (.growSlowly, .korean): "혼잡 창을 덜 키우거나 줄여요."
    case (.growSlowly, .english): "The congestion window grows less than it might, or shrinks."
    case (.growAgain, .korean): "혼잡 창을 다시 마음껏 키워요."
    case (.growAgain, .english): "The congestion window grows freely again."
    case (.ignoreMessage, .korean): "이 ICMP 메시지는 못 본 것으로 해요."
    case (.ignoreMessage, .english): "This ICMP message counts for nothing."
    case (.sendSmaller, .korean): "길이 좁으니, 이제부터 세그먼트를 더 작게 보내요."
    case (.sendSmaller, .english): "The path is narrow: segments are smaller from now on."
    case (.revertBackoff, .korean): "혼잡 때문이 아니었으니, 늘렸던 재전송 시간을 되돌려요."
    case (.revertBackoff, .english):
      "It wasn't congestion: the retransmission timeout is as it was before it doubled."
    case (.echoCongestion, .korean): "이제부터 ACK로 길이 붐빈다고 알려요."
    case (.echoCongestion, .english): "From now on, ACKs tell the peer that the path is congested."
    }
  }
}
