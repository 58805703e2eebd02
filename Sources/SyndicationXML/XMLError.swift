/// Where in a document something is: both count from 1, 0 means unknown.
package struct XMLPlace: Sendable, Hashable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Why reading a document ended early, or what was repaired on the way.
package struct XMLError: Error, Sendable, Hashable {
    /// The kinds of fault.
    package enum Code: String, Sendable, Hashable {
        /// The text is not well-formed XML; the parser repaired it and went on.
        case notWellFormed = "not-well-formed"
        /// The document ends before its root element does.
        case truncated
        /// There is nothing, or nothing but white space.
        case empty
        /// The bytes are not XML at all.
        case notXML = "not-xml"
        /// The system could not read the bytes.
        case unreadable
        /// There are no more bytes yet.
        case notYet = "not-yet"
        /// A limit of ``XMLLimits`` was exceeded.
        case limitExceeded = "limit-exceeded"
        /// An external entity was referred to; none is ever loaded.
        case externalEntity = "external-entity"
        /// A byte or character that XML forbids was replaced or left out.
        case invalidCharacter = "invalid-character"
        /// The document's encoding is not known here.
        case unknownEncoding = "encoding-unknown"
        /// An entity that is declared nowhere was kept as text.
        case unknownEntity = "unknown-entity"
        /// The document is not in the encoding that it declares.
        case encodingMismatch = "encoding-mismatch"
        /// A prefix that is declared nowhere was read by what it usually means.
        case undeclaredPrefix = "undeclared-prefix"
        /// A namespace was written in another way than it is defined.
        case unusualNamespace = "unusual-namespace"
    }

    package var code: Code
    package var message: String
    package var place: XMLPlace

    package init(_ code: Code, _ message: String, at place: XMLPlace) {
        self.code = code
        self.message = message
        self.place = place
    }
}

/// How much of everything a document may have, so that no input costs unbounded memory or time.
package struct XMLLimits: Sendable, Hashable {
    /// Levels of elements within one record; deeper elements are left out, their text is kept.
    package var depth = 256
    /// Levels of elements in a document.
    package var levels = 65_536
    /// Elements that are never closed, in a document.
    package var unclosed = 1 << 18
    /// Attributes of one element; further ones are left out.
    package var attributes = 256
    /// Distinct names in a document.
    package var names = 16_384
    /// Bytes of all names and namespaces that a document uses, each counted once.
    package var nameBytes = 8 << 20
    /// Bytes of text and attribute values within one record.
    package var recordBytes = 32 << 20
    /// Nodes within one record.
    package var recordNodes = 1 << 19
    /// Attributes within one record.
    package var recordAttributes = 1 << 19
    /// Bytes that entities declared by the document may expand to, in all.
    package var entityBytes = 1 << 20
    /// Bytes of one unfinished piece of markup (a tag, a comment).
    package var markupBytes = 32 << 20
    /// Repairs that are reported; further ones are only counted.
    package var reportedRepairs = 20

    package init() {}
}
