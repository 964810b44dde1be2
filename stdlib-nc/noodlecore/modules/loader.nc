import noodlecore.distributed.config.{NoodleConfig}
import noodlecore.json.{Json}
import noodlecore.modules.module_info
import noodlecore.modules.sandbox
import noodlecore.modules.version.{Version}

// Modules that come as bytes while the program runs. The bytes are a manifest: which linked class makes the module's
// instance, in which version, with which permissions. Loading again under the same id swaps the instance.

/// A module that cannot be loaded.
class LoadError extends Error {
    constructor(code: int, message: String, cause: Error? = null) {
        super(code, message, cause: cause);
    }
}

/// What the bytes of a module say.
class ModuleClass {
    const String id;
    const String version;
    const List<String> permissions;
    const () => any create;

    constructor(this.id, this.version, this.permissions, this.create) {}
}

/// The classes that are linked into this program, by name.
/// ```noodlecore
/// import noodlecore.modules.loader
/// const classes = new ClassLoader();
/// classes.link("Counter", () => 0);
/// const manifest = "{\"id\": \"counter\", \"version\": \"1.0.0\", \"class\": \"Counter\"}";
/// classes.loadClass(manifest.toBytes()).version  // => 1.0.0
/// ```
class ClassLoader {
    private const Map<String, () => any> linked = new Map<String, () => any>();

    /// Makes a class known under a name.
    func link(name: String, create: () => any) { this.linked.set(name, create); }

    /// Reads a manifest. An error [5210] where it is none, and [5211] for a class that is not linked.
    /// ```noodlecore
    /// const error = assertThrows(() => { new ClassLoader().loadClass("{}".toBytes()); }, 5210);
    /// error.message  // => the module's bytes are no manifest: $: the key "id" is missing
    /// ```
    func loadClass(bytes: Bytes): ModuleClass {
        const manifest = readManifest(bytes);
        const create = this.linked.get(manifest.className);
        if (create == null) {
            throw new LoadError(5211, `no class ${manifest.className} is linked into this program`);
        }
        return new ModuleClass(manifest.id, manifest.version, manifest.permissions, create);
    }
}

/// A manifest as it is written.
private record Manifest(id: String, version: String, className: String, permissions: List<String>)

private func readManifest(bytes: Bytes): Manifest {
    try {
        const manifest = Json.read(bytes.toText());
        return new Manifest(
            manifest.at("id").asString(),
            Version.parse(manifest.at("version").asString()).toString(),
            manifest.at("class").asString(),
            manifest.atOrNull("permissions")?.items()?.map((item) => item.asString()) ?? [],
        );
    } catch (e) {
        throw new LoadError(5210, `the module's bytes are no manifest: ${e.message}`, e);
    }
}

/// Loads modules while the program runs, each with a sandbox of its own.
/// ```noodlecore
/// import noodlecore.modules.loader
/// const classes = new ClassLoader();
/// classes.link("Clock", () => 12);
/// const manifest = "{\"id\": \"clock\", \"version\": \"1.0.0\", \"class\": \"Clock\"}";
/// const loader = new DynamicModuleLoader((path) => manifest.toBytes(), classes);
/// loader.loadModule("clock.json").instance  // => 12
/// loader.current("clock")                   // => clock 1.0.0
/// ```
class DynamicModuleLoader {
    private ModuleSandbox sandbox;
    private ClassLoader classLoader;
    private const (String) => Bytes source;
    private const NoodleConfig config;
    private const Map<String, Module> modules = new Map<String, Module>();

    /// `source` gives the bytes at a path; it holds whatever capability that takes.
    constructor(
        source: (String) => Bytes,
        classLoader: ClassLoader = new ClassLoader(),
        sandbox: ModuleSandbox = new ModuleSandbox(),
        config: NoodleConfig = NoodleConfig.defaults(),
    ) {
        this.source = source;
        this.classLoader = classLoader;
        this.sandbox = sandbox;
        this.config = config;
    }

    /// Loads a module, or a new version of one that is loaded; where that fails, the old one stays. Errors as of
    /// `ClassLoader.loadClass`, [5212] when the bytes cannot be read, and [5207] when the instance cannot be made, or not
    /// within NOODLE_MODULE_LOADING_TIMEOUT.
    func loadModule(modulePath: String): Module {
        let moduleBytes = this.readModuleBytes(modulePath);
        let moduleClass = this.classLoader.loadClass(moduleBytes);
        return this.createModuleInstance(moduleClass);
    }

    /// The bytes at a path; an error [5212] where there are none.
    func readModuleBytes(modulePath: String): Bytes {
        try {
            return this.source(modulePath);
        } catch (e) {
            throw new LoadError(5212, `${modulePath} cannot be read: ${e.message}`, e);
        }
    }

    /// Makes a module's instance and sandbox, and puts them in the place of those that there are.
    func createModuleInstance(moduleClass: ModuleClass): Module {
        const module = new Module(
            moduleClass.id,
            moduleClass.version,
            moduleClass.permissions,
            this.instanceOf(moduleClass),
        );
        this.sandbox.createSandbox(module);
        this.modules.set(module.id, module);
        return module;
    }

    private func instanceOf(moduleClass: ModuleClass): any {
        try {
            return makeWithin(this.config.moduleLoadingTimeout, moduleClass.create);
        } catch (e) {
            const name = `${moduleClass.id} ${moduleClass.version}`;
            throw new LoadError(5207, `${name} could not be loaded: ${e.message}`, e);
        }
    }

    /// The module that answers to an id now, or null.
    func current(moduleId: String): Module? { return this.modules.get(moduleId); }

    /// The sandbox of a loaded module, or null.
    func sandboxOf(moduleId: String): SandboxEnvironment? {
        return this.sandbox.sandboxOf(moduleId);
    }

    /// Takes a module out; whoever still holds it finds its sandbox destroyed. False where it is not loaded.
    func unloadModule(moduleId: String): bool {
        this.sandbox.destroyModule(moduleId);
        return this.modules.delete(moduleId);
    }
}
