import Foundation
import Testing

@testable import Rectification

/// docs/permissions.csv, written by hand from what the product promises: it judges the code and is not made from it.
@Suite struct PermissionTests {
    private struct Line: Hashable {
        let role: String
        let subject: String
        let relation: String
        let scopes: Set<String>
    }

    private static func lines() throws -> [Line] {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/permissions.csv")
        let lines = try String(contentsOf: path.standardized, encoding: .utf8).split(separator: "\n")
        #expect(lines.first == "role,command or query,relation,scope")
        return lines.dropFirst().map { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            return Line(
                role: fields[0], subject: fields[1], relation: fields[2],
                scopes: Set(fields[3].split(separator: " ").map(String.init)))
        }
    }

    private let person: PersonID = RandomSource.counting(from: 1).identifier()
    private let organization: OrganizationID = RandomSource.counting(from: 2).identifier()
    private let inspection: InspectionID = RandomSource.counting(from: 3).identifier()
    private let department: DepartmentID = RandomSource.counting(from: 4).identifier()

    private var scopes: [String: Scope] {
        [
            "installation": .installation, "organization": .organizations([organization]),
            "inspection": .inspection(inspection), "department": .department(department),
        ]
    }

    private func authority(_ role: Role, _ scope: Scope, from: String? = nil, until: String? = nil) throws -> Authority
    {
        let grant = GrantGiven(
            grant: RandomSource.counting(from: 5).identifier(), person: person, role: role, scope: scope,
            secrecy: .internal, from: from.flatMap { CivilDate($0) }, until: until.flatMap { CivilDate($0) })
        return Authority(of: person, on: try #require(CivilDate("2024-07-01")), grants: [grant])
    }

    /// The widest place that the subject can be about.
    private func location(_ subject: Permission.Subject) -> LedgerLocation {
        switch subject {
        case .recordPerson, .giveGrant, .endGrant, .changeSetting, .viewAccess, .makeBackup, .importBundle:
            .installation
        case .recordDepartment, .renameDepartment, .closeDepartment, .recordPost, .leavePost, .addColumn,
            .renameColumn, .hideColumn, .callMeeting, .holdMeeting, .decideAtMeeting, .cancelMeeting, .sendLetter,
            .receiveLetter, .answerLetter, .withdrawLetter, .recordPolicy, .reviewPolicy, .setIndicator,
            .measureIndicator, .setFund, .countFund, .reorganize, .handOver,
            .exportBundle:
            .organization(organization)
        default: .inspection(inspection, of: organization)
        }
    }

    @Test func `权限表逐行与程序相同`() throws {
        let written = Set(try Self.lines().map { "\($0.role),\($0.subject),\($0.relation)" })
        let coded = Set(
            Permission.table.map { "\($0.role.rawValue),\($0.subject.rawValue),\($0.relation.rawValue)" })
        #expect(written == coded)
        #expect(try Self.lines().count == written.count)
    }

    @Test func `每个角色对每件事，在每种范围内，恰如权限表所写`() throws {
        let lines = try Self.lines()
        for role in Role.allCases {
            for subject in Permission.Subject.allCases {
                for relation in Permission.Relation.allCases {
                    for (name, scope) in scopes {
                        let relations: Set<Permission.Relation> = [relation]
                        let isWritten = lines.contains { line in
                            line.role == role.rawValue && line.subject == subject.rawValue
                                && (line.relation == relation.rawValue || line.relation == "inScope")
                                && line.scopes.contains(name)
                        }
                        let isPermitted = try authority(role, scope)
                            .permits(subject, at: location(subject), being: relations)
                        #expect(isPermitted == isWritten, "\(role) \(subject) \(relation) \(name)")
                    }
                }
            }
        }
    }

    @Test func `别的单位和别的检查不在范围内`() throws {
        let other = LedgerLocation.inspection(
            RandomSource.counting(from: 8).identifier(), of: RandomSource.counting(from: 9).identifier())
        for scope in scopes.values where scope != .installation {
            #expect(try !authority(.rectificationOffice, scope).permits(.planFinding, at: other))
        }
    }

    @Test(
        arguments: [
            (nil, nil, true), ("2024-07-01", nil, true), ("2024-07-02", nil, false), (nil, "2024-07-01", true),
            (nil, "2024-06-30", false),
        ] as [(String?, String?, Bool)])
    func `授权只在起止日期内有效`(_ from: String?, _ until: String?, _ holds: Bool) throws {
        let authority = try authority(.rectificationOffice, .installation, from: from, until: until)
        #expect(authority.permits(.planFinding, at: location(.planFinding)) == holds)
    }

    @Test func `别人的授权不算数`() throws {
        let grant = GrantGiven(
            grant: RandomSource.counting(from: 5).identifier(), person: RandomSource.counting(from: 6).identifier(),
            role: .rectificationOffice, scope: .installation, secrecy: .internal)
        let authority = Authority(of: person, on: .earliest, grants: [grant])
        let refusal = #expect(throws: Refusal.self) {
            try authority.require(.planFinding, at: location(.planFinding))
        }
        #expect(refusal?.description == "没有“确定整改计划”的权限，未登记；请由有权限的人办理，或请安全管理员授权。")
    }
}
