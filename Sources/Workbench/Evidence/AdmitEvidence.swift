import OfficeDocuments
import OfficialText
public import Rectification
public import Store

/// The use case at the door: whether a file may be kept as evidence.
///
/// Nothing above the installation's highest level comes in: who brings a file states its level first, and marks of secrecy
/// are looked for in its name and, where all of it is text, in all its words.
public struct AdmitEvidence: Sendable {
    /// What was looked at.
    public enum Check: Sendable, CaseIterable {
        /// The level that was stated.
        case statedLevel
        /// Marks in the file's name.
        case name
        /// Marks in all of its words, also those that a page does not show.
        case text
    }

    /// A file that may be kept.
    public struct Admission: Sendable {
        /// The file, not kept yet.
        public let staged: any StagedEvidence
        /// What kind of file it is.
        public let kind: EvidenceKind
        /// What was looked at.
        public let checks: [Check]

        /// What was not looked at, one Chinese sentence; absent when everything was.
        public var remark: String? {
            checks.contains(.text) ? nil : "只核对了填报的密级和文件名，没有核对文件内容里的密级标志，请自行核对。"
        }
    }

    /// The longest text that is read for marks.
    public static let textLimit = 32 << 20

    private let highest: Secrecy

    /// Prepares to admit files up to the installation's highest level.
    public init(highest: Secrecy) { self.highest = highest }

    /// Looks at what is known before the file comes.
    /// - Returns: What kind of file its name promises.
    /// - Throws: ``EvidenceRefusal``.
    @discardableResult
    public func check(name: String, stated: Secrecy) throws(EvidenceRefusal) -> EvidenceKind {
        guard stated <= highest else {
            throw .statedAboveHighest(name: name, stated: stated, highest: highest)
        }
        try refuse(SecrecyMark.all(inName: name), in: Array(name.utf8), of: name, stated: stated) { _ in .name }
        guard let kind = EvidenceKind(ofName: name) else {
            throw Self.programs.contains(EvidenceKind.ending(of: name))
                ? .program(name: name) : .unknownKind(name: name)
        }
        return kind
    }

    /// Looks at a whole file; one that is refused is discarded.
    /// - Throws: ``EvidenceRefusal``, or ``EvidenceError`` when it cannot be read.
    public func admit(_ staged: any StagedEvidence, stated: Secrecy) async throws -> Admission {
        do {
            let kind = try check(name: staged.name, stated: stated)
            try await checkContent(of: staged, as: kind)
            if kind.isText { try await checkText(of: staged, stated: stated) }
            return Admission(staged: staged, kind: kind, checks: kind.isText ? Check.allCases : [.statedLevel, .name])
        } catch {
            await staged.discard()
            throw error
        }
    }

    private func checkContent(of staged: any StagedEvidence, as kind: EvidenceKind) async throws {
        guard staged.content.length > 0 else { throw EvidenceRefusal.empty(name: staged.name) }
        let sample = try await EvidenceSample(of: staged)
        guard !sample.isProgram else { throw EvidenceRefusal.program(name: staged.name) }
        guard sample.fits(kind) else {
            throw EvidenceRefusal.otherContent(name: staged.name, kind: kind, found: sample.foreignFormat)
        }
    }

    private func checkText(of staged: any StagedEvidence, stated: Secrecy) async throws {
        guard let bytes = try await staged.whole(atMost: Self.textLimit) else {
            throw EvidenceRefusal.longText(name: staged.name, limit: Self.textLimit)
        }
        for part in try EvidenceText.parts(of: bytes, name: staged.name) {
            try refuse(SecrecyMark.all(in: part.text), in: part.text, of: staged.name, stated: stated, at: part.place)
        }
    }

    /// Refuses for the highest of these marks, if that is too high.
    private func refuse(
        _ marks: [SecrecyMark], in text: [UInt8], of name: String, stated: Secrecy,
        at place: (SecrecyMark) -> EvidenceRefusal.Place
    ) throws(EvidenceRefusal) {
        // Of equal ones the first.
        guard let level = marks.map(\.level).max(), let found = marks.first(where: { $0.level == level }) else {
            return
        }
        let words = String(decoding: text[found.range], as: UTF8.self)
        let mark = EvidenceRefusal.Mark(words: words, level: found.level, place: place(found))
        if found.level.isStateSecret { throw .stateSecret(name: name, mark: mark) }
        if highest < .workSecret { throw .markedAboveHighest(name: name, mark: mark, highest: highest) }
        if stated < .workSecret { throw .markedAboveStated(name: name, mark: mark, stated: stated) }
    }

    private static let programs: Set = [
        "exe", "com", "scr", "msi", "dll", "bat", "cmd", "ps1", "vbs", "vbe", "js", "jse", "wsf", "hta", "lnk", "reg",
        "jar", "apk", "app", "sh", "py", "pl", "php", "docm", "xlsm", "pptm",
    ]
}
