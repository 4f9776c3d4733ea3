import LandLifecycle

extension Field {
  /// A stable name for logs and JSON; never translated.
  package var code: String {
    switch self {
    case .contractNumber: "contract-number"
    case .supervisionNumber: "supervision-number"
    case .parcelCode: "parcel-code"
    case .estateUnit: "estate-unit"
    case .registerRow: "register-row"
    case .detail(let detail): detail.code
    case .area: "area"
    case .partAreas: "part-areas"
    case .price: "price"
    case .supplyMethod: "supply"
    case .signedOn: "signed-on"
    case .agreed(let milestone): "agreed-\(milestone.code)"
    case .amount(let milestone, _): "amount-\(milestone.code)"
    case .form: "form"
    case .deposit: "deposit"
    case .bond(let milestone, _): "bond-\(milestone.code)"
    case .consequences(let milestone): "consequences-\(milestone.code)"
    case .floorArea: "floor-area"
    case .extensionNotice: "extension-notice"
    case .extensionLimit: "extension-limit"
    case .actual(let milestone): "actual-\(milestone.code)"
    case .isKeyProject: "key-project"
    case .holderSince: "holder-since"
    case .tenantSince: "tenant-since"
    case .event(.word): "event"
    case .event(.value(let name)), .event(.day(let name)): "event-\(name)"
    case .event(.paid): "event-paid"
    case .event(.measured(let measure, _)): "event-\(measure.code)"
    case .event(.document): "event-document"
    case .event(.remark): "event-remark"
    case .ignored: "ignored"
    }
  }
}

extension HeaderMap {
  /// Every column that is read, by its place from 0 and what it says, in file order.
  package var readColumns: [(code: String, column: Int, header: String)] {
    let own = columns.map { ($0.field.code, $0.column) }
    // The wording of an area, a price or a way of supply is in the column of its value.
    let texts = details.filter { detail in !columns.contains { $0.column == detail.column } }
      .map { ($0.detail.code, $0.column) }
    return (own + texts).sorted { $0.1 < $1.1 }
      .map { (code: $0.0, column: $0.1, header: headers[$0.1]) }
  }
}
