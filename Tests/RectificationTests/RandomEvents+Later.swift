@testable import Rectification

extension RandomEvents {
    /// Random events of what comes after closing, and beside it.
    mutating func afterwards(_ kind: Event.Kind) -> Event {
        switch kind {
        case .followUpDrawn:
            .followUpDrawn(
                .init(
                    followUp: id(), by: pick(FollowUpDrawn.By.allCases), on: date(), seed: text(), among: number(),
                    drawn: many { $0.id() }, due: maybe { $0.date() }))
        case .followUpChecked:
            .followUpChecked(
                .init(
                    followUp: id(), matter: id(), result: pick(FollowUpChecked.Result.allCases), on: date(),
                    words: text()))
        case .remarkWaived:
            .remarkWaived(
                .init(waiver: id(), document: id(), rule: text(), place: text(), words: text(), why: text()))
        case .waiverWithdrawn: .waiverWithdrawn(.init(waiver: id(), why: text()))
        case .recurrenceLinked:
            .recurrenceLinked(
                .init(
                    recurrence: id(), finding: id(), earlierInspection: id(), earlierFinding: id(),
                    words: maybe { $0.text() }))
        case .policyRecorded:
            .policyRecorded(
                .init(
                    policy: id(), title: text(), change: pick(PolicyRecorded.Change.allCases),
                    number: maybe { $0.text() }, on: maybe { $0.date() }, serves: many { $0.policyGround() },
                    replaces: maybe { $0.id() }))
        case .policyReviewed:
            .policyReviewed(
                .init(
                    policy: id(), on: date(), isConsistent: pick(PolicyReviewed.Answer.allCases),
                    isSupported: pick(PolicyReviewed.Answer.allCases),
                    isSupervised: pick(PolicyReviewed.Answer.allCases),
                    isPenalized: pick(PolicyReviewed.Answer.allCases), words: maybe { $0.text() }))
        case .outcomeRecorded:
            .outcomeRecorded(
                .init(
                    outcome: id(), finding: maybe { $0.id() }, on: date(), persons: maybe { $0.number() },
                    forms: many { $0.handlingCount() }, money: many { $0.moneyCount() }, words: maybe { $0.text() }))
        case .indicatorSet:
            .indicatorSet(
                .init(
                    indicator: id(), name: text(), unit: maybe { $0.text() }, target: decimal(),
                    inspection: maybe { $0.id() }, due: maybe { $0.date() }))
        case .indicatorMeasured:
            .indicatorMeasured(.init(indicator: id(), on: date(), result: decimal(), words: maybe { $0.text() }))
        case .fundSet:
            .fundSet(.init(fund: id(), name: text(), budget: decimal(), inspection: maybe { $0.id() }))
        case .fundCounted:
            .fundCounted(
                .init(fund: id(), on: date(), inPlace: decimal(), spent: decimal(), words: maybe { $0.text() }))
        case .reorganizationRecorded:
            .reorganizationRecorded(
                .init(reorganization: id(), on: date(), ground: text(), from: many { $0.id() }, into: many { $0.id() }))
        case .handedOver:
            .handedOver(
                .init(
                    handOver: id(), from: text(), to: text(), on: date(), why: text(), items: many { $0.handOverItem() }
                ))
        case .commentTakenUp:
            .commentTakenUp(
                .init(
                    comment: id(), channel: pick(CommentTakenUp.Channel.allCases), on: date(),
                    finding: maybe { $0.id() }, words: text(), due: maybe { $0.date() }))
        case .commentAnswered:
            .commentAnswered(.init(comment: id(), on: date(), words: text()))
        case .commentTurned:
            .commentTurned(.init(comment: id(), finding: id()))
        default: preconditionFailure("no random events of the kind \(kind)")
        }
    }

    mutating func policyGround() -> PolicyGround {
        .init(inspection: id(), finding: id())
    }

    mutating func handlingCount() -> HandlingCount {
        .init(form: text(), count: number())
    }

    mutating func moneyCount() -> MoneyCount {
        .init(kind: text(), amount: decimal())
    }

    mutating func handOverItem() -> HandOverItem {
        .init(inspection: id(), item: item())
    }
}
