import noodlecore.collections.bit_set
import noodlecore.modules.module_info
import noodlecore.modules.version

/// The modules that there are: every version of each, newest first.
/// ```noodlecore
/// import noodlecore.modules.dependency_graph
/// import noodlecore.modules.module_info
/// const graph = new DependencyGraph();
/// graph.add(new ModuleInfo("log", "1.2.0"));
/// graph.add(new ModuleInfo("log", "1.10.0"));
/// graph.candidates("log").map((module) => module.version)  // => ["1.10.0", "1.2.0"]
/// ```
class DependencyGraph {
    private const Map<String, List<Candidate>> known = new Map<String, List<Candidate>>();
    /// Constraints that were read already: many modules ask for the same.
    private const Map<String, VersionConstraint> constraints = new Map<String, VersionConstraint>();

    /// Adds a version; false when that version is there already. An error [5201] where it is none.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const graph = new DependencyGraph();
    /// graph.add(new ModuleInfo("log", "1.2.0"))  // => true
    /// graph.add(new ModuleInfo("log", "1.2.0"))  // => false
    /// ```
    func add(module: ModuleInfo): bool {
        const candidate = new Candidate(Version.parse(module.version), module);
        const others = this.known.getOrPut(module.id, () => []);
        const place = others.binarySearch(candidate, (a, b) => b.version.compareTo(a.version));
        if (place >= 0) { return false; }
        others.insert(-place - 1, candidate);
        return true;
    }

    /// Takes all versions of a module out; false where there is none.
    func remove(id: String): bool { return this.known.delete(id); }

    /// The versions of a module, newest first.
    func candidates(id: String): List<ModuleInfo> {
        return this.listed(id).map((candidate) => candidate.module);
    }

    /// Which of a module's candidates a dependency accepts, by their positions.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const graph = new DependencyGraph();
    /// graph.add(new ModuleInfo("log", "1.2.0"));
    /// graph.add(new ModuleInfo("log", "2.0.0"));
    /// graph.accepted(new DependencySpec("log", "^1.0.0"))  // => {1}
    /// ```
    func accepted(need: DependencySpec): BitSet {
        const constraint = this.constraintOf(need.constraint);
        const positions = new BitSet();
        this.listed(need.id).forEachIndexed((position, candidate) => {
            if (constraint.accepts(candidate.version)) { positions.add(position); }
        });
        return positions;
    }

    /// The names of the modules that there are.
    /// ```noodlecore
    /// import noodlecore.modules.module_info
    /// const graph = new DependencyGraph();
    /// graph.add(new ModuleInfo("log"));
    /// graph.names()  // => ["log"]
    /// ```
    func names(): List<String> { return this.known.keys(); }

    private func listed(id: String): List<Candidate> { return this.known.get(id) ?? []; }

    private func constraintOf(text: String): VersionConstraint {
        return this.constraints.getOrPut(text, () => new VersionConstraint(text));
    }
}

/// A module with its version read.
private record Candidate(version: Version, module: ModuleInfo)
