// The meanings of what statements and segments are made of.

extension WordMeaning {
  /// Words of the role `statement`, by their spelling.
  static let statements: [String: WordMeaning] = [
    "set": WordMeaning(
      "changes a setting of the network, a path or a host", "네트워크, 경로, 호스트의 설정을 바꿔요",
      example: "set rtt 100ms"),
    "drop": WordMeaning(
      "loses segments half-way across", "세그먼트를 가는 길에 사라지게 해요",
      example: "drop next client -> server DATA"),
    "duplicate": WordMeaning(
      "lets segments arrive twice", "세그먼트가 두 번 도착하게 해요",
      example: "duplicate next client -> server ACK"),
    "corrupt": WordMeaning(
      "flips a bit of segments, so that their checksum fails", "세그먼트의 비트를 뒤집어 체크섬이 틀리게 해요",
      example: "corrupt next server -> client DATA"),
    "delay": WordMeaning(
      "holds segments back", "세그먼트를 늦춰요",
      example: "delay next client -> server DATA by 30ms"),
    "reorder": WordMeaning(
      "lets later segments overtake", "뒤의 세그먼트가 앞지르게 해요",
      example: "reorder next client -> server DATA by 2"),
    "cut": WordMeaning(
      "cuts the link or a path: what enters is lost", "선이나 한 방향을 끊어요. 들어오는 세그먼트는 사라져요",
      example: "cut link"),
    "heal": WordMeaning(
      "mends what was cut, and ends faults without a count", "끊은 것을 잇고, 횟수가 없는 장애를 끝내요",
      example: "heal link"),
    "crash": WordMeaning(
      "switches a host off: it forgets its connections", "호스트를 꺼요. 연결을 모두 잊어요",
      example: "crash server"),
    "reboot": WordMeaning(
      "switches a host on again", "호스트를 다시 켜요",
      example: "reboot server"),
    "inject": WordMeaning(
      "puts a forged segment on a path", "위조한 세그먼트를 경로에 넣어요",
      example: "inject client -> server RST seq=101"),
    "expect": WordMeaning(
      "waits for an event, or looks at what holds", "사건을 기다리거나 지금의 상태를 봐요",
      example: "expect client -> server SYN seq=100"),
    "wait": WordMeaning(
      "lets time pass", "시간을 보내요",
      example: "wait 3 RTO"),
    "claim": WordMeaning(
      "says what a choice of the quiz above claims of this step", "위 퀴즈의 선택지가 이 단계에 대해 하는 말을 적어요",
      example: "claim 2 server -> client SYN,ACK"),
    "fill": WordMeaning(
      "answers the next blank from the engine", "다음 빈칸의 답을 엔진에서 가져와요",
      example: "fill ack of server -> client SYN,ACK"),
    "show": WordMeaning(
      "puts panels beside the stage", "무대 옆에 패널을 보여 줘요",
      example: "show states timers"),
    "highlight": WordMeaning(
      "lights up fields or variables", "필드나 변수를 밝혀요",
      example: "highlight seq ack"),
    "focus": WordMeaning(
      "marks the host to look at", "눈여겨볼 호스트를 표시해요",
      example: "focus server"),
    "pace": WordMeaning(
      "sets how fast blocks play", "블록이 재생되는 빠르기를 정해요",
      example: "pace slow"),
    "pause": WordMeaning(
      "ends a press: the next goes on from here", "한 번 누른 것을 여기서 멈춰요",
      example: "pause"),
    "reset": WordMeaning(
      "takes the connections away and sets the clock to 0", "연결을 없애고 시계를 0으로 되돌려요",
      example: "reset"),
    "establish": WordMeaning(
      "opens a connection silently, without faults", "장애 없이 조용히 연결을 맺어요",
      example: "establish"),
    "require": WordMeaning(
      "says that the lesson needs a feature", "강의에 필요한 기능을 적어요",
      example: "require rack"),
    "from": WordMeaning(
      "begins a task before the block of another step", "다른 단계의 블록 바로 앞에서 과제를 시작해요",
      example: "from syn"),
    "allow": WordMeaning(
      "says what a learner may do in a task", "과제에서 할 수 있는 일을 적어요",
      example: "allow drop 1, send"),
    "goal": WordMeaning(
      "says what a learner is to bring about", "과제에서 이루어야 할 것을 적어요",
      example: "goal both CLOSED"),
    "forbid": WordMeaning(
      "says what must not happen in a task", "과제에서 일어나면 안 되는 것을 적어요",
      example: "forbid client -> server RST"),
    "limit": WordMeaning(
      "gives a task its simulated time", "과제의 제한 시간을 적어요",
      example: "limit 60s"),
    "solution": WordMeaning(
      "begins the author's way to the goal", "저자의 풀이를 시작해요",
      example: "solution"),
  ]

  /// Words of the role `host`, by their spelling.
  static let hosts: [String: WordMeaning] = [
    "client": WordMeaning(
      "the host on the left, which opens", "먼저 연결하는 왼쪽 호스트",
      example: "client connect"),
    "server": WordMeaning(
      "the host on the right, which waits", "기다리는 오른쪽 호스트",
      example: "server listen"),
  ]

  /// Words of the role `application`, by their spelling.
  static let applicationCalls: [String: WordMeaning] = [
    "listen": WordMeaning(
      "waits for connections (passive OPEN)", "연결을 기다려요 (passive OPEN)",
      example: "server listen"),
    "connect": WordMeaning(
      "opens a connection (active OPEN)", "연결을 열어요 (active OPEN)",
      example: "client connect"),
    "send": WordMeaning(
      "sends a number of bytes or a text", "바이트 수나 글을 보내요",
      example: "client send \"hello\""),
    "read": WordMeaning(
      "reads what has arrived", "도착한 것을 읽어요",
      example: "server read all"),
    "stop": WordMeaning(
      "stops reading, so that the window closes", "읽기를 멈춰 창이 닫히게 해요",
      example: "server stop reading"),
    "resume": WordMeaning(
      "reads at once again", "다시 바로 읽어요",
      example: "server resume reading"),
    "shutdown": WordMeaning(
      "sends no more, like a socket's SHUT_WR", "소켓의 SHUT_WR처럼 더 보내지 않아요",
      example: "client shutdown"),
    "close": WordMeaning(
      "sends no more (CLOSE): FIN after queued data", "더 보내지 않아요 (CLOSE). 남은 데이터 뒤에 FIN이 가요",
      example: "client close"),
    "abort": WordMeaning(
      "gives the connection up at once: RST", "연결을 바로 버려요. RST가 가요",
      example: "client abort"),
  ]

  /// Words of the role `selection`, by their spelling.
  static let selections: [String: WordMeaning] = [
    "next": WordMeaning(
      "the next segments that match; one, or so many", "맞는 세그먼트 가운데 다음 것 하나 또는 여럿",
      example: "drop next 2 client -> server DATA"),
    "every": WordMeaning(
      "all that match, until heal or reset", "heal이나 reset까지 맞는 것 모두",
      example: "drop every server -> client ACK"),
  ]

  /// Words of the role `kind`, by their spelling.
  static let kinds: [String: WordMeaning] = [
    "SYN": WordMeaning(
      "opens, without ACK", "여는 세그먼트, ACK 없음",
      example: "expect client -> server SYN"),
    "SYN,ACK": WordMeaning(
      "opens and acknowledges", "열면서 확인하는 세그먼트",
      example: "expect server -> client SYN,ACK"),
    "ACK": WordMeaning(
      "acknowledges and nothing else", "확인만 하는 세그먼트",
      example: "expect client -> server ACK"),
    "DATA": WordMeaning(
      "carries text", "데이터가 든 세그먼트",
      example: "expect client -> server DATA len=5"),
    "FIN": WordMeaning(
      "ends the sender's data", "보낼 것이 끝났다는 세그먼트",
      example: "expect client -> server FIN"),
    "RST": WordMeaning(
      "ends the connection at once", "연결을 바로 끝내는 세그먼트",
      example: "expect server -> client RST"),
    "DUPACK": WordMeaning(
      "a duplicate ACK (RFC 5681 §2)", "중복 ACK (RFC 5681 §2)",
      example: "expect 3rd server -> client DUPACK"),
    "PROBE": WordMeaning(
      "probes a zero window or a silent peer", "크기가 0인 창이나 조용한 상대를 살피는 세그먼트",
      example: "expect client -> server PROBE"),
  ]

  /// Words of the role `field`, by their spelling.
  static let fields: [String: WordMeaning] = [
    "seq": WordMeaning(
      "the sequence number; +1 is relative to the ISS", "시퀀스 번호. +1은 ISS에서 센 번호",
      example: "expect client -> server SYN seq=100"),
    "ack": WordMeaning(
      "the acknowledgment number", "확인 번호",
      example: "expect server -> client ACK ack=+6"),
    "len": WordMeaning(
      "octets of text", "데이터의 바이트 수",
      example: "expect client -> server DATA len>=500"),
    "win": WordMeaning(
      "the window field as it is sent", "보낸 그대로의 창 필드",
      example: "expect server -> client ACK win=0"),
    "mss": WordMeaning(
      "the maximum segment size option", "최대 세그먼트 크기 옵션",
      example: "expect client -> server SYN mss=1000"),
    "sack": WordMeaning(
      "the blocks of the SACK option", "SACK 옵션의 블록",
      example: "expect server -> client ACK sack=+1001-+2001"),
  ]

  /// Words of the role `trait`, by their spelling.
  static let traits: [String: WordMeaning] = [
    "retransmit": WordMeaning(
      "carries a sequence number sent before", "전에 보낸 번호를 다시 보내는 세그먼트",
      example: "expect client -> server DATA retransmit"),
    "forged": WordMeaning(
      "was injected", "위조로 넣은 세그먼트",
      example: "expect client -> server RST forged"),
  ]

  /// Words of the role `fate`, by their spelling.
  static let fates: [String: WordMeaning] = [
    "sent": WordMeaning(
      "the segment leaves its sender", "세그먼트가 나갈 때",
      example: "expect client -> server SYN sent"),
    "arrives": WordMeaning(
      "the segment reaches the other host; the default", "세그먼트가 도착할 때. 쓰지 않으면 이것",
      example: "expect client -> server SYN arrives"),
    "lost": WordMeaning(
      "the segment is lost on its way", "세그먼트가 길에서 사라질 때",
      example: "expect client -> server DATA lost"),
  ]

  /// Words of the role `timer`, by their spelling.
  static let timers: [String: WordMeaning] = [
    "RTO": WordMeaning(
      "the retransmission timer", "재전송 타이머",
      example: "expect client timeout RTO"),
    "TIME-WAIT": WordMeaning(
      "the 2 MSL of TIME-WAIT", "TIME-WAIT의 2 MSL 타이머",
      example: "expect client timeout TIME-WAIT"),
    "PERSIST": WordMeaning(
      "probes a zero window", "크기가 0인 창을 살피는 타이머",
      example: "expect client timeout PERSIST"),
    "KEEPALIVE": WordMeaning(
      "asks a silent peer", "조용한 상대에게 묻는 타이머",
      example: "expect client timeout KEEPALIVE"),
    "DELACK": WordMeaning(
      "ends a delayed ACK", "미룬 ACK를 끝내는 타이머",
      example: "expect server timeout DELACK"),
  ]
}
