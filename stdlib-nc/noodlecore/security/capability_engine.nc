// What users may do. A capability is a dotted name; one that ends in `.*` stands for all below it. Nothing is allowed
// that was not granted, and every decision is recorded.

/// Whoever asks.
class User {
    const String id;

    constructor(this.id) {}

    /// The id.
    func toString(): String { return this.id; }
}

/// What was done or decided.
enum Decision { Granted, Revoked, Allowed, Denied }

/// One line of the record; numbers count from 1.
record AuditEntry(number: int, user: String, capability: String, decision: Decision)

/// ```noodlecore
/// import noodlecore.security.capability_engine
/// const engine = new CapabilityEngine();
/// const ada = new User("ada");
/// engine.grantCapability(ada, "modules.*");
/// engine.checkCapability(ada, "modules.load")  // => true
/// engine.checkCapability(ada, "nodes.remove")  // => false
/// ```
class CapabilityEngine {
    private const Map<String, Set<String>> granted = new Map<String, Set<String>>();
    private const List<AuditEntry> log = [];

    /// Whether the user holds the capability, or a wildcard above it. O(number of dots).
    func checkCapability(user: User, capability: String): bool {
        const held = this.granted.get(user.id);
        const allowed = held != null && covers(held, capability);
        this.record(user, capability, allowed ? Decision.Allowed : Decision.Denied);
        return allowed;
    }

    /// Permits something; a name that ends in `.*` stands for all below it, and `*` for everything.
    func grantCapability(user: User, capability: String) {
        this.granted.getOrPut(user.id, () => new Set<String>()).add(capability);
        this.record(user, capability, Decision.Granted);
    }

    /// Takes back exactly what was granted under this name; a wildcard above it stays.
    func revokeCapability(user: User, capability: String) {
        this.granted.get(user.id)?.delete(capability);
        this.record(user, capability, Decision.Revoked);
    }

    /// An error [4020] where the user may not.
    func demand(user: User, capability: String) {
        if (!this.checkCapability(user, capability)) {
            throw new Error(4020, `${user} may not ${capability}`);
        }
    }

    /// Every decision so far, the oldest first.
    func audit(): List<AuditEntry> { return this.log.copy(); }

    private func record(user: User, capability: String, decision: Decision) {
        this.log.add(new AuditEntry(this.log.length + 1, user.id, capability, decision));
    }
}

/// Whether a set of capabilities allows one: itself, `*`, or a prefix that ends in `.*`.
/// ```noodlecore
/// covers(Set.of(["files.*"]), "files.read")  // => true
/// covers(Set.of(["files.*"]), "*")           // => false
/// ```
func covers(held: Set<String>, capability: String): bool {
    if (held.has(capability) || held.has("*")) { return true; }
    let dot = capability.lastIndexOf(".");
    while (dot > 0) {
        const above = capability.substring(0, dot);
        if (held.has(above + ".*")) { return true; }
        dot = above.lastIndexOf(".");
    }
    return false;
}
