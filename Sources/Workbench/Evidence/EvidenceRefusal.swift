public import OfficeDocuments
public import OfficialText
public import Rectification

/// Why a file is not taken as evidence; nothing of it was kept.
public enum EvidenceRefusal: ExplainedError, Equatable {
    /// Where a mark of secrecy was found.
    public enum Place: Sendable, Equatable {
        case name
        /// In a line of a text, from 1.
        case line(Int)
        /// In what a page shows.
        case page
        /// In what a page holds and does not show.
        case hidden
    }

    /// A mark of secrecy as it is printed.
    public struct Mark: Sendable, Equatable {
        /// The words of the mark.
        public let words: String
        /// The level that it names.
        public let level: SecrecyMark.Level
        /// Where it stands.
        public let place: Place
    }

    /// It has no bytes.
    case empty(name: String)
    /// Files with this ending are not taken.
    case unknownKind(name: String)
    /// It is a program or a script.
    case program(name: String)
    /// Its bytes are not what its ending says; what they look like, where that is known.
    case otherContent(name: String, kind: EvidenceKind, found: ForeignFormat?)
    /// Who brings it says that it is more secret than anything that may be here.
    case statedAboveHighest(name: String, stated: Secrecy, highest: Secrecy)
    /// It is marked as a state secret.
    case stateSecret(name: String, mark: Mark)
    /// It is marked as more secret than anything that may be here.
    case markedAboveHighest(name: String, mark: Mark, highest: Secrecy)
    /// It is marked as more secret than who brings it says.
    case markedAboveStated(name: String, mark: Mark, stated: Secrecy)
    /// It is a text so long that it cannot be read for marks.
    case longText(name: String, limit: Int)
    /// It is a text that cannot be read for marks.
    case unreadableText(DocumentError)

    /// Its name in the catalogue.
    public var code: ErrorCode { .evidenceRefused }

    /// One Chinese sentence: what came, what was wanted, what to do.
    public var description: String {
        switch self {
        case .empty(let name): "\(Self.quoted(name))是空文件（0 字节），没有收存，请检查文件是否传输完整。"
        case .unknownKind(let name):
            "\(Self.quoted(name))不是可以收的佐证文件，没有收存；可以收的有 \(Self.endings)，请转换后再交。"
        case .program(let name): "\(Self.quoted(name))是程序或脚本，不能作佐证文件，没有收存，请检查是否选错了文件。"
        case .otherContent(let name, let kind, let found):
            "\(Self.quoted(name))的扩展名是 \(EvidenceKind.ending(of: name))，内容却\(found.map { "是\($0.name)" } ?? "不是 \(kind.rawValue)")，"
                + "没有收存，请检查文件是否改过名或已损坏。"
        case .statedAboveHighest(let name, let stated, let highest):
            "\(Self.quoted(name))填报的密级是“\(stated.title)”，本台账最高只收“\(highest.title)”，没有收存，请按保密规定另行保管。"
        case .stateSecret, .markedAboveHighest, .markedAboveStated: markWords
        case .longText(let name, let limit):
            "\(Self.quoted(name))的文字超过 \(limit >> 20) MB，不能逐字核对密级标志，没有收存，请拆成几个文件后再交。"
        case .unreadableText(let error): "\(error.description.dropLast())；密级标志无从核对，没有收存。"
        }
    }

    private var markWords: String {
        switch self {
        case .stateSecret(let name, let mark):
            "\(mark.sentence(name))，国家秘密不得进入本台账，没有收存，请立即按保密规定处理。"
        case .markedAboveHighest(let name, let mark, let highest):
            "\(mark.sentence(name))，本台账最高只收“\(highest.title)”，没有收存，请按保密规定另行保管。"
        case .markedAboveStated(let name, let mark, let stated):
            "\(mark.sentence(name))，高于填报的密级“\(stated.title)”，没有收存，请核对密级后再交。"
        default: ""
        }
    }

    private static let endings = EvidenceKind.allCases.flatMap(\.endings).joined(separator: "、")

    fileprivate static func quoted(_ name: String) -> String { "“\(Quoted(path: name))”" }
}

extension EvidenceRefusal.Mark {
    /// The beginning of a sentence: what is marked, where and how.
    fileprivate func sentence(_ name: String) -> String {
        let file = EvidenceRefusal.quoted(name)
        let place =
            switch place {
            case .name: "\(file)的文件名"
            case .line(let number): "\(file)第 \(number) 行"
            case .page: "网页\(file)里"
            case .hidden: "网页\(file)不显示的部分"
            }
        return "\(place)标有“\(Quoted(words))”"
    }
}
