#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An address of the internet protocol. One of version 4 that is written as version 6 (`::ffff:a.b.c.d`) is one of
/// version 4.
struct IPAddress: Sendable, Hashable {
    /// 4 or 16 bytes, the most significant first.
    let bytes: [UInt8]

    /// An address from its bytes.
    init(_ bytes: [UInt8]) {
        let isMapped =
            bytes.count == 16 && bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        self.bytes = isMapped ? Array(bytes[12...]) : bytes
    }

    /// An address as people write it: `192.0.2.1`, `2001:db8::1`, without brackets or a zone.
    init?(_ text: String) {
        var (version4, version6) = (in_addr(), in6_addr())
        if unsafe inet_pton(AF_INET, text, &version4) == 1 {
            self.init(unsafe withUnsafeBytes(of: &version4) { unsafe Array($0) })
        } else if unsafe inet_pton(AF_INET6, text, &version6) == 1 {
            self.init(unsafe withUnsafeBytes(of: &version6) { unsafe Array($0) })
        } else {
            return nil
        }
    }

    /// An address as people write it, or as resolvers understand it as well: `127.1`, `0x7f000001`.
    init?(lenient text: String) {
        var version4 = in_addr()
        if unsafe inet_aton(text, &version4) != 0 {
            self.init(unsafe withUnsafeBytes(of: &version4) { unsafe Array($0) })
        } else {
            self.init(text)
        }
    }

    /// The address of a socket; nil when it is of another family.
    init?(_ address: UnsafePointer<sockaddr>) {
        switch Int32(unsafe address.pointee.sa_family) {
        case AF_INET:
            var version4 = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in.self).sin_addr
            self.init(unsafe withUnsafeBytes(of: &version4) { unsafe Array($0) })
        case AF_INET6:
            var version6 = unsafe UnsafeRawPointer(address).loadUnaligned(as: sockaddr_in6.self).sin6_addr
            self.init(unsafe withUnsafeBytes(of: &version6) { unsafe Array($0) })
        default: return nil
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The address as people write it.
    var description: String {
        var text = [CChar](repeating: 0, count: 64)
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        guard unsafe inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "?" }
        return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
