import Foundation
public import Rectification
import Yams

/// Reads a rule pack from its file; [the format](../../../docs/rule-packs.md) is described for those who write one.
public struct RulePackReader {
    static let byteLimit = 64 << 10

    private let log: FaultLog

    private init(path: String) { log = FaultLog(path: path) }

    /// Reads a pack.
    /// - Throws: `RulePackFaults` with everything that is wrong.
    public static func read(_ bytes: [UInt8], path: String) throws(RulePackFaults) -> RulePack {
        let reader = RulePackReader(path: path)
        let pack = reader.root(bytes).flatMap(reader.pack)
        let faults = reader.log.faults.enumerated().sorted {
            ($0.element.line ?? 0, $0.offset) < ($1.element.line ?? 0, $1.offset)
        }
        guard let pack, faults.isEmpty else { throw RulePackFaults(all: faults.map(\.element)) }
        return pack
    }

    // MARK: YAML

    private func root(_ bytes: [UInt8]) -> RuleValue? {
        guard bytes.count <= Self.byteLimit else { return failed(.tooLarge(limit: Self.byteLimit)) }
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        guard let text = String(validating: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self) else {
            return failed(.notUTF8)
        }
        do {
            guard let node = try Yams.compose(yaml: text) else { return failed(.empty) }
            return RuleValue(node, name: "", line: node.mark?.line ?? 1, log: log)
        } catch {
            return failed(error)
        }
    }

    private func failed(_ problem: RulePackFault.Problem, line: Int? = nil) -> RuleValue? {
        log.note(problem, line: line)
        return nil
    }

    private func failed(_ error: any Error) -> RuleValue? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            failed(.syntax, line: mark.line)
        case .duplicatedKeysInMapping(let keys, let context):
            failed(.repeatedKey(keys.first ?? ""), line: context.mark.line)
        default:
            failed(.syntax)
        }
    }

    // MARK: The pack

    private func pack(_ root: RuleValue) -> RulePack? {
        let keys = [
            "name", "title", "sources", "periods", "reporting", "lights", "age-alarm", "steps", "quiet", "tests",
        ]
        guard let fields = root.fields(keys) else { return nil }
        // Everything is read before anything is missed, so that all faults are told at once.
        let name = fields.read("name", RuleWords.name, RuleWords.readName)
        let title = fields.read("title", RuleWords.shortText, RuleWords.readShortText)
        let sources = fields["sources"].map(list(RuleWords.sources, source)) ?? []
        let periods = fields.required("periods", RuleWords.group).flatMap(periods)
        let reporting = fields.required("reporting", RuleWords.group).flatMap(reporting)
        let lights = fields.required("lights", RuleWords.group).flatMap(lights)
        let alarm = fields["age-alarm"].flatMap(ageAlarm)
        let steps = fields.required("steps", RuleWords.steps).flatMap(steps)
        let quiet = fields.required("quiet", RuleWords.group).flatMap(quiet)
        let trials = fields["tests"].map(list(RuleWords.tests) { trial($0, steps: steps) }) ?? []
        guard let name, let title, let periods, let reporting, let lights, let steps, let quiet else { return nil }
        return RulePack(
            name: name, title: title, sources: sources, periods: periods, reporting: reporting, lights: lights,
            ageAlarm: alarm, steps: steps, quiet: quiet, trials: trials)
    }

    private func list<Value>(
        _ wanted: String, _ read: @escaping (RuleValue) -> Value?
    ) -> (RuleValue) -> [Value] {
        { value in value.items(wanted)?.compactMap(read) ?? [] }
    }

    private func source(_ value: RuleValue) -> RulePack.Source? {
        guard let fields = value.fields(["for", "says", "at", "unverified"]) else { return nil }
        let subjects = fields.required("for", RuleWords.subjects).map(
            list(RuleWords.subjects) { $0.read(RuleWords.subjects, RulePack.Subject.init) })
        let says = fields.read("says", RuleWords.text, RuleWords.readText)
        let place = fields.readIfPresent("at", RuleWords.text, RuleWords.readText)
        let isUnverified = fields.readIfPresent("unverified", RuleWords.yesOrNo, Bool.init) ?? false
        guard let subjects, let says else { return nil }
        return RulePack.Source(subjects: subjects, says: says, place: place, isUnverified: isUnverified)
    }

    private func period(_ key: String, in fields: RuleFields) -> Period? {
        fields.read(key, RuleWords.period) { Period(words: $0) }
    }

    private func periods(_ value: RuleValue) -> RulePack.Periods? {
        guard let fields = value.fields(["intensive", "plan", "evaluation", "comment-answer", "look-back"]) else {
            return nil
        }
        let intensive = period("intensive", in: fields)
        let plan = period("plan", in: fields)
        let evaluation = period("evaluation", in: fields)
        let answer = period("comment-answer", in: fields)
        let lookBack = fields.required("look-back", RuleWords.periodList).map(
            list(RuleWords.periodList) { $0.read(RuleWords.period) { Period(words: $0) } })
        guard let intensive, let plan, let evaluation, let answer, let lookBack else { return nil }
        return RulePack.Periods(
            intensive: intensive, plan: plan, evaluation: evaluation, commentAnswer: answer, lookBack: lookBack)
    }

    private func reporting(_ value: RuleValue) -> RulePack.Reporting? {
        guard let fields = value.fields(["every", "remind-after", "yellow-after-missed"]) else { return nil }
        let cadence = fields.read("every", RuleWords.cadence) { Cadence($0) }
        let remindAfter = period("remind-after", in: fields)
        let missed = fields.readIfPresent("yellow-after-missed", RuleWords.count, RuleWords.readCount)
        guard let cadence, let remindAfter else { return nil }
        return RulePack.Reporting(cadence: cadence, remindAfter: remindAfter, yellowAfterMissed: missed)
    }

    private func lights(_ value: RuleValue) -> RulePack.Lights? {
        guard let fields = value.fields(["yellow", "red"]) else { return nil }
        let yellow = period("yellow", in: fields)
        let red = period("red", in: fields)
        guard let yellow, let red else { return nil }
        return RulePack.Lights(yellow: yellow, red: red)
    }

    private func quiet(_ value: RuleValue) -> RulePack.Quiet? {
        guard let fields = value.fields(["after-report", "after-assignment"]) else { return nil }
        let report = period("after-report", in: fields)
        let assignment = period("after-assignment", in: fields)
        guard let report, let assignment else { return nil }
        return RulePack.Quiet(afterReport: report, afterAssignment: assignment)
    }

    private func ageAlarm(_ value: RuleValue) -> RulePack.AgeAlarm? {
        guard let fields = value.fields(["after", "letter", "to"]) else { return nil }
        let after = period("after", in: fields)
        let letter = letter(in: fields)
        let addressees = addressees(in: fields)
        guard let after, let letter, let addressees else { return nil }
        return RulePack.AgeAlarm(after: after, letter: letter, addressees: addressees)
    }

    // MARK: Steps

    private func letter(in fields: RuleFields) -> RulePack.Letter? {
        fields.read("letter", RuleWords.letter) { word in RulePack.Letter.allCases.first { $0.word == word } }
    }

    private func addressees(in fields: RuleFields) -> [RulePack.Rank]? {
        fields.required("to", RuleWords.ranks).map(
            list(RuleWords.ranks) {
                $0.read(RuleWords.rank) { word in RulePack.Rank.allCases.first { $0.word == word } }
            })
    }

    private func steps(_ value: RuleValue) -> [RulePack.Step]? {
        var names: Set = [RulePack.Step.reportRequest, RulePack.Step.ageAlarm]
        return value.items(RuleWords.steps)?.compactMap { step($0, taken: &names) }
    }

    private func step(_ value: RuleValue, taken: inout Set<String>) -> RulePack.Step? {
        guard let fields = value.fields(["name", "when", "letter", "to", "points"]) else { return nil }
        let name = fields.read("name", RuleWords.stepName) { word in
            RuleWords.readShortText(word).flatMap { taken.insert($0).inserted ? $0 : nil }
        }
        let moment = fields.read("when", RuleWords.moment) { RulePack.Moment(words: $0) }
        let letter = letter(in: fields)
        let addressees = addressees(in: fields)
        let points = fields.readIfPresent("points", RuleWords.count, RuleWords.readCount) ?? 0
        guard let name, let moment, let letter, let addressees else { return nil }
        return RulePack.Step(name: name, moment: moment, letter: letter, addressees: addressees, points: points)
    }

    // MARK: Tests

    private func trial(_ value: RuleValue, steps: [RulePack.Step]?) -> RuleTrial? {
        let keys = [
            "name", "raised", "assigned", "due", "reported", "waiting-since", "done", "today", "light", "steps",
        ]
        guard let fields = value.fields(keys) else { return nil }
        func day(_ key: String) -> CivilDate? { fields.readIfPresent(key, RuleWords.day) { CivilDate($0) } }
        let name = fields.read("name", RuleWords.shortText, RuleWords.readShortText)
        let assigned = fields.read("assigned", RuleWords.day) { CivilDate($0) }
        let today = fields.read("today", RuleWords.day) { CivilDate($0) }
        let light = fields.read("light", RuleWords.light) { Light(word: $0) }
        let raised = day("raised")
        let (due, reported, waiting, done) = (day("due"), day("reported"), day("waiting-since"), day("done"))
        let expected = fields["steps"].map { expectedSteps($0, among: steps) } ?? []
        guard let name, let assigned, let today, let light else { return nil }
        let item = WorkItem(
            key: name, raised: raised ?? assigned, since: assigned, due: due.map { DueDay($0) }, lastReport: reported,
            obstacleSince: waiting, done: done)
        return RuleTrial(name: name, item: item, today: today, light: light, steps: expected, line: value.line)
    }

    private func expectedSteps(_ value: RuleValue, among steps: [RulePack.Step]?) -> [String] {
        let own = [RulePack.Step.reportRequest, RulePack.Step.ageAlarm]
        let known = steps.map { $0.map(\.name) + own }
        let wanted = "这个规则包里的步骤：" + (known ?? own).joined(separator: "、")
        return list(wanted) { $0.read(wanted) { word in known?.contains(word) == false ? nil : word } }(value)
    }
}
