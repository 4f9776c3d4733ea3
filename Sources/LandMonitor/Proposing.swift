import ContractStore
package import Reports
import Wording

extension Monitor {
  /// Contracts that may be one, or grants of the same ground, best evidence first; what a person said
  /// of two contracts is not proposed again.
  ///
  /// - Parameter count: How many are listed at most.
  package func linkProposals(atMost count: Int) throws -> Report {
    try openForReading().read { reader in
      let judged = Set(try reader.allLinks().map { [$0.contract, $0.link.other] })
      var seen: Set<[ContractID]> = []
      var proposals: [LinkProposal] = []
      for group in try reader.linkCandidates() {
        let rows = try group.compactMap { try reader.status(of: $0) }
        for (index, one) in rows.enumerated() {
          for other in rows[..<index] {
            guard let proposal = LinkProposal(one, other) else { continue }
            let pair = [proposal.later.contract, proposal.earlier.contract]
            if !judged.contains(pair), seen.insert(pair).inserted { proposals.append(proposal) }
          }
        }
      }
      proposals.sort {
        ($1.score, $0.earlier.contract, $0.later.contract)
          < ($0.score, $1.earlier.contract, $1.later.contract)
      }
      return report(of: proposals, atMost: count)
    }
  }

  private func report(of proposals: [LinkProposal], atMost count: Int) -> Report {
    var grid = Grid(columns: [
      GridColumn("first", wording.text(zh: "合同", en: "Contract"), maximumWidth: 40),
      GridColumn("second", wording.text(zh: "与", en: "And"), maximumWidth: 40),
      GridColumn("kind", wording.text(zh: "可能是", en: "May be")),
      GridColumn("score", wording.text(zh: "分值", en: "Score"), isRightAligned: true),
      GridColumn("evidence", wording.text(zh: "相同之处", en: "In common"), maximumWidth: 60),
      GridColumn(
        "differences", wording.text(zh: "不同之处", en: "Different"), maximumWidth: 40,
        isHiddenWhenEmpty: true),
      GridColumn("command", wording.text(zh: "确认", en: "To confirm")),
    ])
    for proposal in proposals.prefix(count) {
      let ids = "'\(proposal.earlier.contract.mark)' '\(proposal.later.contract.mark)'"
      let differences =
        proposal.kind == .same
        ? wording.differences(of: proposal.earlier.summary, proposal.later.summary) : []
      let option =
        proposal.kind == .regranted ? " --regranted" : differences.isEmpty ? "" : " --force"
      grid.append([
        .coded("\(proposal.earlier.contract.number)", words: name(proposal.earlier)),
        .coded("\(proposal.later.contract.number)", words: name(proposal.later)),
        kind(proposal.kind), .integer(proposal.score),
        .codes(
          proposal.evidence.map { "\($0)" },
          words: proposal.evidence.map { wording.evidence($0) }
            .joined(separator: wording.text(zh: "、", en: ", "))),
        .codes(differences, words: differences.joined(separator: wording.text(zh: "；", en: "; "))),
        .text("fallow link \(ids)" + option),
      ])
    }
    let hidden = max(0, proposals.count - count)
    var lines = [
      wording.text(zh: "共\(proposals.count)对", en: "\(proposals.count) pairs")
        + (hidden == 0
          ? ""
          : wording.text(zh: "，另有\(hidden)对未列出（--limit）", en: ", \(hidden) not listed (--limit)"))
    ]
    if !proposals.isEmpty {
      lines.append(
        wording.text(
          zh: "不是的，请用 fallow link --reject A B，以后不再提出。",
          en: "Where they are not: fallow link --reject A B; it is not proposed again."))
    }
    return Report(
      schema: .link,
      blocks: [
        .grid(key: "proposals", heading: "", grid), .lines(key: "summary", heading: "", lines),
      ])
  }

  private func name(_ row: StatusRow) -> String {
    let mark = row.contract.mark
    let names = [mark, row.name == mark ? nil : row.name, row.summary.project]
    return names.compactMap { $0 }.joined(separator: " ")
  }

  private func kind(_ judgement: LinkJudgement) -> GridValue {
    switch judgement {
    case .same: .coded("same", words: wording.text(zh: "同一合同", en: "one contract"))
    case .regranted:
      .coded("regranted", words: wording.text(zh: "同一宗地先后出让", en: "the ground granted again"))
    case .refused: .coded("refused", words: wording.text(zh: "无关联", en: "unrelated"))
    }
  }
}
