import Rectification

/// A page: what it shows, and the template that shows it.
///
/// The properties of a page are the names in its template; `Templates/README.md` tells what each means.
protocol Page: Equatable, Sendable {
    /// The template.
    static var template: Template { get }
    /// What the window is called.
    var title: String { get }
    /// Where in the ledger the page is; absent outside an inspection.
    var inspection: InspectionFrame? { get }
    /// How secret what it shows is; it is printed on it.
    var bearing: Secrecy { get }
}

extension Page {
    var inspection: InspectionFrame? { nil }
    /// What nobody marked is internal.
    var bearing: Secrecy { .internal }
}
