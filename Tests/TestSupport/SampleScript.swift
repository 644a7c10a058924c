/// A packetdrill script for the stage: a server answers 1,000 octets with 2,000, and closes. The
/// client is the script.
package enum SampleScript {
  /// Its text: 18 events in 0.5 s, and what it expects comes about.
  package static let text = """
    // A server answers 1000 octets with 2000, and closes.
     0   socket(..., SOCK_STREAM, IPPROTO_TCP) = 3
    +0   bind(3, ..., ...) = 0
    +0   listen(3, 1) = 0

    +0   < S 0:0(0) win 30000 <mss 1000>
    +0   > S. 0:0(0) ack 1 <mss 1460>
    +.1  < . 1:1(0) ack 1 win 30000
    +0   accept(3, ..., ...) = 4

    +.1  < P. 1:1001(1000) ack 1 win 30000
    +0   > . 1:1(0) ack 1001
    +0   read(4, ..., 1000) = 1000
    +0   write(4, ..., 2000) = 2000
    +0   > . 1:1001(1000) ack 1001
    +0   > P. 1001:2001(1000) ack 1001
    +.1  < . 1001:1001(0) ack 2001 win 30000

    +.1  close(4) = 0
    +0   > F. 2001:2001(0) ack 1001
    +.1  < F. 1001:1001(0) ack 2002 win 30000
    +0   > . 2002:2002(0) ack 1002

    """
}
