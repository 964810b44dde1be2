// What is known of a module before it is loaded, and the module when it is.

/// A module that another one needs. An optional one is taken where a version of it is there that the constraint accepts.
/// ```noodlecore
/// import noodlecore.modules.module_info
/// new DependencySpec("log", "^1.2.0").optional  // => false
/// ```
record DependencySpec(id: String, constraint: String = "*", optional: bool = false)

/// A module that can be loaded.
/// ```noodlecore
/// import noodlecore.modules.module_info
/// const store = new ModuleInfo("store", "2.1.0", [new DependencySpec("log", "^1.2.0")]);
/// store  // => store 2.1.0
/// ```
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

    /// Its name and version.
    /// ```noodlecore
    /// new ModuleInfo("log", "1.4.0").toString()  // => log 1.4.0
    /// ```
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

    /// Its name and version.
    /// ```noodlecore
    /// new Module("log", "1.4.0", [], null).toString()  // => log 1.4.0
    /// ```
    func toString(): String { return `${this.id} ${this.version}`; }
}

/// Calls what makes an instance, in a task of its own; an error [3302] where that has not ended within so many milliseconds.
/// (What computes without ever waiting cannot be interrupted.)
/// ```noodlecore
/// import noodlecore.modules.module_info
/// const slowly = () => { sleep(1000); return "made"; };
/// makeWithin(5000, () => "made")                         // => made
/// assertThrows(() => { makeWithin(1, slowly); }).code  // => 3302
/// ```
func makeWithin(milliseconds: int, make: () => any): any {
    const making = spawn make();
    try { return await making within milliseconds; } finally { making.cancel(); }
}
