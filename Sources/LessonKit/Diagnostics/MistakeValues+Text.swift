import NetworkSimulation
import TCPEngine

// How the parts of messages read in both languages.

extension ReadFailure {
  /// What is wrong with the file.
  var message: BilingualText {
    switch self {
    case .missing: BilingualText("there is no such file", "그런 파일이 없어요")
    case .brokenLink:
      BilingualText("this link leads to a file that isn't there", "링크가 가리키는 파일이 없어요")
    case .linkLoop:
      BilingualText("this link leads back to itself", "링크가 제자리로 돌아와요")
    case .folder: BilingualText("this is a folder, not a file", "파일이 아니라 폴더예요")
    case .noFile:
      BilingualText("this is a pipe or a device, not a file", "파일이 아니라 파이프나 장치예요")
    case .forbidden: BilingualText("this file may not be read", "이 파일을 읽을 권한이 없어요")
    case .broken:
      BilingualText("the system failed to read this file", "시스템이 이 파일을 읽지 못했어요")
    case .other(let reason):
      BilingualText("this file can't be read: \(reason)", "이 파일을 읽을 수 없어요: \(reason)")
    }
  }

  /// What to do about it.
  var help: BilingualText {
    switch self {
    case .missing:
      BilingualText(
        "check the path, or choose from ‘tcptutor list’",
        "경로를 확인하거나 ‘tcptutor list’에서 골라 주세요")
    case .brokenLink, .linkLoop:
      BilingualText("mend the link, or name the file itself", "링크를 고치거나 파일을 바로 적어 주세요")
    case .folder: BilingualText("name a file in it", "그 안의 파일을 적어 주세요")
    case .noFile:
      BilingualText(
        "put the text into a file, or hand it over on standard input: ‘-’",
        "글을 파일에 담거나 표준 입력으로 넘겨 주세요: ‘-’")
    case .forbidden:
      BilingualText("make it readable: ‘chmod u+r FILE’", "읽을 수 있게 해 주세요: ‘chmod u+r 파일’")
    case .broken, .other:
      BilingualText("try a copy of it in another folder", "다른 폴더에 복사한 것으로 해 보세요")
    }
  }
}

extension SettingTarget {
  /// Whose a setting is.
  func message(of setting: String) -> BilingualText {
    switch self {
    case .path:
      BilingualText(
        "‘\(setting)’ is a setting of a path, not of a host",
        "‘\(setting)’ 설정은 호스트가 아니라 경로의 것이에요")
    case .host:
      BilingualText(
        "‘\(setting)’ is a setting of a host, not of a path",
        "‘\(setting)’ 설정은 경로가 아니라 호스트의 것이에요")
    case .network:
      BilingualText(
        "‘\(setting)’ is a setting of the whole network",
        "‘\(setting)’ 설정은 네트워크 전체의 것이에요")
    }
  }

  /// How such a setting is written.
  func help(for setting: String) -> BilingualText {
    switch self {
    case .path:
      BilingualText(
        "‘set client -> server \(setting) …’, or ‘set \(setting) …’ for both ways",
        "‘set client -> server \(setting) …’, 두 방향이면 ‘set \(setting) …’")
    case .host:
      BilingualText(
        "‘set client \(setting) …’, or ‘set \(setting) …’ for both hosts",
        "‘set client \(setting) …’, 두 호스트면 ‘set \(setting) …’")
    case .network: BilingualText("‘set \(setting) …’", "‘set \(setting) …’")
    }
  }
}

extension NearMiss {
  /// Behind the English message.
  var english: String {
    ". Closest: \(event) at \(TimeText.spoken(time))"
      + (written.isEmpty ? "" : " (line \(line) says \(written.joined(separator: ", ")))")
  }

  /// Behind the Korean message.
  var korean: String {
    ". 가장 가까운 것: \(event), \(TimeText.spoken(time))"
      + (written.isEmpty ? "" : " (\(line)번째 줄에는 \(written.joined(separator: ", ")))")
  }
}

extension Metric {
  /// A value for people: a time with its unit, octets as a number.
  func spoken(_ value: Int64) -> String {
    isDuration ? TimeText.spoken(Microseconds(value)) : String(value)
  }

  /// A value as a script writes it.
  func script(_ value: Int64) -> String {
    isDuration ? TimeText.script(Microseconds(value)) : String(value)
  }
}

extension Expected {
  /// With its article: "a host".
  var english: String {
    switch self {
    case .statement: "a statement"
    case .host: "a host"
    case .path: "a path"
    case .arrow: "‘->’"
    case .event: "an event"
    case .condition: "a condition"
    case .eventOrCondition: "an event or a condition"
    case .comparison: "a comparison"
    case .number: "a number"
    case .value: "a value"
    case .duration: "a time"
    case .size: "a number of bytes"
    case .sizeOrText: "a number of bytes or a text"
    case .sizeOrAll: "a number of bytes or ‘all’"
    case .text: "a text in quotes"
    case .word(let word): "‘\(word)’"
    case .name: "a name"
    case .feature: "a feature"
    case .stepID: "a step's id"
    case .action: "what the learner may do"
    case .highlight: "something to light up"
    case .setting: "a setting"
    case .panel: "a panel"
    case .pace: "a pace"
    case .linkOrPath: "‘link’ or a path"
    case .waitTime: "a time or ‘until’"
    case .choiceNumber: "a choice's number"
    case .segmentOrHost: "a segment or a host"
    case .hostOrBoth: "a host or ‘both’"
    case .applicationVerb: "what the application does"
    case .kind: "a segment kind"
    }
  }

  /// With its subject particle.
  var korean: String {
    switch self {
    case .statement: "문장이"
    case .host: "호스트가"
    case .path: "경로가"
    case .arrow: "‘->’ 표가"
    case .event: "사건이"
    case .condition: "조건이"
    case .eventOrCondition: "사건이나 조건이"
    case .comparison: "비교가"
    case .number: "수가"
    case .value: "값이"
    case .duration: "시간이"
    case .size: "바이트 수가"
    case .sizeOrText: "바이트 수나 글이"
    case .sizeOrAll: "바이트 수나 ‘all’ 낱말이"
    case .text: "따옴표로 묶은 글이"
    case .word(let word): "‘\(word)’ 낱말이"
    case .name: "이름이"
    case .feature: "기능 이름이"
    case .stepID: "단계 이름이"
    case .action: "배우는 사람이 할 수 있는 일이"
    case .highlight: "밝힐 것의 이름이"
    case .setting: "설정 이름이"
    case .panel: "패널 이름이"
    case .pace: "빠르기가"
    case .linkOrPath: "‘link’ 낱말이나 경로가"
    case .waitTime: "시간이나 ‘until’ 낱말이"
    case .choiceNumber: "선택지 번호가"
    case .segmentOrHost: "세그먼트나 호스트가"
    case .hostOrBoth: "호스트나 ‘both’ 낱말이"
    case .applicationVerb: "응용 프로그램이 할 일이"
    case .kind: "세그먼트 종류가"
    }
  }

  /// What to write there.
  var help: BilingualText {
    if case .word(let word) = self {
      return BilingualText("write ‘\(word)’ there", "거기에 ‘\(word)’ 낱말을 써 주세요")
    }
    return .forExample(example)
  }

  /// As a script writes it.
  private var example: String {
    switch self {
    case .statement: "client connect"
    case .host: "client"
    case .path: "client -> server"
    case .linkOrPath: "link, client -> server"
    case .arrow: "client -> server ACK"
    case .event: "client -> server ACK"
    case .condition, .eventOrCondition: "client ESTABLISHED"
    case .comparison: "cwnd >= 4000"
    case .number: "3"
    case .duration: "100ms"
    case .size: "500"
    case .sizeOrText: "500, \"hello\""
    case .sizeOrAll: "500, all"
    case .text: "\"hello\""
    case .name: "seq"
    case .feature: "sack"
    case .stepID: "from fin2"
    case .action: Vocabulary.spellings(.action).joined(separator: ", ")
    case .highlight: Vocabulary.highlights.joined(separator: ", ")
    case .setting: "rtt 100ms"
    case .panel: Vocabulary.spellings(.panel).joined(separator: ", ")
    case .pace: "slow, normal, fast"
    case .waitTime: "wait 3s, wait 3 RTO, wait until client CLOSED"
    case .choiceNumber: "claim 1 server -> client ACK"
    case .segmentOrHost: "fill ack of client -> server ACK"
    case .hostOrBoth: "both"
    case .applicationVerb: Vocabulary.spellings(.application).joined(separator: ", ")
    case .kind: "SYN"
    case .value(let example): example
    case .word(let word): word
    }
  }
}

extension ValueKind {
  /// With its article: "a time".
  var english: String {
    switch self {
    case .duration: "a time"
    case .size: "a number of bytes"
    case .count: "a number"
    case .rate: "a rate, or ‘unlimited’"
    case .percent: "a percentage"
    case .onOff: "‘on’ or ‘off’"
    case .durationOrOff: "a time, or ‘off’"
    case .countOrOff: "a number, or ‘off’"
    case .countOrWord(let word): "a number, or ‘\(word)’"
    case .text: "a text in quotes"
    case .block: "the two numbers of a block"
    case .word(let words): "one of " + words.map { "‘\($0)’" }.joined(separator: ", ")
    }
  }

  /// A noun, without particle.
  var korean: String {
    switch self {
    case .duration: "시간"
    case .size: "바이트 수"
    case .count: "수"
    case .rate: "전송률 또는 ‘unlimited’ 낱말"
    case .percent: "백분율"
    case .onOff: "‘on’과 ‘off’ 중 하나"
    case .durationOrOff: "시간 또는 ‘off’ 낱말"
    case .countOrOff: "수 또는 ‘off’ 낱말"
    case .countOrWord(let word): "수 또는 ‘\(word)’ 낱말"
    case .text: "따옴표로 묶은 글"
    case .block: "블록의 두 번호"
    case .word(let words): words.map { "‘\($0)’" }.joined(separator: ", ") + " 중 하나"
    }
  }
}

extension FrontMatterValue {
  /// With its article: "a list".
  var english: String {
    switch self {
    case .text: "a text"
    case .list: "a list of words"
    case .number: "a whole number"
    case .map: "a map"
    case .version: "the format's version"
    case .languageTag: "a language tag"
    case .word(let words): "one of " + words.map { "‘\($0)’" }.joined(separator: ", ")
    }
  }

  /// A noun, without particle.
  var korean: String {
    switch self {
    case .text: "글"
    case .list: "낱말의 목록"
    case .number: "정수"
    case .map: "짝의 모음"
    case .version: "형식의 버전"
    case .languageTag: "언어 이름"
    case .word(let words): words.map { "‘\($0)’" }.joined(separator: ", ") + " 중 하나"
    }
  }

  /// As front matter writes it.
  var example: String {
    switch self {
    case .text: "\"…\""
    case .word(let words): words[0]
    case .list: "[connect, send]"
    case .number: "5"
    case .map: "{ syn: \"1a2b3c\" }"
    case .version: "1"
    case .languageTag: "ko"
    }
  }
}
