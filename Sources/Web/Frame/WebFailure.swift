import HTTPTypes
import Workbench

/// A request that gets no page, in the terms of HTTP.
enum WebFailure: Error, Equatable {
    /// Nothing is at this address.
    case notFound
    /// The address is there, and this method is not.
    case method(allowed: [String])
    /// Nobody may look.
    case forbidden
    /// The request names a host that is not this one.
    case foreignHost
    /// A parameter of the address has a value that it cannot have.
    case malformed(parameter: String)
    /// What is looked for is longer than anything that is looked for.
    case tooLong

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .method: .methodNotAllowed
        case .forbidden: .forbidden
        case .foreignHost: .misdirectedRequest
        case .malformed: .badRequest
        case .tooLong: .uriTooLong
        }
    }
}

extension ErrorCode {
    /// The status of the page that is given instead.
    var httpStatus: HTTPResponse.Status {
        switch self {
        case .inspectionUnknown, .findingUnknown, .documentUnknown, .personUnknown, .entryUnknown: .notFound
        case .contentErased: .gone
        case .notPermitted: .forbidden
        case .usage, .configuration: .badRequest
        case .ledgerBusy: .serviceUnavailable
        default: .internalServerError
        }
    }
}
