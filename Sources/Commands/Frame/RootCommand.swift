import ArgumentParser
import Workbench

/// `taizhang`: the tree of commands.
struct RootCommand: RunnableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taizhang",
        abstract: "台账：把整改通报读进一本只增不改、可以校验的台账。",
        subcommands: [
            ReadCommand.self, CheckCommand.self, SimilarCommand.self, InitCommand.self, ImportCommand.self,
            InspectionsCommand.self,
            LedgerCommand.self,
            FindingCommand.self, RaiseCommand.self, DivideCommand.self, PlanCommand.self, ActionCommand.self,
            AssignCommand.self, UnassignCommand.self, MarkCommand.self, DraftCommand.self, ReportCommand.self,
            EvidenceCommand.self,
            ClosureCommand.self, DecisionCommand.self, FiguresCommand.self, ClockCommand.self, ChaseCommand.self,
            MeetingCommand.self, LetterCommand.self, InstructionCommand.self,
            ObstacleCommand.self, ExtensionCommand.self, SubmissionCommand.self, RecognizeCommand.self,
            FollowUpCommand.self, RecurrenceCommand.self, PolicyCommand.self, OutcomeCommand.self,
            IndicatorCommand.self, FundCommand.self, HandOverCommand.self, CommentCommand.self,
            DepartmentCommand.self, PostCommand.self,
            ColumnCommand.self, PersonCommand.self, GrantCommand.self, SettingCommand.self, LogCommand.self,
            CorrectCommand.self, TakeBackCommand.self, EraseCommand.self, VerifyCommand.self, CheckpointCommand.self,
            RebuildCommand.self, KeyCommand.self, BackupCommand.self, RestoreCommand.self, BundleCommand.self,
            MigrateCommand.self, RetentionCommand.self,
            RulesCommand.self,
            DoctorCommand.self,
            ServeCommand.self, ConfigCommand.self,
        ],
        helpNames: [])

    @OptionGroup var global: GlobalOptions

    @Flag(name: .customLong("version"), help: "显示版本号。")
    var wantsVersion = false

    func run(in session: Session) throws -> ExitStatus {
        let columns = session.console.output.columns
        let page = try HelpPage(.of(RootCommand.self), global: GlobalOptions.names, columns: columns)
        let text = wantsVersion ? "taizhang \(Release.version)\n" : page.text
        try session.console.output.write(Array(text.utf8))
        return .done
    }
}
