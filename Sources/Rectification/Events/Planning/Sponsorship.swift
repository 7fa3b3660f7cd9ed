/// A leader who answers for a finding, and as what.
public struct Sponsorship: Sendable, Equatable {
    /// As what a leader answers for a finding.
    public enum Role: String, Sendable, CaseIterable {
        /// 牵头领导
        case leading
        /// 分管领导
        case inCharge
        /// 主要负责人
        case head

        /// In the words of the field.
        public var title: String {
            switch self {
            case .leading: "牵头领导"
            case .inCharge: "分管领导"
            case .head: "主要负责人"
            }
        }
    }

    /// The leader's post.
    public var post: PostID
    /// As what the leader answers.
    public var role: Role

    /// Creates the value.
    public init(post: PostID, role: Role) {
        self.post = post
        self.role = role
    }
}

extension Sponsorship: PayloadObject {
    func write(fields: inout PayloadWriter) {
        fields.put("post", post)
        fields.put("role", role)
    }

    init(fields: inout PayloadReader) throws(PayloadError) {
        post = try fields.take("post")
        role = try fields.take("role")
    }
}

extension Sponsorship.Role: PayloadWord {}
