// Measures the engine and the simulation; `scripts/bench` runs it and prints the table, and
// `scripts/soak` and `scripts/fuzz` use it for what takes too long for a test.

let usage = """
  usage: tcptutor-bench COMMAND
    transfer SEGMENTS    record a bulk transfer; what callgrind counts
    scaling ROUNDS       10^3 and 10^6 segments in turn: seconds of each, and the exponent
    seek SEGMENTS        steps sought all over a recording: the worst, in microseconds
    memory SEGMENTS      what a process holds that has recorded these: octets
    soak FIRST COUNT     lossy worlds of these seeds, from start to end
    fuzz FIRST COUNT     hostile peers and octets of these seeds

  """

func seeds(from first: Int) -> Range<UInt64> {
  let count = words.last.flatMap { Int($0) } ?? 0
  return UInt64(max(0, first))..<UInt64(max(0, first) + max(0, count))
}

let words = CommandLine.arguments.dropFirst()
let number = words.dropFirst().first.flatMap { Int($0) }
switch (words.first, number) {
case ("transfer", let segments?): _ = BulkTransfer.recorded(segments: segments)
case ("scaling", let rounds?): Measurement.scaling(rounds: rounds)
case ("seek", let segments?): Measurement.seek(segments: segments)
case ("memory", let segments?): Measurement.memory(segments: segments)
case ("soak", let first?) where words.count == 3: Soak.lossyWorlds(seeds(from: first))
case ("fuzz", let first?) where words.count == 3: Soak.hostility(seeds(from: first))
default:
  Process.complain(usage)
  Process.end(64)
}
