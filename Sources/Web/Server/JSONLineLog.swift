import Foundation
public import Logging

/// Writes each log message as one JSON object on a line of its own.
public struct JSONLineLog: LogHandler {
    /// What is told with every message.
    public var metadata: Logger.Metadata = [:]
    /// The least that is told.
    public var logLevel: Logger.Level

    private let label: String
    private let now: @Sendable () -> Int64
    private let write: @Sendable ([UInt8]) -> Void

    /// Creates a log.
    /// - Parameters:
    ///   - label: What speaks.
    ///   - level: The least that is told.
    ///   - now: Milliseconds since 1970 UTC.
    ///   - write: Takes a whole line.
    public init(
        label: String, level: Logger.Level, now: @escaping @Sendable () -> Int64,
        write: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.label = label
        logLevel = level
        self.now = now
        self.write = write
    }

    /// A value that is told with every message.
    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    /// Writes a line.
    public func log(event: LogEvent) {
        var fields = metadata.merging(event.metadata ?? [:]) { $1 }.mapValues { $0.description }
        if let request = fields.removeValue(forKey: "hb.request.id") { fields["request"] = request }
        fields["time"] = "\(now())"
        fields["level"] = event.level.rawValue
        fields["log"] = label
        fields["message"] = event.message.description
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let line = try? encoder.encode(fields) else { return }
        write(Array(line) + [UInt8(ascii: "\n")])
    }
}
