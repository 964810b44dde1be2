import noodlecore.collections.priority_queue
import noodlecore.modules.conflict_report
import noodlecore.modules.dependency_graph
import noodlecore.modules.module_info
import noodlecore.modules.version
import noodlecore.modules.version_solver

// Which modules a module needs, and in what order they are loaded. Of several versions of a module the newest one is
// taken that everybody who asks for it accepts; where there is none, the error says who asked for what.

/// Says which versions go together.
/// ```noodlecore
/// import noodlecore.modules.dependency_resolver
/// new VersionChecker().isCompatible("1.2.0", "1.9.0")  // => true
/// ```
class VersionChecker {
    /// By semantic versioning: the same major version, and below 1.0.0 the same minor version.
    func isCompatible(version1: String, version2: String): bool {
        return Version.parse(version1).isCompatibleWith(Version.parse(version2));
    }
}

/// Knows modules in all their versions, and what each needs.
/// ```noodlecore
/// import noodlecore.modules.dependency_resolver
/// import noodlecore.modules.module_info
/// const resolver = new DependencyResolver();
/// resolver.add(new ModuleInfo("log", "1.2.0"));
/// resolver.add(new ModuleInfo("log", "2.0.0"));
/// const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "^1.0.0")]);
/// resolver.resolveDependencies(app).map((module) => module.toString())  // => ["log 1.2.0"]
/// ```
class DependencyResolver {
    private DependencyGraph dependencyGraph = new DependencyGraph();
    private VersionChecker versionChecker = new VersionChecker();

    /// Makes a version of a module known; false when it is known already.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const resolver = new DependencyResolver();
    /// resolver.add(new ModuleInfo("log", "1.2.0"))  // => true
    /// resolver.add(new ModuleInfo("log", "1.2.0"))  // => false
    /// ```
    func add(module: ModuleInfo): bool { return this.dependencyGraph.add(module); }

    /// Forgets all versions of a module; false when there is none.
    func remove(moduleId: String): bool { return this.dependencyGraph.remove(moduleId); }

    /// Whether some version is known that a dependency accepts.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const resolver = new DependencyResolver();
    /// resolver.add(new ModuleInfo("log", "1.2.0"));
    /// resolver.hasFor(new DependencySpec("log", "^1.0.0"))  // => true
    /// resolver.hasFor(new DependencySpec("log", "^2.0.0"))  // => false
    /// ```
    func hasFor(need: DependencySpec): bool {
        return this.dependencyGraph.accepted(need).isNotEmpty();
    }

    /// Everything a module needs, each after what it needs itself; the module is not part of it.
    /// An error [5202] where something is missing, [5203] for a conflict, [5204] for a circle.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const resolver = new DependencyResolver();
    /// resolver.add(new ModuleInfo("net", "1.0.0", [new DependencySpec("log")]));
    /// resolver.add(new ModuleInfo("log", "1.2.0"));
    /// const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("net")]);
    /// resolver.resolveDependencies(app).map((module) => module.id)  // => ["log", "net"]
    /// ```
    func resolveDependencies(module: ModuleInfo): List<ModuleInfo> {
        let dependencies = this.buildDependencyList(module);
        return this.topologicalSort(dependencies.concat([module])).dropLast(1);
    }

    /// Whether everything that a module needs is there and goes together.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("net")]);
    /// new DependencyResolver().validateDependencies(app)  // => false
    /// ```
    func validateDependencies(module: ModuleInfo): bool {
        try {
            this.resolveDependencies(module);
            return true;
        } catch (e: ResolutionError) {
            return false;
        }
    }

    /// Whether one can take the other's place.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const log = new ModuleInfo("log", "1.2.0");
    /// new DependencyResolver().checkCompatibility(log, new ModuleInfo("log", "2.0.0"))  // => false
    /// ```
    func checkCompatibility(module1: ModuleInfo, module2: ModuleInfo): bool {
        return this.versionChecker.isCompatible(module1.version, module2.version);
    }

    /// One version of everything that is needed, in no particular order. An error [5202] where something is missing,
    /// [5203] for a conflict.
    func buildDependencyList(module: ModuleInfo): List<ModuleInfo> {
        return new VersionSolver(this.dependencyGraph, module).solve();
    }

    /// Each module after those that it needs, by Kahn's algorithm (1962), in O(n log n) for n modules and needs; among equals in
    /// alphabetical order, so that the result is always the same. An error [5204] where modules need each other in a circle.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const net = new ModuleInfo("net", "1.0.0", [new DependencySpec("log")]);
    /// const sorted = new DependencyResolver().topologicalSort([net, new ModuleInfo("log")]);
    /// sorted.map((module) => module.id)  // => ["log", "net"]
    /// ```
    func topologicalSort(modules: List<ModuleInfo>): List<ModuleInfo> {
        const byId = modules.associateBy((module) => module.id);
        const dependents = dependentsAmong(byId);
        const missing = modules.associate(
            (module) => module.id,
            (module) => needsAmong(module, byId).length,
        );
        const ready = PriorityQueue.from(missing.filter((id, count) => count == 0).keys());
        const sorted = new List<ModuleInfo>();
        while (ready.isNotEmpty()) {
            const id = ready.pop();
            sorted.add(byId.getOrThrow(id));
            for (dependent in dependents.get(id) ?? []) {
                if (missing.update(dependent, 0, (count) => count - 1) == 0) {
                    ready.add(dependent);
                }
            }
        }
        if (sorted.length < modules.length) {
            throw circleError(missing.filter((id, count) => count > 0).keys(), byId);
        }
        return sorted;
    }
}

/// The modules that a module needs, each once, as far as they are among those given.
private func needsAmong(module: ModuleInfo, byId: Map<String, ModuleInfo>): List<String> {
    return module.dependencies.map((need) => need.id).distinct().filter((id) => byId.has(id));
}

private func dependentsAmong(byId: Map<String, ModuleInfo>): Map<String, List<String>> {
    const dependents = new Map<String, List<String>>();
    for (id, module in byId) {
        for (need in needsAmong(module, byId)) { dependents.getOrPut(need, () => []).add(id); }
    }
    return dependents;
}

/// Follows needs among modules of which each needs another one of them, until one comes again: `a → b → a`.
private func circleError(open: List<String>, byId: Map<String, ModuleInfo>): ResolutionError {
    const path = new Set<String>();
    let at = open[0];
    while (path.add(at)) {
        at = needsAmong(byId.getOrThrow(at), byId).find((id) => open.contains(id)) ?? at;
    }
    const circle = path.toList().dropWhile((id) => id != at).concat([at]);
    return new ResolutionError(5204, `modules need each other in a circle: ${circle.join(" → ")}`);
}
