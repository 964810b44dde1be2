import noodlecore.modules.module_info
import noodlecore.modules.version

// Which modules a module needs, and in what order they are loaded. Of several versions of a module the newest one is
// taken that everybody who asks for it accepts; where there is none, the error says who asked for what.

/// Who wants which versions of a module.
record Demand(by: String, constraint: String)

/// No set of versions suits everybody, or something is missing, or modules need each other in a circle.
class ResolutionError extends Error {
    constructor(code: int, message: String) { super(code, message); }
}

/// The modules that there are: every version of each, newest first.
class DependencyGraph {
    private Map<String, List<ModuleInfo>> versions = new Map<String, List<ModuleInfo>>();

    /// Adds a version; false when that version is there already.
    func add(module: ModuleInfo): bool {
        const known = this.versions.getOrPut(module.id, () => []);
        if (known.any((other) => other.version == module.version)) { return false; }
        const version = Version.parse(module.version);
        let at = 0;
        while (at < known.length && Version.parse(known[at].version) > version) { at += 1; }
        known.insert(at, module);
        return true;
    }

    func remove(id: String): bool { return this.versions.delete(id); }

    func candidates(id: String): List<ModuleInfo> { return this.versions.get(id) ?? []; }

    func names(): List<String> { return this.versions.keys(); }
}

class VersionChecker {
    /// By semantic versioning: the same major version, and below 1.0.0 the same minor version.
    func isCompatible(version1: String, version2: String): bool {
        const a = Version.parse(version1);
        const b = Version.parse(version2);
        return a.major == b.major && (a.major > 0 || a.minor == b.minor);
    }
}

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

    func add(module: ModuleInfo): bool { return this.dependencyGraph.add(module); }
    func remove(moduleId: String): bool { return this.dependencyGraph.remove(moduleId); }

    /// Everything a module needs, each after what it needs itself; the module is not part of it.
    /// Throws [5202] where something is missing, [5203] for a conflict, [5204] for a circle.
    func resolveDependencies(module: ModuleInfo): List<ModuleInfo> {
        let dependencies = this.buildDependencyList(module);
        return this.topologicalSort(dependencies);
    }

    /// Whether everything that a module needs is there.
    func validateDependencies(module: ModuleInfo): bool {
        try {
            this.resolveDependencies(module);
            return true;
        } catch (e: ResolutionError) {
            return false;
        }
    }

    /// Whether one can take the other's place.
    func checkCompatibility(module1: ModuleInfo, module2: ModuleInfo): bool {
        return this.versionChecker.isCompatible(module1.version, module2.version);
    }

    /// Chooses one version of everything that is needed, by depth-first search with backtracking: newest first, and what contradicts an
    /// earlier choice is given up.
    func buildDependencyList(module: ModuleInfo): List<ModuleInfo> {
        const search = new ResolutionSearch(this.dependencyGraph, module);
        return search.run();
    }

    /// Each module after those that it needs, by Kahn's algorithm; among equals in alphabetical order, so that the result is always the same.
    func topologicalSort(modules: List<ModuleInfo>): List<ModuleInfo> {
        const byId = modules.associateBy((module) => module.id);
        const sorted = new List<ModuleInfo>();
        const done = new Set<String>();
        let left = modules.sortBy((module) => module.id);
        while (left.isNotEmpty()) {
            const split = left.partition(
                (module) => module.dependencies.all(
                    (need) => done.has(need.id) || !byId.has(need.id),
                ),
            );
            if (split.first.isEmpty()) {
                throw new ResolutionError(
                    5204,
                    "modules need each other in a circle: " + circleAmong(left, byId),
                );
            }
            for (module in split.first) {
                done.add(module.id);
                sorted.add(module);
            }
            left = split.second;
        }
        return sorted;
    }
}

/// Follows needs until a module comes again: `a → b → a`.
private func circleAmong(modules: List<ModuleInfo>, byId: Map<String, ModuleInfo>): String {
    const open = modules.map((module) => module.id).toSet();
    const path = new List<String>();
    let at = modules[0].id;
    while (!path.contains(at)) {
        path.add(at);
        const need = byId.getOrThrow(at).dependencies.find((dependency) => open.has(dependency.id));
        at = need == null ? path[0] : need.id;
    }
    return path.slice(path.indexOf(at)).concat([at]).join(" → ");
}

/// One search for versions that suit everybody.
private class ResolutionSearch {
    private DependencyGraph graph;
    private ModuleInfo root;
    private Map<String, ModuleInfo> chosen = new Map<String, ModuleInfo>();
    private Map<String, List<Demand>> demands = new Map<String, List<Demand>>();
    /// What stood in the way the deepest; told when nothing works.
    private ResolutionError? failure = null;

    constructor(this.graph, this.root) {}

    func run(): List<ModuleInfo> {
        if (!this.satisfy(this.needsOf(this.root), 0)) {
            throw this.failure ?? new ResolutionError(5203, `${this.root} cannot be resolved`);
        }
        return this.chosen.values();
    }

    private func needsOf(module: ModuleInfo): List<Tuple<String, DependencySpec>> {
        return module.dependencies.map(
            (need) => new Tuple<String, DependencySpec>(module.toString(), need),
        );
    }

    private func satisfy(needs: List<Tuple<String, DependencySpec>>, from: int): bool {
        if (from == needs.length) { return true; }
        const by = needs[from].first;
        const need = needs[from].second;
        const demand = new Demand(by, need.constraint);
        const asked = this.demands.getOrPut(need.id, () => []);
        asked.add(demand);
        const done = this.choose(need, needs, from);
        if (!done) { asked.remove(demand); }
        return done;
    }

    private func choose(
        need: DependencySpec,
        needs: List<Tuple<String, DependencySpec>>,
        from: int,
    ): bool {
        const constraint = new VersionConstraint(need.constraint);
        const already = this.chosen.get(need.id);
        if (already != null) {
            if (constraint.satisfies(already.version)) { return this.satisfy(needs, from + 1); }
            this.explain(need.id);
            return false;
        }
        const candidates = this.graph.candidates(need.id);
        if (candidates.isEmpty() && need.optional) { return this.satisfy(needs, from + 1); }
        for (candidate in candidates) {
            if (!constraint.satisfies(candidate.version)) { continue; }
            this.chosen.set(need.id, candidate);
            if (this.satisfy(needs.concat(this.needsOf(candidate)), from + 1)) { return true; }
            this.chosen.delete(need.id);
        }
        this.explain(need.id);
        return false;
    }

    /// The first explanation stays: it is the one nearest to the cause.
    private func explain(id: String) {
        if (this.failure != null) { return; }
        const asked = this.demands.get(id) ?? [];
        const there = this.graph.candidates(id).map((module) => module.version);
        if (there.isEmpty()) {
            this.failure = new ResolutionError(
                5202,
                `${asked.last().by} needs ${id}, and no module of that name is registered`,
            );
            return;
        }
        const wishes = asked
            .map((demand) => `${demand.by} needs ${id} ${demand.constraint}`)
            .join(", and ");
        this.failure = new ResolutionError(5203, `${wishes}; there are ${there.join(", ")}`);
    }
}
