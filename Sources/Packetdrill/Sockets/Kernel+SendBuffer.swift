import TCPEngine

/// How much a socket takes to send.
extension Kernel {
  /// What Linux's memory holds beside the text of a segment, octets.
  private static let overhead = 960
  /// The most text of a block of that memory, octets.
  private static let greatestBlock = 65_215
  /// Less than this SO_SNDBUF doesn't set, octets.
  static let leastSendMemory = 4_608

  /// What the send buffer has room for now, octets.
  func room(of socket: Socket, _ number: Int) -> Int {
    let memory = memoryLimit(of: socket)
    let unsent = unsentLimit(of: socket)
    if memory != nil || unsent != nil {
      return roomInBlocks(number, memory: memory ?? .max, unsent: unsent ?? .max)
    }
    guard let limit = socket.options.sendBuffer ?? system.sendBuffer else { return .max }
    return max(0, limit - unacknowledgedOctets(of: number))
  }

  /// Whether whoever waits for room is told that there is some: in Linux, once a third of the
  /// memory is free, and less than half of what TCP_NOTSENT_LOWAT allows waits to be sent.
  func hasRoomAgain(_ socket: Socket, _ number: Int) -> Bool {
    if let limit = unsentLimit(of: socket), 2 * conversations[number].unsentOctets >= limit {
      return false
    }
    guard let limit = memoryLimit(of: socket) else { return room(of: socket, number) > 0 }
    return 3 * memory(of: number) <= 2 * limit
  }

  /// Before text is written: what there is was sent, or fills its block, so that it begins another.
  mutating func noteBlock(of number: Int) {
    let conversation = conversations[number]
    if conversation.unsentOctets == 0 || tail(of: number) >= blockSize(of: number) {
      conversations[number].lastBlock = conversation.written
    }
  }

  // MARK: Linux

  /// SO_SNDBUF, doubled; nil where it wasn't set.
  private func memoryLimit(of socket: Socket) -> Int? {
    guard system.family == .linux else { return nil }
    return socket.options.sendBuffer.map { max(2 * $0, Self.leastSendMemory) }
  }

  /// TCP_NOTSENT_LOWAT, or its sysctl; nil where neither was set.
  private func unsentLimit(of socket: Socket) -> Int? {
    guard system.family == .linux else { return nil }
    let given = socket.options.remembered["TCP_NOTSENT_LOWAT"] ?? 0
    return given > 0 ? given : system.notSentLowWater
  }

  /// Linux asks whether memory is left, and whether not too much waits unsent, only when it begins
  /// a block; the last one takes text until it is full.
  private func roomInBlocks(_ number: Int, memory limit: Int, unsent: Int) -> Int {
    let block = blockSize(of: number)
    let tail = tail(of: number)
    if tail > 0, tail < block { return block - tail }
    let isAdmitted = memory(of: number) < limit && conversations[number].unsentOctets < unsent
    return isAdmitted ? block : 0
  }

  /// What waits unsent in the last block, octets.
  private func tail(of number: Int) -> Int {
    let sent = conversations[number].written - conversations[number].unsentOctets
    return conversations[number].written - max(conversations[number].lastBlock, sent)
  }

  /// Segments' worth: as many as half of the largest window admits.
  private func blockSize(of number: Int) -> Int {
    let size = conversations[number].connection.transmissionReport.segmentSize
    let window = conversations[number].greatestWindow
    let limit = min(window > 536 ? window / 2 : window, Self.greatestBlock)
    return max(1, limit / size) * size
  }

  private func memory(of number: Int) -> Int {
    let conversation = conversations[number]
    let block = blockSize(of: number)
    let blocks = (conversation.unsentOctets + block - 1) / block
    let segments = conversation.connection.transmissionReport.outstanding
    return unacknowledgedOctets(of: number) + Self.overhead * (segments + blocks)
  }
}
