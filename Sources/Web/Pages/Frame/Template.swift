import Mustache

/// The templates in `Templates/`.
enum Template: String, CaseIterable {
    case document, error, finding, frame, inspection, inspections, journal, ledger, level, office, pages, paper,
        remarks, search
    case shapes, status, style, verification

    /// The template as it is written.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    private var bytes: [UInt8] {
        switch self {
        case .document: PackageResources.document_mustache
        case .error: PackageResources.error_mustache
        case .finding: PackageResources.finding_mustache
        case .frame: PackageResources.frame_mustache
        case .inspection: PackageResources.inspection_mustache
        case .inspections: PackageResources.inspections_mustache
        case .journal: PackageResources.journal_mustache
        case .ledger: PackageResources.ledger_mustache
        case .level: PackageResources.level_mustache
        case .office: PackageResources.office_mustache
        case .pages: PackageResources.pages_mustache
        case .paper: PackageResources.paper_mustache
        case .remarks: PackageResources.remarks_mustache
        case .search: PackageResources.search_mustache
        case .shapes: PackageResources.shapes_mustache
        case .status: PackageResources.status_mustache
        case .style: PackageResources.style_mustache
        case .verification: PackageResources.verification_mustache
        }
    }

    /// All templates in one language.
    ///
    /// Words and the addresses of assets are the same in every answer; so they are written into the templates once.
    static func library(_ catalogue: Catalogue) -> MustacheLibrary {
        let addresses = Asset.all.map { asset in (asset.name.replacing(".", with: "_"), asset.address) }
        let assets = Dictionary(uniqueKeysWithValues: addresses)
        var library = MustacheLibrary()
        for template in allCases {
            do {
                try library.register(template.filled(catalogue, assets), named: template.rawValue)
            } catch {
                preconditionFailure("the template \(template.rawValue) cannot be read: \(error)")
            }
        }
        return library
    }

    private func filled(_ catalogue: Catalogue, _ assets: [String: String]) -> String {
        text.replacing(/\{\{say\.([A-Za-z.]+)\}\}/) { HTML.escaped(catalogue(String($0.1))) }
            .replacing(/\{\{asset\.([a-z_]+)\}\}/) { assets[String($0.1)] ?? "" }
    }
}
