import noodlecore.modules.module_info
import noodlecore.security.capability_engine.{covers}

// What a loaded module may do. Code that holds a sandbox runs through it; each use of the world is asked for by name.

/// What one module may do, for as long as it is loaded.
/// ```noodlecore
/// import noodlecore.modules.sandbox
/// const sandbox = new SandboxEnvironment();
/// sandbox.allow("files.read");
/// sandbox.run("files.read", () => "the file")                             // => the file
/// assertThrows(() => { sandbox.run("net.connect", () => "no"); }).message  // => the module has no permission net.connect
/// ```
class SandboxEnvironment {
    private const Set<String> permissions = new Set<String>();
    private bool destroyed = false;
    private int used = 0;
    /// What the module asked for and was not given.
    const List<String> refused = new List<String>();

    /// Permits something; a name that ends in `.*` stands for all below it.
    /// ```noodlecore
    /// const sandbox = new SandboxEnvironment();
    /// sandbox.allow("files.*");
    /// sandbox.allows("files.read")  // => true
    /// ```
    func allow(permission: String) { this.permissions.add(permission); }

    /// Notes that something was asked for and is not permitted.
    func refuse(permission: String) { this.refused.add(permission); }

    /// Whether something is permitted.
    func allows(permission: String): bool {
        return !this.destroyed && covers(this.permissions, permission);
    }

    /// An error [4021] for what the module may not do, and [4022] when the sandbox was destroyed.
    func demand(permission: String) {
        if (this.destroyed) { throw new Error(4022, "the module's sandbox was destroyed"); }
        if (!this.allows(permission)) {
            throw new Error(4021, `the module has no permission ${permission}`);
        }
        this.used += 1;
    }

    /// Does something for which a permission is needed; errors as for `demand`.
    /// ```noodlecore
    /// const sandbox = new SandboxEnvironment();
    /// sandbox.allow("*");
    /// sandbox.run("clock", () => 12)  // => 12
    /// ```
    func run<T>(permission: String, action: () => T): T {
        this.demand(permission);
        return action();
    }

    /// What is permitted, sorted.
    func granted(): List<String> { return this.permissions.sorted(); }

    /// How often something was demanded and permitted.
    func uses(): int { return this.used; }

    /// Whether nothing is permitted any more.
    func isDestroyed(): bool { return this.destroyed; }

    /// From now on nothing is permitted.
    /// ```noodlecore
    /// const sandbox = new SandboxEnvironment();
    /// sandbox.allow("*");
    /// sandbox.destroy();
    /// sandbox.allows("files.read")  // => false
    /// ```
    func destroy() { this.destroyed = true; }
}

/// Says which permissions modules can have at all.
/// ```noodlecore
/// import noodlecore.modules.sandbox
/// const sandbox = new SandboxEnvironment();
/// new SecurityManager(["files.*"]).configureSandbox(sandbox, ["files.read", "net.connect"])  // => ["net.connect"]
/// sandbox.granted()                                                                        // => ["files.read"]
/// ```
class SecurityManager {
    private const Set<String> permitted;

    constructor(permitted: List<String> = ["*"]) { this.permitted = Set.from(permitted); }

    /// Gives a sandbox those permissions that are asked for and permitted; tells which were refused. A wildcard is given only
    /// where all that it stands for is permitted.
    /// ```noodlecore
    /// new SecurityManager(["files.read"]).configureSandbox(new SandboxEnvironment(), ["files.*"])  // => ["files.*"]
    /// ```
    func configureSandbox(sandbox: SandboxEnvironment, permissions: List<String>): List<String> {
        const split = permissions.partition((permission) => covers(this.permitted, permission));
        for (permission in split.first) { sandbox.allow(permission); }
        for (permission in split.second) { sandbox.refuse(permission); }
        return split.second;
    }
}

/// The sandboxes of the modules that are loaded.
/// ```noodlecore
/// import noodlecore.modules.sandbox
/// import noodlecore.modules.module_info
/// const sandboxes = new ModuleSandbox(new SecurityManager(["files.read"]));
/// const sandbox = sandboxes.createSandbox(new Module("m", "1.0.0", ["files.read", "net.connect"], null));
/// sandbox.granted()  // => ["files.read"]
/// sandbox.refused    // => ["net.connect"]
/// ```
class ModuleSandbox {
    private Map<String, SandboxEnvironment> sandboxes;
    private SecurityManager securityManager;

    constructor(securityManager: SecurityManager = new SecurityManager()) {
        this.sandboxes = new Map<String, SandboxEnvironment>();
        this.securityManager = securityManager;
    }

    /// A sandbox with what the module asks for, as far as it is permitted. One that it has already is destroyed.
    func createSandbox(module: Module): SandboxEnvironment {
        this.destroyModule(module.id);
        let sandbox = new SandboxEnvironment();
        this.securityManager.configureSandbox(sandbox, module.permissions);
        this.sandboxes.set(module.id, sandbox);
        return sandbox;
    }

    /// Gives a sandbox more of what is permitted.
    func configureSandbox(sandbox: SandboxEnvironment, permissions: List<String>) {
        this.securityManager.configureSandbox(sandbox, permissions);
    }

    /// A module's sandbox, or null.
    func sandboxOf(moduleId: String): SandboxEnvironment? { return this.sandboxes.get(moduleId); }

    /// From now on nothing is allowed in the module's sandbox.
    func destroyModule(moduleId: String) { this.sandboxes.take(moduleId)?.destroy(); }
}
