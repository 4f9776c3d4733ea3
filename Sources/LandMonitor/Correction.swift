package import CivilCalendar
package import ContractImport
package import LandLifecycle

/// What a person puts in the place of an entry.
package struct Correction: Hashable, Sendable {
  /// The entry's number.
  package let entry: Int
  /// The event's word, if that was wrong.
  package let event: String?
  /// The values given anew; all others stay.
  package let values: [FactPhrase.Value]
  /// The number of the document that proves it.
  package let document: String?
  /// A remark.
  package let remark: String?

  /// Makes a correction.
  package init(
    entry: Int, event: String? = nil, values: [FactPhrase.Value], document: String? = nil,
    remark: String? = nil
  ) {
    self.entry = entry
    self.event = event
    self.values = values
    self.document = document
    self.remark = remark
  }
}

/// Why an entry is not corrected.
package enum CorrectionRefusal: Error, Hashable, Sendable {
  /// There is no entry of that number.
  case noSuchEntry(Int)
  /// The entry holds no more: another, or a retraction, has taken its place.
  case holdsNoMore(Int, by: Int, parcel: String)
  /// The entry was retracted, by another.
  case retracted(Int, by: Int, parcel: String)
  /// The entry is about a contract that nothing registers.
  case notRegistered(Int, contract: String)
  /// The entry states nothing that could be wrong: a retraction, or holidays.
  case statesNothing(Int)
  /// What is given is what the entry says already.
  case changesNothing(Int, parcel: String)
  /// The values are no fact.
  case phrase(FactPhraseProblem)
  /// A registration is corrected with `--set` alone.
  case notOfRegistration([FactPhrase.Name])
  /// A registration is corrected by a document.
  case noDocument
  /// A setting is not written as NAME=VALUE.
  case noSetting(String)
  /// A setting's name is no column that can be corrected; these are near.
  case unknownSetting(String, suggestions: [String])
  /// A number by which a contract is found is not corrected by hand.
  case isIdentity(String)
  /// Values that cannot be read.
  case unreadable([RowProblem<RowReason>])
  /// The terms would contradict themselves.
  case terms(TermsProblem)
  /// Something would be on record as done after the day of judgement.
  case inTheFuture(Milestone, Day, today: Day)
}
