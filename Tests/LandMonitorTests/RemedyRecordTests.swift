import CivilCalendar
import Foundation
import LandLifecycle
import LandMonitor
import Testing
import Wording

/// The commands that a parcel's screen offers are taken by the record as it stands.
struct RemedyRecordTests {
  private static let day: Day = "2026-06-22"

  private static let terms = [
    ContractTerms.stages(),
    ContractTerms.stages(coverage: [.agreed(.start), .agreed(.completion)]),
    ContractTerms.stages(
      coverage: Coverage.everything.subtracting([.actual(.handover)])),
    ContractTerms.stages(parts: true),
  ]

  private static let histories: [[Fact]] = [
    [], [.site(.handedOver, .on("2024-03-01"))], [.site(.handedOver, .by("2026-06-22"))],
    [.paid(.on("2024-02-10")), .site(.handedOver, .on("2024-03-01"))],
    [.site(.handedOver, .on("2024-03-01")), .site(.started, .on("2024-09-02"))],
    [.site(.started, .on("2024-09-02"))],
    [
      .site(.handedOver, .on("2024-03-01")), .site(.started, .on("2024-09-02")),
      .site(.suspended, .on("2025-02-03")),
    ],
    [.site(.completed, .on("2025-12-01"))],
    [.site(.handedOver, .on("2024-03-01")), .site(.started, .on("2024-09-02"), part: 1)],
    [.inspected(Inspection(on: "2025-02-03", saw: .startedByArticle30))],
  ]

  private static let words: Set<String> = [
    "paid", "handed-over", "started", "suspended", "resumed", "completed", "production-began",
    "target-reached",
  ]

  /// The commands about site and payment that a sentence offers, each behind those that it says have
  /// to come first.
  private static func offers(in text: String) throws -> [[FactPhrase]] {
    let pieces = text.components(separatedBy: "fallow record PARCEL ")
    var offers: [[FactPhrase]] = []
    for (before, piece) in zip(pieces, pieces.dropFirst()) {
      let end = piece.firstIndex { "；。，".contains($0) } ?? piece.endIndex
      let words = piece[..<end].split(separator: " ").map {
        $0 == "DAY" ? Self.day.description : String($0)
      }
      let phrases = try words[0].split(separator: "/").map(String.init).compactMap { word in
        Self.words.contains(word) ? try FactPhrase(words: [word] + words.dropFirst()) : nil
      }
      if before.contains("此前须先录入"), let last = offers.popLast() {
        offers.append(phrases + last)
      } else {
        offers += phrases.map { [$0] }
      }
    }
    return offers
  }

  @Test func `the findings that an act on site or a payment settles offer it`() throws {
    var offering: Set<String> = []
    for terms in Self.terms {
      for facts in Self.histories {
        let judgement = try Folding().judgement(
          Registration(numbers: ContractNumbers(contract: "丙-3"), terms: terms), facts: facts)
        let wording = Wording(.chinese).about(judgement.siteRecord(on: Self.day))
        for finding in judgement.timeline.findings(on: Self.day)
        where try !Self.offers(in: wording.remedy(finding)).isEmpty {
          offering.insert(finding.kind.code)
        }
      }
    }
    #expect(
      offering.sorted() == [
        "completion-blocked-by-grantor", "completion-overdue", "handover-overdue", "idle-project",
        "missing-day-of-handover", "payment-overdue", "production-anchor-unrecorded",
        "production-overdue", "start-anchor-unrecorded", "start-overdue",
      ])
  }

  @Test(arguments: terms, histories)
  func `a command that is offered is taken, behind those that are said to come first`(
    _ terms: ContractTerms, _ facts: [Fact]
  ) throws {
    let registration = Registration(numbers: ContractNumbers(contract: "丙-3"), terms: terms)
    let folding = try Folding()
    let judgement = folding.judgement(registration, facts: facts)
    let wording = Wording(.chinese).about(judgement.siteRecord(on: Self.day))
    for finding in judgement.timeline.findings(on: Self.day) {
      let remedy = wording.remedy(finding)
      for offer in try Self.offers(in: remedy) {
        var known = facts
        for phrase in offer {
          let fact = try phrase.numbering(terms.parts.map(\.name)).fact(asOf: Self.day)
          do throws(RecordRefusal) {
            try RecordCheck(registration, facts: known, folding, on: Self.day, parcel: "丙-3")
              .check(fact)
          } catch {
            Issue.record("\(finding.kind.code): \(phrase.words): \(error)\n\(remedy)")
          }
          known.append(fact)
        }
      }
    }
  }
}

extension ContractTerms {
  /// A contract of 2024 with all nodes on site, in one part or two.
  fileprivate static func stages(
    coverage: Coverage = .everything, parts isParted: Bool = false
  ) -> ContractTerms {
    let parts: [UInt8] = isParted ? [1, 2] : [0]
    do {
      return try ContractTerms(
        supply: .listing, signedOn: "2024-01-15", price: Money(fen: 500_000_000),
        parts: isParted ? [Part(name: "一期", area: nil), Part(name: "二期", area: nil)] : [],
        obligations: [
          ObligationTerm(.payment, by: .on("2024-02-20")),
          ObligationTerm(.handover, by: .on("2024-03-01")),
        ]
          + parts.flatMap { part in
            [
              ObligationTerm(.start, part: part, by: .after(.handover, .months(6))),
              ObligationTerm(.completion, part: part, by: .on("2026-03-02")),
              ObligationTerm(.production, part: part, by: .after(.completion, .months(3))),
            ]
          },
        coverage: coverage)
    } catch {
      preconditionFailure("\(error)")
    }
  }
}
