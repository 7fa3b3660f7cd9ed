import HashChain

@testable import Rectification

extension RandomEvents {
    /// Random events of the kinds with which work is planned, and of the organisation and the installation.
    mutating func later(_ kind: Event.Kind) -> Event {
        switch kind {
        case .matterRetired:
            .matterRetired(.init(matter: id(), into: many { $0.id() }, why: maybe { $0.text() }))
        case .findingPlanned:
            .findingPlanned(
                .init(
                    finding: id(), category: maybe { $0.text() }, isKey: pick([true, false]),
                    keyReason: maybe { $0.text() }, amount: maybe { $0.decimal() }, legalBasis: maybe { $0.text() },
                    rootCause: maybe { $0.text() }, goal: maybe { $0.text() }, standard: maybe { $0.text() },
                    sponsors: many { .init(post: $0.id(), role: $0.pick(Sponsorship.Role.allCases)) },
                    owner: maybe { $0.unit() }, supporting: many { $0.unit() }, responsible: maybe { $0.id() },
                    term: maybe { $0.pick(Term.allCases) }, due: maybe { $0.due() }, isIntensive: pick([true, false]),
                    unfinishedReason: maybe { $0.text() }, nextStep: maybe { $0.text() }, remark: maybe { $0.text() },
                    columns: many { .init(column: $0.id(), value: $0.text()) }))
        case .actionRevised:
            .actionRevised(
                .init(
                    action: id(), serves: many { $0.service() }, text: text(), term: maybe { $0.pick(Term.allCases) },
                    due: maybe { $0.due() }, why: maybe { $0.text() }))
        case .actionWithdrawn:
            .actionWithdrawn(.init(action: id(), why: text()))
        case .assignmentGiven:
            .assignmentGiven(
                .init(
                    assignment: id(), action: id(), unit: unit(), share: maybe { $0.text() },
                    responsible: maybe { $0.id() }, due: maybe { $0.due() }))
        case .assignmentEnded:
            .assignmentEnded(.init(assignment: id(), why: text()))
        case .secrecyMarked:
            .secrecyMarked(.init(subject: item(), secrecy: pick(Secrecy.allCases), why: maybe { $0.text() }))
        case .departmentRecorded:
            .departmentRecorded(.init(department: id(), name: text()))
        case .departmentRenamed:
            .departmentRenamed(.init(department: id(), name: text()))
        case .departmentClosed:
            .departmentClosed(.init(department: id(), why: maybe { $0.text() }))
        case .postTaken:
            .postTaken(
                .init(
                    post: id(), person: id(), name: text(), title: maybe { $0.text() }, department: maybe { $0.id() },
                    telephone: maybe { $0.text() }, since: maybe { $0.date() }))
        case .postLeft:
            .postLeft(.init(post: id(), on: maybe { $0.date() }, why: maybe { $0.text() }))
        case .columnAdded:
            .columnAdded(
                .init(
                    column: id(), name: text(), content: pick(ColumnAdded.Content.allCases), choices: many { $0.text() }
                ))
        case .columnRenamed:
            .columnRenamed(.init(column: id(), name: text()))
        case .columnHidden:
            .columnHidden(.init(column: id(), isShownAgain: pick([true, false])))
        case .grantGiven:
            .grantGiven(
                .init(
                    grant: id(), person: id(), role: pick(Role.allCases), scope: scope(),
                    secrecy: pick(Secrecy.allCases), from: maybe { $0.date() }, until: maybe { $0.date() }))
        case .grantEnded:
            .grantEnded(.init(grant: id(), why: maybe { $0.text() }))
        case .settingChanged:
            .settingChanged(.init(setting: pick(Setting.allCases), value: text(), why: maybe { $0.text() }))
        case .bundleImported:
            .bundleImported(
                .init(
                    inspection: id(), inspectionRecords: number(), manifest: digest(), organization: id(),
                    organizationRecords: number(), signer: publicKey()))
        case .subordinateListed:
            .subordinateListed(.init(organization: id(), name: text()))
        default: closing(kind)
        }
    }

    mutating func publicKey() -> PublicKey {
        guard let key = PublicKey(bytes: digest().bytes) else { preconditionFailure("a digest has as many bytes") }
        return key
    }

    mutating func service() -> ActionRecorded.Service { .init(finding: id(), change: maybe { $0.text() }) }

    mutating func due() -> Due {
        Due(
            words: text(), on: maybe { $0.date() }, isProvisional: pick([true, false]),
            level: maybe { $0.pick(DecidingLevel.allCases) })
    }

    mutating func unit() -> Unit { pick([.department(id()), .organization(id())]) }

    mutating func decimal() -> DecimalText { pick(["0", "-1", "12.50", "0.00001"].compactMap { DecimalText($0) }) }

    mutating func scope() -> Scope {
        pick([.installation, .organizations([id(), id()]), .department(id()), .inspection(id())])
    }

    mutating func item() -> Item {
        pick([
            .finding(id()), .document(id()), .matter(id()), .report(id()), .evidence(id()), .decision(id()),
            .closure(id()), .step(7),
        ])
    }
}
