public import Rectification

/// A rule pack with the file that it was read from.
public struct RulePackFile: Sendable {
    /// The path; for a pack that comes with the program, the name of its file.
    public let path: String
    /// The file as it is written.
    public let bytes: [UInt8]
    /// What it says.
    public let pack: RulePack

    /// Reads a file.
    /// - Throws: `RulePackFaults` with everything that is wrong.
    init(path: String, bytes: [UInt8]) throws(RulePackFaults) {
        self.path = path
        self.bytes = bytes
        pack = try RulePackReader.read(bytes, path: path)
    }

    /// The packs that come with the program, the default first.
    public static func shipped() throws -> [RulePackFile] {
        try [
            RulePackFile(path: "default.yaml", bytes: PackageResources.default_yaml),
            RulePackFile(path: "jiangjin-20-10-0.yaml", bytes: PackageResources.jiangjin_20_10_0_yaml),
            RulePackFile(path: "three-day.yaml", bytes: PackageResources.three_day_yaml),
            RulePackFile(path: "guangyuan-kou-fen.yaml", bytes: PackageResources.guangyuan_kou_fen_yaml),
            RulePackFile(path: "linying-wu-shu.yaml", bytes: PackageResources.linying_wu_shu_yaml),
        ]
    }

    /// The pack of this name that comes with the program.
    public static func shipped(named name: String) throws -> RulePackFile {
        let packs = try shipped()
        guard let found = packs.first(where: { $0.pack.name == name }) else {
            throw UnknownRulePack(name: name, known: packs.map(\.pack.name))
        }
        return found
    }
}

/// No rule pack has this name.
public struct UnknownRulePack: ExplainedError, Equatable {
    /// The name that was asked for.
    public let name: String
    /// The names that there are.
    public let known: [String]

    /// Its name in the catalogue.
    public var code: ErrorCode { .rulesUnknown }

    /// One Chinese sentence: what came, what there is.
    public var description: String {
        "没有叫“\(Quoted(name))”的规则包，可以写的是：\(known.joined(separator: "、"))。"
    }
}
