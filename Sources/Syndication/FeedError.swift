internal import SyndicationXML

/// Why a document could not be read, or a feed not written.
public struct FeedError: Error, Sendable, Hashable {
    /// The kinds of error. More may come: switch with a default.
    public struct Code: RawRepresentable, Sendable, Hashable {
        /// The kind's name for programs.
        public let rawValue: String

        /// Creates a kind from its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// There is nothing in the document.
        public static let empty = Code(rawValue: "empty")
        /// The document is not of any format that is known here.
        public static let notAFeed = Code(rawValue: "not-a-feed")
        /// The document is not what its format asks for, and could not be repaired.
        public static let malformed = Code(rawValue: "malformed")
        /// The document ends too early; what stood before was read.
        public static let truncated = Code(rawValue: "truncated")
        /// A limit on depth, size or number was exceeded.
        public static let limitExceeded = Code(rawValue: "limit-exceeded")
        /// The document's character encoding is not known.
        public static let unknownEncoding = Code(rawValue: "encoding-unknown")
        /// The system could not read the bytes.
        public static let unreadable = Code(rawValue: "unreadable")
        /// The system could not write the bytes.
        public static let unwritable = Code(rawValue: "unwritable")
        /// The format can only be read, or only be written.
        public static let unsupported = Code(rawValue: "unsupported")
        /// Versions of an entry differ, and nobody was to decide between them.
        public static let conflict = Code(rawValue: "conflict")
    }

    /// The kind of error.
    public var code: Code
    /// What is wrong, for people: one line, without the place.
    public var message: String
    /// The line, from 1; 0 when it is not known.
    public var line: Int
    /// The column in bytes, from 1; 0 when it is not known.
    public var column: Int

    /// Creates an error.
    public init(_ code: Code, _ message: String, line: Int = 0, column: Int = 0) {
        self.code = code
        self.message = message
        self.line = line
        self.column = column
    }
}

extension FeedError: CustomStringConvertible {
    /// `LINE:COLUMN: message`, without what is not known.
    public var description: String {
        line > 0 ? "\(line):\(column): \(message)" : message
    }
}

extension FeedError {
    init(_ error: XMLError) {
        self.init(Self.code(error.code), error.message, line: error.place.line, column: error.place.column)
    }

    private static func code(_ code: XMLError.Code) -> Code {
        switch code {
        case .truncated: .truncated
        case .empty: .empty
        case .notXML: .notAFeed
        case .limitExceeded: .limitExceeded
        case .unreadable: .unreadable
        case .unknownEncoding: .unknownEncoding
        case .notYet: .unreadable
        case .notWellFormed, .externalEntity, .invalidCharacter, .unknownEntity, .undeclaredPrefix, .unusualNamespace,
            .encodingMismatch:
            .malformed
        }
    }

    init(_ error: ByteSourceError) {
        self.init(.unreadable, SystemError.message(error.errno))
    }
}

extension ReadingNote {
    init(_ error: XMLError) {
        self.init(
            error.code == .externalEntity ? .error : error.code == .unusualNamespace ? .info : .warning,
            code: error.code.rawValue, error.message,
            line: error.place.line, column: error.place.column)
    }
}
