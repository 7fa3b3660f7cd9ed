/// That a role may give a command or ask a query, and under which condition.
///
/// ``table`` is compared line by line with docs/permissions.csv, which is written by hand; what is not in it is refused.
public struct Permission: Sendable, Hashable {
    /// A command or a query, by the name it has in docs/permissions.csv.
    public enum Subject: String, Sendable, CaseIterable {
        // The work on findings.
        case importDocument, recordFinding, divideMatter, planFinding
        case recordAction, reviseAction, withdrawAction, giveAssignments, endAssignment
        case markSecrecy, correctRecord, takeBack
        case reportProgress, addEvidence
        // Closing.
        case requestClosure, endorseClosure, verifyClosure, approveClosure, returnClosure, reopenMatter
        case meetGate, exemptFromGate, compareDecision
        // Meetings, letters, instructions, what is waited for.
        case callMeeting, holdMeeting, decideAtMeeting, cancelMeeting, sendLetter, receiveLetter, answerLetter
        case withdrawLetter, giveInstruction, answerInstruction, returnInstruction, raiseObstacle, liftObstacle
        case requestExtension, approveExtension, refuseExtension
        // What goes to the superior and comes back.
        case draftSubmission, approveSubmission, sendSubmission, recordOpinion, answerOpinion, returnSubmission
        case acceptSubmission, recordRecognition
        // What comes after closing, and beside it.
        case drawFollowUp, checkFollowUp, linkRecurrence, recordPolicy, reviewPolicy, recordOutcome, setIndicator
        case measureIndicator, setFund, countFund, reorganize, handOver, takeUpComment, answerComment, turnComment
        // Checking.
        case waiveRemark, withdrawWaiver
        // Time.
        case setClock, chase
        // Erasing.
        case recordDecision, eraseContent
        // The organisation.
        case recordDepartment, renameDepartment, closeDepartment, recordPost, leavePost
        case addColumn, renameColumn, hideColumn
        // The installation.
        case recordPerson, giveGrant, endGrant, changeSetting
        // Keeping.
        case makeBackup, exportBundle, importBundle
        // Queries.
        case viewLedger, viewOwnWork, viewJournal, fetchEvidence, verifyLedger, viewAccess

        /// In the words of the field.
        public var title: String { Self.titles[self] ?? rawValue }
    }

    /// What the person must be to what the command is about.
    public enum Relation: String, Sendable, CaseIterable {
        /// It lies in the grant's scope.
        case inScope
        /// It is an assignment of the person's own unit.
        case ownAssignment
        /// It lies in scope, and is not what the person asked for.
        case notOwnRequest
        /// It is the person's own entry.
        case ownEntry
    }

    /// The role.
    public let role: Role
    /// What it may do.
    public let subject: Subject
    /// Under which condition.
    public let relation: Relation
}

extension Permission {
    /// Every permission; whatever is not here is refused.
    public static let table: Set<Permission> = Set(
        [
            permissions(
                .rectificationOffice,
                [
                    .importDocument, .recordFinding, .divideMatter, .planFinding, .recordAction, .reviseAction,
                    .withdrawAction, .giveAssignments, .endAssignment, .markSecrecy, .correctRecord, .recordDepartment,
                    .renameDepartment, .closeDepartment, .recordPost, .leavePost, .addColumn, .renameColumn,
                    .hideColumn,
                    .reportProgress, .addEvidence, .requestClosure, .verifyClosure, .returnClosure, .reopenMatter,
                    .meetGate, .viewLedger, .viewOwnWork, .viewJournal, .fetchEvidence, .verifyLedger,
                ]),
            permissions(.rectificationOffice, [.endorseClosure, .compareDecision], .notOwnRequest),
            permissions(.rectificationOffice, [.takeBack], .ownEntry),
            permissions(
                .sponsor, [.returnClosure, .viewLedger, .viewOwnWork, .viewJournal, .fetchEvidence]),
            permissions(.sponsor, [.endorseClosure, .compareDecision], .notOwnRequest),
            permissions(.sponsor, [.takeBack], .ownEntry),
            permissions(
                .meetingSecretary,
                [.addEvidence, .returnClosure, .reopenMatter, .viewLedger, .viewJournal, .fetchEvidence]),
            permissions(
                .meetingSecretary, [.endorseClosure, .approveClosure, .exemptFromGate, .compareDecision],
                .notOwnRequest),
            permissions(.meetingSecretary, [.takeBack], .ownEntry),
            permissions(
                .liaison, [.reportProgress, .addEvidence, .requestClosure, .meetGate, .viewOwnWork, .fetchEvidence],
                .ownAssignment),
            permissions(.liaison, [.takeBack], .ownEntry),
            permissions(.disciplineOffice, [.viewLedger, .viewJournal, .fetchEvidence]),
            permissions(.disciplineOffice, [.takeBack], .ownEntry),
            permissions(.residentDiscipline, [.viewLedger, .viewJournal, .fetchEvidence, .verifyLedger]),
            permissions(.oversightBody, [.viewLedger, .viewJournal, .fetchEvidence, .verifyLedger]),
            permissions(.reviewer, [.viewLedger]),
            permissions(.systemAdministrator, [.recordPerson, .changeSetting, .verifyLedger]),
            permissions(.securityAdministrator, [.giveGrant, .endGrant, .viewAccess]),
            permissions(.auditAdministrator, [.viewJournal, .verifyLedger, .viewAccess]),
            permissions(
                .rectificationOffice,
                [
                    .callMeeting, .holdMeeting, .cancelMeeting, .sendLetter, .receiveLetter, .answerLetter,
                    .withdrawLetter,
                ]),
            permissions(
                .rectificationOffice,
                [
                    .giveInstruction, .answerInstruction, .returnInstruction, .raiseObstacle, .liftObstacle,
                    .requestExtension, .refuseExtension,
                ]),
            permissions(.rectificationOffice, [.approveExtension], .notOwnRequest),
            permissions(.sponsor, [.giveInstruction, .returnInstruction, .liftObstacle, .refuseExtension]),
            permissions(.meetingSecretary, [.callMeeting, .holdMeeting, .cancelMeeting]),
            permissions(.meetingSecretary, [.decideAtMeeting], .notOwnRequest),
            permissions(.meetingSecretary, [.refuseExtension]),
            permissions(.meetingSecretary, [.approveExtension], .notOwnRequest),
            permissions(
                .liaison, [.answerInstruction, .raiseObstacle, .liftObstacle, .requestExtension], .ownAssignment),
            permissions(.disciplineOffice, [.sendLetter, .answerLetter]),
            permissions(
                .rectificationOffice,
                [
                    .draftSubmission, .sendSubmission, .recordOpinion, .answerOpinion, .returnSubmission,
                    .acceptSubmission, .recordRecognition,
                ]),
            permissions(.rectificationOffice, [.approveSubmission], .notOwnRequest),
            permissions(.meetingSecretary, [.approveSubmission], .notOwnRequest),
            permissions(
                .rectificationOffice,
                [
                    .drawFollowUp, .checkFollowUp, .linkRecurrence, .recordOutcome, .takeUpComment, .answerComment,
                    .turnComment,
                ]),
            permissions(
                .rectificationOffice,
                [
                    .recordPolicy, .reviewPolicy, .setIndicator, .measureIndicator, .setFund, .countFund, .reorganize,
                    .handOver,
                ]),
            permissions(.disciplineOffice, [.recordOutcome]),
            permissions(.residentDiscipline, [.drawFollowUp, .checkFollowUp, .linkRecurrence]),
            permissions(.rectificationOffice, [.waiveRemark, .withdrawWaiver]),
            permissions(.rectificationOffice, [.setClock, .chase]),
            permissions(.rectificationOffice, [.recordDecision, .eraseContent]),
            permissions(.rectificationOffice, [.exportBundle, .importBundle]),
            permissions(.oversightBody, [.importBundle]),
            permissions(.systemAdministrator, [.makeBackup]),
        ].joined())

    private static func permissions(
        _ role: Role, _ subjects: [Subject], _ relation: Relation = .inScope
    ) -> [Permission] {
        subjects.map { Permission(role: role, subject: $0, relation: relation) }
    }
}

extension Permission.Subject {
    private static let titles: [Self: String] = [
        .importDocument: "导入文件", .recordFinding: "登记问题", .divideMatter: "拆分具体问题", .planFinding: "确定整改计划",
        .recordAction: "登记整改措施", .reviseAction: "修改整改措施", .withdrawAction: "取消整改措施", .giveAssignments: "分派任务",
        .endAssignment: "取消任务", .markSecrecy: "标注密级", .correctRecord: "更正", .takeBack: "撤回",
        .recordDepartment: "登记科室", .renameDepartment: "科室更名", .closeDepartment: "撤销科室", .recordPost: "登记任职",
        .leavePost: "登记离任", .addColumn: "增加自定义栏", .renameColumn: "自定义栏更名", .hideColumn: "隐藏或恢复自定义栏",
        .recordPerson: "登记人员", .giveGrant: "授权", .endGrant: "收回授权", .changeSetting: "更改设置", .viewLedger: "查看台账",
        .reportProgress: "报告整改进展", .addEvidence: "收存佐证材料", .requestClosure: "申请销号",
        .endorseClosure: "登记牵头领导同意", .verifyClosure: "核验", .approveClosure: "登记审议同意", .returnClosure: "退回销号申请",
        .reopenMatter: "重新打开", .meetGate: "答复销号条件", .exemptFromGate: "登记销号条件不涉及",
        .compareDecision: "比对纸面决定", .fetchEvidence: "调取佐证材料",
        .callMeeting: "召集会议", .holdMeeting: "登记会议召开", .decideAtMeeting: "登记会议议定事项", .cancelMeeting: "取消会议",
        .sendLetter: "发函", .receiveLetter: "登记来函", .answerLetter: "登记函件办复", .withdrawLetter: "作废函件",
        .giveInstruction: "登记批示", .answerInstruction: "反馈批示", .returnInstruction: "批示退回再办", .raiseObstacle: "登记需协调事项",
        .liftObstacle: "登记需协调事项已解决", .requestExtension: "申请延期", .approveExtension: "登记批准延期",
        .refuseExtension: "登记不批准延期",
        .draftSubmission: "起草报送件", .approveSubmission: "登记审定报送件", .sendSubmission: "登记报送", .recordOpinion: "登记联审意见",
        .answerOpinion: "答复联审意见", .returnSubmission: "登记报送件退回", .acceptSubmission: "登记报送件通过",
        .recordRecognition: "登记认定",
        .drawFollowUp: "抽取回头看样本", .checkFollowUp: "登记回头看核查", .linkRecurrence: "登记屡改屡犯", .recordPolicy: "登记制度",
        .reviewPolicy: "登记制度复核", .recordOutcome: "登记问责追缴", .setIndicator: "设定绩效指标", .measureIndicator: "登记指标完成值",
        .setFund: "登记专项资金", .countFund: "登记资金到位支出", .reorganize: "登记机构变动", .handOver: "责任交接", .takeUpComment: "受理群众意见",
        .answerComment: "答复群众意见", .turnComment: "群众意见转为问题",
        .waiveRemark: "豁免审校意见", .withdrawWaiver: "收回豁免",
        .setClock: "设定规则包和报告周期", .chase: "催办",
        .recordDecision: "登记纸面决定", .eraseContent: "抹去内容",
        .viewOwnWork: "查看本科室任务", .viewJournal: "查看流水", .verifyLedger: "核对台账", .viewAccess: "查看授权",
        .makeBackup: "备份", .exportBundle: "导出数据包", .importBundle: "导入数据包",
    ]
}
