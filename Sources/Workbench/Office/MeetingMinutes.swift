public import Rectification

/// The minutes of a meeting as plain text, made of nothing but what was recorded.
public struct MeetingMinutes: Sendable {
    /// One line each.
    public let lines: [String]

    /// Writes them.
    public init(of meeting: Meeting) {
        let called = meeting.called
        var lines = [meeting.title + (meeting.cancelled == nil ? "纪要" : "（已取消：\(meeting.cancelled ?? "")）"), ""]
        lines.append("时间：\(meeting.held?.on ?? called.on)")
        if let place = called.place { lines.append("地点：\(place)") }
        lines += meeting.held.map(Self.attendance) ?? ["（还没有召开）"]
        lines.append("")
        for (index, entry) in called.agenda.enumerated() {
            lines.append("\(index + 1). \(entry.words)")
            lines.append("   " + (meeting.decided[index + 1].map(Self.decision) ?? "（没有议定）"))
        }
        if called.agenda.isEmpty { lines.append("（没有议题）") }
        self.lines = lines
    }

    private static func attendance(_ held: MeetingHeld) -> [String] {
        let all = held.present.count + held.absent.count
        let absent = held.absent.map { $0.name + ($0.why.map { "（\($0)）" } ?? "") }
        return [
            "主持：\(held.chair)", "记录：\(held.recorder)",
            "出席：\(held.present.joined(separator: "、"))（应到 \(all) 人，实到 \(held.present.count) 人）",
        ] + (absent.isEmpty ? [] : ["缺席：\(absent.joined(separator: "、"))"])
            + (held.withoutVote.isEmpty ? [] : ["列席：\(held.withoutVote.joined(separator: "、"))"])
    }

    private static func decision(_ decided: MeetingDecided) -> String {
        let votes = decided.votes.map { "（同意 \($0.inFavour) 票，不同意 \($0.against) 票，弃权 \($0.abstained) 票）" } ?? ""
        return "议定：\(decided.outcome.title)\(votes)" + (decided.words.map { "。\($0)" } ?? "")
    }
}
