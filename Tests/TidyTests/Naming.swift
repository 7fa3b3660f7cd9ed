/// What files and types are called.
enum Naming {
    /// A file bears the name of a type or an extension in it: `Journal.swift`, `Journal+Verify.swift`.
    ///
    /// Several kindred types, or extensions of what is not ours, may share a file with a name for them all.
    static func complaintsAboutFileName(_ file: SourceFile) -> [Complaint] {
        let name = file.path.split(separator: "/").last?.dropLast(".swift".count) ?? ""
        guard name != "main", let base = name.split(separator: "+").first else { return [] }
        let declared = file.declarations.flatMap { $0.name.split(separator: ".") }
        if declared.contains(base) { return [] }
        if base == "Array", file.code.contains("extension [") { return [] }
        let types = file.declarations.filter { $0.keyword != "extension" }
        let isCollection = types.count > 1 || (types.isEmpty && !file.declarations.isEmpty && base == name)
        if isCollection { return [] }
        return [
            Complaint(file.path, 1, "holds no type or extension called `\(base)`: name the file after what it holds")
        ]
    }

    /// No type bears its module's name: `Store.Entry` would not compile where `Store` is both.
    static func complaintsAboutModuleName(_ file: SourceFile) -> [Complaint] {
        file.declarations.filter { $0.keyword != "extension" && $0.name == file.target }.map {
            Complaint(file.path, $0.line, "`\($0.name)` is the name of its module: give the type another")
        }
    }
}
