// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "feed-tidy",
    dependencies: [
        // In your own package: .package(url: "…/swift-syndication", from: "0.1.0")
        .package(name: "swift-syndication", path: "../..")
    ],
    targets: [
        .executableTarget(
            name: "feed-tidy", dependencies: [.product(name: "Syndication", package: "swift-syndication")])
    ],
    swiftLanguageModes: [.v6]
)
