/// A manifest with the signature over its bytes and the key to check it with.
public struct SignedManifest: Sendable, Hashable {
    /// The manifest.
    public let manifest: Manifest
    /// The Ed25519 signature over ``Manifest/encoded``.
    public let signature: [UInt8]
    /// The key that the signature claims to be of.
    public let publicKey: PublicKey

    /// Takes a manifest as it was stored; ``isSigned`` says whether the signature holds.
    public init(manifest: Manifest, signature: [UInt8], publicKey: PublicKey) {
        self.manifest = manifest
        self.signature = signature
        self.publicKey = publicKey
    }

    /// Signs a manifest.
    /// - Throws: What the cryptographic library throws; it has no reason to.
    public init(signing manifest: Manifest, with key: SigningKey) throws {
        self.manifest = manifest
        signature = try key.signature(over: manifest.encoded)
        publicKey = key.publicKey
    }

    /// Whether the signature is the key's over these bytes.
    public var isSigned: Bool { publicKey.isValid(signature: signature, over: manifest.encoded) }
}
