extension Int64 {
  /// The sum with another number, or the one nearest to it that can be held.
  ///
  /// A register may say that a parcel is as large as the sea; whoever adds it to another goes on.
  func addingClamped(_ other: Int64) -> Int64 {
    let (sum, overflows) = addingReportingOverflow(other)
    return overflows ? (other > 0 ? .max : .min) : sum
  }
}
