import Glibc

/// Why a file gave no document: which file, what it was, and what to do about it.
public struct DocumentError: Error, Equatable, Sendable, CustomStringConvertible {
    /// What was wrong.
    public enum Problem: Error, Equatable, Sendable {
        /// The system would not give the bytes.
        case unreadable(errorNumber: Int32)
        case tooLarge(limit: Int)
        /// No bytes at all.
        case empty
        /// Nothing but white space.
        case blank
        /// A page whose body has no text.
        case pageWithoutText
        case foreign(ForeignFormat)
        /// Bytes that are text in none of the encodings.
        case notText
        /// Bytes that are not text in the encoding that was asked for; `offset` is the first byte that does not fit.
        case misfit(requested: TextEncoding, offset: Int?, likely: TextEncoding?)
        /// A page whose tags are nested or crowded beyond anything a person made.
        case tangled
        /// The system cannot convert this encoding.
        case noConverter(TextEncoding)
    }

    /// The file's name as it was given.
    public let name: String
    /// What was wrong with it.
    public let problem: Problem

    /// Creates an error about a file.
    public init(_ name: String, _ problem: Problem) {
        self.name = name
        self.problem = problem
    }

    /// One sentence: what came, what was wanted and what to do.
    public var description: String {
        let file = "“\(name.split(separator: "/").last.map(String.init)?.prefix(40) ?? "")”"
        return switch problem {
        case .unreadable(let number): Self.unreadable(file, number)
        case .tooLarge(let limit):
            "\(file)超过一次能读的上限 \(limit >> 20) MB，请拆成几个文件再读。"
        case .empty:
            "\(file)是空文件（0 字节），要读的是一份有文字的材料，请检查文件是否传输完整。"
        case .blank:
            "\(file)里只有空白没有文字，要读的是一份有文字的材料，请检查是否存错了文件。"
        case .pageWithoutText:
            "\(file)是网页，但正文里没有文字，请在浏览器里打开原页面，等文字显示出来后另存为网页再读。"
        case .foreign(let format):
            "\(file)是\(format.name)，本版只读纯文本和网页（HTML），\(format.remedy)。"
        case .notText:
            "\(file)不是文字：按 UTF-8、UTF-16、GB18030 都读不通，请检查文件是否损坏、加密或下载不全。"
        case .misfit(let requested, let offset, let likely): Self.misfit(file, requested, offset, likely)
        case .tangled:
            "\(file)的网页标签嵌套或属性多得不合常理，没有读，请在浏览器里打开后另存为纯文本再读。"
        case .noConverter(let encoding):
            "\(file)是 \(encoding.displayName) 编码，本机缺少转换它的组件（libc-bin 的 gconv），请另存为 UTF-8 再读。"
        }
    }

    private static func unreadable(_ file: String, _ number: Int32) -> String {
        switch number {
        case ENOENT, ENOTDIR: "找不到\(file)，请检查路径和文件名。"
        case EACCES, EPERM: "没有权限读\(file)，请检查文件的访问权限。"
        case EISDIR: "\(file)是文件夹，要读的是文件，请写出里面文件的名字。"
        default: "读不出\(file)（系统错误 \(number)），请检查磁盘或网络后再试。"
        }
    }

    private static func misfit(
        _ file: String, _ requested: TextEncoding, _ offset: Int?, _ likely: TextEncoding?
    ) -> String {
        let place = offset.map { "（第 \($0 + 1) 个字节起不合）" } ?? ""
        let remedy =
            if let likely {
                "内容像是 \(likely.displayName)，请不指定编码或改为 \(likely.rawValue)。"
            } else {
                "也认不出是哪种编码，请检查文件是否损坏。"
            }
        return "\(file)按指定的编码 \(requested.displayName) 读不通\(place)，\(remedy)"
    }
}
