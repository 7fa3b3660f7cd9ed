import ArgumentParser
import Foundation

/// A ratio that is asked for, and what was measured.
struct Target {
    /// On which side of the bound the ratio must lie.
    enum Bound {
        case atLeast(Double)
        case atMost(Double)
    }

    private let name: String
    private let bound: Bound
    /// Infinite when it was not measured because it would take too long.
    private let measured: Double

    init(_ name: String, _ bound: Bound, measured: Double) {
        self.name = name
        self.bound = bound
        self.measured = measured
    }

    private var isMet: Bool {
        switch bound {
        case .atLeast(let least): measured >= least
        case .atMost(let most): measured <= most
        }
    }

    /// A row of the closing table.
    var row: String {
        let wanted =
            switch bound {
            case .atLeast(let least): "≥ \(Self.short(least))"
            case .atMost(let most): "≤ \(Self.short(most))"
            }
        return "| \(name) \(wanted) | \(measured.isFinite ? Self.short(measured) : "-") | \(isMet ? "yes" : "no") |"
    }

    private static func short(_ ratio: Double) -> String {
        String(format: ratio < 1 ? "%.4f" : "%.2f", ratio)
    }
}

/// Where the rows of the closing table are collected.
struct ReportOptions: ParsableArguments {
    @Option(help: "The file to which rows of the closing table are added.") var rows: String?

    /// Says a figure that is not judged.
    func say(_ figure: String) {
        print(figure)
        fflush(nil)
    }

    /// Adds to the closing table.
    func report(_ target: Target) throws {
        guard let rows else { return say(target.row) }
        let before = (try? Files.read(rows)) ?? []
        try Files.write(before + Array("\(target.row)\n".utf8), to: rows)
    }
}
