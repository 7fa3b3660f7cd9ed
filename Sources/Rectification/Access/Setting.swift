/// What an installation can be set to; each has a value from the beginning.
public enum Setting: String, Sendable, CaseIterable {
    /// The highest secrecy that may be held here.
    case highestSecrecy
    /// Whether every separation of duties is kept, or the two of a small office.
    case separations
    /// What must be answered before a matter is closed (三不放过), parted by 、.
    case closureGates
    /// How many megabytes a file of evidence may have.
    case evidenceLimit
    /// How many have to be there for a meeting to decide, by kind of decision.
    case quorums
    /// How many years an inspection is kept after its last record; 长期 for ever.
    case retention
    /// How many days a draft stays once it became a record.
    case draftDays

    /// In the words of the field.
    public var title: String {
        switch self {
        case .highestSecrecy: "最高密级"
        case .separations: "职责分离"
        case .closureGates: "销号条件"
        case .evidenceLimit: "单份佐证材料上限（MB）"
        case .quorums: "会议法定人数"
        case .retention: "保管期限（年）"
        case .draftDays: "草稿登记后保留（天）"
        }
    }

    /// The value that holds until another is set.
    public var preset: String {
        switch self {
        case .highestSecrecy: Secrecy.internal.rawValue
        case .separations: Separations.smallOffice.rawValue
        case .closureGates: ClosureGates.preset.joined(separator: ClosureGates.separator)
        case .evidenceLimit: "500"
        case .quorums: Quorums.preset
        case .retention: RetentionPeriod.permanent.description
        case .draftDays: "30"
        }
    }

    /// Every value that it allows; absent where it is a number or a list of the office's own words.
    private var values: [String]? {
        switch self {
        case .highestSecrecy: Secrecy.allCases.map(\.rawValue)
        case .separations: Separations.allCases.map(\.rawValue)
        case .closureGates, .evidenceLimit, .quorums, .retention, .draftDays: nil
        }
    }

    /// What it allows, in the words of a sentence.
    public var allowed: String {
        switch self {
        case .highestSecrecy, .separations: "可以是：" + (values ?? []).map(title).joined(separator: "、")
        case .closureGates:
            "请逐项写明，用“、”隔开，不重复，最多 \(ClosureGates.most) 项；不设就写“\(ClosureGates.none)”"
        case .quorums:
            "请写成“销号过半数、终止三分之二”，可以写的决定："
                + Quorums.Matter.allCases.map(\.title).joined(separator: "、") + "；人数："
                + Quorum.allCases.map(\.title).joined(separator: "、")
        case .evidenceLimit: "请写 1 到 \(Self.mostMegabytes) 的整数"
        case .retention: "请写“\(RetentionPeriod.permanent)”，或 1 到 \(RetentionPeriod.mostYears) 的整数"
        case .draftDays: "请写 1 到 \(Self.mostDraftDays) 的整数"
        }
    }

    /// A value in the words of the field; as it is where it is in words already.
    public func title(of value: String) -> String {
        switch self {
        case .highestSecrecy: Secrecy(rawValue: value)?.title ?? value
        case .separations: Separations(rawValue: value)?.title ?? value
        case .closureGates, .evidenceLimit, .quorums, .retention, .draftDays: value
        }
    }

    /// The value that is meant by these words, or by its own name; the words themselves where they mean none.
    public func value(of words: String) -> String { values?.first { title(of: $0) == words } ?? words }

    /// Whether it can be set to this.
    public func allows(_ value: String) -> Bool {
        switch self {
        case .highestSecrecy, .separations: values?.contains(value) == true
        case .closureGates: ClosureGates.read(value) != nil
        case .quorums: Quorums(value) != nil
        case .retention: RetentionPeriod(value) != nil
        case .evidenceLimit: Self.isWhole(value, upTo: Self.mostMegabytes)
        case .draftDays: Self.isWhole(value, upTo: Self.mostDraftDays)
        }
    }

    private static let mostMegabytes = 10_240
    private static let mostDraftDays = 3650

    private static func isWhole(_ value: String, upTo most: Int) -> Bool {
        Int(value).map { (1...most).contains($0) && "\($0)" == value } ?? false
    }
}
