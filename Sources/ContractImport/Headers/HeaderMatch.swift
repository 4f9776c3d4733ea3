import LandLifecycle

/// What each column of a file is, by its header.
///
/// A file that has all that a shipped format requires is of that format; further columns whose
/// headers are known are read too. Any other file is a register of its own, whose columns are those
/// that are known. A mapping file goes before both.
struct HeaderMatch {
  /// The format recognised, or one made of the file's columns.
  let format: RegisterFormat
  /// What became of each column, in file order.
  let readings: [ColumnReading]
  /// The fields the file has, with their columns.
  let fields: [(field: Field, column: Int)]
  /// The columns that are held against those of the same field.
  let seconds: [SecondColumn]

  /// Reads headers.
  init(_ headers: [String], _ mapping: ColumnMapping) throws(HeaderProblem) {
    guard headers.contains(where: { !HeaderKey($0, seeingLookAlikes: true).text.isEmpty }) else {
      throw .empty
    }
    var work = HeaderMatching(headers, try mapping.lines(for: headers), mapping.kind)
    let nearest = work.nearestFormat()
    if let nearest, nearest.missing.isEmpty {
      try work.take(nearest)
      try work.takeKnown(isOfFormat: true)
      format = nearest.format
    } else {
      try work.takeKnown(isOfFormat: false)
      try work.refuseUnfit(nearest)
      format = RegisterFormat(
        name: mapping.kind == .events ? .events : .genericRegister,
        columns: work.fields.map { RegisterFormat.Column(headers[$0.column], $0.field) })
    }
    try work.refuseNearMisses()
    fields = work.fields
    seconds = work.seconds.sorted { $0.column < $1.column }
    readings = work.readings
  }

  /// Headers of columns that are not known.
  var unknownHeaders: [String] {
    readings.filter { reading in
      switch reading.outcome {
      case .read: false
      case .leftOut(.ambiguous), .leftOut(.unknown): true
      case .leftOut(.blank), .leftOut(.ofFormat), .leftOut(.mapping), .leftOut(.problemOfRejects),
        .leftOut(.taken), .leftOut(.compared):
        false
      }
    }.map(\.header)
  }

  /// How much of a row of headers is known: 2 for each field, 1 for one that leaves something open.
  static func score(_ headers: [String], _ mapping: ColumnMapping) -> Int {
    var slots: Set<Field> = []
    var score = 0
    let spoken = (try? mapping.lines(for: headers)) ?? []  // A header row has all that is mapped.
    for (index, header) in headers.enumerated() {
      if spoken.indices.contains(index), spoken[index] != nil {
        score += 2
      } else if let found = mapping.kind.lexicon.find(header),
        slots.insert(found.meanings[0].field.slot).inserted
      {
        score += found.meanings.count > 1 || found.meanings[0].field.leavesUnitOpen ? 1 : 2
      }
    }
    return score
  }
}
