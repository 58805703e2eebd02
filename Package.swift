// swift-tools-version: 6.2
import PackageDescription

let heap = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A command: an executable target `feed-NAME` over `FeedCommand`.
func command(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .executableTarget(name: name, dependencies: ["FeedCommand", argumentParser] + dependencies)
}

let package = Package(
    name: "swift-syndication",
    products: [
        .library(name: "Syndication", targets: ["Syndication"]),
        .library(name: "ArticleImport", targets: ["ArticleImport"]),
        .library(name: "FeedOperations", targets: ["FeedOperations"]),
        .library(name: "FeedPages", targets: ["FeedPages"]),
        .library(name: "FeedFetching", targets: ["FeedFetching"]),
        .executable(name: "feed", targets: ["feed"]),
        .executable(name: "feed-import", targets: ["feed-import"]),
        .executable(name: "feed-fetch", targets: ["feed-fetch"]),
        .executable(name: "feed-merge", targets: ["feed-merge"]),
        .executable(name: "feed-dedupe", targets: ["feed-dedupe"]),
        .executable(name: "feed-dedupe-ledger", targets: ["feed-dedupe-ledger"]),
        .executable(name: "feed-store", targets: ["feed-store"]),
        .executable(name: "feed-publish", targets: ["feed-publish"]),
        .executable(name: "feed-publish-preview", targets: ["feed-publish-preview"]),
        .executable(name: "feed-run", targets: ["feed-run"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.1.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.0.0"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CCMark", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]), .brew(["cmark-gfm"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
        .systemLibrary(
            name: "CDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"]), .brew(["libdeflate"])]),
        .systemLibrary(
            name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
        .systemLibrary(
            name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]),
        .systemLibrary(name: "CPosix"),
        .target(name: "SyndicationXML", dependencies: ["CLibXML2"]),
        .target(name: "Syndication", dependencies: ["SyndicationXML"]),
        .target(name: "ArticleImport", dependencies: ["Syndication", "SyndicationXML", "CCMark", "CYAML"]),
        .target(name: "FeedOperations", dependencies: ["Syndication", "SyndicationXML", heap]),
        .target(
            name: "FeedPages",
            dependencies: [
                "FeedOperations", "Syndication", "SyndicationXML",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            // In the executable, so that what is installed needs no files beside it.
            resources: [.embedInCode("Theme")]),
        .target(name: "FeedFiltering", dependencies: ["Syndication", "CPCRE2"]),
        .target(name: "FeedFetching", dependencies: ["Syndication", "SyndicationXML", "FeedOperations", "CCurl"]),
        .target(
            name: "FeedStore",
            dependencies: [
                "FeedFetching", "FeedOperations", "Syndication", "SyndicationXML", "CDeflate",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(name: "FeedCommand", dependencies: ["Syndication", "CPosix", argumentParser]),
        .executableTarget(name: "feed"),
        command("feed-import", "ArticleImport", "FeedOperations", "Syndication"),
        command("feed-fetch", "FeedFetching", "FeedStore", "FeedOperations", "ArticleImport", "Syndication"),
        command("feed-merge", "FeedFiltering", "FeedOperations", "Syndication"),
        .target(
            name: "DedupeCommand", dependencies: ["FeedCommand", "FeedOperations", "Syndication", argumentParser]),
        command("feed-dedupe", "DedupeCommand"),
        // What feed-dedupe becomes where a ledger is asked for, with the database.
        command("feed-dedupe-ledger", "DedupeCommand", "FeedStore"),
        command("feed-store", "FeedStore", "FeedFiltering", "FeedOperations", "Syndication"),
        command(
            "feed-publish", "FeedOperations", "FeedPages", "FeedFetching", "Syndication", "SyndicationXML", "CBrotli",
            "CDeflate"),
        // What feed-publish becomes to show a folder, with the server.
        command(
            "feed-publish-preview", .product(name: "FlyingFox", package: "FlyingFox"),
            .product(name: "FlyingSocks", package: "FlyingFox")),
        command("feed-run", "Syndication", "CYAML"),
        .testTarget(name: "SyndicationXMLTests", dependencies: ["SyndicationXML"]),
        .testTarget(name: "SyndicationTests", dependencies: ["Syndication"]),
        .testTarget(name: "ArticleImportTests", dependencies: ["ArticleImport"]),
        .testTarget(name: "FeedOperationsTests", dependencies: ["FeedOperations", "Syndication"]),
        .testTarget(
            name: "FeedPagesTests", dependencies: ["FeedPages", "FeedOperations", "Syndication", "SyndicationXML"]),
        .testTarget(name: "FeedFilteringTests", dependencies: ["FeedFiltering", "Syndication"]),
        .target(
            name: "TestServer", dependencies: ["Syndication"], path: "Tests/TestServer",
            exclude: ["server", "resolver.c"]),
        .testTarget(name: "FeedFetchingTests", dependencies: ["FeedFetching", "Syndication", "TestServer"]),
        .testTarget(
            name: "FeedStoreTests",
            dependencies: [
                "FeedStore", "FeedFetching", "FeedOperations", "Syndication",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "FeedCommandTests", dependencies: ["FeedCommand"]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "Syndication", "TestServer", "feed", "feed-import", "feed-fetch", "feed-merge", "feed-dedupe",
                "feed-dedupe-ledger", "feed-store", "feed-publish", "feed-publish-preview", "feed-run",
            ],
            exclude: ["Cases", "Fixtures"]),
    ],
    swiftLanguageModes: [.v6]
)

// The same settings for every target of ours. Warnings are errors only where FEED_STRICT is set (in .ci/run),
// so that a newer compiler's new warning never breaks a user's build.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
    ]
    if Context.environment["FEED_STRICT"] != nil {
        target.swiftSettings?.append(.treatAllWarnings(as: .error))
    }
}
