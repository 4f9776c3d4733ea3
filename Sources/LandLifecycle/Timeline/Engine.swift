/// The rules as code, by version.
///
/// A stored judgement is good only for the engine that made it: caches hold the version in their
/// identity and are refolded when it changes. A test digests the timelines of a fixed corpus and
/// fails when they change while the version does not.
public enum Engine {
  /// Raised with every change after which some contract is judged differently.
  public static let version = 9
}
