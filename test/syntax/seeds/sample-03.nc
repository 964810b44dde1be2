// Module registratie
func registerModule(moduleInfo: ModuleInfo): bool
func unregisterModule(moduleId: String): bool

// Dependency resolution
class DependencyResolver {
    func resolveDependencies(module: ModuleInfo): List<ModuleDependency>
    func validateDependencies(module: ModuleInfo): bool
}

// Version management
class VersionConstraint {
    func satisfies(version: String): bool
    func compareVersions(v1: String, v2: String): int
}
