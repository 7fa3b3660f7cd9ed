// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Reading and folding take most of every test's time: without the optimiser a debug build reads a hundred times slower and
/// folds five times.
let optimized: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration: Target.Dependency = .product(name: "Configuration", package: "swift-configuration")
let hashTrees: Target.Dependency = .product(name: "HashTreeCollections", package: "swift-collections")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
    name: "taizhang",
    products: [.executable(name: "taizhang", targets: ["taizhang"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
    ],
    targets: [
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "HashChain", dependencies: [crypto], swiftSettings: strict),
        .target(name: "Sealing", dependencies: ["HashChain", crypto], swiftSettings: strict),
        .target(name: "OfficialText", swiftSettings: optimized),
        .target(name: "Resemblance", dependencies: ["OfficialText"], swiftSettings: optimized),
        .target(name: "Rectification", dependencies: ["HashChain", hashTrees], swiftSettings: optimized),
        .target(name: "OfficeDocuments", dependencies: ["OfficialText", "CLibXML2"], swiftSettings: optimized),
        .target(name: "Notices", dependencies: ["OfficialText", "Rectification"], swiftSettings: optimized),
        .target(
            name: "Proofing", dependencies: ["OfficialText", "Resemblance", "Rectification", "Notices"],
            swiftSettings: optimized),
        .target(
            name: "Store", dependencies: ["HashChain", "Rectification", "OfficialText", "Resemblance"],
            swiftSettings: strict),
        .target(
            name: "StoreTesting",
            dependencies: ["Store", "HashChain", "Rectification", "OfficialText", "Resemblance"],
            swiftSettings: strict),
        .target(
            name: "StoreSQLite",
            dependencies: ["Store", "HashChain", "Rectification", "OfficialText", "Resemblance", grdb, grdbSQLite],
            swiftSettings: strict),
        .target(
            name: "Workbench",
            dependencies: [
                "HashChain", "Sealing", "OfficialText", "Resemblance", "Rectification", "OfficeDocuments", "Notices",
                "Proofing", "Store",
                yams,
            ],
            resources: [.embedInCode("Rules/Packs")], swiftSettings: strict),
        .target(
            name: "Commands",
            dependencies: [
                "Workbench", "OfficialText", "Rectification", "Notices", "Proofing", "Store", argumentParser,
                configuration,
            ],
            swiftSettings: strict),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Web",
            dependencies: [
                "Workbench", "Rectification", "OfficialText", "Notices", "Proofing", "Store", "HashChain", "CZlib",
                hummingbird,
                mustache, httpTypes, logging,
                nioCore,
                lifecycle, signals, crypto,
            ],
            exclude: ["Templates/README.md"],
            resources: [.embedInCode("Assets"), .embedInCode("Templates"), .embedInCode("Strings")],
            swiftSettings: strict),
        .executableTarget(
            name: "taizhang",
            dependencies: [
                "Commands", "Web", "Workbench", "StoreSQLite", "Store", "Rectification", argumentParser, logging,
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "Benchmarks",
            dependencies: [
                "HashChain", "OfficialText", "Resemblance", "Notices", "Proofing", "Rectification", "Store",
                "StoreSQLite", "Workbench", crypto, argumentParser, hummingbird, nioCore,
            ],
            path: "bench/Benchmarks", swiftSettings: strict),
        .testTarget(name: "HashChainTests", dependencies: ["HashChain"], swiftSettings: strict),
        .testTarget(name: "SealingTests", dependencies: ["Sealing", "HashChain", crypto], swiftSettings: strict),
        .testTarget(name: "OfficialTextTests", dependencies: ["OfficialText"], swiftSettings: strict),
        .testTarget(name: "ResemblanceTests", dependencies: ["Resemblance", "OfficialText"], swiftSettings: strict),
        .testTarget(
            name: "RectificationTests", dependencies: ["Rectification", "HashChain"], exclude: ["Fixtures"],
            swiftSettings: strict),
        .testTarget(
            name: "OfficeDocumentsTests", dependencies: ["OfficeDocuments", "OfficialText"], swiftSettings: strict),
        .testTarget(
            name: "NoticesTests", dependencies: ["Notices", "OfficeDocuments", "OfficialText", "Rectification"],
            exclude: ["Expected", "Goldens", "Unseen"], swiftSettings: strict),
        .testTarget(
            name: "ProofingTests",
            dependencies: [
                "Proofing", "Notices", "OfficeDocuments", "OfficialText", "Resemblance", "Rectification", "HashChain",
            ],
            exclude: ["Goldens", "Trials"], swiftSettings: strict),
        .testTarget(
            name: "StoreTests",
            dependencies: [
                "Store", "StoreTesting", "StoreSQLite", "HashChain", "OfficialText", "Resemblance", "Rectification",
                grdb,
            ],
            swiftSettings: strict),
        .testTarget(
            name: "WorkbenchTests",
            dependencies: [
                "Workbench", "WorkbenchTesting", "Store", "StoreTesting", "StoreSQLite", "Sealing", "HashChain",
                "Notices", "OfficialText", "Proofing", "Rectification",
            ],
            swiftSettings: strict),
        .testTarget(name: "CommandsTests", dependencies: ["Commands", "Workbench"], swiftSettings: strict),
        .target(
            name: "WorkbenchTesting", dependencies: ["Workbench", "Store", "Rectification"],
            path: "Tests/WorkbenchTesting", swiftSettings: strict),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Workbench", "WorkbenchTesting", "Store", "Rectification", "Notices", hummingbird, httpTypes,
                logging,
                nioCore,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict),
        .testTarget(name: "ProgramTests", dependencies: ["taizhang"], swiftSettings: strict),
        .testTarget(name: "TidyTests", swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
