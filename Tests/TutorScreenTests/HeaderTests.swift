import NetworkSimulation
import TCPEngine
import Testing
import Wording

@testable import TutorScreen

/// A SYN with all options that a SYN has, and a pure ACK with a SACK block.
private let samples: [TracedSegment] = {
  var syn = Sample.segment(1, [.syn])
  syn.segment.options = [
    .maximumSegmentSize(1000), .sackPermitted, .timestamps(value: 7, echo: 0), .noOperation,
    .windowScale(2),
  ]
  var ack = Sample.segment(2, from: .server, [.ack], seq: 301, ack: 101)
  ack.segment.options = [
    .noOperation, .noOperation,
    .sack([SACKBlock(left: SequenceNumber(1101), right: SequenceNumber(2101))]),
    .unknown(kind: 254, body: [1, 2, 3]),
  ]
  return [syn, ack, Sample.segment(3, [.ack, .psh], seq: 101, ack: 301, text: 5)]
}()

// RFC 9293 §3.1, figure 1; §3.2.
@Test(arguments: samples)
func `a header's octets are what the codec sends, and its fields cover each bit once`(
  _ segment: TracedSegment
) throws {
  let header = WireHeader(of: segment)
  let sent = SegmentCodec.encode(
    segment.segment, from: Network.address(of: segment.path.from),
    to: Network.address(of: segment.path.to))
  #expect(header.octets == Array(sent.prefix(header.octets.count)))
  #expect(header.octets.count == Int(sent[12] >> 4) * 4)
  #expect(header.fields.flatMap { Array($0.bits) } == Array(0..<header.octets.count * 8))
}

@Test func `fields have the numbers that stand on the wire`() {
  let header = WireHeader(of: samples[0])
  let values = header.fields.prefix(16).map { header.value(of: $0) }
  #expect(values.prefix(6) == [0, 0, 100, 0, 10, 0])
  // CWR ECE URG ACK PSH RST SYN FIN, and the window.
  #expect(values[6...14] == [0, 0, 0, 0, 0, 0, 1, 0, 0])
}

@Test func `forged text that no datagram holds is cut off, and the header still shown`() {
  var segment = samples[2]
  segment.segment.text = SegmentText(patternFrom: 0, count: 65_535)
  #expect(WireHeader(of: segment).octets.count == 20)
}

@Test(arguments: samples)
func `every field is explained in both languages`(_ segment: TracedSegment) {
  let header = WireHeader(of: segment)
  for field in header.fields {
    let texts = [Language.korean, .english].map { language in
      HeaderFieldText(text: ScreenText(look: ScreenLook(language)), field: field)
    }
    #expect(texts.allSatisfy { !$0.name.isEmpty && !$0.shortName.isEmpty })
    #expect(texts[0].meaning != texts[1].meaning)
    #expect(texts.allSatisfy { $0.meaning.count > 8 && $0.clause.hasPrefix("RFC ") })
  }
}

@Test(arguments: [1, 2], [false, true])
func `every row of the figure is as wide as its rule`(bitColumns: Int, hasRules: Bool) {
  for segment in samples {
    let figure = HeaderFigure(
      header: WireHeader(of: segment), cursor: 3, highlights: [],
      text: ScreenText(look: ScreenLook(.korean)), bitColumns: bitColumns, hasRules: hasRules)
    let (lines, cursor) = figure.lines(hasOctets: false)
    #expect(lines.dropFirst().allSatisfy { $0.width == figure.columns })
    #expect(lines[cursor].spans.contains { $0.text.contains("확인 응답") })
  }
}
