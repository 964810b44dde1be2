import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.modules.module_info
import noodlecore.modules.dependency_resolver

// The modules of a process: registered, loaded when asked for, swapped while others go on.

/// The registry is full, or a module cannot be loaded.
class RegistryError extends Error {
    constructor(code: int, message: String, cause: Error? = null) {
        super(code, message, cause: cause);
    }
}

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
    private Map<String, Module> loaded = new Map<String, Module>();
    private NoodleConfig config;

    constructor(config: NoodleConfig = NoodleConfig.defaults()) {
        this.config = config;
        this.modules = new Map<String, ModuleInfo>();
        this.dependencyResolver = new DependencyResolver();
    }

    /// Adds a module whose dependencies are all here; false where one is missing or conflicts, and where the id is taken.
    /// Throws [5205] when the registry is full (NOODLE_MAX_MODULES).
    func registerModule(moduleInfo: ModuleInfo): bool {
        if (this.modules.has(moduleInfo.id)) { return false; }
        if (this.modules.size >= this.config.maxModules) {
            throw new RegistryError(
                5205,
                `the registry is full: it takes ${this.config.maxModules} modules`,
            );
        }
        if (!this.dependencyResolver.validateDependencies(moduleInfo)) { return false; }
        this.dependencyResolver.add(moduleInfo);
        this.modules.set(moduleInfo.id, moduleInfo);
        return true;
    }

    /// Takes a module out, unless another one needs it.
    func unregisterModule(moduleId: String): bool {
        if (!this.modules.has(moduleId) || this.dependentsOf(moduleId).isNotEmpty()) {
            return false;
        }
        this.modules.delete(moduleId);
        this.loaded.delete(moduleId);
        return this.dependencyResolver.remove(moduleId);
    }

    /// The modules that need another one directly.
    func dependentsOf(moduleId: String): List<String> {
        return this.modules
            .values()
            .filter(
                (module) => module.dependencies.any(
                    (need) => need.id == moduleId && !need.optional,
                ),
            )
            .map((module) => module.id);
    }

    /// The module's instance, made on the first call after those of its dependencies.
    /// Throws [5206] for a module that is not registered and [5207] when its factory throws.
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
        const module = this.createModuleInstance(moduleInfo);
        this.loaded.set(module.id, module);
        return module;
    }

    func createModuleInstance(moduleInfo: ModuleInfo): Module {
        const factory = moduleInfo.factory;
        try {
            return new Module(
                moduleInfo.id,
                moduleInfo.version,
                moduleInfo.permissions,
                factory == null ? null : factory(),
            );
        } catch (e) {
            throw new RegistryError(5207, `${moduleInfo} could not be loaded: ${e.message}`, e);
        }
    }

    /// Puts a new version in the place of a module. Whoever asks from now on gets it; whoever holds the old instance keeps it.
    /// False where the id is unknown or somebody who needs it does not accept the version.
    func swapModule(moduleInfo: ModuleInfo): bool {
        const before = this.modules.get(moduleInfo.id);
        if (before == null) { return false; }
        this.dependencyResolver.remove(moduleInfo.id);
        this.dependencyResolver.add(moduleInfo);
        const accepted =
            this.dependencyResolver.validateDependencies(moduleInfo) &&
                this
                    .dependentsOf(moduleInfo.id)
                    .all(
                        (id) => this.dependencyResolver.validateDependencies(
                            this.modules.getOrThrow(id),
                        ),
                    );
        if (!accepted) {
            this.dependencyResolver.remove(moduleInfo.id);
            this.dependencyResolver.add(before);
            return false;
        }
        this.modules.set(moduleInfo.id, moduleInfo);
        this.loaded.delete(moduleInfo.id);
        return true;
    }

    func getModule(moduleId: String): ModuleInfo? { return this.modules.get(moduleId); }
    func isLoaded(moduleId: String): bool { return this.loaded.has(moduleId); }
    func count(): int { return this.modules.size; }
}
