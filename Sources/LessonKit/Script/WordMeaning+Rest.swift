// The meanings of what directs the stage, of what joins a statement, and of tasks.

extension WordMeaning {
  /// Words of the role `panel`, by their spelling.
  static let panels: [String: WordMeaning] = [
    "states": WordMeaning(
      "the way each end's state took", "두 쪽의 상태가 걸어온 길",
      example: "show states"),
    "header": WordMeaning(
      "the newest segment's header", "가장 새로운 세그먼트의 헤더",
      example: "show header"),
    "timers": WordMeaning(
      "the timers that run", "도는 타이머",
      example: "show timers"),
    "window": WordMeaning(
      "the send and receive windows", "보내는 창과 받는 창",
      example: "show window"),
    "cwnd": WordMeaning(
      "the congestion window", "혼잡 창",
      example: "show cwnd"),
    "buffers": WordMeaning(
      "what waits to be sent or read", "보내거나 읽기를 기다리는 것",
      example: "show buffers"),
    "log": WordMeaning(
      "what happened lately", "최근에 일어난 일",
      example: "show log"),
  ]

  /// Words of the role `pace`, by their spelling.
  static let paces: [String: WordMeaning] = [
    "slow": WordMeaning(
      "half speed", "절반 빠르기",
      example: "pace slow"),
    "normal": WordMeaning(
      "the usual speed", "보통 빠르기",
      example: "pace normal"),
    "fast": WordMeaning(
      "double speed", "두 배 빠르기",
      example: "pace fast"),
  ]

  /// Words of the role `unit`, by their spelling.
  static let units: [String: WordMeaning] = [
    "RTT": WordMeaning(
      "round trips: both ways' delay", "왕복 시간의 배수",
      example: "wait 2 RTT"),
    "RTO": WordMeaning(
      "retransmission timeouts, as the host has it now", "지금 재전송 시간의 배수",
      example: "wait 2 RTO"),
    "MSL": WordMeaning(
      "maximum segment lifetimes", "세그먼트 최대 수명의 배수",
      example: "wait 2 MSL"),
  ]

  /// Words of the role `connective`, by their spelling.
  static let connectives: [String: WordMeaning] = [
    "by": WordMeaning(
      "before how long a fault delays, or how many overtake", "늦추는 시간이나 앞지르는 개수 앞에 와요",
      example: "delay next client -> server DATA by 30ms"),
    "within": WordMeaning(
      "before how long to wait for an event, or for none", "언제까지인지를 말하는 시간 앞에 와요",
      example: "expect client -> server FIN within 2s"),
    "no": WordMeaning(
      "rules an event out", "일이 없어야 한다고 말해요",
      example: "expect no server -> client RST within 3s"),
    "until": WordMeaning(
      "before what is waited for", "기다릴 것 앞에 와요",
      example: "wait until client CLOSED"),
    "of": WordMeaning(
      "before whose value fills the blank", "빈칸을 채울 값의 임자 앞에 와요",
      example: "fill state of client"),
    "both": WordMeaning(
      "client and server", "client와 server 둘 다",
      example: "expect both ESTABLISHED"),
    "quiet": WordMeaning(
      "nothing in flight, and no timer runs", "날아가는 것도 도는 타이머도 없음",
      example: "wait until quiet"),
    "link": WordMeaning(
      "both paths", "두 방향 모두",
      example: "cut link"),
    "all": WordMeaning(
      "everything that has arrived", "도착한 것 모두",
      example: "server read all"),
    "timeout": WordMeaning(
      "a timer runs out", "타이머가 끝나는 일",
      example: "expect client timeout"),
    "reading": WordMeaning(
      "after stop and resume", "stop과 resume 뒤에 와요",
      example: "server stop reading"),
  ]

  /// Words of the role `action`, by their spelling.
  static let actions: [String: WordMeaning] = [
    "drop": WordMeaning(
      "a learner may lose a segment", "배우는 사람이 할 수 있는 일: 세그먼트 없애기",
      example: "allow drop"),
    "duplicate": WordMeaning(
      "a learner may let one arrive twice", "배우는 사람이 할 수 있는 일: 두 번 도착하게 하기",
      example: "allow duplicate"),
    "delay": WordMeaning(
      "a learner may hold one back", "배우는 사람이 할 수 있는 일: 늦추기",
      example: "allow delay"),
    "send": WordMeaning(
      "a learner may send bytes", "배우는 사람이 할 수 있는 일: 보내기",
      example: "allow send"),
    "read": WordMeaning(
      "a learner may read bytes", "배우는 사람이 할 수 있는 일: 읽기",
      example: "allow read"),
    "close": WordMeaning(
      "a learner may close an end", "배우는 사람이 할 수 있는 일: 닫기",
      example: "allow close"),
    "abort": WordMeaning(
      "a learner may abort an end", "배우는 사람이 할 수 있는 일: 연결 끊어 버리기",
      example: "allow abort"),
    "cut": WordMeaning(
      "a learner may cut the link", "배우는 사람이 할 수 있는 일: 길 끊기",
      example: "allow cut"),
    "set": WordMeaning(
      "a learner may change a setting", "배우는 사람이 할 수 있는 일: 설정 바꾸기",
      example: "allow set"),
  ]

  /// Words of the role `block`, by their spelling.
  static let blocks: [String: WordMeaning] = [
    "setup": WordMeaning(
      "a block that runs silently before its step", "단계 앞에서 조용히 실행되는 블록",
      example: "tcp setup"),
    "task": WordMeaning(
      "a block in which the learner acts", "배우는 사람이 움직이는 블록",
      example: "tcp task"),
  ]
}
