import Mustache

/// A model as templates ask for it: each property under its name.
///
/// A model is looked through once; asking the structure itself for every name that a template has would look through it each
/// time. What is absent is left out, and a list of structures becomes a list of fields.
final class Fields: MustacheParent {
    private let values: [String: Any]

    init(of models: Any...) {
        var values: [String: Any] = [:]
        for model in models {
            for (name, value) in Mirror(reflecting: model).children {
                if let name, let value = Self.value(value) { values[name] = value }
            }
        }
        self.values = values
    }

    func child(named name: String) -> Any? { values[name] }

    private static func value(_ value: Any) -> Any? {
        switch value {
        case let text as String: return text
        case let flag as Bool: return flag
        case let number as Int: return number
        case let texts as [String]: return texts
        default: break
        }
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional: return mirror.children.first.flatMap { Self.value($0.value) }
        case .collection: return mirror.children.map { Fields(of: $0.value) }
        default: return Fields(of: value)
        }
    }
}
