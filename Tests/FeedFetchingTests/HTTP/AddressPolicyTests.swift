import TestServer
import Testing

@testable import FeedFetching

@Suite("Which addresses are reached", .ownThread)
struct AddressPolicyTests {
    @Test(
        "Addresses that are not public are refused",
        arguments: [
            "0.0.0.0", "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.255", "127.0.0.1", "127.255.255.254",
            "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1", "198.18.0.1",
            "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::1",
            "::ffff:127.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::ffff:0:127.0.0.1", "64:ff9b::a00:1",
            "64:ff9b::169.254.169.254", "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::1", "3fff::1",
            "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fec0::1", "ff02::1",
        ])
    func refuses(_ text: String) throws {
        #expect(!AddressPolicy().permits(try #require(IPAddress(text))))
    }

    @Test(
        "Public ones are not",
        arguments: [
            "1.1.1.1", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255", "128.0.0.0",
            "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "192.167.255.255", "192.169.0.0",
            "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111", "2a00:1450::1", "64:ff9b::101:101",
            "::ffff:1.1.1.1",
        ])
    func permits(_ text: String) throws {
        #expect(AddressPolicy().permits(try #require(IPAddress(text))))
    }

    @Test("A network that is allowed is allowed as far as it goes")
    func allowed() throws {
        let policy = AddressPolicy(allowed: ["10.1.0.0/16", "fd00::/8", "127.0.0.1"].compactMap { NetworkRange($0) })
        let answers = ["10.1.255.1", "10.2.0.1", "fd12::1", "fc00::1", "127.0.0.1", "127.0.0.2", "::ffff:10.1.0.1"]
            .map { IPAddress($0).map(policy.permits) }
        #expect(answers == [true, false, true, false, true, false, true])
    }

    @Test(
        "What is no range of addresses is none",
        arguments: [
            "", "10", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "::/129", "example.org",
            "10.0.0.0/ 8", "/8",
        ])
    func noRange(_ text: String) {
        #expect(NetworkRange(text) == nil)
    }

    @Test(
        "However the server's own address is written, it is not connected to",
        arguments: [
            "127.0.0.1", "localhost", "feeds.localhost", "2130706433", "0x7f.1", "0177.0.0.1", "127.1", "0", "0.0.0.0",
            "[::1]", "[::ffff:127.0.0.1]", "[0:0:0:0:0:ffff:7f00:1]", "127.0.0.1.", "localhost.",
        ])
    func written(_ host: String) async throws {
        let fixture = try ClientFixture { $0.allowedNetworks = [] }
        let error = try await fixture.failure("/feed/x", host: host)
        #expect(error?.code == .refused || error?.code == .unresolved, "\(error?.message ?? "reached")")
        #expect(try fixture.site.requests().isEmpty)
    }

    @Test(
        "No redirect leads into a network that is not public",
        arguments: [
            "http://169.254.169.254/latest/meta-data/", "http://[::1]:80/", "http://10.0.0.1/", "http://192.168.0.1/",
            "http://[fd00:ec2::254]/", "http://[::ffff:a9fe:a9fe]/", "http://2852039166/", "https://172.16.0.1/",
        ])
    func redirected(_ target: String) async throws {
        let fixture = try ClientFixture { $0.allowedNetworks = ["127.0.0.1"].compactMap { NetworkRange($0) } }
        #expect(try await fixture.failure("/redirect-to?url=" + target)?.code == .refused)
    }

    @Test("A name that leads to an address which is not allowed is refused on a kept connection's server, too")
    func name() async throws {
        let fixture = try ClientFixture { $0.allowedNetworks = ["127.0.0.2"].compactMap { NetworkRange($0) } }
        #expect(try await fixture.get("/feed/x", host: "127.0.0.2").response.status == 200)
        #expect(try await fixture.failure("/feed/x", host: "localhost")?.code == .refused)
        #expect(try await fixture.failure("/feed/x", host: "127.0.0.3")?.code == .refused)
    }
}
