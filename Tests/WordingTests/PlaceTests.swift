import CivilCalendar
import LandLifecycle
import Testing
import Wording

/// Which part, and which instalment, bond or round is meant.
struct PlaceTests {
  private static let division = Division(
    partNames: ["一期", ""], repeated: [.payment, .bond, .evaluation], hasSeveralBonds: true)

  private static func clock(_ clock: LegalClock, _ milestone: Milestone, _ number: UInt8 = 1)
    -> Finding
  {
    Finding(
      .clock(clock), instance: (number - 1) * 10 + milestone.rawValue, since: "2025-03-02")
  }

  static let findings: [Case<Finding>] = [
    Case(Finding(.overdue(.payment), since: "2025-03-02"), "第1期", "payment no. 1"),
    Case(
      Finding(.metLate(.payment), part: 1, instance: 2, since: "2025-03-02"), "一期第2期",
      "一期, payment no. 2"),
    Case(
      Finding(.dueSoon(.bond), instance: 2, since: "2025-03-02"), "第2期", "performance bond no. 2"),
    Case(
      Finding(.overdue(.evaluation), instance: 3, since: "2025-03-02"), "第3次", "evaluation no. 3"),
    Case(Finding(.overdue(.completion), part: 1, since: "2025-03-02"), "一期", "一期"),
    Case(Finding(.overdue(.completion), part: 2, since: "2025-03-02"), "第2部分", "part 2"),
    Case(Finding(.overdue(.completion), since: "2025-03-02"), "", ""),
    // What a demand is about, it does not say itself.
    Case(Self.clock(.demandContract, .payment, 2), "缴款第2期", "payment no. 2"),
    Case(Self.clock(.returnBond, .completion), "竣工", "completion"),
    Case(Self.clock(.rescind, .completion), "", ""),
    // The instance of a contradiction counts entries.
    Case(Finding(.contradiction, instance: 4, since: "2025-03-02"), "", ""),
  ]

  @Test(arguments: findings)
  func `a finding of a contract with several of something says which`(_ item: Case<Finding>) {
    item.expect { wording in
      let wording = wording.about(Self.division)
      return { wording.place(wording.place(of: $0)) }
    }
  }

  @Test func `a finding of a contract with one of everything says nothing of it`() {
    for milestone in Milestone.allCases {
      let finding = Finding(.overdue(milestone), since: "2025-03-02")
      #expect(chinese.place(chinese.place(of: finding)) == "")
    }
  }

  static let terms: [Case<ObligationTerm>] = [
    Case(ObligationTerm(.payment, by: .notAgreed), "缴款第1期", "payment no. 1"),
    Case(
      ObligationTerm(.payment, part: 1, instance: 2, by: .notAgreed), "缴款第2期（一期）",
      "payment no. 2 (一期)"),
    Case(ObligationTerm(.completion, part: 1, by: .notAgreed), "竣工（一期）", "completion (一期)"),
    Case(ObligationTerm(.completion, by: .notAgreed), "竣工", "completion"),
    Case(ObligationTerm(.evaluation, instance: 2, by: .notAgreed), "过程评估第2次", "evaluation no. 2"),
  ]

  @Test(arguments: terms)
  func `an obligation of a contract with several of something says which`(
    _ item: Case<ObligationTerm>
  ) {
    item.expect { $0.about(Self.division).milestone }
  }
}
