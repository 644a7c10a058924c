import NetworkSimulation
import Wording

// A word that was written stands in quotes with a Korean noun after it, so that no particle has to
// agree with the sound of the author's spelling.
extension Mistake {
  var koreanMessage: String {
    switch self {
    case .unreadable(let failure):
      switch failure {
      case .missing: "그런 파일이 없어요"
      case .folder: "강의 파일이 아니라 폴더예요"
      case .forbidden: "이 파일을 읽을 권한이 없어요"
      case .other(let reason): "이 파일을 읽을 수 없어요: \(reason)"
      }
    case .notUTF8(let offset): "UTF-8 파일이 아니에요 (\(offset + 1)번째 바이트가 글자가 되지 않아요)"
    case .binary: "글이 아니에요: NUL 바이트가 들어 있어요"
    case .empty: "파일에 아무것도 없어요"
    case .tooLarge(let octets, let limit):
      "강의로는 너무 큰 파일이에요: \(octets)바이트, 한도는 \(limit)바이트"
    case .unclosedFence: "이 블록은 닫히지 않았어요"
    case .malformedStepID(let written): "‘\(written)’ 같은 이름은 단계에 붙일 수 없어요"
    case .unknownWord(let written, _): "모르는 낱말이에요: ‘\(written)’"
    case .unknownHost(let written, _): "‘\(written)’ 호스트는 없어요"
    case .pathToItself(let host): "경로는 두 호스트를 이어요. 이 경로는 다시 \(host.rawValue) 쪽으로 돌아와요"
    case .arrowAsStatement: "화살표는 손으로 그리지 않아요. 무엇을 보낼지는 엔진이 정해요"
    case .notInCapitals(_, let correct): "이 낱말은 대문자로 써요: ‘\(correct)’"
    case .lookalike(let written, let meant): "‘\(written)’ 글자는 ‘\(meant)’ 글자와 달라요"
    case .unknownState(let written, let rfcName):
      if let rfcName {
        "‘\(written)’ 상태는 없어요. RFC 9293에서는 ‘\(rfcName)’ 상태라고 해요"
      } else {
        "‘\(written)’ 상태는 없어요"
      }
    case .missing(let expected, let after):
      after.isEmpty
        ? "여기에는 \(expected.korean) 있어야 해요"
        : "‘\(after)’ 다음에 \(expected.korean) 없어요"
    case .missingUnit(let number, _): "\(number) 다음에 단위가 없어요"
    case .wrongValue(let name, let expects, let written, _):
      "‘\(name)’ 값은 \(expects.korean)인데 ‘\(written)’ 값이 있어요"
    case .outOfRange(let name, let written, let least, let most):
      "‘\(name)’ 값은 \(least)부터 \(most)까지예요. \(written) 값은 범위를 벗어나요"
    case .whichSegments(let verb): "‘\(verb)’ 줄에 어느 세그먼트인지가 없어요"
    case .unclosedString: "따옴표가 닫히지 않았어요"
    case .belongsInTask(let word): "‘\(word)’ 줄은 과제 안에서만 써요"
    case .belongsInStep(let word): "‘\(word)’ 줄은 준비(setup)가 아니라 단계의 블록에 써요"
    case .leftOver(let written): "‘\(written)’ 앞에서 이미 문장이 끝났어요"
    case .wrongTarget(let setting, let target):
      switch target {
      case .path: "‘\(setting)’ 설정은 호스트가 아니라 경로의 것이에요"
      case .host: "‘\(setting)’ 설정은 경로가 아니라 호스트의 것이에요"
      case .network: "‘\(setting)’ 설정은 네트워크 전체의 것이에요"
      }
    case .forgedComparison(let written):
      "위조한 세그먼트의 필드에는 값이 하나예요. ‘\(written)’ 부분은 비교예요"
    case .callRefused(let host, let state, let call, let error):
      state == .closed && error == .connectionDoesNotExist
        ? "여기서 \(host.rawValue) 쪽은 CLOSED 상태라서 ‘\(call)’ 줄을 실행할 연결이 없어요"
        : "여기서 \(host.rawValue) 쪽은 \(state.rawValue) 상태라서 ‘\(call)’ 줄을 실행할 수 없어요. "
          + error.explanation(in: .korean)
    case .faultNeverFired(let matched, let line, let seen):
      "이 장애는 한 번도 일어나지 않았어요. \(line)번째 줄 뒤로 "
        + (matched == 0
          ? "맞는 세그먼트가 나가지 않았어요" : "맞는 세그먼트는 \(matched)개뿐이었어요")
        + (seen.isEmpty ? "" : " (\(seen.joined(separator: ", ")))")
    case .unknownStep(let written, _): "이 파일에 ‘#\(written)’ 단계는 없어요"
    case .repeatedStepID(let id, let line): "‘#\(id)’ 단계는 \(line)번째 줄에 이미 있어요"
    case .noSuchEvent(let within, let closest):
      "\(TimeText.spoken(within)) 안에 그런 일이 없었어요"
        + (closest.map {
          ". 가장 가까운 것: \($0.event), \(TimeText.spoken($0.time))"
            + ($0.written.isEmpty
              ? "" : " (\($0.line)번째 줄에는 \($0.written.joined(separator: ", ")))")
        } ?? "")
    case .alreadyHappened(.zero, let line): "이미 일어난 일이에요. \(line)번째 줄의 일과 같은 때예요"
    case .alreadyHappened(let earlier, let line):
      "이미 일어난 일이에요. \(line)번째 줄의 일보다 \(TimeText.spoken(earlier)) 앞서요"
    case .stateDiffers(let host, let expected, let actual, let later):
      "지금 \(host.rawValue) 쪽은 \(actual.rawValue) 상태예요"
        + (later.map {
          ". \(TimeText.spoken($0.delay)) 뒤 \($0.event) 때 \(expected.rawValue) 상태가 돼요"
        } ?? "")
    case .metricDiffers(let host, let metric, let comparison, let expected, let actual):
      "지금 \(host.rawValue) \(metric.rawValue) 값은 \(Self.value(actual, of: metric))이고, "
        + "\(comparison.rawValue) \(Self.value(expected, of: metric)) 조건에 맞지 않아요"
    case .nothingWillHappen:
      "앞으로 일어날 일이 없어요. 날아가는 세그먼트도, 도는 타이머도 없어요"
    case .happenedAnyway(let event, let time):
      "일어나지 않아야 할 일이 \(TimeText.spoken(time))에 일어났어요: \(event)"
    case .notEstablished(let client, let server):
      "연결이 맺어지지 않았어요: client \(client.rawValue), server \(server.rawValue)"
    case .neverQuiet(let span):
      "\(TimeText.spoken(span)) 안에 조용해지지 않았어요. 날아가는 세그먼트나 도는 타이머가 있어요"
    case .tooMuchHappens(let limit):
      "이 줄이 기다리는 동안 \(limit)가지가 넘는 일이 일어났어요. 강의에는 너무 많아요"
    case .noChoiceTicked: "표시된 선택지가 없어서 아무도 맞힐 수 없어요"
    case .claimDisagrees(let choice, let isTicked, let claim, let step):
      "선택지 \(choice)번은 정답으로 표시\(isTicked ? "됐는데" : "되지 않았는데"), 그 주장(\(claim))은 "
        + (step.map { "#\($0) 단계에서" } ?? "이 단계에서")
        + (isTicked ? " 사실이 아니에요" : " 사실이에요")
    case .noSuchChoice(let number, let count):
      "\(number)번 선택지는 없어요. 위의 퀴즈에는 선택지가 \(count)개예요"
    case .repeatedClaim(let number): "\(number)번 선택지에는 이미 주장이 있어요"
    case .claimWithoutQuiz: "이 단계에는 위에 퀴즈가 없어요"
    case .blanksDiffer(let blanks, let fills):
      "이 단계에는 빈칸 ____ \(blanks)개와 ‘fill’ 줄 \(fills)개가 있어요"
    case .blankUnanswered(let fill): "엔진에 이 빈칸의 답이 없어요: ‘\(fill)’"
    case .brokenBold(let before): "GitHub에서는 굵게 보이지 않아요. ‘\(before)**’ 바로 뒤에 글자가 있어요"
    case .textAboveRule: "이러면 윗줄이 제목이 돼요"
    case .almostScript(let written): "이 블록은 그냥 글로 보여요: ‘\(written)’"
    case .nothingVerified: "이 단계에서는 확인하는 것도 없고 시간도 흐르지 않아요"
    case .wideText(let written, let octets):
      "\(written) 글은 \(octets)바이트라서 시퀀스 번호도 \(octets)만큼 늘어요"
    case .unsafeEmoji(let written): "‘\(written)’ 그림 글자는 터미널에 따라 1칸이나 2칸이에요"
    case .unclosedDetails: "<details> 부분이 닫히지 않았어요"
    case .setupWithoutStep: "이 준비(setup) 다음에 단계가 없어요"
    case .newerFormat(let version): "형식 \(version)에 맞춘 강의예요. 이 프로그램은 1을 알아요"
    case .invalidYAML(let detail):
      "올바른 YAML이 아니라서 GitHub에 오류 상자가 떠요" + (detail.isEmpty ? "" : " (\(detail))")
    case .unknownKey(let written, _): "모르는 항목이에요: ‘\(written)’"
    case .badValue(let key, let written, let expects):
      "‘\(key)’ 항목의 값은 \(expects.korean)인데 ‘\(written)’ 값이 있어요"
    case .unclosedFrontMatter: "머리말(front matter)이 닫히지 않았어요"
    case .versionUntold: "형식 버전이 적혀 있지 않아서 버전 1로 읽었어요"
    case .notBuilt(let word): "‘\(word)’ 기능은 아직 만들어지지 않았어요"
    }
  }

  var koreanHelp: String? {
    switch self {
    case .unreadable, .binary, .leftOver, .noSuchEvent, .callRefused, .noSuchChoice,
      .happenedAnyway, .outOfRange, .notInCapitals:
      callHelpInKorean
    case .notUTF8: "UTF-8로 저장해 주세요"
    case .empty: "강의는 ‘# …’ 제목으로 시작해요"
    case .tooLarge: "몇 분짜리 강의 여럿으로 나눠 주세요"
    case .unclosedFence(let marker): "\(marker)만 있는 줄로 닫아 주세요"
    case .malformedStepID: "단계 이름에는 영어 소문자, 숫자, ‘-’만 써요: #half-close"
    case .unknownWord(_, let suggestion), .unknownHost(_, let suggestion),
      .unknownKey(_, let suggestion):
      suggestion.map { "혹시 ‘\($0)’ 아닌가요?" } ?? listHelpInKorean
    case .pathToItself: "‘client -> server’ 또는 ‘server -> client’라고 써요"
    case .arrowAsStatement(let written):
      "이 세그먼트를 기다리려면 ‘expect \(written)’, 위조하려면 ‘inject \(written)’"
    case .lookalike(_, let meant): "‘\(meant)’ 글자로 바꿔 주세요"
    case .unknownState(_, let rfcName):
      rfcName == nil ? "RFC 9293의 상태: \(Vocabulary.stateNames)" : nil
    case .missing(let expected, _): expected.example.map { "예: \($0)" }
    case .missingUnit(_, let examples): "단위를 써 주세요: \(examples.joined(separator: ", "))"
    case .wrongValue(_, _, _, let example): "예: \(example)"
    case .whichSegments(let verb):
      "‘\(verb) next …’, ‘\(verb) 2nd …’, ‘\(verb) every …’, ‘\(verb) 10% …’ 가운데 하나로 써요"
    case .unclosedString: "글의 끝에 \" 표를 붙여 주세요"
    case .belongsInTask: "블록을 ```tcp task 줄로 시작해 주세요"
    case .belongsInStep: "그 줄이 말하는 단계의 블록으로 옮겨 주세요"
    case .wrongTarget(let setting, let target):
      switch target {
      case .path: "‘set client -> server \(setting) …’, 두 방향이면 ‘set \(setting) …’"
      case .host: "‘set client \(setting) …’, 두 호스트면 ‘set \(setting) …’"
      case .network: "‘set \(setting) …’"
      }
    case .forgedComparison: "‘=’ 표로 쓰거나 필드를 빼 주세요"
    case .faultNeverFired: "장애는 그 줄 뒤에 경로로 들어가는 세그먼트부터 세요"
    case .unknownStep(_, let steps):
      steps.isEmpty
        ? "이름이 있는 단계가 없어요"
        : "단계: \(steps.map { "#\($0)" }.joined(separator: ", "))"
    case .repeatedStepID: "단계마다 다른 이름을 붙여 주세요"
    case .alreadyHappened(.zero, _): "‘expect’ 줄은 저마다 윗줄의 일보다 뒤에 일어나는 일을 기다려요"
    case .alreadyHappened: "시간은 위에서 아래로 흘러요. 이 줄을 그 줄 위로 옮겨 주세요"
    case .stateDiffers(let host, let expected, _, let later):
      (later.map { "위에 ‘expect \($0.event)’ 줄을 넣거나 " } ?? "기다리려면 ")
        + "‘wait until \(host.rawValue) \(expected.rawValue)’ 줄을 써요"
    case .metricDiffers(let host, let metric, let comparison, let expected, _):
      "기다리려면 ‘wait until \(host.rawValue) \(metric.rawValue) "
        + "\(comparison.rawValue) \(Self.scriptValue(expected, of: metric))’ 줄을 써요"
    case .nothingWillHappen: "‘client send’ 줄을 빠뜨리지 않았나요?"
    case .notEstablished: "‘establish’ 줄은 연결이 없을 때 새로 맺어요"
    case .neverQuiet: "‘wait until’ 다음에 사건이나 조건을 쓰거나, ‘wait 3s’처럼 시간을 써 주세요"
    case .tooMuchHappens: "덜 보내거나, 짧게 기다리거나, 경로에 지연을 두세요"
    case .noChoiceTicked: "맞는 것에 표시해 주세요: ‘- [x] …’"
    case .claimDisagrees: "엔진이 하는 일에 표시하거나 주장을 고쳐 주세요"
    case .repeatedClaim: "선택지 하나에 주장은 하나예요"
    case .claimWithoutQuiz: "퀴즈는 앞 블록과 이 블록 사이의 할 일 목록(‘- [ ] …’)이에요"
    case .blanksDiffer(let blanks, let fills):
      fills < blanks
        ? "이 단계의 블록에 ‘fill ack of client -> server ACK’ 같은 줄을 넣어 주세요"
        : "답이 들어갈 곳에 `____` 빈칸을 쓰거나 이 줄을 지워 주세요"
    case .blankUnanswered: "이 단계에 그런 세그먼트가 없거나, 있어도 그런 필드가 없어요"
    case .brokenBold: "괄호 앞에서 닫아 주세요: **번호**(seq)는"
    case .textAboveRule: "‘---’ 앞에 빈 줄을 넣어 주세요"
    case .almostScript: "혹시 ```tcp 아닌가요?"
    case .nothingVerified: "‘expect’ 줄을 넣어 주세요. ‘tcptutor trace’ 명령이 실제로 일어나는 일을 보여 줘요"
    case .wideText: "ASCII가 아닌 글자는 2~4바이트예요"
    case .unsafeEmoji: "안전한 것: ❔ 👍 ✋ 📦 💥"
    case .unclosedDetails: "</details> 줄을 따로 써 주세요"
    case .setupWithoutStep: "준비가 필요한 단계 앞에 두세요"
    case .newerFormat: "읽을 수는 있지만 단계는 실행되지 않아요"
    case .invalidYAML: "값을 따옴표로 묶어 주세요"
    case .badValue(_, _, let expects): expects.example.map { "예: \($0)" }
    case .unclosedFrontMatter: "---만 있는 줄로 끝내 주세요"
    case .versionUntold: "머리말(front matter)에 적어 주세요: ‘tcptutor: 1’"
    case .notBuilt: "이 버전의 tcptutor에서는 쓸 수 없어요"
    }
  }

  private var callHelpInKorean: String? {
    switch self {
    case .callRefused(_, .closed, _, .connectionDoesNotExist):
      "준비(setup) 블록에 ‘establish’ 줄을 넣거나 먼저 연결해 주세요"
    default: nil
    }
  }

  private var listHelpInKorean: String? {
    switch self {
    case .unknownHost: "호스트는 ‘client’와 ‘server’예요"
    case .unknownKey: "직접 만든 항목은 ‘x-’로 시작해요"
    default: nil
    }
  }
}
