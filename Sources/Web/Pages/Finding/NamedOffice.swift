import Rectification
import Store

/// What is called how, with words for what has no name.
struct NamedOffice {
    private let names: OfficeNames
    private let words: Catalogue

    init(_ names: OfficeNames, _ words: Catalogue) {
        self.names = names
        self.words = words
    }

    private var unnamed: String { words("office.unnamed") }

    func name(of unit: Unit) -> String { names.units[unit] ?? unnamed }
    func name(of post: PostID) -> String { names.posts[post] ?? unnamed }
    func name(of column: ColumnID) -> String { names.columns[column] ?? unnamed }

    func answer(_ unit: Unit) -> Answer { Answer(name(of: unit), note: nil) }
    func answer(_ post: PostID) -> Answer { Answer(name(of: post), note: nil) }

    /// A leader, and as what, where that is not leading it.
    func answer(_ sponsor: Sponsorship) -> Answer {
        let role = sponsor.role == .leading ? nil : words("sponsor.\(sponsor.role.rawValue)")
        return Answer(name(of: sponsor.post), note: role)
    }
}
