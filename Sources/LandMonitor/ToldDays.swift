import AlertPlanning
import CivilCalendar
import ContractStore
import LandLifecycle

/// Which days daily runs have told.
struct ToldDays {
  /// The last day told that is not after today; nil where there is none.
  let last: Day?
  /// The last day told, where it has not come: the clock was wrong, or an earlier version was given a
  /// later day.
  let ahead: Day?
}

extension Monitor {
  /// The days told so far.
  ///
  /// - Throws: `MonitorProblem.dayAlreadyTold` where the day of judgement is before the last of them
  ///   that has come.
  func toldDays(_ reader: StoreReader) throws -> ToldDays {
    var told = ToldDays(last: try reader.lastDailyDay(), ahead: nil)
    if let ahead = told.last, ahead > clock.today {
      told = ToldDays(last: try reader.lastDailyDay(notAfter: clock.today), ahead: ahead)
    }
    if let last = told.last, last > day {
      throw MonitorProblem.dayAlreadyTold(day: day, last: last)
    }
    return told
  }

  /// A contract's alerts as they stand without what was told of days that have not come, so that all
  /// of it that is so is told again; and those to be closed because they are opened anew.
  ///
  /// - Parameter known: The alerts as the ledger has them.
  func standing(
    of known: [AlertRow], _ folded: Folding.Folded, after told: ToldDays, _ folding: Folding,
    _ reader: StoreReader
  ) throws -> (known: [AlertRow], closed: [AlertRow]) {
    guard told.ahead != nil else { return (known, []) }
    let present = Set(folded.findings.map { AlertSubject($0) })
    var rows: [AlertRow] = []
    var closed: [AlertRow] = []
    for row in known {
      let isSo = present.contains(row.subject)
      if let resolved = row.resolvedOn {
        // Told as gone of a day to come: gone today, it is told as that; still so, it is opened anew.
        rows.append(resolved > clock.today && !isSo ? row.reopened() : row)
      } else if row.openedOn > clock.today {
        let row = isSo ? row.resolved(on: day) : row
        if isSo { closed.append(row) }
        rows.append(row)
      } else if !isSo {
        rows.append(row)
      } else {
        let last = max(told.last ?? row.openedOn, row.openedOn)
        let log = try reader.log(
          of: row.contract, knownAt: Moment.endOfDayInShanghai(last))
        let then = folding.fold(row.contract, log, on: last, isUntold: false)?.findings ?? []
        rows.append(row.noGraver(than: then.first { AlertSubject($0) == row.subject }))
      }
    }
    return (rows, closed)
  }
}

extension AlertRow {
  /// The row, open.
  fileprivate func reopened() -> AlertRow {
    var row = self
    row.resolvedOn = nil
    return row
  }

  /// The open row, as grave as a finding at most; where there was none, as grave as nothing.
  fileprivate func noGraver(than finding: Finding?) -> AlertRow {
    var row = self
    row.severity = min(severity, finding?.severity ?? .note)
    row.tierRank = min(tierRank, finding?.tierRank ?? .min)
    row.evidenceCode = min(evidenceCode, finding.map { FindingRow($0).evidenceCode } ?? 0)
    return row
  }
}
