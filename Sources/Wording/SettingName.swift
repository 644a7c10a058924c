/// A setting of a path or an endpoint, by its name in lessons. A case a setting that this version
/// carries out.
package enum SettingName: String, CaseIterable, Hashable, Sendable {
  case rtt, delay, jitter, bandwidth, queue, loss, seed
  case profile, mss, iss, window
  case windowScale = "wscale"
  case timestamps
  case selectiveAcknowledgment = "sack"
  case delayedAcknowledgment = "delayed-ack"
  case nagle, congestion
  case ecn
  case hyStart = "hystart"
  case initialCongestionWindow = "initial-cwnd"
  case limitedTransmit = "limited-transmit"
  case rack, tlp, prr
  case forwardRTORecovery = "f-rto"
  case rto
  case minimumRTO = "min-rto"
  case maximumRTO = "max-rto"
  case synRetries = "syn-retries"
  case retries
  case keepAlive = "keepalive"
  case msl, backlog

  /// What the setting is, as a noun phrase.
  package func name(in language: Language) -> String {
    switch language {
    case .korean: koreanName
    case .english: englishName
    }
  }

  private var koreanName: String {
    switch self {
    case .rtt: "왕복 시간(RTT)"
    case .delay: "한쪽 방향의 지연"
    case .jitter: "지연의 흔들림"
    case .bandwidth: "대역폭"
    case .queue: "큐의 길이"
    case .loss: "우연히 사라지는 비율"
    case .seed: "난수의 씨앗"
    case .profile: "설정 모음(프로필)"
    case .mss: "세그먼트 데이터의 최대 크기(MSS)"
    case .iss: "처음 시퀀스 번호(ISS)"
    case .window: "수신 창"
    case .windowScale: "창의 배율(윈도 스케일)"
    case .timestamps: "타임스탬프 옵션"
    case .selectiveAcknowledgment: "선택적 확인 응답(SACK)"
    case .delayedAcknowledgment: "ACK를 미루는 시간"
    case .nagle: "Nagle 알고리즘"
    case .congestion: "혼잡 제어 알고리즘"
    case .ecn: "혼잡을 표시로 알리기(ECN)"
    case .hyStart: "느린 시작을 일찍 끝내기(HyStart++)"
    case .initialCongestionWindow: "처음 혼잡 창"
    case .limitedTransmit: "제한된 전송(limited transmit)"
    case .rack: "시간으로 손실 찾기(RACK)"
    case .tlp: "끝 손실 탐색(TLP)"
    case .prr: "비례 속도 감소(PRR)"
    case .forwardRTORecovery: "헛된 타임아웃 알아내기(F-RTO)"
    case .rto: "처음 재전송 타임아웃(RTO)"
    case .minimumRTO: "가장 짧은 RTO"
    case .maximumRTO: "가장 긴 RTO"
    case .synRetries: "SYN을 다시 보내는 횟수"
    case .retries: "데이터를 다시 보내는 횟수"
    case .keepAlive: "조용할 때 상대를 확인하기까지의 시간"
    case .msl: "세그먼트의 최대 수명(MSL)"
    case .backlog: "핸드셰이크를 마치지 못한 연결의 최대 개수(백로그)"
    }
  }

  private var englishName: String {
    switch self {
    case .rtt: "round-trip time (RTT)"
    case .delay: "one-way delay"
    case .jitter: "variation of the delay"
    case .bandwidth: "bandwidth"
    case .queue: "length of the queue"
    case .loss: "share lost at random"
    case .seed: "seed of the random numbers"
    case .profile: "set of settings that goes together (profile)"
    case .mss: "maximum segment size (MSS)"
    case .iss: "initial send sequence number (ISS)"
    case .window: "receive window"
    case .windowScale: "window scale"
    case .timestamps: "timestamps option"
    case .selectiveAcknowledgment: "selective acknowledgment (SACK)"
    case .delayedAcknowledgment: "time by which an ACK may be put off"
    case .nagle: "Nagle algorithm"
    case .congestion: "congestion control algorithm"
    case .ecn: "explicit congestion notification (ECN)"
    case .hyStart: "leaving slow start early (HyStart++)"
    case .initialCongestionWindow: "initial congestion window"
    case .limitedTransmit: "limited transmit"
    case .rack: "losses found by time (RACK)"
    case .tlp: "tail loss probe (TLP)"
    case .prr: "proportional rate reduction (PRR)"
    case .forwardRTORecovery: "spurious timeouts found out (F-RTO)"
    case .rto: "initial retransmission timeout (RTO)"
    case .minimumRTO: "least RTO"
    case .maximumRTO: "greatest RTO"
    case .synRetries: "retransmissions of a SYN"
    case .retries: "retransmissions of data"
    case .keepAlive: "silence before the peer is probed (keep-alive)"
    case .msl: "maximum segment lifetime (MSL)"
    case .backlog: "half-open connections that a listener keeps (backlog)"
    }
  }
}
