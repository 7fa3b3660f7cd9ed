import Synchronization

/// What the server counts of itself, in the text format that Prometheus reads (version 0.0.4).
final class ServerFigures: Sendable {
    private struct Key: Hashable {
        let route: String
        let status: Int
    }

    private struct Figures {
        var requests: [Key: Int] = [:]
        /// How many answers of a route took no longer than each of ``limits``.
        var buckets: [String: [Int]] = [:]
        var microseconds: [String: Int64] = [:]
    }

    /// In microseconds.
    private static let limits: [Int64] = [1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 5_000_000]

    private let figures = Mutex(Figures())

    /// Counts one answer.
    func note(route: String, status: Int, duration: Duration) {
        let time = duration.microseconds
        figures.withLock { figures in
            figures.requests[Key(route: route, status: status), default: 0] += 1
            figures.microseconds[route, default: 0] += time
            for (index, limit) in Self.limits.enumerated() where time <= limit {
                figures.buckets[route, default: Self.limits.map { _ in 0 }][index] += 1
            }
        }
    }

    /// All figures as text.
    var text: String {
        let figures = figures.withLock { $0 }
        let requests = figures.requests.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
        let counts = requests.map { key, count in
            "taizhang_requests_total{route=\"\(key.route)\",status=\"\(key.status)\"} \(count)\n"
        }
        return "# TYPE taizhang_requests_total counter\n" + counts.joined()
            + "# TYPE taizhang_request_seconds histogram\n" + histograms(figures).joined()
    }

    private func histograms(_ figures: Figures) -> [String] {
        figures.microseconds.sorted { $0.key < $1.key }.map { route, time in
            let total = figures.requests.filter { $0.key.route == route }.values.reduce(0, +)
            let within = figures.buckets[route] ?? Self.limits.map { _ in 0 }
            let bounds = Self.limits.map { "\(Double($0) / 1_000_000)" } + ["+Inf"]
            let buckets = zip(bounds, within + [total]).map { bound, count in
                "taizhang_request_seconds_bucket{route=\"\(route)\",le=\"\(bound)\"} \(count)\n"
            }
            return buckets.joined()
                + "taizhang_request_seconds_sum{route=\"\(route)\"} \(Double(time) / 1_000_000)\n"
                + "taizhang_request_seconds_count{route=\"\(route)\"} \(total)\n"
        }
    }
}
