// Required reading: RFC 9293 §3.1, §3.2; RFC 7323 §2, §3; RFC 2018 §2, §3; RFC 3168 §6.1.

import TCPEngine
import Wording

/// What is said of a header's field.
struct HeaderFieldText {
  var text: ScreenText
  var field: HeaderField

  /// The field's whole name.
  var name: String {
    switch field.name {
    case .sourcePort: text.pick("출발 포트", "source port")
    case .destinationPort: text.pick("도착 포트", "destination port")
    case .seq: text.pick("시퀀스 번호", "sequence number")
    case .ack: text.pick("확인 응답 번호", "acknowledgment number")
    case .dataOffset: text.pick("헤더 길이", "data offset")
    case .reserved: text.pick("예약", "reserved")
    case .flag(let bit): bit.names.first ?? ""
    case .window: text.pick("창", "window")
    case .checksum: text.pick("체크섬", "checksum")
    case .urgentPointer: text.pick("긴급 포인터", "urgent pointer")
    case .option(let option): self.option(option)
    case .padding: text.pick("채움", "padding")
    }
  }

  /// A name for where the whole one doesn't fit.
  var shortName: String {
    switch field.name {
    case .sourcePort: text.pick("출발", "source")
    case .destinationPort: text.pick("도착", "dest")
    case .seq: "seq"
    case .ack: "ack"
    case .dataOffset: text.pick("길이", "off")
    case .reserved: text.pick("예약", "rsv")
    case .urgentPointer: text.pick("긴급", "urgent")
    case .option(.windowScale): "WS"
    case .option(.sackPermitted): "SACK"
    case .option(.timestamps): "TS"
    default: name
    }
  }

  private func option(_ option: TCPOption) -> String {
    switch option {
    case .noOperation: "NOP"
    case .maximumSegmentSize: "MSS"
    case .windowScale: text.pick("창 배율", "window scale")
    case .sackPermitted: text.pick("SACK 허용", "SACK permitted")
    case .sack: "SACK"
    case .timestamps: text.pick("타임스탬프", "timestamps")
    case .unknown(let kind, _): text.pick("옵션 \(kind)", "option \(kind)")
    }
  }

  /// The value as people read it.
  func value(in header: WireHeader) -> String {
    switch field.name {
    case .checksum: Self.hex(header.value(of: field), digits: 4)
    case .option(let option): optionValue(option)
    case .padding: "0"
    default: "\(header.value(of: field))"
    }
  }

  private func optionValue(_ option: TCPOption) -> String {
    switch option {
    case .noOperation, .sackPermitted: ""
    case .maximumSegmentSize(let size): "\(size)"
    case .windowScale(let shift): "\(shift)"
    case .sack(let blocks):
      blocks.map { "\($0.left.rawValue)\(text.glyphs.dash)\($0.right.rawValue)" }
        .joined(separator: " ")
    case .timestamps(let value, let echo): "\(value) \(echo)"
    case .unknown(_, let body): text.pick("\(body.count)바이트", "\(body.count) B")
    }
  }

  /// Which standard's section describes the field.
  var clause: String {
    switch field.name {
    case .flag(.cwr), .flag(.ece): "RFC 3168 §6.1"
    case .option(.maximumSegmentSize), .option(.noOperation), .option(.unknown), .padding:
      "RFC 9293 §3.2"
    case .option(.windowScale): "RFC 7323 §2.2"
    case .option(.timestamps): "RFC 7323 §3.2"
    case .option(.sackPermitted): "RFC 2018 §2"
    case .option(.sack): "RFC 2018 §3"
    default: "RFC 9293 §3.1"
    }
  }

  static func hex(_ value: UInt64, digits: Int) -> String {
    let text = String(value, radix: 16)
    return "0x" + String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}

extension HeaderFieldText {
  /// What the field is for, in a sentence or two.
  var meaning: String {
    switch field.name {
    case .sourcePort:
      text.pick("보낸 프로그램을 가리키는 번호예요.", "Which program on the sender's side it comes from.")
    case .destinationPort:
      text.pick("받을 프로그램을 가리키는 번호예요.", "Which program on the receiver's side it is for.")
    case .seq:
      text.pick(
        "실은 데이터 첫 바이트의 번호예요. SYN이 켜져 있으면 그 SYN의 번호, 곧 시작 번호예요.",
        "The number of the first byte of data; with SYN, the SYN's own: the initial number.")
    case .ack:
      text.pick(
        "다음에 받고 싶은 번호예요. ACK가 켜져 있을 때만 뜻이 있어요.",
        "The next number that the sender expects. It means something only while ACK is set.")
    case .dataOffset:
      text.pick(
        "헤더가 32비트 몇 줄인지 말해요. 데이터는 그다음부터예요.",
        "How many words of 32 bits the header has: the data begins after them.")
    case .reserved:
      text.pick("나중을 위해 비워 둔 자리라 0이에요.", "Kept for later: all zero.")
    case .flag(let bit): flagMeaning(bit)
    case .window:
      text.pick(
        "보낸 쪽이 지금 더 받을 수 있는 바이트 수예요. 창 배율을 쓰면 그만큼 곱해요.",
        "How many more bytes the sender can take now; with window scale, times its factor.")
    case .checksum:
      text.pick(
        "주소와 헤더와 데이터를 모두 더해 만든 값이에요. 길에서 하나라도 상하면 맞지 않아요.",
        "Made of addresses, header and data: if a bit is damaged on the way, it no longer fits.")
    case .urgentPointer:
      text.pick(
        "급한 데이터가 어디까지인지 말해요. URG가 켜져 있을 때만 뜻이 있어요.",
        "Where urgent data ends. It means something only while URG is set.")
    case .option(let option): optionMeaning(option)
    case .padding:
      text.pick(
        "헤더가 32비트 줄을 꽉 채우도록 0을 넣어요.", "Zeros, so that the header fills whole words.")
    }
  }

  private func flagMeaning(_ bit: ControlBits) -> String {
    switch bit {
    case .cwr:
      text.pick("막힌다는 말을 듣고 혼잡 창을 줄였다는 표시예요.", "Told of congestion, the sender has slowed down.")
    case .ece:
      text.pick(
        "길이 막힌다는 표시를 받았다고 되돌려 말해요.", "Echoes that the path has reported congestion.")
    case .urg: text.pick("긴급 포인터에 뜻이 있어요.", "The urgent pointer means something.")
    case .ack:
      text.pick(
        "확인 응답 번호에 뜻이 있어요. 첫 SYN 말고는 거의 늘 켜져 있어요.",
        "The acknowledgment number means something: set in nearly all but the first SYN.")
    case .psh:
      text.pick(
        "모으지 말고 받은 것을 바로 프로그램에 넘기라는 부탁이에요.",
        "Asks to hand the data to the program now, not to gather more.")
    case .rst: text.pick("연결을 바로 끊어요.", "Ends the connection at once.")
    case .syn:
      text.pick("시작 번호를 알려요. 번호를 하나 써요.", "Tells the initial number; it takes one number itself.")
    default:
      text.pick(
        "더 보낼 데이터가 없다고 알려요. 번호를 하나 써요.",
        "The sender has no more data; it takes one number itself.")
    }
  }

  private func optionMeaning(_ option: TCPOption) -> String {
    switch option {
    case .noOperation:
      text.pick("아무 뜻 없이 자리를 맞춰요.", "Means nothing: it aligns the option after it.")
    case .maximumSegmentSize:
      text.pick(
        "한 세그먼트에 데이터를 이만큼까지 받겠다고 해요. SYN에만 실어요.",
        "The most data that one segment to the sender may carry. Only in a SYN.")
    case .windowScale(let shift):
      text.pick(
        "이제부터 내 창의 값에 \(Particle.object.attached(to: factor(of: shift))) 곱하라고 해요. SYN에만 실어요.",
        "From now on, multiply the sender's windows by \(factor(of: shift)). Only in a SYN.")
    case .sackPermitted:
      text.pick(
        "띄엄띄엄 받은 것도 말해 줄 수 있다고 해요. SYN에만 실어요.",
        "SACK may be used: what arrived out of order can be told. Only in a SYN.")
    case .sack:
      text.pick(
        "빠진 것 너머로 이미 받은 구간이에요.", "Ranges that have arrived beyond what is missing.")
    case .timestamps:
      text.pick(
        "보낸 때의 시계와, 상대에게서 받은 시계예요. 왕복 시간을 재요.",
        "The sender's clock, and the peer's as it came: they measure the round trip.")
    case .unknown:
      text.pick("여기서는 모르는 옵션이라 건너뛰어요.", "An option that isn't known here: it is skipped.")
    }
  }

  /// 2 to the shift; shifts beyond 14 count as 14 (RFC 7323 §2.3).
  private func factor(of shift: UInt8) -> String { "\(1 << min(Int(shift), 14))" }
}
