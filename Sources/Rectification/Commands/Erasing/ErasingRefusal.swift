/// Why words are not erased.
public enum ErasingRefusal: Sendable, Equatable {
    /// Nothing was named.
    case nothingNamed
    /// No record stands there.
    case noSuchRecord(Int)
    /// The record holds no words, only ids, dates, numbers and statuses.
    case noWords(Int, Event.Kind)
    /// Its words were erased before.
    case erasedAlready(Int)
    /// The decision does not count yet.
    case unconfirmed(DecisionStanding)
}

extension ErasingRefusal: CustomStringConvertible {
    /// One Chinese sentence: what came, why it is refused, and what to do.
    public var description: String {
        switch self {
        case .nothingNamed: "没有写明抹去什么，请写明第几条记录、哪份文件或哪份佐证材料。"
        case .noSuchRecord(let record): "没有第 \(record) 条记录，请用 log 核对序号。"
        case .noWords(let record, let kind): "第 \(record) 条是“\(kind.title)”，没有可以抹去的文字，请核对序号。"
        case .erasedAlready(let record): "第 \(record) 条的文字已经抹去，不能再抹去或更正。"
        case .unconfirmed(let standing):
            "据以抹去的纸面决定现在是“\(standing.title)”，抹去不能恢复，请先收存扫描件，并由另一人比对。"
        }
    }
}
