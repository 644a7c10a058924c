import NetworkSimulation
import TCPEngine

extension TracedSegment {
  /// The segment's fields as on the wire, then relative to each side's SYN, then what the network
  /// knows of it.
  ///
  /// `seq_rel` and `ack_rel` are absent where the origin isn't known, `ack_rel` also without ACK.
  var jsonMembers: [JSONMember] {
    var members = [
      JSONMember("id", id.number),
      JSONMember("from", path.from.rawValue),
      JSONMember("to", path.to.rawValue),
      JSONMember("flags", .array(segment.control.names.map { .string($0) })),
      JSONMember("seq", segment.seq.rawValue),
      JSONMember("ack", segment.ack.rawValue),
    ]
    if let senderISS {
      members.append(JSONMember("seq_rel", segment.seq.distance(from: senderISS)))
    }
    if let receiverISS, segment.control.contains(.ack) {
      members.append(JSONMember("ack_rel", segment.ack.distance(from: receiverISS)))
    }
    members += [
      JSONMember("len", segment.text.count),
      JSONMember("win", segment.window),
      JSONMember("win_scaled", windowOctets),
      JSONMember("urg", segment.urgentPointer),
      JSONMember("ecn", ecn.rawValue),
      JSONMember("options", .array(segment.options.map { $0.json(origin: receiverISS) })),
      JSONMember("retransmit", isRetransmission),
      JSONMember("probe", isProbe),
      JSONMember("forged", isForged),
    ]
    return members
  }
}

extension TCPOption {
  /// The option by its kind's name; one that isn't known by its number and octets. SACK blocks also
  /// count from the receiver's SYN, `origin`, where that is known.
  func json(origin: SequenceNumber?) -> JSONValue {
    switch self {
    case .noOperation: .object([JSONMember("kind", "NOP")])
    case .maximumSegmentSize(let size):
      .object([JSONMember("kind", "MSS"), JSONMember("value", size)])
    case .windowScale(let shift):
      .object([JSONMember("kind", "WindowScale"), JSONMember("value", shift)])
    case .sackPermitted: .object([JSONMember("kind", "SACKPermitted")])
    case .sack(let blocks): .object(Self.members(of: blocks, origin: origin))
    case .timestamps(let value, let echo):
      .object([
        JSONMember("kind", "Timestamps"), JSONMember("val", value), JSONMember("ecr", echo),
      ])
    case .unknown(let kind, let body):
      .object([
        JSONMember("kind", "Unknown"), JSONMember("number", kind),
        JSONMember("body", .array(body.map { .integer($0) })),
      ])
    }
  }

  private static func members(of blocks: SACKBlocks, origin: SequenceNumber?) -> [JSONMember] {
    var members = [
      JSONMember("kind", "SACK"),
      JSONMember(
        "blocks",
        .array(blocks.map { .array([.integer($0.left.rawValue), .integer($0.right.rawValue)]) })),
    ]
    if let origin {
      let relative = blocks.map { block in
        JSONValue.array([
          .integer(block.left.distance(from: origin)), .integer(block.right.distance(from: origin)),
        ])
      }
      members.append(JSONMember("blocks_rel", .array(relative)))
    }
    return members
  }
}
