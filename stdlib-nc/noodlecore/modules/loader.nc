import noodlecore.json.{Json}
import noodlecore.modules.module_info
import noodlecore.modules.sandbox

// Modules that come as bytes while the program runs. The bytes are a manifest: which linked class makes the module's
// instance, in which version, with which permissions. Loading again under the same id swaps the instance.

/// A module that cannot be loaded.
class LoadError extends Error {
    constructor(code: int, message: String, cause: Error? = null) { super(code, message, cause: cause); }
}

/// What the bytes of a module say.
class ModuleClass {
    const String id;
    const String version;
    const List<String> permissions;
    const (() => any) create;
    constructor(this.id, this.version, this.permissions, this.create) {}
}

/// The classes that are linked into this program, by name.
class ClassLoader {
    private Map<String, () => any> linked = new Map<String, () => any>();

    func link(name: String, create: () => any) { this.linked.set(name, create); }

    /// Reads a manifest. Throws [5210] where it is not one, and [5211] for a class that is not linked.
    func loadClass(bytes: Bytes): ModuleClass {
        const manifest = readManifest(bytes);
        const className = textOf(manifest, "class");
        const create = this.linked.get(className);
        if (create == null) { throw new LoadError(5211, `no class ${className} is linked into this program`); }
        const permissions = new List<String>();
        const listed = manifest.get("permissions");
        if (listed is List) { for (permission in listed) { permissions.add(permission.toString()); } }
        return new ModuleClass(textOf(manifest, "id"), textOf(manifest, "version"), permissions, create);
    }
}

private func readManifest(bytes: Bytes): Map<String, any> {
    let value: any = null;
    try {
        value = Json.parse(bytes.toText());
    } catch (e) {
        throw new LoadError(5210, "the module's bytes are no manifest", e);
    }
    if (!(value is Map)) { throw new LoadError(5210, "the module's bytes are no manifest"); }
    return value as Map<String, any>;
}

private func textOf(manifest: Map<String, any>, key: String): String {
    const value = manifest.get(key);
    if (value is String) { return value; }
    throw new LoadError(5210, `the module's manifest has no ${key}`);
}

class DynamicModuleLoader {
    private ModuleSandbox sandbox;
    private ClassLoader classLoader;
    private (String) => Bytes source;
    private Map<String, Module> modules = new Map<String, Module>();

    /// `source` gives the bytes at a path; it holds whatever capability that takes.
    constructor(source: (String) => Bytes, classLoader: ClassLoader = new ClassLoader(), sandbox: ModuleSandbox = new ModuleSandbox()) {
        this.source = source;
        this.classLoader = classLoader;
        this.sandbox = sandbox;
    }

    /// Loads a module, or a new version of one that is loaded. Throws what `ClassLoader.loadClass` throws, and [5212] when the bytes cannot be read.
    func loadModule(modulePath: String): Module {
        let moduleBytes = this.readModuleBytes(modulePath);
        let moduleClass = this.classLoader.loadClass(moduleBytes);
        return this.createModuleInstance(moduleClass);
    }

    func readModuleBytes(modulePath: String): Bytes {
        const read = this.source;
        try {
            return read(modulePath);
        } catch (e) {
            throw new LoadError(5212, `${modulePath} cannot be read`, e);
        }
    }

    func createModuleInstance(moduleClass: ModuleClass): Module {
        const create = moduleClass.create;
        const module = new Module(moduleClass.id, moduleClass.version, moduleClass.permissions, create());
        this.sandbox.destroyModule(module.id);
        this.sandbox.createSandbox(module);
        this.modules.set(module.id, module);
        return module;
    }

    /// The module that answers to an id now.
    func current(moduleId: String): Module? { return this.modules.get(moduleId); }

    func sandboxOf(moduleId: String): SandboxEnvironment? { return this.sandbox.sandboxOf(moduleId); }

    func unloadModule(moduleId: String): bool {
        this.sandbox.destroyModule(moduleId);
        return this.modules.delete(moduleId);
    }
}
