internal import CLibXML2

/// Reads a document's bytes, makes them fit for libxml2 and lets it parse them, chunk by chunk.
@safe
struct RecordParser: ~Copyable {
    private let state: UnsafeMutablePointer<ParserState>
    private var context: xmlParserCtxtPtr?
    private var source: any ByteSource
    private let charset: String?
    private var sourceHasEnded = false
    private let chunk: UnsafeMutableRawBufferPointer
    /// Bytes at the chunk's start that were left from the former chunk, which cut a character.
    private var carried = 0
    private var transcoder: Transcoder?
    /// Whether there was anything but white space so far.
    private var sawText = false
    private var isFirstChunk = true
    /// Bytes at the document's start that are none of it.
    private var skipped = 0
    private var isFinished = false

    private var encoding = DocumentEncoding(name: "utf-8")
    /// Whether nobody says that the document is UTF-8, so that bytes which are not may be of another encoding.
    private var isEncodingGuessed = true
    /// Whether there were whole characters of UTF-8 beyond ASCII so far.
    private var sawWideCharacters = false

    init(
        _ source: any ByteSource, containers: Set<String>, limits: XMLLimits, charset: String?,
        correction: NamespaceCorrection? = nil, chunk size: Int = 1 << 16
    ) {
        self.source = source
        self.charset = charset
        unsafe state = .allocate(capacity: 1)
        unsafe state.initialize(to: ParserState(limits: limits, containers: containers, correction: correction))
        unsafe chunk = UnsafeMutableRawBufferPointer(
            start: MemoryBlocks.allocate(size), count: size)
    }

    deinit {
        if let context = unsafe context {
            // A document that declares entities gets a tree of its own for them, which the parser does not free.
            if let document = unsafe context.pointee.myDoc { unsafe xmlFreeDoc(document) }
            unsafe xmlFreeParserCtxt(context)
        }
        unsafe state.deinitialize(count: 1)
        unsafe state.deallocate()
        if let base = unsafe chunk.baseAddress { unsafe MemoryBlocks.free(base, size: chunk.count) }
    }

    /// Parses on until there are events, and hands them over. Without any, the document is at its end.
    ///
    /// - Parameter bytes: how much text the events are to have together, as long as the document goes on.
    mutating func fill(_ batch: inout RecordBatch, bytes: Int = 0) {
        var failure: XMLError?
        // Elements without any text take memory too.
        while unsafe (state.pointee.events.count == 0
            || state.pointee.arena.bytes.count + 64 * state.pointee.arena.nodes.count < bytes) && failure == nil
        {
            failure = unsafe state.pointee.failure
            if failure != nil || isFinished { break }
            do throws(XMLError) { try parseChunk() } catch { failure = error }
        }
        // What there is of a record stays where it is until there is more of it.
        if failure?.code == .notYet, unsafe state.pointee.events.count == 0 {
            batch.events.removeAll()
            batch.failure = failure
            return
        }
        unsafe state.pointee.publish(into: &batch)
        batch.failure = failure
        batch.status.encoding = encoding
    }

    private mutating func parseChunk() throws(XMLError) {
        let count = try fillChunk()
        if unsafe context == nil { try start(count) }
        if !sawText {
            let text = unsafe chunk[..<count].dropFirst(isFirstChunk ? skipped : 0)
            unsafe sawText = text.contains { $0 != 0x20 && !(0x09...0x0D).contains($0) }
            isFirstChunk = false
        }
        let first = skipped
        skipped = 0
        unsafe transcode(UnsafeRawBufferPointer(rebasing: chunk[first..<max(first, count)]))
        passBareAmpersands()
        checkNames()
        guard sourceHasEnded else { return checkUnfinishedMarkup() }
        isFinished = true
        let wasStopped = unsafe context?.pointee.disableSAX != 0
        unsafe parse(UnsafeRawBufferPointer(start: chunk.baseAddress, count: 0), isLast: true)
        unsafe state.pointee.didFinish(sawText: sawText, wasStopped: wasStopped)
    }

    /// Fills the chunk behind what is left of the former one, as far as the source goes.
    private mutating func fillChunk() throws(XMLError) -> Int {
        let kept = carried
        var count = kept
        carried = 0
        while unsafe count < chunk.count, !sourceHasEnded {
            do throws(ByteSourceError) {
                let read = unsafe try source.read(into: UnsafeMutableRawBufferPointer(rebasing: chunk[count...]))
                sourceHasEnded = read == 0
                count += read
            } catch {
                if error == .notYet {
                    if count > kept { break }
                    carried = count
                    throw XMLError(.notYet, "no more bytes yet", at: XMLPlace(line: 0, column: 0))
                }
                throw XMLError(.unreadable, SystemError.message(error.errno), at: unsafe state.pointee.place)
            }
        }
        return count
    }
}

// MARK: - libxml2

extension RecordParser {
    private mutating func start(_ count: Int) throws(XMLError) {
        unsafe chooseEncoding(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
        var handler = unsafe SAXCallbacks.handler()
        // The encoding is settled here, so libxml2 is told not to believe the declaration.
        let options =
            XML_PARSE_RECOVER.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
            | XML_PARSE_IGNORE_ENC.rawValue
        guard LibXML2.isReady, let context = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
            throw XMLError(.limitExceeded, "no memory for a parser", at: XMLPlace(line: 0, column: 0))
        }
        _ = unsafe xmlCtxtUseOptions(context, Int32(truncatingIfNeeded: options))
        unsafe self.context = unsafe context
        unsafe state.pointee.context = unsafe context
    }

    /// Chooses the first encoding that is known here of those that are said, and notes what is odd about them.
    private mutating func chooseEncoding(_ head: UnsafeRawBufferPointer) {
        let start = unsafe Array(head.prefix(1024))
        let declared = DocumentEncoding.declaration(head: start)
        var unknown: [String] = []
        for candidate in DocumentEncoding.candidates(head: start, charset: charset) {
            encoding = candidate
            if candidate.isUTF8 { break }
            if let transcoder = Transcoder(from: candidate.name) {
                self.transcoder = consume transcoder
                break
            }
            unknown.append(candidate.name)
        }
        skipped = encoding.markLength
        if encoding.isUTF8 {
            skipped = unsafe max(skipped, DocumentJunk.length(Array(head.prefix(DocumentJunk.limit))))
        }
        // A mark is certain, and so is what the transport says.
        isEncodingGuessed = encoding.markLength == 0
        noteEncoding(declared, unknown)
        if unsafe head[min(encoding.markLength, head.count)..<skipped].contains(where: { $0 > 0x20 && $0 < 0x80 }) {
            note(.notWellFormed, "\(skipped - encoding.markLength) bytes in front of the document left out")
        }
    }

    private func noteEncoding(_ declared: String?, _ unknown: [String]) {
        for name in unknown {
            note(.unknownEncoding, "the encoding '\(name)' is not known here; read as \(encoding.readName)")
        }
        guard let declared, charset == nil, !unknown.contains(declared), encoding.name != declared else { return }
        // UTF-16 with a mark has its byte order in the name.
        let isSame = encoding.name.hasPrefix(declared) || declared == "utf8" && encoding.isUTF8
        if !isSame { note(.encodingMismatch, "declared \(declared), read as \(encoding.readName)") }
    }

    private func note(_ code: XMLError.Code, _ message: String) {
        unsafe state.pointee.add(XMLError(code, message, at: XMLPlace(line: 1, column: 1)))
    }

    private mutating func transcode(_ bytes: UnsafeRawBufferPointer) {
        guard transcoder != nil else { return unsafe pass(bytes.bindMemory(to: UInt8.self), isOwnChunk: true) }
        var converted: [UInt8] = []
        let known = transcoder?.invalidSequences
        unsafe transcoder?.convert(bytes.bindMemory(to: UInt8.self), isLast: sourceHasEnded, into: &converted)
        if transcoder?.invalidSequences != known {
            unsafe state.pointee.repair(
                .invalidCharacter, "bytes that mean nothing in \(encoding.name) replaced by U+FFFD")
        }
        unsafe converted.withUnsafeBufferPointer { unsafe pass($0, isOwnChunk: false) }
    }

    /// Lets the parser have what is valid of `bytes`, and repaired bytes for the rest.
    private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, isOwnChunk: Bool) {
        let (passing, isCut, isWide) = unsafe UTF8Gate.prefix(bytes)
        unsafe parse(UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[..<passing])))
        let rest = unsafe UnsafeBufferPointer(rebasing: bytes[passing...])
        // A block that does not pass may be one of ASCII but for the fault.
        if unsafe isWide && (passing == bytes.count || bytes[..<passing].contains { $0 >= 0x80 }) {
            sawWideCharacters = true
        }
        if isCut, !sourceHasEnded, isOwnChunk { return unsafe carry(rest) }
        guard !rest.isEmpty else { return }
        if unsafe isOwnChunk && switchEncoding(rest) {
            return unsafe transcode(UnsafeRawBufferPointer(rest))
        }
        var cleaned: [UInt8] = []
        let (used, fault) = unsafe UTF8Gate.clean(rest, keepingOddBytes: isOwnChunk, into: &cleaned)
        if let fault { report(fault) }
        unsafe cleaned.withUnsafeBytes { unsafe parse($0) }
        let left = unsafe UnsafeBufferPointer(rebasing: rest[used...])
        if sourceHasEnded, !left.isEmpty {
            unsafe [0xEF, 0xBF, 0xBD].withUnsafeBytes { unsafe parse($0) }
        } else if isOwnChunk {
            unsafe carry(left)
        }
    }

    /// Looks at bytes that are no UTF-8 for what else they can be, as long as nothing in the document was UTF-8 beyond
    /// ASCII: then it is read on in that encoding.
    private mutating func switchEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard isEncodingGuessed, !sawWideCharacters, unsafe bytes[0] >= 0x80,
            let name = unsafe EncodingGuess.guess(bytes), let transcoder = Transcoder(from: name)
        else { return false }
        isEncodingGuessed = false
        unsafe state.pointee.repair(.encodingMismatch, "read as \(name), since it is no \(encoding.name)")
        encoding = DocumentEncoding(name: name)
        self.transcoder = consume transcoder
        return true
    }

    private mutating func carry(_ rest: UnsafeBufferPointer<UInt8>) {
        carried = rest.count
        guard carried > 0 else { return }
        unsafe chunk.copyMemory(from: UnsafeRawBufferPointer(rest))
    }

    private func report(_ fault: UTF8Gate.Fault) {
        let hex = String(fault.byte, radix: 16, uppercase: true)
        let what =
            fault.byte < 0x20
            ? "control character U+\(hex.count < 2 ? "000" : "00")\(hex) left out"
            : "a byte that is no UTF-8 read as Windows-1252, or replaced by U+FFFD"
        unsafe state.pointee.repair(.invalidCharacter, what)
    }

    private mutating func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool = false) {
        guard unsafe isLast || !bytes.isEmpty else { return }
        // Where ampersands abound that begin no reference, libxml2 would look through the rest of the chunk at each.
        guard unsafe state.pointee.bareAmpersands > 64, !isLast else { return unsafe parseWhole(bytes, isLast: isLast) }
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty {
            unsafe parseWhole(UnsafeRawBufferPointer(rebasing: rest.prefix(1024)), isLast: false)
            unsafe rest = rest.dropFirst(1024)
            passBareAmpersands()
        }
    }

    private func parseWhole(_ bytes: UnsafeRawBufferPointer, isLast: Bool) {
        _ = unsafe xmlParseChunk(
            context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(truncatingIfNeeded: bytes.count),
            isLast ? 1 : 0)
    }

    /// libxml2 compares every attribute of a tag with every other one, which takes minutes for a hundred thousand.
    private static let comparableAttributes = 16_384

    private static func hasTooManyAttributes(_ tag: UnsafeBufferPointer<UInt8>) -> Bool {
        guard tag.count > 5 * comparableAttributes, unsafe tag[0] == 0x3C, unsafe tag[1] != 0x21, unsafe tag[1] != 0x3F
        else { return false }
        var count = 0
        for index in 1..<tag.count where unsafe tag[index - 1] == 0x3D && (tag[index] == 0x22 || tag[index] == 0x27) {
            count += 1
        }
        return count > comparableAttributes
    }

    /// libxml2 keeps every name, namespace and entity reference that it meets for as long as the document is read.
    private func checkNames() {
        guard let dictionary = unsafe context?.pointee.dict else { return }
        let limits = unsafe state.pointee.limits
        if unsafe xmlDictGetUsage(dictionary) > limits.nameBytes || xmlDictSize(dictionary) > 4 * limits.names {
            unsafe state.pointee.fail(
                .limitExceeded, "more than \(4 * limits.names) distinct names, or \(limits.nameBytes) bytes of them")
        }
    }

    /// Behind an ampersand libxml2 waits for a semicolon, and would keep the rest of the document until one comes.
    private mutating func passBareAmpersands() {
        while unsafe state.pointee.passBareAmpersand() {
            _ = unsafe xmlParseChunk(context, nil, 0, 0)
        }
    }

    /// libxml2 keeps a tag or comment until it is whole; one that never ends would take all memory.
    private func checkUnfinishedMarkup() {
        guard let input = unsafe context?.pointee.input, unsafe input.pointee.cur != nil else { return }
        let waiting = unsafe input.pointee.end - input.pointee.cur
        if unsafe Self.hasTooManyAttributes(UnsafeBufferPointer(start: input.pointee.cur, count: waiting)) {
            unsafe state.pointee.fail(.limitExceeded, "a tag has more than \(Self.comparableAttributes) attributes")
        }
        if unsafe waiting > state.pointee.limits.markupBytes {
            unsafe state.pointee.fail(
                .limitExceeded, "a tag or comment is longer than \(state.pointee.limits.markupBytes) bytes")
        }
    }
}
