import HashChain

@testable import Rectification

extension RandomEvents {
    /// Random events of the kinds with which work is proven and matters are closed.
    mutating func closing(_ kind: Event.Kind) -> Event {
        switch kind {
        case .evidenceReceived:
            .evidenceReceived(
                .init(
                    evidence: id(), subject: item(), name: text(), source: .init(digest: digest(), length: number()),
                    type: text(), effectiveOn: maybe { $0.date() }, secrecy: pick(Secrecy.allCases),
                    claim: maybe { $0.text() }))
        case .decisionRecorded:
            .decisionRecorded(
                .init(
                    decision: id(), form: pick(PaperForm.allCases), decidedBy: text(), post: maybe { $0.id() },
                    capacity: maybe { $0.text() }, decidedOn: date(), meeting: maybe { $0.id() },
                    words: maybe { $0.text() }))
        case .decisionCompared: .decisionCompared(.init(decision: id(), scan: maybe { $0.id() }))
        case .closureRequested:
            .closureRequested(
                .init(closure: id(), matter: id(), resolution: resolution(), words: maybe { $0.text() }))
        case .closureEndorsed: .closureEndorsed(.init(closure: id(), decision: maybe { $0.id() }))
        case .closureVerified: .closureVerified(.init(closure: id(), words: maybe { $0.text() }))
        case .closureApproved:
            .closureApproved(
                .init(closure: id(), decision: id(), notApplicable: many { $0.text() }, bound: digest()))
        case .matterClosed: .matterClosed(.init(closure: id()))
        case .closureReturned: .closureReturned(.init(closure: id(), why: text()))
        case .closureDropped: .closureDropped(.init(closure: id()))
        case .matterReopened: .matterReopened(.init(closure: id(), why: text()))
        case .gateAnswered:
            .gateAnswered(.init(matter: id(), gate: text(), ground: text(), decision: maybe { $0.id() }))
        default: office(kind)
        }
    }

    mutating func reportSubject() -> ReportSubject { pick([.matter(id()), .action(id()), .assignment(id())]) }

    mutating func resolution() -> Resolution {
        Resolution(
            pick(Resolution.Kind.allCases), due: maybe { $0.due() }, reviewsOn: many { $0.date() },
            consent: maybe { $0.text() })
    }
}
