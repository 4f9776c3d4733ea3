import LandLifecycle

extension IdleCaseStateTests {
  /// What states before a determination lack, for every act that comes after it.
  static let undetermined = [
    "needs suspicion-raised: none closed", "needs inquiry-served: suspected",
    "needs determination-served: under-investigation",
  ]

  static let table: [Case] = [
    Case(
      .suspicionRaised,
      [
        "→ suspected: none closed"
      ]),
    Case(
      .inquiryServed,
      [
        "needs suspicion-raised: none closed",
        "→ under-investigation: suspected",
      ]),
    Case(
      .cleared,
      [
        "needs suspicion-raised: none",
        "→ closed: suspected under-investigation",
      ]),
    Case(
      .determinationServed,
      [
        "needs suspicion-raised: none closed",
        "needs inquiry-served: suspected",
        "→ determined: under-investigation",
      ]),
    Case(
      .disposed(.extended),
      undetermined + [
        "→ disposed: determined hearing-told set-aside"
      ]),
    Case(
      .disposed(.useChanged),
      undetermined + [
        "→ disposed: determined hearing-told set-aside"
      ]),
    Case(
      .disposed(.temporaryUse),
      undetermined + [
        "→ disposed: determined hearing-told set-aside"
      ]),
    Case(
      .disposed(.boughtBack),
      undetermined + [
        "→ disposed: determined hearing-told set-aside"
      ]),
    Case(
      .disposed(.exchanged),
      undetermined + [
        "→ disposed: determined hearing-told set-aside"
      ]),
    Case(
      .disposed(.otherWay),
      undetermined + [
        "→ disposed: determined hearing-told set-aside"
      ]),
    Case(
      .disposed(.feeCharged),
      undetermined + [
        "needs hearing-told: determined set-aside",
        "→ disposed: hearing-told",
      ]),
    Case(
      .disposed(.takenBack),
      undetermined + [
        "needs hearing-told: determined set-aside",
        "→ disposed: hearing-told",
      ]),
    Case(
      .closed,
      [
        "needs suspicion-raised: none",
        "needs inquiry-served: suspected",
        "needs determination-served: under-investigation",
        "needs disposed-other-way: determined hearing-told",
        "→ closed: disposed/agreed set-aside enforcing performed/bought-back performed",
        "needs idle-fee-paid: disposed/fee-charged under-review/fee-charged"
          + " reviewed/fee-charged in-court/fee-charged judged/fee-charged demanded/fee-charged",
        "needs deregistered: disposed/taken-back under-review/taken-back"
          + " reviewed/taken-back in-court/taken-back judged/taken-back demanded/taken-back",
      ]),
    Case(
      .answered,
      [
        "needs suspicion-raised: none closed",
        "needs inquiry-served: suspected",
        "stays: under-investigation",
      ]),
    Case(
      .published,
      undetermined + [
        "stays: determined hearing-told disposed/agreed disposed under-review reviewed"
          + " in-court judged set-aside demanded enforcing performed/bought-back performed"
      ]),
    Case(
      .filed,
      undetermined + [
        "stays: determined hearing-told disposed/agreed disposed under-review reviewed"
          + " in-court judged set-aside demanded enforcing performed/bought-back performed"
      ]),
    Case(
      .financeTold,
      undetermined + [
        "stays: determined hearing-told disposed/agreed disposed under-review reviewed"
          + " in-court judged set-aside demanded enforcing performed/bought-back performed"
      ]),
    Case(
      .mortgageeTold,
      undetermined + [
        "stays: determined hearing-told disposed/agreed disposed under-review reviewed"
          + " in-court judged set-aside demanded enforcing performed/bought-back performed"
      ]),
    Case(
      .schemeAgreed,
      undetermined + [
        "stays: determined hearing-told set-aside"
      ]),
    Case(
      .approved,
      undetermined + [
        "stays: determined hearing-told set-aside"
      ]),
    Case(
      .hearingTold,
      undetermined + [
        "→ hearing-told: determined set-aside"
      ]),
    Case(
      .hearingRequested,
      undetermined + [
        "needs hearing-told: determined set-aside",
        "stays: hearing-told",
      ]),
    Case(
      .hearingHeld,
      undetermined + [
        "needs hearing-told: determined set-aside",
        "stays: hearing-told",
      ]),
    Case(
      .takeBackNoticed,
      undetermined + [
        "stays: determined hearing-told set-aside"
      ]),
    Case(
      .reviewApplied,
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed performed/bought-back",
        "→ under-review: disposed",
        "stays: performed",
      ]),
    Case(
      .reviewDecided(.upheld),
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed performed/bought-back",
        "needs review-applied: disposed",
        "→ reviewed: under-review",
        "stays: performed",
      ]),
    Case(
      .reviewDecided(.setAside),
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed performed/bought-back",
        "needs review-applied: disposed",
        "→ set-aside: under-review performed",
      ]),
    Case(
      .suitFiled,
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed performed/bought-back",
        "→ in-court: disposed/fee-charged reviewed",
        "needs review-applied: disposed/taken-back",
        "needs review-upheld: under-review",
        "stays: performed",
      ]),
    Case(
      .judged(.upheld),
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed performed/bought-back",
        "needs suit-filed: disposed reviewed",
        "needs review-upheld: under-review",
        "→ judged: in-court",
        "stays: performed",
      ]),
    Case(
      .judged(.setAside),
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed performed/bought-back",
        "needs suit-filed: disposed reviewed",
        "needs review-upheld: under-review",
        "→ set-aside: in-court performed",
      ]),
    Case(
      .demandServed,
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed",
        "→ demanded: disposed reviewed judged",
        "needs review-upheld: under-review",
        "needs judgment-upheld: in-court",
      ]),
    Case(
      .enforcementApplied,
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed",
        "needs performance-demanded: disposed reviewed judged",
        "needs review-upheld: under-review",
        "needs judgment-upheld: in-court",
        "→ enforcing: demanded",
      ]),
    Case(
      .feePaid,
      undetermined + [
        "needs disposed-fee-charged: determined hearing-told set-aside",
        "not for it: disposed/agreed disposed/taken-back under-review/taken-back"
          + " reviewed/taken-back in-court/taken-back judged/taken-back demanded/taken-back enforcing/taken-back",
        "→ performed: disposed/fee-charged under-review/fee-charged reviewed/fee-charged"
          + " in-court/fee-charged judged/fee-charged demanded/fee-charged enforcing/fee-charged",
      ]),
    Case(
      .deregistered,
      undetermined + [
        "needs disposed-taken-back: determined hearing-told set-aside",
        "not for it: disposed/extended disposed/use-changed disposed/temporary-use"
          + " disposed/exchanged disposed/other-way disposed/fee-charged under-review/fee-charged reviewed/fee-charged in-court/fee-charged judged/fee-charged demanded/fee-charged enforcing/fee-charged",
        "→ performed: disposed/bought-back disposed/taken-back under-review/taken-back"
          + " reviewed/taken-back in-court/taken-back judged/taken-back demanded/taken-back enforcing/taken-back",
      ]),
    Case(
      .cancellationAnnounced,
      undetermined + [
        "needs disposed-taken-back: determined hearing-told set-aside",
        "not for it: disposed/agreed disposed/fee-charged under-review/fee-charged"
          + " reviewed/fee-charged in-court/fee-charged judged/fee-charged demanded/fee-charged enforcing/fee-charged",
        "→ performed: disposed/taken-back under-review/taken-back reviewed/taken-back"
          + " in-court/taken-back judged/taken-back demanded/taken-back enforcing/taken-back",
      ]),
    Case(
      .fundsSecured,
      undetermined + [
        "stays: determined hearing-told set-aside"
      ]),
  ]
}
