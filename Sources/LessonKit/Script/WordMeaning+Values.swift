// The meanings of states, metrics and settings.

extension WordMeaning {
  /// Words of the role `state`, by their spelling.
  static let states: [String: WordMeaning] = [
    "LISTEN": WordMeaning(
      "waits for a connection", "연결을 기다리는 상태",
      example: "expect client LISTEN"),
    "SYN-SENT": WordMeaning(
      "has sent its SYN", "SYN을 보낸 상태",
      example: "expect client SYN-SENT"),
    "SYN-RECEIVED": WordMeaning(
      "has had a SYN and answered", "SYN을 받고 대답한 상태",
      example: "expect client SYN-RECEIVED"),
    "ESTABLISHED": WordMeaning(
      "the connection is open", "연결이 열린 상태",
      example: "expect client ESTABLISHED"),
    "FIN-WAIT-1": WordMeaning(
      "has sent its FIN, which is not acknowledged yet", "FIN을 보내고 확인을 기다리는 상태",
      example: "expect client FIN-WAIT-1"),
    "FIN-WAIT-2": WordMeaning(
      "its FIN is acknowledged; waits for the peer's", "자기 FIN이 확인된 상태. 상대의 FIN을 기다려요",
      example: "expect client FIN-WAIT-2"),
    "CLOSE-WAIT": WordMeaning(
      "has had the peer's FIN; may still send", "상대의 FIN을 받은 상태. 아직 보낼 수 있어요",
      example: "expect client CLOSE-WAIT"),
    "CLOSING": WordMeaning(
      "the FINs have crossed; waits for the ACK of its own", "두 FIN이 엇갈려, 자기 FIN의 확인을 기다리는 상태",
      example: "expect client CLOSING"),
    "LAST-ACK": WordMeaning(
      "has sent its FIN after the peer's; waits for the ACK", "상대의 FIN 뒤에 보낸 자기 FIN의 확인을 기다리는 상태",
      example: "expect client LAST-ACK"),
    "TIME-WAIT": WordMeaning(
      "all is done; waits 2 MSL before it forgets", "다 끝내고 2 MSL을 기다린 뒤 잊는 상태",
      example: "expect client TIME-WAIT"),
    "CLOSED": WordMeaning(
      "no connection", "연결이 없는 상태",
      example: "expect client CLOSED"),
  ]

  /// Words of the role `metric`, by their spelling.
  static let metrics: [String: WordMeaning] = [
    "cwnd": WordMeaning(
      "the congestion window, in octets", "혼잡 창, 바이트",
      example: "expect client cwnd >= 4000"),
    "ssthresh": WordMeaning(
      "the slow start threshold, in octets", "느린 시작 문턱값, 바이트",
      example: "expect client ssthresh = 2000"),
    "rto": WordMeaning(
      "the retransmission timeout now", "지금의 재전송 시간",
      example: "expect client rto = 1s"),
    "srtt": WordMeaning(
      "the smoothed round-trip time", "평활 왕복 시간",
      example: "expect client srtt < 200ms"),
    "unacked": WordMeaning(
      "octets sent and not acknowledged", "보내고 확인받지 못한 바이트",
      example: "expect client unacked = 0"),
    "inflight": WordMeaning(
      "octets that the sender counts as under way (RFC 6675)", "가는 중이라고 보는 바이트 (RFC 6675)",
      example: "expect client inflight <= 4000"),
    "window": WordMeaning(
      "the host's own receive window", "자기 수신 창",
      example: "expect server window = 0"),
    "sent": WordMeaning(
      "octets sent, retransmissions aside", "재전송을 뺀 보낸 바이트",
      example: "expect client sent = 500"),
    "acked": WordMeaning(
      "octets sent and acknowledged", "보내고 확인받은 바이트",
      example: "expect client acked = 500"),
    "received": WordMeaning(
      "octets in order, read or not", "순서대로 받은 바이트",
      example: "expect server received = 500"),
  ]

  /// Words of the role `setting`, by their spelling.
  static let settings: [String: WordMeaning] = [
    "rtt": WordMeaning(
      "both ways' delay together", "두 방향 지연을 더한 것",
      example: "set rtt 100ms"),
    "seed": WordMeaning(
      "the seed of jitter and loss", "지터와 손실의 시드",
      example: "set seed 7"),
    "icon": WordMeaning(
      "the picture of a kind of segment", "세그먼트 종류의 그림",
      example: "set icon SYN \"❔\""),
    "delay": WordMeaning(
      "how long a path takes, one way", "한 방향의 지연",
      example: "set client -> server delay 50ms"),
    "jitter": WordMeaning(
      "by how much a delay varies", "지연이 흔들리는 폭",
      example: "set jitter 5ms"),
    "bandwidth": WordMeaning(
      "what a path carries a second", "경로가 1초에 나르는 양",
      example: "set bandwidth 1Mbps"),
    "queue": WordMeaning(
      "segments that wait before a path", "경로 앞에 기다릴 수 있는 세그먼트 수",
      example: "set queue 10"),
    "loss": WordMeaning(
      "the share of segments lost at random", "임의로 잃는 세그먼트의 비율",
      example: "set loss 1%"),
    "mss": WordMeaning(
      "the largest text of a segment", "한 세그먼트의 가장 큰 데이터",
      example: "set client mss 500"),
    "iss": WordMeaning(
      "the initial sequence number, or `seeded` (RFC 6528)",
      "초기 시퀀스 번호, 또는 `seeded`로 뽑기 (RFC 6528)",
      example: "set server iss 300"),
    "window": WordMeaning(
      "octets of the receive buffer", "수신 버퍼의 바이트 수",
      example: "set server window 4000"),
    "wscale": WordMeaning(
      "the window scale option (RFC 7323)", "창 배율 옵션 (RFC 7323)",
      example: "set wscale 7"),
    "timestamps": WordMeaning(
      "the timestamps option (RFC 7323)", "타임스탬프 옵션 (RFC 7323)",
      example: "set timestamps on"),
    "sack": WordMeaning(
      "selective acknowledgments (RFC 2018)", "선택적 확인 응답 (RFC 2018)",
      example: "set sack on"),
    "ecn": WordMeaning(
      "explicit congestion notification (RFC 3168)", "명시적 혼잡 알림 (RFC 3168)",
      example: "set ecn on"),
    "delayed-ack": WordMeaning(
      "how long an ACK may wait", "ACK를 미룰 수 있는 시간",
      example: "set server delayed-ack 200ms"),
    "nagle": WordMeaning(
      "Nagle's algorithm", "네이글 알고리즘",
      example: "set client nagle on"),
    "congestion": WordMeaning(
      "how the congestion window grows", "혼잡 창이 커지는 방법",
      example: "set congestion newreno"),
    "hystart": WordMeaning(
      "leaves slow start early (RFC 9406)", "느린 시작을 일찍 끝내기 (RFC 9406)",
      example: "set hystart on"),
    "initial-cwnd": WordMeaning(
      "segments of the first window", "첫 혼잡 창의 세그먼트 수",
      example: "set initial-cwnd 2"),
    "limited-transmit": WordMeaning(
      "sends new data on the first two duplicate ACKs (RFC 3042)",
      "처음 두 중복 ACK에 새 데이터 보내기 (RFC 3042)",
      example: "set limited-transmit on"),
    "rack": WordMeaning(
      "finds losses by time (RFC 8985)", "시간으로 손실 찾기 (RFC 8985)",
      example: "set rack on"),
    "tlp": WordMeaning(
      "probes for a lost tail (RFC 8985)", "끝의 손실을 살피기 (RFC 8985)",
      example: "set tlp on"),
    "prr": WordMeaning(
      "proportional rate reduction (RFC 9937)", "비례 속도 감소 (RFC 9937)",
      example: "set prr on"),
    "f-rto": WordMeaning(
      "finds spurious timeouts (RFC 5682)", "가짜 타임아웃 찾기 (RFC 5682)",
      example: "set f-rto on"),
    "rto": WordMeaning(
      "the first retransmission timeout", "처음의 재전송 시간",
      example: "set rto 1s"),
    "min-rto": WordMeaning(
      "the least retransmission timeout", "가장 짧은 재전송 시간",
      example: "set min-rto 200ms"),
    "max-rto": WordMeaning(
      "the greatest retransmission timeout", "가장 긴 재전송 시간",
      example: "set max-rto 60s"),
    "syn-retries": WordMeaning(
      "how often a SYN is sent again", "SYN을 다시 보내는 횟수",
      example: "set client syn-retries 3"),
    "retries": WordMeaning(
      "how often data is sent again", "데이터를 다시 보내는 횟수",
      example: "set client retries 5"),
    "msl": WordMeaning(
      "the maximum segment lifetime", "세그먼트의 최대 수명",
      example: "set msl 5s"),
    "keepalive": WordMeaning(
      "the silence before a peer is asked", "상대에게 묻기 전의 침묵",
      example: "set keepalive 60s"),
    "backlog": WordMeaning(
      "connections that a listener lets wait", "listen 중인 호스트가 기다리게 둘 수 있는 연결 수",
      example: "set server backlog 128"),
    "profile": WordMeaning(
      "all settings of a host at once", "호스트의 모든 설정을 한꺼번에",
      example: "set profile teaching"),
  ]
}
