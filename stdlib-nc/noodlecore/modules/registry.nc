import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.events.{EventEmitter}
import noodlecore.modules.conflict_report.{ResolutionError}
import noodlecore.modules.dependency_resolver
import noodlecore.modules.module_info
import noodlecore.modules.version.{VersionConstraint}

// The modules of a process: registered, loaded when asked for, swapped while others go on.

/// The registry is full, or a module cannot be loaded.
class RegistryError extends Error {
    constructor(code: int, message: String, cause: Error? = null) {
        super(code, message, cause: cause);
    }
}

/// Holds one version of each module. What a module needs is there before the module itself, so that everything registered
/// can be loaded. Emits `module_registered`, `module_unregistered` and `module_swapped` with the module.
/// ```noodlecore
/// import noodlecore.modules.registry
/// import noodlecore.modules.module_info
/// const registry = new ModuleRegistry();
/// registry.registerModule(new ModuleInfo("log", "1.0.0", factory: () => "the log"))  // => true
/// registry.registerModule(new ModuleInfo("app", "1.0.0", [new DependencySpec("db")]))  // => false
/// registry.loadModule("log").instance  // => the log
/// ```
class ModuleRegistry {
    private Map<String, ModuleInfo> modules;
    private DependencyResolver dependencyResolver;
    /// The registered modules that name a module among their dependencies.
    private const Map<String, Set<String>> users = new Map<String, Set<String>>();
    private const Map<String, Module> loaded = new Map<String, Module>();
    /// Modules that are being made, so that two who ask at once get the same one.
    private const Map<String, Task<Module>> loading = new Map<String, Task<Module>>();
    private const EventEmitter events = new EventEmitter();
    private const NoodleConfig config;

    constructor(config: NoodleConfig = NoodleConfig.defaults()) {
        this.config = config;
        this.modules = new Map<String, ModuleInfo>();
        this.dependencyResolver = new DependencyResolver();
    }

    /// Where changes are told.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.emitter().on("module_registered", (module) => print(`new: ${module}`));
    /// registry.registerModule(new ModuleInfo("log"));
    /// // => new: log 1.0.0
    /// ```
    func emitter(): EventEmitter { return this.events; }

    /// Adds a module whose dependencies are all here; false where the id is taken, and where `obstacleTo` names an obstacle.
    /// An error [5205] when the registry is full (NOODLE_MAX_MODULES). O(dependencies), whatever the size of the registry.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.registerModule(new ModuleInfo("log"))  // => true
    /// registry.registerModule(new ModuleInfo("log"))  // => false
    /// ```
    func registerModule(moduleInfo: ModuleInfo): bool {
        if (this.modules.has(moduleInfo.id)) { return false; }
        if (this.modules.size >= this.config.maxModules) {
            throw new RegistryError(
                5205,
                `the registry is full: it takes ${this.config.maxModules} modules`,
            );
        }
        if (!this.isSatisfied(moduleInfo)) { return false; }
        this.enter(moduleInfo);
        this.events.emit("module_registered", moduleInfo);
        return true;
    }

    /// Why a module cannot be registered now: what it needs is missing, in no version that it accepts, or needs the module
    /// itself. Null where nothing stands in the way.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.registerModule(new ModuleInfo("log", "2.0.0"));
    /// const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "^1.0.0")]);
    /// registry.obstacleTo(app)?.message  // => app 1.0.0 needs log ^1.0.0, of which there is only 2.0.0
    /// ```
    func obstacleTo(moduleInfo: ModuleInfo): ResolutionError? {
        try {
            this.dependencyResolver.resolveDependencies(moduleInfo);
            return null;
        } catch (e: ResolutionError) {
            return e;
        }
    }

    /// Everything registered has what it needs. So a newcomer has all that it needs where it has what it names itself; only
    /// where somebody waits for it as an optional one could it close a circle.
    private func isSatisfied(moduleInfo: ModuleInfo): bool {
        if (this.users.has(moduleInfo.id)) { return this.obstacleTo(moduleInfo) == null; }
        return moduleInfo.dependencies.all(
            (need) => need.optional || this.dependencyResolver.hasFor(need),
        );
    }

    private func enter(moduleInfo: ModuleInfo) {
        this.dependencyResolver.add(moduleInfo);
        this.modules.set(moduleInfo.id, moduleInfo);
        for (need in moduleInfo.dependencies) {
            this.users.getOrPut(need.id, () => new Set<String>()).add(moduleInfo.id);
        }
    }

    private func leave(moduleInfo: ModuleInfo) {
        this.dependencyResolver.remove(moduleInfo.id);
        this.modules.delete(moduleInfo.id);
        for (need in moduleInfo.dependencies) {
            const users = this.users.get(need.id);
            users?.delete(moduleInfo.id);
            if (users?.isEmpty() ?? false) { this.users.delete(need.id); }
        }
    }

    /// Takes a module out; false where it is not here, and where another one needs it.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.registerModule(new ModuleInfo("log"));
    /// registry.unregisterModule("log")  // => true
    /// registry.unregisterModule("log")  // => false
    /// ```
    func unregisterModule(moduleId: String): bool {
        const moduleInfo = this.modules.get(moduleId);
        if (moduleInfo == null || this.dependentsOf(moduleId).isNotEmpty()) { return false; }
        this.leave(moduleInfo);
        this.loaded.delete(moduleId);
        this.events.emit("module_unregistered", moduleInfo);
        return true;
    }

    /// The modules that need another one directly and cannot do without it.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.registerModule(new ModuleInfo("log"));
    /// registry.registerModule(new ModuleInfo("app", "1.0.0", [new DependencySpec("log")]));
    /// registry.dependentsOf("log")  // => ["app"]
    /// ```
    func dependentsOf(moduleId: String): List<String> {
        const users = this.users.get(moduleId) ?? new Set<String>();
        return users.toList().filter((id) => this.needsFrom(id, moduleId).isNotEmpty());
    }

    private func needsFrom(dependent: String, moduleId: String): List<DependencySpec> {
        return this.modules
            .getOrThrow(dependent)
            .dependencies
            .filter((need) => need.id == moduleId && !need.optional);
    }

    // ---- loading

    /// The module with its instance, made on the first call after those of its dependencies. An error [5206] for a module that
    /// is not registered, [5207] when a factory throws or takes longer than NOODLE_MODULE_LOADING_TIMEOUT.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.registerModule(new ModuleInfo("log", "1.4.0", factory: () => "the log"));
    /// registry.loadModule("log")  // => log 1.4.0
    /// ```
    func loadModule(moduleId: String): Module {
        const known = this.loaded.get(moduleId);
        if (known != null) { return known; }
        const moduleInfo = this.modules.get(moduleId);
        if (moduleInfo == null) {
            throw new RegistryError(5206, `no module ${moduleId} is registered`);
        }
        for (dependency in this.dependencyResolver.resolveDependencies(moduleInfo)) {
            this.instantiate(dependency);
        }
        return this.instantiate(moduleInfo);
    }

    private func instantiate(moduleInfo: ModuleInfo): Module {
        const known = this.loaded.get(moduleInfo.id);
        if (known != null) { return known; }
        const task = this.loading.getOrPut(
            moduleInfo.id,
            () => spawn this.createModuleInstance(moduleInfo),
        );
        try {
            const module = await task;
            if (isSame(this.modules.get(moduleInfo.id), moduleInfo)) {
                this.loaded.set(module.id, module);
            }
            return module;
        } finally {
            this.loading.delete(moduleInfo.id);
        }
    }

    /// Makes a module's instance anew, whatever is loaded. An error [5207] as for `loadModule`.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const clock = new ModuleInfo("clock", factory: () => 12);
    /// new ModuleRegistry().createModuleInstance(clock).instance  // => 12
    /// ```
    func createModuleInstance(moduleInfo: ModuleInfo): Module {
        const factory = moduleInfo.factory;
        try {
            const instance =
                factory == null ? null : makeWithin(this.config.moduleLoadingTimeout, factory);
            return new Module(moduleInfo.id, moduleInfo.version, moduleInfo.permissions, instance);
        } catch (e) {
            throw new RegistryError(5207, `${moduleInfo} could not be loaded: ${e.message}`, e);
        }
    }

    /// Puts a new version in the place of a module. Whoever asks from now on gets it; whoever holds the old instance keeps it.
    /// False where the id is unknown, where the new version cannot have what it needs, and where somebody who needs the module
    /// does not accept the version.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.registerModule(new ModuleInfo("log", "1.0.0"));
    /// registry.registerModule(new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "^1.0.0")]));
    /// registry.swapModule(new ModuleInfo("log", "1.1.0"))  // => true
    /// registry.swapModule(new ModuleInfo("log", "2.0.0"))  // => false
    /// ```
    func swapModule(moduleInfo: ModuleInfo): bool {
        const before = this.modules.get(moduleInfo.id);
        if (before == null || !this.suitsDependents(moduleInfo)) { return false; }
        this.leave(before);
        const possible = this.obstacleTo(moduleInfo) == null;
        this.enter(possible ? moduleInfo : before);
        if (possible) {
            this.loaded.delete(moduleInfo.id);
            this.events.emit("module_swapped", moduleInfo);
        }
        return possible;
    }

    private func suitsDependents(moduleInfo: ModuleInfo): bool {
        return this
            .dependentsOf(moduleInfo.id)
            .all(
                (id) => this
                    .needsFrom(id, moduleInfo.id)
                    .all(
                        (need) => new VersionConstraint(need.constraint).satisfies(
                            moduleInfo.version,
                        ),
                    ),
            );
    }

    /// What is registered under an id, or null.
    func getModule(moduleId: String): ModuleInfo? { return this.modules.get(moduleId); }

    /// The ids of the modules, in the order in which they came.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const registry = new ModuleRegistry();
    /// registry.registerModule(new ModuleInfo("log"));
    /// registry.ids()  // => ["log"]
    /// ```
    func ids(): List<String> { return this.modules.keys(); }

    /// Whether a module's instance was made.
    func isLoaded(moduleId: String): bool { return this.loaded.has(moduleId); }

    /// How many modules are registered.
    func count(): int { return this.modules.size; }
}
