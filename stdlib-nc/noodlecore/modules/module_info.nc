// What is known of a module before it is loaded.

/// A module that another one needs.
record DependencySpec(id: String, constraint: String = "*", optional: bool = false)

class ModuleInfo {
    const String id;
    const String version;
    const List<DependencySpec> dependencies;
    const List<String> permissions;
    /// Makes the module's instance; called when it is loaded.
    const (() => any)? factory;

    constructor(
        id: String,
        version: String = "1.0.0",
        dependencies: List<DependencySpec> = [],
        permissions: List<String> = [],
        factory: (() => any)? = null,
    ) {
        this.id = id;
        this.version = version;
        this.dependencies = dependencies;
        this.permissions = permissions;
        this.factory = factory;
    }

    func toString(): String { return `${this.id} ${this.version}`; }
}

/// A dependency that was resolved is the module that answers for it.
type ModuleDependency = ModuleInfo;

/// A loaded module.
class Module {
    const String id;
    const String version;
    const List<String> permissions;
    const any instance;
    constructor(this.id, this.version, this.permissions, this.instance) {}
    func toString(): String { return `${this.id} ${this.version}`; }
}
