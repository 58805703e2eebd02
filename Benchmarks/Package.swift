// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    dependencies: [.package(name: "swift-syndication", path: "..")],
    targets: [
        .executableTarget(
            name: "read-entries", dependencies: [.product(name: "Syndication", package: "swift-syndication")])
    ],
    swiftLanguageModes: [.v6]
)
