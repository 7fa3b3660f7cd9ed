@testable import Rectification

extension RandomEvents {
    /// Random events of what goes to the superior and comes back.
    mutating func upward(_ kind: Event.Kind) -> Event {
        switch kind {
        case .submissionDrafted:
            .submissionDrafted(
                .init(
                    submission: id(), kind: pick(SubmissionDrafted.Kind.allCases), addressee: text(),
                    due: maybe { $0.date() }, version: number(), previous: maybe { $0.id() },
                    secrecy: pick(Secrecy.allCases), bound: many { $0.boundHead() }))
        case .submissionApproved:
            .submissionApproved(.init(submission: id(), decision: id()))
        case .submissionSent:
            .submissionSent(.init(submission: id(), on: date(), number: maybe { $0.text() }))
        case .submissionReturned:
            .submissionReturned(.init(submission: id(), on: date(), why: text()))
        case .submissionAccepted:
            .submissionAccepted(.init(submission: id(), on: date(), words: maybe { $0.text() }))
        case .opinionReceived:
            .opinionReceived(
                .init(
                    opinion: id(), submission: id(), by: text(), on: date(), finding: maybe { $0.id() }, words: text()))
        case .opinionAnswered:
            .opinionAnswered(.init(opinion: id(), words: text()))
        case .matterRecognized:
            .matterRecognized(
                .init(
                    recognition: id(), matter: id(), outcome: pick(MatterRecognized.Outcome.allCases), by: text(),
                    on: date(), words: maybe { $0.text() }, opinion: maybe { $0.id() }))
        default: afterwards(kind)
        }
    }

    mutating func boundHead() -> BoundHead {
        .init(stream: text(), sequence: number(), hash: digest())
    }
}
