import Rectification
import Store

/// What people call the things of an inspection, and what they say.
struct WorkLabels {
    private let state: StreamState
    private let names: OfficeNames
    /// An action's place among those of the first finding that it serves: `6.2`.
    private let actions: [ActionID: String]

    init(_ state: StreamState, _ names: OfficeNames) {
        self.state = state
        self.names = names
        let positions = Dictionary(state.findings.map { ($0.finding, $0.position) }) { first, _ in first }
        var ordinals: [FindingID: Int] = [:]
        var labels: [ActionID: (position: Int, ordinal: Int)] = [:]
        for action in state.actions {
            for finding in action.serves.map(\.finding) {
                let ordinal = (ordinals[finding] ?? 0) + 1
                ordinals[finding] = ordinal
                guard let position = positions[finding], position < labels[action.action]?.position ?? .max else {
                    continue
                }
                labels[action.action] = (position, ordinal)
            }
        }
        actions = labels.mapValues { "\($0.position).\($0.ordinal)" }
    }

    /// Of the things of an inspection, as they are now.
    init(of inspection: InspectionID, in reader: any LedgerReader) throws(StoreError) {
        self.init(try reader.state(of: .inspection(inspection)), try reader.officeNames(of: inspection))
    }

    /// In a sentence: 问题 6, 6-1, 措施 6.2, and the unit of an assignment behind its action.
    func name(of item: Item) -> String {
        switch item {
        case .finding(let id): state.finding(id).map { "问题 \($0.position)" } ?? id.description
        case .action(let id): "措施 \(label(of: .action(id)))"
        case .matter(let id): label(of: .matter(id))
        case .assignment(let id): label(of: .assignment(id))
        default: item.description
        }
    }

    /// As a command names it, with the unit of an assignment behind its action.
    func label(of subject: ReportSubject) -> String {
        switch subject {
        case .matter(let id): matter(id)
        case .action(let id): actions[id] ?? id.description
        case .assignment(let id):
            state.assignment(id).map { given in
                "\(actions[given.action] ?? given.action.description) \(names.units[given.unit] ?? given.unit.description)"
            } ?? id.description
        }
    }

    /// What is to be done, or what was found.
    func words(of subject: ReportSubject) -> String {
        switch subject {
        case .matter(let id):
            state.matter(id).flatMap { $0.text ?? state.finding($0.finding)?.statement } ?? ""
        case .action(let id): state.action(id)?.text ?? ""
        case .assignment(let id):
            state.assignment(id).flatMap { $0.share ?? state.action($0.action)?.text } ?? ""
        }
    }

    private func matter(_ id: MatterID) -> String {
        guard let matter = state.matter(id) else { return id.description }
        return matter.label ?? state.finding(matter.finding).map { "\($0.position)" } ?? id.description
    }
}

/// The labels of several inspections, each made when it is first asked for.
struct WorkLabelBook {
    private let reader: any LedgerReader
    private var labels: [InspectionID: WorkLabels] = [:]

    init(_ reader: any LedgerReader) { self.reader = reader }

    subscript(_ inspection: InspectionID) -> WorkLabels {
        mutating get throws(StoreError) {
            if let known = labels[inspection] { return known }
            let made = try WorkLabels(of: inspection, in: reader)
            labels[inspection] = made
            return made
        }
    }
}
