import Notices
import OfficialText
public import Proofing

/// The use case behind `waive`: leaves a place of a file as it is, with the reason, in the file of waivers beside it.
public struct WaiveRemark: Sendable {
    private let files: FileAccess
    private let reader: ReadFile

    /// Prepares to waive; `encoding` is a name as people write it, absent when it is to be found out.
    public init(files: FileAccess, encoding: String?) throws {
        self.files = files
        reader = try ReadFile(files: files, encoding: encoding)
    }

    /// Waives the remark of a rule at a place of a file, or takes that back.
    /// - Parameters:
    ///   - path: The file; its text is left as it is.
    ///   - place: `LINE:COLUMN`, as `check` prints it: any place within what is remarked on.
    ///   - name: The rule, by its name.
    ///   - reason: Why it stays so, or why not any more.
    ///   - withdraws: Whether the waiver is taken back.
    /// - Returns: What was kept beside the file.
    /// - Throws: ``UnknownRule``, or ``NoSuchRemark`` when the rule says nothing of that place.
    public func waive(
        _ path: String, at place: String, rule name: String, because reason: String, withdrawing withdraws: Bool
    ) throws -> Waiver {
        let rule = try RuleName.named(name)
        guard path != "-", !reason.allSatisfy(\.isWhitespace) else { throw UnfitWaiving() }
        let sidecar = WaiverFile(beside: path, files: files)
        let standing = try sidecar.waivers()
        for document in try reader.read(path) {
            let lines = LineIndex(document.reading.manuscript.text)
            let remarks = Proofreader().remarks(on: document.reading).filter { $0.rule == rule }
            guard let remark = remarks.first(where: { $0.covers(place, lines) }) else { continue }
            let waiver = Waiver(remark, on: document.reading, because: reason)
            let stands = standing.contains { $0.rule == rule && $0.place == waiver.place }
            guard stands == withdraws else { throw NoSuchRemark(place: place, rule: rule, isWaived: stands) }
            try sidecar.add(waiver, withdrawn: withdraws)
            return waiver
        }
        throw NoSuchRemark(place: place, rule: rule, isWaived: nil)
    }
}

extension Remark {
    /// Whether its place begins there or goes over it; `place` is `LINE:COLUMN`.
    func covers(_ place: String, _ lines: LineIndex) -> Bool {
        let numbers = place.split(separator: ":").map { Int($0) }
        guard numbers.count == 2, let line = numbers[0], let column = numbers[1] else { return false }
        let start = lines.place(of: range.lowerBound)
        let end = lines.place(of: range.upperBound)
        return (start.line, start.column) <= (line, column) && (line, column) < (end.line, end.column)
    }
}

extension RuleName {
    /// The rule of a name.
    static func named(_ name: String) throws(UnknownRule) -> RuleName {
        guard let rule = RuleName(rawValue: name) else { throw UnknownRule(name: name) }
        return rule
    }
}

/// A waiver without a file beside which it can stand, or without a reason.
public struct UnfitWaiving: ExplainedError, Equatable {
    /// Its name in the catalogue.
    public var code: ErrorCode { .usage }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String { "豁免要写明是哪个文件（标准输入不行）和理由（不能是空白），请补上。" }
}

/// A place about which a rule says nothing, or of which what is asked for is so already.
public struct NoSuchRemark: ExplainedError, Equatable {
    let place: String
    let rule: RuleName
    /// Whether it is waived; absent where the rule says nothing.
    let isWaived: Bool?

    /// Its name in the catalogue.
    public var code: ErrorCode { .thingUnknown }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        switch isWaived {
        case nil: "\(Quoted(place)) 这一处没有 \(rule.rawValue) 的审校意见；请照 taizhang check 打印的“行：列”写。"
        case true?: "\(Quoted(place)) 这一处的 \(rule.rawValue) 已经豁免过了；要收回请加 --withdraw。"
        case false?: "\(Quoted(place)) 这一处的 \(rule.rawValue) 没有豁免过，不用收回。"
        }
    }
}
