// File: src/noodlecore/modules/loader.nc

class DynamicModuleLoader {
    private ModuleSandbox sandbox;
    private ClassLoader classLoader;
    
    func loadModule(modulePath: String): Module {
        // Runtime module loading with hot-swapping
        let moduleBytes = this.readModuleBytes(modulePath);
        let moduleClass = this.classLoader.loadClass(moduleBytes);
        return this.createModuleInstance(moduleClass);
    }
    
    func unloadModule(moduleId: String): bool {
        // Safe module unloading
        this.sandbox.destroyModule(moduleId);
        return true;
    }
}
