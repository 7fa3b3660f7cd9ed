import HashChain
public import Rectification
public import Store

/// Finds what people name in their words: a place in the list, a label, a name, the beginning of an id.
public struct NamedThings {
    /// The organisation.
    public let organization: OrganizationID
    /// The inspection; absent where only an organisation is asked about.
    public let inspection: InspectionID?
    let reader: any LedgerReader

    /// The things of an inspection whose id begins so, and of its organisation.
    init(inspection prefix: String, in reader: any LedgerReader) throws {
        let id = try reader.inspection(prefixed: prefix)
        guard let summary = try reader.inspection(id) else { throw LookupFailure.takenBack(id.description) }
        organization = summary.inspection.inspection.organization
        inspection = id
        self.reader = reader
    }

    /// The things of an organisation.
    /// - Parameters:
    ///   - name: Its name or the beginning of its id; absent where the ledger has only one.
    ///   - reader: The ledger.
    /// - Throws: ``LookupFailure`` where none is called so, or several are.
    init(organization name: String?, in reader: any LedgerReader) throws {
        let known = try reader.organizations().map(\.organization)
        guard let name else {
            guard let only = known.first, known.count == 1 else {
                throw LookupFailure.thing(.organization, "", .several(known.map(\.name)))
            }
            organization = only.organization
            inspection = nil
            self.reader = reader
            return
        }
        let candidates = known.map { Named($0.organization, $0.name) }
        organization = try Self.find(name, .organization, in: candidates)
        inspection = nil
        self.reader = reader
    }

    /// The inspection that is asked about.
    public func requireInspection() throws -> InspectionID {
        guard let inspection else { throw LookupFailure.noInspection("") }
        return inspection
    }

    /// The finding at a position, from 1.
    public func finding(_ position: Int) throws -> FindingDetail {
        try reader.knownFinding(of: try requireInspection(), at: position)
    }

    /// The matter that is called so: `6` for the only one of finding 6, `6-1` for one of several.
    public func matter(_ name: String) throws -> MatterRow {
        let position = Int(name.prefix { $0.isNumber }) ?? 0
        let matters = try finding(position).matters.map(\.matter).filter { !$0.isRetired }
        if let only = matters.first, matters.count == 1, name == "\(position)" { return only }
        let labels = matters.compactMap(\.matter.label)
        guard let matter = matters.first(where: { $0.matter.label == name }) else {
            throw LookupFailure.thing(.matter, name, .none(labels))
        }
        return matter
    }

    /// The action that is called so: `6.2` is the second that `taizhang finding` lists under finding 6.
    public func action(_ name: String) throws -> FindingDetail.Action {
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let position = numbers[0], let ordinal = numbers[1] else {
            throw LookupFailure.thing(.action, name, .none([]))
        }
        let actions = try finding(position).actions
        guard actions.indices.contains(ordinal - 1) else {
            throw LookupFailure.thing(.action, name, .none(actions.indices.map { "\(position).\($0 + 1)" }))
        }
        return actions[ordinal - 1]
    }

    /// The department that is called so, else the organisation below that is.
    public func unit(_ name: String) throws -> Unit {
        let departments = try reader.departments(of: organization).map(\.department)
        let below = try reader.state(of: .organization(organization)).listedSubordinates
        let units =
            departments.filter { !$0.isClosed }.map { Named(Unit.department($0.department), $0.name) }
            + below.map { Named(Unit.organization($0.organization), $0.name) }
        return try Self.find(name, .unit, in: units)
    }

    /// The department that is called so.
    public func department(_ name: String) throws -> DepartmentID {
        let departments = try reader.departments(of: organization).map(\.department).filter { !$0.isClosed }
        return try Self.find(name, .department, in: departments.map { Named($0.department, $0.name) })
    }

    /// The post of the person who is called so, if that person holds one.
    public func post(_ name: String) throws -> PostID {
        let posts = try reader.posts(of: organization).filter { !$0.isLeft }.map(\.post)
        return try Self.find(name, .post, in: posts.map { Named($0.post, $0.name) })
    }

    /// The column that is called so.
    public func column(_ name: String) throws -> ColumnID {
        let columns = try reader.columns(of: organization).map(\.column)
        return try Self.find(name, .column, in: columns.map { Named($0.column, $0.name) })
    }

    /// The document of the inspection whose name is this.
    public func document(_ name: String) throws -> DocumentID {
        let documents = try reader.documents(of: try requireInspection()).map(\.document)
        return try Self.find(name, .document, in: documents.map { Named($0.document, $0.name) })
    }

    /// The document of the inspection whose name is this; without a name, the only one.
    func documentRow(_ name: String?) throws -> DocumentRow {
        let documents = try reader.documents(of: try requireInspection())
        if let name {
            let named = try document(name)
            if let row = documents.first(where: { $0.document.document == named }) { return row }
        }
        guard documents.count == 1 else {
            let names = documents.map(\.document.name)
            throw LookupFailure.thing(.document, name ?? "", names.isEmpty ? .none([]) : .several(names))
        }
        return documents[0]
    }

    /// The findings that an action serves, and what it changes there.
    public func services(of action: ActionID) throws -> [ActionRecorded.Service] {
        try reader.services(of: action).map { .init(finding: $0.finding, change: $0.change) }
    }

    /// The assignment of an action that a unit has.
    public func assignment(of action: String, to unit: String) throws -> AssignmentID {
        let named = try self.unit(unit)
        let standing = try self.action(action).assignments.filter { $0.ended == nil }.map(\.assignment)
        guard let assignment = standing.first(where: { $0.unit == named }) else {
            let names = try reader.officeNames(of: try requireInspection()).units
            throw LookupFailure.thing(.assignment, unit, .none(standing.map { names[$0.unit] ?? $0.unit.description }))
        }
        return assignment.assignment
    }

    /// Something with an id and a name.
    struct Named<Value> {
        let value: Value
        let id: String
        let name: String

        init<Kind>(_ value: Value, _ name: String) where Value == Identifier<Kind> {
            self.init(value, id: value, name)
        }

        init<Kind>(_ value: Value, id: Identifier<Kind>, _ name: String) {
            self.value = value
            self.id = id.description
            self.name = name
        }

        init(_ value: Value, _ name: String) where Value == Unit {
            self.value = value
            id = value.description.split(separator: "/").last.map(String.init) ?? ""
            self.name = name
        }
    }

    /// The one with this name, else the one whose id begins so.
    static func find<Value>(
        _ name: String, _ thing: LookupFailure.Thing, in candidates: [Named<Value>]
    ) throws(LookupFailure) -> Value {
        let key = MatchingKey.ofIssuer(name)
        let called = candidates.filter { MatchingKey.ofIssuer($0.name) == key }
        let hits = called.isEmpty && key.count >= 4 ? candidates.filter { $0.id.hasPrefix(key.lowercased()) } : called
        if let hit = hits.first, hits.count == 1 { return hit.value }
        let listed = (hits.isEmpty ? candidates : hits).map { "\($0.name)（\($0.id)）" }
        throw .thing(thing, name, hits.isEmpty ? .none(listed) : .several(listed))
    }
}
