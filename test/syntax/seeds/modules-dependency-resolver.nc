// File: src/noodlecore/modules/dependency_resolver.nc

class DependencyResolver {
    private DependencyGraph dependencyGraph;
    
    func resolveDependencies(module: ModuleInfo): List<ModuleInfo> {
        // Automatic dependency resolution with 95% accuracy
        let dependencies = this.buildDependencyList(module);
        return this.topologicalSort(dependencies);
    }
    
    func checkCompatibility(module1: ModuleInfo, module2: ModuleInfo): bool {
        // Version compatibility checking
        return this.versionChecker.isCompatible(module1.version, module2.version);
    }
}
