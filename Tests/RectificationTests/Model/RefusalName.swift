@testable import Rectification

/// The reasons to refuse something, by name, whatever they say of the case at hand.
enum RefusalName: String, CaseIterable {
    case emptyName, notANotice, sameBytes, knownInspection, notComparable, noSuchInspection, unmatched, noSuchRecord
    case noReason, notMendable, unfitMend, changedSince, noSuchCommand, notYours, takenBackAlready, builtOn
    case nothingToTakeBack
    // AccessRefusal
    case accessNotPermitted, accessOwnGrant, accessNoSuchPerson, accessAdministratorsApart, accessNoSuchGrant
    case accessNoDays, accessUnfitValue, accessLastSecurityAdministrator
    // PlanningRefusal
    case planningEmpty, planningNoSuchOrganization, planningNoSuchFinding, planningNoSuchMatter
    case planningNoSuchAction, planningNoSuchAssignment, planningNoSuchUnit, planningNoSuchPost
    case planningNoSuchDepartment, planningNoSuchColumn, planningTooFewParts, planningDividedAlready
    case planningUnfitServices, planningWithdrawn, planningHasAssignments, planningAssignedAlready, planningEnded
    case planningUnmarkable, planningTooSecret, planningUnprovable, planningEvidenceThere, planningTooManyColumns
    case planningNameTaken, planningUnfitColumnValue, planningUnfitChoices, planningNothingNew
    // ClosureRefusal
    case closingHasClosure, closingNoClosure, closingNotNext, closingGatesOpen, closingNoSuchGate
    case closingResolutionLacks, closingUnfitReviews, closingAsked, closingRecordedBySelf, closingReported
    case closingBelongsToOwner, closingNotSponsor, closingNoSuchDecision, closingConfirmedAlready, closingNoScan
    case closingDayAhead, closingLetGo, closingNotLetGo
    // OfficeRefusal
    case officeNoSuch, officeDoneAlready, officeNotYet, officeBefore, officeUnfitAttendance, officeNoEntry,
        officeEntryTwice
    case officeDecidedAlready, officeUnfitVotes, officeNotCarried, officeNoQuorum, officeNoLetterWord
    case officeDueBefore, officeBelowLevel, officeNotLater
    // UpwardRefusal
    case upwardVersionOpen, upwardNotNext, upwardNotConfirmed, upwardOpinionsOpen, upwardOtherFinding
    // LaterRefusal
    case laterUnfitSample, laterNotDrawn, laterCheckedAlready, laterSameFinding, laterUnfitNumbers, laterFewerForms
    case laterUnfitSuccessor, laterNothingOpen
    // ErasingRefusal
    case erasingNothingNamed, erasingNoSuchRecord, erasingNoWords, erasingErasedAlready, erasingUnconfirmed

    init(_ refusal: Refusal) {
        switch refusal {
        case .emptyName: self = .emptyName
        case .notANotice: self = .notANotice
        case .sameBytes: self = .sameBytes
        case .knownInspection: self = .knownInspection
        case .notComparable: self = .notComparable
        case .noSuchInspection: self = .noSuchInspection
        case .unmatched: self = .unmatched
        case .noSuchRecord: self = .noSuchRecord
        case .noReason: self = .noReason
        case .notMendable: self = .notMendable
        case .unfitMend: self = .unfitMend
        case .changedSince: self = .changedSince
        case .noSuchCommand: self = .noSuchCommand
        case .notYours: self = .notYours
        case .takenBackAlready: self = .takenBackAlready
        case .builtOn: self = .builtOn
        case .nothingToTakeBack: self = .nothingToTakeBack
        case .access(let refusal): self.init(refusal)
        case .planning(let refusal): self.init(refusal)
        case .closing(let refusal): self.init(refusal)
        case .office(let refusal): self.init(refusal)
        case .upward(let refusal): self.init(refusal)
        case .later(let refusal): self.init(refusal)
        case .erasing(let refusal): self.init(refusal)
        }
    }

    private init(_ refusal: AccessRefusal) {
        switch refusal {
        case .notPermitted: self = .accessNotPermitted
        case .ownGrant: self = .accessOwnGrant
        case .noSuchPerson: self = .accessNoSuchPerson
        case .administratorsApart: self = .accessAdministratorsApart
        case .noSuchGrant: self = .accessNoSuchGrant
        case .noDays: self = .accessNoDays
        case .unfitValue: self = .accessUnfitValue
        case .lastSecurityAdministrator: self = .accessLastSecurityAdministrator
        }
    }

    private init(_ refusal: PlanningRefusal) {
        switch refusal {
        case .empty: self = .planningEmpty
        case .noSuchOrganization: self = .planningNoSuchOrganization
        case .noSuchFinding: self = .planningNoSuchFinding
        case .noSuchMatter: self = .planningNoSuchMatter
        case .noSuchAction: self = .planningNoSuchAction
        case .noSuchAssignment: self = .planningNoSuchAssignment
        case .noSuchUnit: self = .planningNoSuchUnit
        case .noSuchPost: self = .planningNoSuchPost
        case .noSuchDepartment: self = .planningNoSuchDepartment
        case .noSuchColumn: self = .planningNoSuchColumn
        case .tooFewParts: self = .planningTooFewParts
        case .dividedAlready: self = .planningDividedAlready
        case .unfitServices: self = .planningUnfitServices
        case .withdrawn: self = .planningWithdrawn
        case .hasAssignments: self = .planningHasAssignments
        case .assignedAlready: self = .planningAssignedAlready
        case .ended: self = .planningEnded
        case .unmarkable: self = .planningUnmarkable
        case .tooSecret: self = .planningTooSecret
        case .unprovable: self = .planningUnprovable
        case .evidenceThere: self = .planningEvidenceThere
        case .tooManyColumns: self = .planningTooManyColumns
        case .nameTaken: self = .planningNameTaken
        case .unfitColumnValue: self = .planningUnfitColumnValue
        case .unfitChoices: self = .planningUnfitChoices
        case .nothingNew: self = .planningNothingNew
        }
    }

    private init(_ refusal: ClosureRefusal) {
        switch refusal {
        case .hasClosure: self = .closingHasClosure
        case .noClosure: self = .closingNoClosure
        case .notNext: self = .closingNotNext
        case .gatesOpen: self = .closingGatesOpen
        case .noSuchGate: self = .closingNoSuchGate
        case .resolutionLacks: self = .closingResolutionLacks
        case .unfitReviews: self = .closingUnfitReviews
        case .asked: self = .closingAsked
        case .recordedBySelf: self = .closingRecordedBySelf
        case .reported: self = .closingReported
        case .belongsToOwner: self = .closingBelongsToOwner
        case .notSponsor: self = .closingNotSponsor
        case .noSuchDecision: self = .closingNoSuchDecision
        case .confirmedAlready: self = .closingConfirmedAlready
        case .noScan: self = .closingNoScan
        case .dayAhead: self = .closingDayAhead
        case .letGo: self = .closingLetGo
        case .notLetGo: self = .closingNotLetGo
        }
    }

    private init(_ refusal: OfficeRefusal) {
        switch refusal {
        case .noSuch: self = .officeNoSuch
        case .doneAlready: self = .officeDoneAlready
        case .notYet: self = .officeNotYet
        case .before: self = .officeBefore
        case .unfitAttendance: self = .officeUnfitAttendance
        case .noEntry: self = .officeNoEntry
        case .entryTwice: self = .officeEntryTwice
        case .decidedAlready: self = .officeDecidedAlready
        case .unfitVotes: self = .officeUnfitVotes
        case .notCarried: self = .officeNotCarried
        case .noQuorum: self = .officeNoQuorum
        case .noLetterWord: self = .officeNoLetterWord
        case .dueBefore: self = .officeDueBefore
        case .belowLevel: self = .officeBelowLevel
        case .notLater: self = .officeNotLater
        }
    }

    private init(_ refusal: UpwardRefusal) {
        switch refusal {
        case .versionOpen: self = .upwardVersionOpen
        case .notNext: self = .upwardNotNext
        case .notConfirmed: self = .upwardNotConfirmed
        case .opinionsOpen: self = .upwardOpinionsOpen
        case .otherFinding: self = .upwardOtherFinding
        }
    }

    private init(_ refusal: LaterRefusal) {
        switch refusal {
        case .unfitSample: self = .laterUnfitSample
        case .notDrawn: self = .laterNotDrawn
        case .checkedAlready: self = .laterCheckedAlready
        case .sameFinding: self = .laterSameFinding
        case .unfitNumbers: self = .laterUnfitNumbers
        case .fewerForms: self = .laterFewerForms
        case .unfitSuccessor: self = .laterUnfitSuccessor
        case .nothingOpen: self = .laterNothingOpen
        }
    }

    private init(_ refusal: ErasingRefusal) {
        switch refusal {
        case .nothingNamed: self = .erasingNothingNamed
        case .noSuchRecord: self = .erasingNoSuchRecord
        case .noWords: self = .erasingNoWords
        case .erasedAlready: self = .erasingErasedAlready
        case .unconfirmed: self = .erasingUnconfirmed
        }
    }
}
