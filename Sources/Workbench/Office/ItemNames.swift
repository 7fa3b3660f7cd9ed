import HashChain
import Rectification
import Store

/// What people call the things of an inspection: 问题 6, 6-1, 措施 6.2.
struct ItemNames {
    private let state: StreamState
    private let units: [Unit: String]

    /// Of the things of an inspection.
    init(of inspection: InspectionID, in reader: any LedgerReader) throws(StoreError) {
        state = try reader.state(of: .inspection(inspection))
        units = try reader.officeNames(of: inspection).units
    }

    /// What a thing is called, short: `6-1`.
    func name(of item: Item) -> String {
        switch item {
        case .finding(let id): position(of: id).map { "问题 \($0)" } ?? "问题"
        case .matter(let id): label(of: id)
        case .action(let id): number(of: id).map { "措施 \($0)" } ?? "措施"
        case .assignment(let id): assignmentName(id)
        default: item.description
        }
    }

    /// What a matter says of itself, or else its finding.
    func words(of matter: MatterID) -> String {
        guard let recorded = state.matter(matter) else { return "" }
        return recorded.text ?? state.finding(recorded.finding)?.statement ?? ""
    }

    private func position(of finding: FindingID) -> Int? { state.finding(finding)?.position }

    private func label(of matter: MatterID) -> String {
        guard let recorded = state.matter(matter) else { return "具体问题" }
        return recorded.label ?? position(of: recorded.finding).map(String.init) ?? "具体问题"
    }

    /// Its place among the actions of the first finding that it serves, as `taizhang finding` lists them.
    private func number(of action: ActionID) -> String? {
        guard let finding = state.action(action)?.serves.first?.finding, let position = position(of: finding) else {
            return nil
        }
        let serving = state.actions.filter { $0.serves.contains { $0.finding == finding } }
        return serving.firstIndex { $0.action == action }.map { "\(position).\($0 + 1)" }
    }

    private func assignmentName(_ id: AssignmentID) -> String {
        guard let assignment = state.assignment(id) else { return "任务" }
        return [number(of: assignment.action), units[assignment.unit]].compactMap(\.self).joined(separator: " ")
    }
}
