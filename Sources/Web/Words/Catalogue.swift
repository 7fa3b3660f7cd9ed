import Foundation

/// Every word of the pages in one language, by its name.
///
/// The words are those of `Strings/zh.json` and `Strings/en.json`; a test compares the names of both with those that are used.
struct Catalogue: Sendable {
    let language: Language
    let texts: [String: String]

    /// The words of a language.
    static func of(_ language: Language) -> Catalogue { language == .chinese ? chinese : english }

    private static let chinese = Catalogue(.chinese, PackageResources.zh_json)
    private static let english = Catalogue(.english, PackageResources.en_json)

    private init(_ language: Language, _ json: [UInt8]) {
        self.language = language
        do {
            texts = try JSONDecoder().decode([String: String].self, from: Data(json))
        } catch {
            preconditionFailure("the words of \(language.rawValue) are no JSON object of texts: \(error)")
        }
    }

    /// The words with this name, each `{name}` in them replaced by its value.
    func callAsFunction(_ name: String, _ values: KeyValuePairs<String, String> = [:]) -> String {
        guard let text = texts[name] else {
            // A page with one name too much in it is better than none; tests ask for every name.
            assertionFailure("no words are called \(name)")
            return name
        }
        return values.reduce(text) { $0.replacing("{\($1.key)}", with: $1.value) }
    }
}
