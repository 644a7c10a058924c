import LessonPlayer
import NetworkSimulation
import Wording

// What is said while a learner foretells, in the look's language.
extension ScreenText {
  var prediction: String { pick("내 예측", "I say") }
  var given: String { pick("먼저 일어나는 일", "What happens first") }
  var freeNumber: String {
    pick(
      "연결의 첫 번호는 TCP가 아무 번호나 골라요. 그래서 seq는 묻지 않아요.",
      "A connection's first number is any that its TCP chooses, so seq isn't asked.")
  }
  var nothingComes: String {
    pick("다음에 쉴 때까지 아무 세그먼트도 나가지 않아요.", "No segment sets out before the next rest.")
  }

  func asks(_ question: Prediction.Question) -> String {
    switch question {
    case .who: pick("다음에 무엇이 올까요?", "What comes next?")
    case .signs:
      pick("그 세그먼트에는 무엇이 들어 있을까요? 모두 고르세요.", "What is in that segment? Choose all.")
    case .seq: pick("seq는 몇 번일까요?", "Which seq does it carry?")
    case .ack: pick("ack는 몇 번일까요?", "Which ack does it carry?")
    }
  }

  func who(_ who: Prediction.Who) -> String {
    switch who {
    case .sends(let host):
      pick(
        "\(Particle.subject.attached(to: self.host(host))) 보내요", "the \(self.host(host)) sends")
    case .timeout:
      pick("아무도: 타이머가 먼저 끝나요", "nobody: a timer runs out first")
    case .nobody:
      pick("아무도: 끝나는 타이머도 없어요", "nobody, and no timer runs out")
    }
  }

  func sign(_ sign: SegmentSign) -> String {
    switch sign {
    case .syn, .ack, .fin, .rst: sign.rawValue
    case .data: pick("데이터", "data")
    }
  }

  func signs(_ signs: Set<SegmentSign>) -> String {
    let names = SegmentSign.allCases.filter(signs.contains).map(sign)
    return names.isEmpty ? pick("없음", "none of these") : names.joined(separator: "+")
  }

  /// What happened without a TCP's doing; nil for what isn't told.
  func stimulus(_ event: TraceEvent) -> String? {
    switch event.kind {
    case .application(let call): "\(host(event.host)): \(call.name(in: language))"
    case .sent(let segment): "\(forged): \(plain(SegmentKind(of: segment)))"
    case .fault(let report): fault(report).map { "\(host(event.host)): \($0)" }
    default: nil
    }
  }

  // MARK: Verdicts

  func name(of verdict: PredictionVerdict) -> String {
    switch verdict {
    case .who: pick("누가", "who")
    case .signs: pick("플래그", "flags")
    case .seq, .freeSeq: "seq"
    case .ack: "ack"
    }
  }

  /// What really comes.
  func really(_ verdict: PredictionVerdict, in prediction: Prediction) -> String {
    let segment = prediction.comingSegment
    func seq(_ number: UInt32) -> String { look.numbers.text(number, from: segment?.senderISS) }
    func ack(_ number: UInt32) -> String { look.numbers.text(number, from: segment?.receiverISS) }
    return switch verdict {
    case .who(_, let really): who(really)
    case .signs(_, let really): signs(really)
    case .seq(_, let really, let source):
      seq(really) + (source.map { " = \(variable($0))" } ?? "")
    case .freeSeq(let number): seq(number) + " = ISS"
    case .ack(_, let really?, let isExpected): ack(really) + (isExpected ? " = RCV.NXT" : "")
    case .ack(_, nil, _): pick("없음", "none")
    }
  }

  private func variable(_ source: PredictionVerdict.SeqSource) -> String {
    switch source {
    case .next: "SND.NXT"
    case .oldestUnacknowledged: "SND.UNA"
    }
  }

  /// What the learner said instead, or why nothing was asked; nil where there is nothing to add.
  func note(on verdict: PredictionVerdict, in prediction: Prediction) -> String? {
    if case .freeSeq = verdict {
      return pick("첫 번호는 TCP가 아무 번호나 골라요", "the first number is any that its TCP chooses")
    }
    guard verdict.isRight == false else { return nil }
    let said: String =
      switch verdict {
      case .who(let said, _): who(said)
      case .signs(let said, _): signs(said)
      case .seq(let said, _, _): number(said, prediction.seq)
      case .ack(let said, _, _): number(said, prediction.ack)
      case .freeSeq: ""
      }
    return pick("내 예측: \(said)", "you said: \(said)")
  }

  /// A number that was said.
  private func number(_ said: UInt32?, _ entry: NumberEntry?) -> String {
    said.map { look.numbers.text($0, from: entry?.origin) } ?? pick("없음", "none")
  }

  // MARK: Keys and refusals

  func keys(of prediction: Prediction) -> [KeyHint] {
    let leave = KeyHint(key: "Esc", effect: pick("그만두기", "leave it"))
    let enter = prediction.isAnswered ? [KeyHint(key: "Enter", effect: submit)] : []
    let dash = glyphs.dash
    switch prediction.question {
    case .who:
      return [KeyHint(key: "1\(dash)4", effect: pick("고르기", "choose")), leave, help]
    case .signs:
      let digits = KeyHint(key: "1\(dash)5", effect: pick("넣고 빼기", "put in, take out"))
      return [digits] + enter + [back, leave, help]
    case .seq, .ack:
      let digits = KeyHint(key: "0\(dash)9", effect: pick("쓰기", "type"))
      return [digits, choose] + enter + [back, leave, help]
    case nil:
      return [
        KeyHint(key: "Space", effect: pick("직접 확인하기", "See for yourself")), close, help,
      ]
    }
  }

  func noPrediction(_ refusal: PredictionRefusal) -> String {
    switch refusal {
    case .question:
      pick("여기서는 강의가 먼저 물어요. 답한 다음에 예측해 보세요.", "The lesson asks first here: answer, then predict.")
    case .questionAhead:
      pick(
        "조금 뒤에 강의가 물어요. 거기서 답한 다음에 예측해 보세요.",
        "The lesson will ask soon: answer there, then predict.")
    case .task:
      pick("과제에서는 직접 해 보는 것이 예측이에요.", "In a task, trying it is the prediction.")
    case .over:
      pick("이 무대에서는 더 일어날 일이 없어요.", "Nothing more happens on this stage.")
    }
  }
}
