package import Wording

/// Sentences about rows: where, what with the value, what to do.
extension Wording {
  /// Returns why a row does not go in, as a sentence that begins with its place.
  package func rowProblem(_ problem: RowProblem<RowReason>, file: String) -> String {
    rowProblem(problem, place: place(file, problem))
  }

  /// Returns why values that stand in no file are not taken, as a sentence that begins with `place`.
  package func rowProblem(_ problem: RowProblem<RowReason>, place: String) -> String {
    let explanation = explanation(problem.reason)
    guard case .terms = problem.reason else {
      return place + subject(problem.column, problem.value)
        + told(explanation.what, problem.column) + advice(explanation.remedy)
    }
    // The sentence has its own subject, and says what to do.
    return place + explanation.what
  }

  /// Returns what is odd about a row that went in all the same, as a sentence that begins with its
  /// place.
  package func rowOddity(_ oddity: RowProblem<RowOddity>, file: String) -> String {
    let explanation = explanation(oddity.reason)
    let place = place(file, oddity)
    if explanation.hasSubject {
      return place + explanation.what + advice(explanation.remedy)
    }
    return place + subject(oddity.column, oddity.value) + told(explanation.what, oddity.column)
      + advice(explanation.remedy)
  }

  /// Returns what is wrong in few words, for a cell of a rejects file.
  package func problemShort(_ reason: RowReason) -> String {
    let what = explanation(reason).what
    return what.hasSuffix("。") || what.hasSuffix(".") ? String(what.dropLast()) : what
  }

  /// Returns what is wrong and in which column in few words, for a cell of a rejects file.
  package func problemShort(_ problem: RowProblem<RowReason>) -> String {
    let short = problemShort(problem.reason)
    guard let column = problem.column else { return short }
    return text(zh: "\(column)：\(short)", en: "\(column): \(short)")
  }

  /// Returns all that is wrong with a row, as above.
  package func problemsShort(_ problems: [RowProblem<RowReason>]) -> String {
    problems.map { problemShort($0) }.joined(separator: text(zh: "；", en: "; "))
  }

  // MARK: - Parts of a sentence

  private func place<Reason>(_ file: String, _ problem: RowProblem<Reason>) -> String {
    "\(file):\(problem.place ?? "\(problem.line)"): "
  }

  /// The column with its value, or the row.
  private func subject(_ column: String?, _ value: String) -> String {
    guard let column else {
      return value.isEmpty
        ? text(zh: "本行", en: "the row ") : text(zh: "本行“\(value)”", en: "the row '\(value)' ")
    }
    return value.isEmpty
      ? text(zh: "\(column)为空", en: "\(column) is blank")
      : text(zh: "\(column)为“\(value)”", en: "\(column) is '\(value)'")
  }

  /// What is said of a column's value after a comma, or of the row itself.
  private func told(_ what: String, _ column: String?) -> String {
    column == nil ? what : text(zh: "，", en: ", which ") + what
  }

  /// What to do, behind the full stop.
  private func advice(_ remedy: String) -> String {
    text(zh: "。\(remedy)。", en: ". \(remedy).")
  }
}
