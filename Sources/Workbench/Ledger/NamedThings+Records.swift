public import HashChain
import Rectification
import Store

extension NamedThings {
    /// A field of a record that a correction may mend, by the name in the words of the field or in the payload.
    /// - Parameters:
    ///   - name: What the field is called.
    ///   - sequence: The record's place in the inspection's stream.
    /// - Returns: The field's name in the payload.
    /// - Throws: ``LookupFailure`` where the record has no such field, ``Refusal/noSuchRecord(_:)`` where there is no record.
    public func field(_ name: String, ofRecord sequence: Int) throws -> String {
        let stream = try stream
        guard sequence > 0, let record = try reader.events(of: stream, in: sequence..<sequence + 1).first else {
            throw Refusal.noSuchRecord(RecordPlace(stream: stream, sequence: sequence))
        }
        let fields = record.event.kind.mendableFields
        guard let field = fields.first(where: { $0 == name || FieldTitles.title(of: $0) == name }) else {
            throw LookupFailure.thing(.field, name, .none(fields.map(FieldTitles.title)))
        }
        return field
    }

    /// The stream of the inspection.
    public var stream: StreamName { get throws { .inspection(try requireInspection()) } }

    /// The last record of the inspection, as far as this looks.
    public var lastSequence: Int { get throws { try reader.tip(of: try stream).head.sequence } }
}

/// What the fields of records are called in the words of the field.
enum FieldTitles {
    static func title(of field: String) -> String { titles[field] ?? field }

    private static let titles = [
        "absent": "缺席", "addressee": "报送对象", "by": "批示人", "capacity": "身份", "chair": "主持", "claim": "证明",
        "decidedBy": "决定人",
        "description": "说明", "dueText": "时限",
        "correspondent": "收发单位", "due": "期限", "effectiveOn": "生效日期", "endedOn": "结束日期", "feedbackOn": "反馈日期",
        "form": "检查形式", "ground": "依据",
        "headings": "标题", "issuedOn": "公布日期", "issuer": "发文单位", "kind": "种类", "label": "名称", "number": "原号", "on": "日期",
        "owner": "责任单位", "place": "地点", "present": "出席", "raisedOn": "提出日期", "recorder": "记录", "reportedOn": "报告日期",
        "share": "承担部分", "since": "起始日期", "sponsor": "牵头领导",
        "startedOn": "开始日期", "statement": "问题", "status": "状态", "statusText": "状态原文", "subject": "主题",
        "task": "要求", "team": "检查组", "theirNumber": "来函字号", "text": "内容", "title": "题名", "type": "检查类型", "unit": "单位",
        "waitingFor": "等谁", "what": "等什么", "why": "理由", "withoutVote": "列席", "words": "说明",
    ]
}
