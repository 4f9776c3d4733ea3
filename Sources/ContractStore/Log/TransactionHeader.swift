/// What the chain covers of a transaction besides its entries.
struct TransactionHeader {
  let number: Int64
  let learnt: Moment
  let source: EntrySource
  let firstEntry: Int64
  let lastEntry: Int64
  let importRecord: [UInt8]?
  let undoes: Int64?

  /// Seven items as ever; eleven where the transaction is an import or undoes one, so that what
  /// earlier versions wrote is verified as they wrote it.
  var encoded: [UInt8] {
    let isPlain = source.register == nil && importRecord == nil && undoes == nil
    var writer = CBORWriter()
    writer.writeArray(count: isPlain ? 7 : 11)
    writer.write(CBORWriter.entryVersion)
    writer.write(number)
    writer.write(learnt.milliseconds)
    writer.write(source.actor)
    writer.write(source.origin)
    writer.write(firstEntry)
    writer.write(lastEntry)
    if isPlain { return writer.bytes }
    writer.write(source.register?.format)
    writer.write(source.register?.name)
    if let importRecord {
      writer.append(encoded: importRecord)
    } else {
      writer.writeNull()
    }
    writer.write(undoes)
    return writer.bytes
  }
}
