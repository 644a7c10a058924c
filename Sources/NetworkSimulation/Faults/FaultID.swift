/// Names an armed fault in its network.
public struct FaultID: Hashable, Sendable {
  let number: Int
}
