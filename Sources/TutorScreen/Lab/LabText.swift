import LessonKit
import LessonPlayer
import NetworkSimulation
import TCPEngine
import Wording

/// What is said of the lab, in one language: on the stage and in plain text alike.
package struct LabText: Equatable, Sendable {
  private let language: Language

  /// The words of a language.
  package init(language: Language) {
    self.language = language
  }

  private var tasks: TaskText { TaskText(language: language) }

  private func pick(_ korean: String, _ english: String) -> String {
    switch language {
    case .korean: korean
    case .english: english
    }
  }

  /// What the lab is called.
  package var title: String { pick("실험실", "Lab") }
  /// What it is for, in a few words.
  package var purpose: String {
    pick("자유롭게 연결하고 망가뜨리기", "connect, send, and break the network as you like")
  }
  /// The same at length.
  var promise: String {
    pick(
      "강의 없이 직접 해 보는 곳이에요. 연결하고, 보내고, 가는 도중에 세그먼트를 없애 보세요. 무엇이든 되돌릴 수 있어요.",
      "No lesson here: connect, send, lose what is on its way. Anything can be taken back.")
  }
  /// The road between the hosts.
  var path: String { pick("길", "Path") }
  var lose: String { pick("없애기", "lose it") }
  var letGo: String { pick("흘려보내기", "Let time pass") }
  var back: String { pick("되돌리기", "take back") }
  var settings: String { pick("설정", "settings") }
  var save: String { pick("저장", "save") }

  func host(_ host: HostID) -> String {
    pick(host.name(in: .korean), host == .client ? "Client" : "Server")
  }

  /// What a digit key does.
  func action(_ action: LabAction) -> String {
    switch action {
    case .deed(.call(_, .send)): pick("데이터 보내기", "send data")
    case .deed(.call(_, let call)): call.name(in: language)
    case .deed(.crash): pick("전원 끄기", "power off")
    case .deed(.reboot): pick("전원 켜기", "power on")
    case .deed(.cut): pick("선 끊기", "cut the link")
    case .deed(.heal): pick("선 잇기", "mend the link")
    case .deed(.set): settings
    case .deed(.treat(_, let effect)), .treat(let effect): treatment(effect)
    }
  }

  private func treatment(_ effect: Fault.Effect) -> String {
    switch effect {
    case .drop: lose
    case .delay: pick("늦추기", "delay")
    case .duplicate: pick("복제", "copy")
    case .reorder: pick("순서 바꾸기", "reorder")
    case .corrupt: pick("비트 뒤집기", "flip a bit")
    }
  }

  // MARK: How it stands

  /// A segment on its way: "the client's SYN (seq=100)".
  package func segment(_ segment: TracedSegment) -> String { tasks.segment(segment) }

  var stopped: String { pick("멈춤", "Paused") }

  /// The chosen segment, among others perhaps.
  func underWay(_ segment: TracedSegment, of count: Int, keys: String) -> String {
    let name = tasks.segment(segment)
    let choice = count > 1 ? pick(" (\(keys): \(count)개)", " (\(keys): one of \(count))") : ""
    return pick(
      "\(Particle.subject.attached(to: name)) 날아가는 중이에요.",
      name.prefix(1).uppercased() + name.dropFirst() + " is on its way.") + choice
  }

  /// Nothing to choose, but something is to come.
  var waiting: String {
    pick(
      "고를 세그먼트가 없어요. 시간을 흘려보내면 다음 일이 일어나요.",
      "No segment to choose. Let time pass, and something will happen.")
  }

  /// A press has brought as much as one may.
  var cutShort: String {
    pick(
      "한 번에 너무 많은 일이 일어나서 여기서 잠깐 멈췄어요. 한 번 더 누르면 이어져요.",
      "So much has happened that time stops here for a moment. Press again to go on.")
  }

  /// Nothing is to come.
  package var quiet: String {
    pick("조용해요. 날아가는 세그먼트도, 도는 타이머도 없어요.", "All is quiet: nothing under way, no timer runs.")
  }

  /// The first words to a newcomer.
  var welcome: String {
    pick(
      "무엇이든 해 볼 수 있어요. 서버가 기다리니 1을 눌러 연결해 보세요.",
      "Here you may do anything. The server is waiting: press 1 to connect.")
  }

  // MARK: What came of it

  /// Why something wasn't done.
  package func refusal(_ refusal: LabRefusal) -> String {
    switch refusal {
    // Only what is on its way can be chosen, however much has arrived.
    case .deed(.noSegment): pick("날아가는 세그먼트가 없어요.", "No segment is on its way.")
    case .deed(let refusal): ScreenText(look: ScreenLook(language)).refusal(refusal)
    case .noSuchSegment(let count): tasks.refusal(.noSuchSegment(count: count))
    case .tooLate:
      pick("이미 본 일이 달라질 테니 이제는 할 수 없어요.", "that would change what has happened already.")
    case .flooded:
      pick("한꺼번에 너무 많은 일이 일어나서 그만뒀어요.", "too much would happen at once.")
    case .nothingToSave:
      pick("아직 한 일이 없어서 저장할 것도 없어요.", "nothing has been done yet, so there is nothing to save.")
    }
  }

  /// What was done to the chosen segment.
  package func treated(_ segment: TracedSegment, _ effect: Fault.Effect) -> String {
    tasks.segment(segment) + ": " + effect.explanation(in: language)
  }

  /// Other settings have begun a new world.
  package var newWorld: String {
    pick(
      "새 설정으로 처음부터 다시 시작했어요. 되돌릴 수 있어요.", "A new world with the new settings; it can be taken back."
    )
  }

  /// A lesson was saved.
  package func saved(_ path: String) -> String {
    pick(
      "\(path) 파일로 저장했어요. 확인: tcptutor check \(path)",
      "Saved as \(path). To check it: tcptutor check \(path)")
  }

  /// A lesson wasn't saved, for a reason in the system's own words.
  package func notSaved(_ path: String, _ reason: String) -> String {
    pick(
      "\(path) 파일을 쓸 수 없어요: \(reason)",
      "\(path) can't be written: \(reason)")
  }
}
