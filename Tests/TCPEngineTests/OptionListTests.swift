import Testing

@testable import TCPEngine

/// What most segments carry, timestamps that are aligned, is written and read as whole words; it's
/// no different from what is written and read octet by octet.
struct OptionListTests {
  private static let timestamps = TCPOption.timestamps(value: 0x0102_0304, echo: 0xfffe_fdfc)

  @Test func `timestamps alone are the option behind two octets of padding`() {
    let alone = OptionList(timestampsAlone: 0x0102_0304, echo: 0xfffe_fdfc)
    #expect(alone == [.noOperation, .noOperation, Self.timestamps])
    #expect(Array(alone) == [.noOperation, .noOperation, Self.timestamps])
    #expect(alone.holdsNoMoreThanTimestamps)
  }

  @Test(
    arguments: [
      [.noOperation, .noOperation, timestamps],
      [.noOperation, .noOperation, timestamps, .windowScale(7)],
      [timestamps], [.noOperation, timestamps], [.sackPermitted, timestamps], [],
      [.noOperation, .noOperation, .sack([SACKBlock(left: .init(1), right: .init(9))])],
    ] as [OptionList])
  func `aligned timestamps are found where they stand first, and say the same`(
    list: OptionList
  ) {
    let isAligned = Array(list.prefix(3)) == [.noOperation, .noOperation, Self.timestamps]
    #expect((list.alignedTimestamps != nil) == isAligned)
    if let aligned = list.alignedTimestamps, let found = list.timestamps {
      #expect(aligned == found)
    }
    #expect(list.holdsNoMoreThanTimestamps == (list.isEmpty || isAligned && list.count == 3))
  }
}
