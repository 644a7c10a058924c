import Foundation
import NetworkSimulation
import TCPEngine
import Testing
import TraceExport

struct TraceJSONTests {
  private let lines = TraceJSON.lines(of: SampleRun.run)

  @Test func `the first line tells the format, the source, the settings and the seed`() {
    #expect(
      lines[0] == """
        {"format":1,"source":"lessons/09-loss.en.md","settings":{"client":\(Self.endpoint(iss: 100)),\
        "server":\(Self.endpoint(iss: 300)),"client->server":\(Self.path),"server->client":\(Self.path)},\
        "seed":7}
        """)
  }

  @Test func `every event is one line, in order, with its number, time, name, host and place`() {
    #expect(lines.count == 1 + SampleRun.trace.count)
    #expect(
      lines[1] == """
        {"n":1,"t_us":0,"event":"app","host":"client","step":"lost","line":12,"call":"connect"}
        """)
    #expect(
      lines[2] == """
        {"n":2,"t_us":0,"event":"state","host":"client","step":"lost","line":12,\
        "from_state":"CLOSED","to_state":"SYN-SENT"}
        """)
    #expect(
      lines[4] == """
        {"n":4,"t_us":0,"event":"timer","host":"client","step":"lost","line":12,\
        "timer":"RTO","action":"start","due_us":1000000}
        """)
    #expect(
      lines[5] == """
        {"n":5,"t_us":0,"event":"fault","host":"client","step":"lost","line":12,\
        "fault":"drop","id":1}
        """)
  }

  @Test func `a lost segment says why`() {
    #expect(
      lines[6] == """
        {"n":6,"t_us":25000,"event":"lost","host":"client","step":"lost","line":12,"id":1,\
        "from":"client","to":"server","flags":["SYN"],"seq":100,"ack":0,"seq_rel":0,"len":0,\
        "win":65535,"win_scaled":65535,"urg":0,"ecn":"noecn",\
        "options":[{"kind":"MSS","value":1000}],\
        "retransmit":false,"probe":false,"forged":false,"why":"fault"}
        """)
  }

  @Test func `numbers are also told relative to each side's SYN`() {
    #expect(
      lines[11] == """
        {"n":11,"t_us":1050000,"event":"sent","host":"server","step":"2","line":21,"id":3,\
        "from":"server","to":"client","flags":["SYN","ACK"],"seq":300,"ack":101,"seq_rel":0,\
        "ack_rel":1,"len":0,"win":65535,"win_scaled":65535,"urg":0,"ecn":"noecn",\
        "options":[{"kind":"MSS","value":1000},{"kind":"NOP"}],\
        "retransmit":false,"probe":false,"forged":false}
        """)
  }

  @Test func `setup and a later act are marked`() throws {
    var setup = SampleRun.event(0, .server, .application(.listen))
    setup.isSetup = true
    var trace = Trace()
    trace.append(setup)
    var run = SampleRun.run
    run.acts = [ExportedAct(trace: trace), ExportedAct(trace: trace)]
    #expect(
      TraceJSON.lines(of: run).dropFirst() == [
        #"{"n":1,"t_us":0,"event":"app","host":"server","setup":true,"call":"listen"}"#,
        #"{"n":2,"t_us":0,"event":"app","host":"server","act":2,"setup":true,"call":"listen"}"#,
      ])
  }

  // RFC 792's numbers; the MTU where the message has one.
  @Test func `an ICMP message is told with its numbers and what it quotes`() {
    var trace = Trace()
    for message in [
      ControlMessage(.fragmentationNeeded, seq: SequenceNumber(101), mtu: 1200),
      ControlMessage(.hostUnreachable, seq: SequenceNumber(101)),
    ] {
      trace.append(SampleRun.event(5, .client, .fault(.reported(message))))
    }
    var run = SampleRun.run
    run.acts = [ExportedAct(trace: trace)]
    #expect(
      TraceJSON.lines(of: run).dropFirst() == [
        #"{"n":1,"t_us":5,"event":"fault","host":"client","fault":"icmp","report":"fragmentation-needed","type":3,"code":4,"quoted_seq":101,"mtu":1200}"#,
        #"{"n":2,"t_us":5,"event":"fault","host":"client","fault":"icmp","report":"host-unreachable","type":3,"code":1,"quoted_seq":101,"mtu":null}"#,
      ])
  }

  @Test func `a part of a run keeps the numbers of the whole`() {
    let part = TraceJSON.lines(of: SampleRun.run) { $0?.step == "2" }
    #expect(part == [lines[0]] + lines[7...])
  }

  @Test func `every line is an object to another parser`() throws {
    for line in lines {
      let parsed = try JSONSerialization.jsonObject(with: Data(line.utf8))
      #expect(parsed is [String: Any])
    }
  }

  private static func endpoint(iss: Int) -> String {
    """
    {"mss":1000,"iss":\(iss),"window":65535,"wscale":null,"timestamps":false,\
    "sack":false,"delayed_ack_us":null,"nagle":false,\
    "congestion":"newreno","initial_cwnd":10,"limited_transmit":false,\
    "rack":false,"tlp":false,"prr":false,"f_rto":false,"rto_us":1000000,"min_rto_us":1000000,\
    "max_rto_us":60000000,"syn_retries":7,"retries":8,"msl_us":5000000,\
    "backlog":128}
    """
  }

  private static let path = """
    {"delay_us":50000,"jitter_us":0,"bandwidth_bps":null,"queue":100,"loss_ppm":0}
    """
}
