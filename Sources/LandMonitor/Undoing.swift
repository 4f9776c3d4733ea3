import CivilCalendar
import ContractStore
import LandLifecycle
package import Reports
import Wording

extension Monitor {
  /// Takes back everything an import brought: what it superseded holds again.
  ///
  /// Nothing is deleted; each entry of the import gets a retraction. What a person entered since then
  /// about a contract whose row would go stops the undoing, unless it is forced: corrections of its
  /// rows then go with them, and facts stay on record. What a later import said stays.
  ///
  /// - Parameters:
  ///   - number: The import's number.
  ///   - isForced: Whether what rests on the import does not stop it.
  ///   - isCheck: Whether nothing is written.
  ///   - notify: Called as contracts are gone through; what it throws undoes all of it.
  /// - Returns: What moved by it, or would.
  /// - Throws: `MonitorProblem`; then nothing was written.
  package func undoImport(
    _ number: Int, isForced: Bool, isCheck: Bool,
    notify: (WorkProgress) throws -> Void = { _ in }
  ) throws -> Report {
    let reading = try openForReading()
    if isCheck {
      return try reading.read { reader in
        var undoing = ImportUndoing(
          self, try importedBatch(number, reader), try self.folding(reader), reader, nil)
        return try undoing.run(isForced: isForced, notify)
      }
    }
    let store = try openForWriting()
    let folding = try store.read { try self.folding($0) }
    let report = try store.write(
      from: EntrySource(actor: settings.actor, origin: "fallow import undo \(number)"),
      learnt: clock.now, foldIdentity: folding.identity
    ) { writer in
      let reader = try writer.reader
      var undoing = ImportUndoing(
        self, try importedBatch(number, reader), folding, reader, writer)
      return try undoing.run(isForced: isForced, notify)
    }
    try store.checkpoint()
    return report
  }
}
