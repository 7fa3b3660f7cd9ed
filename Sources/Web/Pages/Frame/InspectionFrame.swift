import Rectification
import Store

/// What stands around every page of one inspection: which one it is, and which of its parts the page is.
struct InspectionFrame: Equatable, Sendable {
    /// A step of the way to a page.
    struct Crumb: Equatable, Sendable {
        let crumb: String
        let crumbLang: String
        /// Absent for the page itself.
        let crumbHref: String?

        init(_ crumb: String, _ language: Language, href: String? = nil) {
            self.crumb = crumb
            crumbLang = language.tag
            crumbHref = href
        }
    }

    /// A part of an inspection that has a tab.
    enum Tab {
        case overview, ledger, remarks, journal
    }

    let organization: String
    let overviewHref: String
    let ledgerHref: String
    let remarksHref: String
    let journalHref: String
    let findingCount: String
    let recordCount: Int
    let crumbs: [Crumb]
    let isOverview: Bool
    let isLedger: Bool
    let isRemarks: Bool
    let isJournal: Bool

    /// A page that has a tab.
    init(_ header: InspectionHeader, _ tab: Tab, _ words: Catalogue) {
        let crumb: String? =
            switch tab {
            case .overview: nil
            case .ledger: words("frame.ledger")
            case .remarks: words("frame.remarks")
            case .journal: words("frame.journal")
            }
        self.init(header, tab: tab, crumbs: crumb.map { [Crumb($0, words.language)] } ?? [], words)
    }

    /// A page below one that has a tab, or beside them all.
    init(
        _ header: InspectionHeader, below: Crumb? = nil, title: String, in language: Language? = nil, _ words: Catalogue
    ) {
        let crumbs = [below, Crumb(title, language ?? words.language)].compactMap(\.self)
        self.init(header, tab: nil, crumbs: crumbs, words)
    }

    private init(_ header: InspectionHeader, tab: Tab?, crumbs: [Crumb], _ words: Catalogue) {
        let id = header.inspection.inspection.inspection
        organization = header.organization ?? words("inspections.unnamed")
        overviewHref = Address.inspection(id)
        ledgerHref = Address.ledger(of: id)
        remarksHref = Address.remarks(of: id)
        journalHref = Address.journal(id)
        findingCount = header.findings.text
        recordCount = header.records
        self.crumbs = crumbs
        isOverview = tab == .overview
        isLedger = tab == .ledger
        isRemarks = tab == .remarks
        isJournal = tab == .journal
    }
}

extension CappedCount {
    /// The number, with a plus where there are more.
    var text: String {
        switch self {
        case .exactly(let count): "\(count)"
        case .moreThan(let count): "\(count)+"
        }
    }
}

extension InspectionOpened {
    /// Type and form: 常规巡察.
    func kind(_ words: Catalogue) -> String {
        let form = words("form.\(form.map { "\($0)" } ?? "unstated")")
        guard let type else { return form }
        return words("form.withType", ["type": words("type.\(type)"), "form": form])
    }
}
