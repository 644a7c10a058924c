import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

// What is said of a fork, and of what can be done.
extension ScreenText {
  var whatIf: String { pick("만약에", "What if") }

  /// The key that leads out of a fork.
  func leaveFork(ofScript isOfScript: Bool) -> KeyHint {
    KeyHint(
      key: "Esc",
      effect: isOfScript ? pick("대본으로", "to the script") : pick("강의로", "to the lesson"))
  }

  /// What the next press does where nothing more comes in a fork.
  func goBack(toScript isOfScript: Bool) -> String {
    isOfScript
      ? pick("대본으로 돌아가기", "Back to the script")
      : pick("강의로 돌아가기", "Back to the lesson")
  }

  var openDeeds: KeyHint {
    KeyHint(key: "f", effect: pick("만약에?", "what if?"), spare: 4, place: .whatIf)
  }
  var otherSide: String { pick("다른 쪽", "other side") }
  var segmentLabel: String { pick("세그먼트", "Segment") }
  var linkLabel: String { pick("선", "Link") }
  var doIt: String { pick("하기", "do it") }
  var howMuch: String { pick("얼마나?", "How much?") }

  /// That a fork isn't the lesson, or the script.
  func forkedApart(ofScript isOfScript: Bool) -> String {
    isOfScript
      ? ScriptForkRules.text(in: language)
      : pick(
        "강의와 따로 흐르는 세계예요. 강의는 멈춘 그대로 기다리고 있어요.",
        "This world goes its own way. The lesson waits just as you left it.")
  }

  var wentBack: String {
    pick("이미 지나간 일이라, 길을 나선 때로 돌아갔어요", "that had happened, so time went back to its sending")
  }

  // MARK: What can be done

  /// An entry of the list: "delay".
  func name(_ entry: ForkView.Entry) -> String {
    let dots = entry.asks ? glyphs.ellipsis : ""
    return switch entry.kind {
    case .delay: pick("늦추기", "delay") + dots
    case .duplicate: pick("복제", "duplicate")
    case .reorder: pick("순서 바꾸기", "reorder") + dots
    case .corrupt: pick("망가뜨리기", "corrupt")
    case .link:
      if case .heal = entry.deed { pick("선 잇기", "heal") } else { pick("선 끊기", "cut") }
    case .send: pick("보내기", "send") + dots
    case .read: entry.asks ? pick("읽기", "read") + dots : pick("읽기 멈추기", "stop reading")
    case .close: pick("닫기", "close")
    case .abort: pick("강제로 끊기", "abort")
    case .power:
      if case .reboot = entry.deed {
        pick("다시 켜기", "power on")
      } else {
        pick("전원 끄기", "power off")
      }
    }
  }

  var lose: String { pick("없애기", "lose") }
  var loseSegment: KeyHint { KeyHint(key: "x", effect: lose, spare: 2, place: .lose) }

  func amount(_ amount: DeedAmount) -> String {
    switch amount {
    case .octets(let count): pick("\(count)바이트", count == 1 ? "1 byte" : "\(count) bytes")
    case .span(let span): span.text(in: language)
    case .segments(let count):
      pick("\(count)개가 앞지르게", count == 1 ? "1 overtakes" : "\(count) overtake")
    case .everything: pick("모두, 앞으로도", "all, and what comes")
    }
  }

  // MARK: What was done

  /// A deed that was done, in a phrase.
  func phrase(_ done: ForkView.Done) -> String {
    switch done.deed {
    case .treat(_, let effect): treatment(effect, done.segment)
    case .call(let host, let call):
      pick("\(self.host(host)): ", "the \(self.host(host)): ") + call.name(in: language)
    case .cut: pick("선을 끊었어요", "the link was cut")
    case .heal: pick("선을 이었어요", "the link was healed")
    case .crash(let host):
      pick("\(self.host(host))의 전원을 껐어요", "the \(self.host(host)) lost its power")
    case .reboot(let host):
      pick("\(self.host(host))를 다시 켰어요", "the \(self.host(host)) is back up")
    case .set: pick("설정을 바꿨어요", "a setting was changed")
    }
  }

  private func treatment(_ effect: Fault.Effect, _ segment: TracedSegment?) -> String {
    let name = segment.map(segmentName) ?? segmentLabel
    let object = Particle.object.attached(to: name)
    return switch effect {
    case .drop: pick("\(object) 없앴어요", "lost: \(name)")
    case .duplicate: pick("\(object) 복제했어요", "duplicated: \(name)")
    case .corrupt: pick("\(object) 망가뜨렸어요", "corrupted: \(name)")
    case .delay(let span):
      pick(
        "\(object) \(span.text(in: language)) 늦췄어요",
        "delayed by \(span.text(in: language)): \(name)")
    case .reorder(let count):
      pick("\(object) \(count)개가 앞지르게 했어요", "overtaken by \(count): \(name)")
    }
  }

  /// "SYN seq=100"
  private func segmentName(_ segment: TracedSegment) -> String {
    let kind = SegmentKind(of: segment)
    let number =
      kind == .ack || kind == .duplicateAck
      ? "ack=\(segment.segment.ack.rawValue)" : "seq=\(segment.segment.seq.rawValue)"
    return pick("\(number)인 \(plain(kind))", "\(plain(kind)) \(number)")
  }

  // MARK: What wasn't done

  func refusal(_ refusal: DeedRefusal) -> String {
    switch refusal {
    case .noSegment: pick("고를 세그먼트가 아직 없어요.", "There is no segment to choose yet.")
    case .alreadyLost(let segment):
      pick("이미 사라진 세그먼트예요: ", "That segment is lost already: ") + segmentName(segment)
    case .beyondReach:
      pick("그때의 세계로는 돌아갈 수 없어요.", "The world of that moment can't be gone back to.")
    case .noWorld:
      pick(
        "일어난 일을 적어 두기만 한 것이라, 따로 흐를 세계가 없어요.",
        "This only records what happened: there is no world to fork.")
    case .call(let host, let state, let error):
      pick(
        "\(self.host(host)) 쪽은 \(state.rawValue) 상태예요. ",
        "The \(self.host(host)) is \(state.rawValue). ") + error.explanation(in: language)
    case .failedCall(let host, let state, let error):
      pick(
        "\(self.host(host)) 쪽은 \(state.rawValue) 상태예요. 이 호출은 \(error) 오류로 끝나요.",
        "The \(self.host(host)) is \(state.rawValue): the call fails with \(error).")
    case .scripted(let host):
      pick(
        "\(self.host(host)) 쪽은 대본에 적힌 것밖에 하지 못해요.",
        "The \(self.host(host)) does nothing but what its script says.")
    case .unnoticed(let host):
      pick(
        "알아챌 쪽은 \(self.host(host))인데, 대본대로만 움직여요.",
        "Only the \(self.host(host)) would notice, and it goes by its script.")
    case .openingIsScripted:
      pick("연결을 여는 일은 대본이 해요.", "Opening the connection is left to the script.")
    case .fixedInScript:
      pick(
        "대본에서는 선, 전원, 설정을 바꿀 수 없어요.",
        "Link, power and settings can't be changed in a script.")
    case .alreadyCut: pick("선이 이미 끊겨 있어요.", "The link is cut already.")
    case .notCut: pick("선은 끊기지 않았어요.", "The link isn't cut.")
    case .isDown(let host):
      pick("\(self.host(host))는 이미 꺼져 있어요.", "The \(self.host(host)) is down already.")
    case .isUp(let host):
      pick("\(self.host(host))는 켜져 있어요.", "The \(self.host(host)) is up.")
    case .nothingComes:
      pick("기다려도 일어날 일이 없어요.", "Nothing will happen by itself.")
    case .nothingDone: pick("되돌릴 일이 없어요.", "There is nothing to take back.")
    }
  }
}
