import LessonKit
import NetworkSimulation
import TCPEngine

extension Setting {
  /// Changes the world's settings. A picture is the stage's, and changes nothing here.
  func apply(to world: inout Network) {
    switch self {
    case .path(let paths, let change):
      for path in paths { Self.change(path, of: &world, change.apply(to:)) }
    case .roundTrip(let span):
      let there = span / 2
      Self.change(PathID(from: .client), of: &world) { $0.delay = there }
      Self.change(PathID(from: .server), of: &world) { $0.delay = span - there }
    case .endpoint(let hosts, let change):
      for host in hosts {
        var settings = world.settings(of: host)
        change.apply(to: &settings, of: host)
        world.setSettings(settings, of: host)
      }
    case .seed(let seed): world.setSeed(seed)
    case .icon: break
    }
  }

  private static func change(
    _ path: PathID, of world: inout Network, _ change: (inout PathSettings) -> Void
  ) {
    var settings = world.settings(of: path)
    change(&settings)
    world.setSettings(settings, of: path)
  }
}
