import Foundation
import Testing

@testable import CursesTerminal

struct FrameOutputTests {
  @Test func `a descriptor that doesn't block gets a whole frame`() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (reader, writer) = (ends[0], ends[1])
    try #require(fcntl(writer, F_SETFL, fcntl(writer, F_GETFL) | O_NONBLOCK) == 0)
    let frame = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 % 251) }
    let reading = Task.detached {
      var received: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 50_000)
      while case let count = read(reader, &buffer, buffer.count), count > 0 {
        received += buffer[..<count]
      }
      return received
    }
    #expect(FrameOutput.send(frame, to: writer))
    close(writer)
    #expect(await reading.value == frame)
    close(reader)
  }

  @Test func `a descriptor that can't be written to is given up`() throws {
    let descriptor = open("/dev/null", O_RDONLY)
    try #require(descriptor >= 0)
    #expect(!FrameOutput.send([1], to: descriptor))
    close(descriptor)
    #expect(FrameOutput.send([], to: -1))
  }
}
