import CWorkbooks

/// A pass over an XML document, an element at a time.
///
/// A class, because expat's callbacks need an address that stays.
final class XMLReader {
  /// What happens in a document; names are without their prefixes.
  enum Event {
    case start(String, Attributes)
    case end(String)
    case text(Bytes)
  }

  /// The value of an attribute by its name; nil for one that is not there.
  struct Attributes {
    fileprivate let value: (String) -> String?

    func callAsFunction(_ name: String) -> String? { value(name) }

    /// Whether an element that switches something on by being there is not itself switched off.
    var isOn: Bool { !["0", "false", "none"].contains(value("val") ?? "1") }
  }

  private let expat: ExpatFunctions
  private let parser: XML_Parser
  private var take: (Event) -> Void = { _ in }

  /// Makes a reader.
  init() throws(FileRefusal) {
    guard let expat = loadExpat()?.pointee else { throw .noWorkbookLibrary(.expat) }
    self.expat = expat
    // expat gives nil only when there is no memory left, and then nothing goes on.
    parser = expat.XML_ParserCreate("UTF-8")!
    expat.XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    expat.XML_SetElementHandler(
      parser,
      { data, name, attributes in
        guard let name else { return }
        XMLReader.from(data).take(
          .start(
            XMLReader.localName(name),
            Attributes { wanted in XMLReader.value(of: wanted, in: attributes) }))
      },
      { data, name in
        guard let name else { return }
        XMLReader.from(data).take(.end(XMLReader.localName(name)))
      })
    expat.XML_SetCharacterDataHandler(parser) { data, text, count in
      guard let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
        XMLReader.from(data).take(.text(Bytes(start: start, count: Int(count))))
      }
    }
  }

  deinit { expat.XML_ParserFree(parser) }

  /// Reads the next part of the document; false if it is no XML.
  func read(
    _ part: UnsafeRawBufferPointer, isLast: Bool, _ take: (Event) -> Void
  ) -> Bool {
    withoutActuallyEscaping(take) { take in
      self.take = take
      defer { self.take = { _ in } }
      let start = part.baseAddress?.assumingMemoryBound(to: CChar.self)
      return expat.XML_Parse(parser, start, Int32(part.count), isLast ? 1 : 0) == XML_STATUS_OK
    }
  }

  private static func from(_ data: UnsafeMutableRawPointer?) -> XMLReader {
    // The reader gave its own address, and lives while it parses.
    Unmanaged<XMLReader>.fromOpaque(data!).takeUnretainedValue()
  }

  private static func localName(_ name: UnsafePointer<XML_Char>) -> String {
    let name = String(cString: name)
    return name.lastIndex(of: ":").map { String(name[name.index(after: $0)...]) } ?? name
  }

  private static func value(
    of wanted: String, in attributes: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?
  ) -> String? {
    guard var place = attributes else { return nil }
    while let name = place[0], let value = place[1] {
      if localName(name) == wanted { return String(cString: value) }
      place += 2
    }
    return nil
  }
}
