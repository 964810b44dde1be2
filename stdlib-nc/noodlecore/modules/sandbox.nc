import noodlecore.modules.module_info
import noodlecore.security.capability_engine.{covers}

// What a loaded module may do. Code that holds a sandbox runs through it; each use of the world is asked for by name.

class SandboxEnvironment {
    private Set<String> permissions = new Set<String>();
    private bool destroyed = false;
    private int used = 0;

    func allow(permission: String) { this.permissions.add(permission); }

    func allows(permission: String): bool {
        return !this.destroyed && covers(this.permissions, permission);
    }

    /// Throws [4021] for what the module may not do, and [4022] when it was destroyed.
    func demand(permission: String) {
        if (this.destroyed) { throw new Error(4022, "the module's sandbox was destroyed"); }
        if (!this.allows(permission)) {
            throw new Error(4021, `the module has no permission ${permission}`);
        }
        this.used += 1;
    }

    /// Does something for which a permission is needed.
    func run<T>(permission: String, action: () => T): T {
        this.demand(permission);
        return action();
    }

    func granted(): List<String> { return this.permissions.toList().sorted(); }
    func uses(): int { return this.used; }
    func isDestroyed(): bool { return this.destroyed; }
    func destroy() { this.destroyed = true; }
}

/// Says which permissions modules can have at all.
class SecurityManager {
    private Set<String> permitted;

    constructor(permitted: List<String> = ["*"]) { this.permitted = Set.from(permitted); }

    /// Gives a sandbox those permissions that are asked for and permitted; tells which were refused.
    func configureSandbox(sandbox: SandboxEnvironment, permissions: List<String>): List<String> {
        const split = permissions.partition((permission) => covers(this.permitted, permission));
        for (permission in split.first) { sandbox.allow(permission); }
        return split.second;
    }
}

/// ```noodlecore
/// import noodlecore.modules.sandbox
/// import noodlecore.modules.module_info
/// const sandbox = new ModuleSandbox(new SecurityManager(["files.read"]));
/// const module = new Module("m", "1.0.0", ["files.read", "net.connect"], null);
/// sandbox.createSandbox(module).granted()  // => ["files.read"]
/// ```
class ModuleSandbox {
    private Map<String, SandboxEnvironment> sandboxes;
    private SecurityManager securityManager;

    constructor(securityManager: SecurityManager = new SecurityManager()) {
        this.sandboxes = new Map<String, SandboxEnvironment>();
        this.securityManager = securityManager;
    }

    func createSandbox(module: Module): SandboxEnvironment {
        let sandbox = new SandboxEnvironment();
        this.securityManager.configureSandbox(sandbox, module.permissions);
        this.sandboxes.set(module.id, sandbox);
        return sandbox;
    }

    func configureSandbox(sandbox: SandboxEnvironment, permissions: List<String>) {
        this.securityManager.configureSandbox(sandbox, permissions);
    }

    func sandboxOf(moduleId: String): SandboxEnvironment? { return this.sandboxes.get(moduleId); }

    /// From now on nothing is allowed in the module's sandbox.
    func destroyModule(moduleId: String) { this.sandboxes.take(moduleId)?.destroy(); }
}
