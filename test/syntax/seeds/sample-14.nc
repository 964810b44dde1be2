// Fijne-grained access control
class CapabilityEngine {
    func checkCapability(user: User, capability: String): bool
    func grantCapability(user: User, capability: String)
    func revokeCapability(user: User, capability: String)
}
