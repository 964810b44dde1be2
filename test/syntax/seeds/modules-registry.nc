// File: src/noodlecore/modules/registry.nc

class ModuleRegistry {
    private Map<String, ModuleInfo> modules;
    private DependencyResolver dependencyResolver;
    
    func registerModule(module: ModuleInfo): bool {
        // Register module with dependency validation
        if (this.dependencyResolver.validateDependencies(module)) {
            this.modules.set(module.id, module);
            return true;
        }
        return false;
    }
    
    func loadModule(moduleId: String): Module {
        // Dynamic module loading with <100ms target
        let moduleInfo = this.modules.get(moduleId);
        if (moduleInfo) {
            return this.createModuleInstance(moduleInfo);
        }
        return null;
    }
}
