import TCPEngine

extension ConnectionState {
  /// What the state means, in one sentence for a learner (RFC 9293 §3.3.2).
  package func meaning(in language: Language) -> String {
    switch language {
    case .korean: koreanMeaning
    case .english: englishMeaning
    }
  }

  private var koreanMeaning: String {
    switch self {
    case .listen: "누군가 연결을 청해 오기를 기다려요."
    case .synSent: "SYN을 보내고, 상대의 SYN과 대답을 기다려요."
    case .synReceived: "SYN을 주고받았고, 내 SYN에 대한 대답을 기다려요."
    case .established: "연결됐어요. 이쪽에서 데이터를 주고받을 수 있어요."
    case .finWait1: "FIN을 보내고, 대답이나 상대의 FIN을 기다려요."
    case .finWait2: "내 FIN은 확인됐고, 상대의 FIN을 기다려요. 데이터는 아직 받아요."
    case .closeWait: "상대는 보내기를 마쳤고, 우리 응용 프로그램이 닫기를 기다려요."
    case .closing: "둘 다 FIN을 보냈고, 내 FIN에 대한 대답을 기다려요."
    case .lastAck: "상대의 FIN 다음에 나도 FIN을 보냈고, 마지막 대답을 기다려요."
    case .timeWait: "모두 마쳤지만, 늦게 오는 세그먼트를 위해 2×MSL 동안 머물러요."
    case .closed: "연결이 없어요."
    }
  }

  private var englishMeaning: String {
    switch self {
    case .listen: "Waiting for somebody to ask for a connection."
    case .synSent: "Sent a SYN; waiting for the peer's SYN and its answer."
    case .synReceived: "Both SYNs are known here; waiting for the answer to ours."
    case .established: "Connected: this end can send and receive data."
    case .finWait1: "Sent a FIN; waiting for its answer, or for the peer's FIN."
    case .finWait2: "Our FIN is acknowledged; waiting for the peer's. Data may still come in."
    case .closeWait: "The peer has finished sending; waiting for our application to close."
    case .closing: "Both have sent a FIN; waiting for the answer to ours."
    case .lastAck: "Sent our FIN after the peer's; waiting for the last answer."
    case .timeWait: "All done, but staying for 2×MSL in case something arrives late."
    case .closed: "There is no connection."
    }
  }
}
