import noodlecore.collections.bit_set
import noodlecore.modules.conflict_report
import noodlecore.modules.dependency_graph
import noodlecore.modules.incompatibility
import noodlecore.modules.module_info

// Chooses versions that suit everybody, by PubGrub (Natalie Weizenbaum, 2018): what follows from the choices so far is
// drawn first; where that leads to a contradiction, its reason is learned, so that no search makes the same mistake
// twice, and so that in the end the reasons explain why nothing works.

/// Finds a version of everything that one module needs.
class VersionSolver {
    private const DependencyGraph graph;
    private const ModuleInfo goal;
    private const PartialSolution solution = new PartialSolution();
    /// By each module that they name.
    private const Map<String, List<Incompatibility>> incompatibilities = new Map<String, List<Incompatibility>>();
    private const Set<String> knownNeeds = new Set<String>();

    constructor(this.graph, this.goal) {}

    /// The modules chosen, without the one that needs them; an error [5202] where one is missing, [5203] for a conflict.
    /// ```noodlecore
    /// import noodlecore.modules.dependency_graph
    /// import noodlecore.modules.module_info
    /// const graph = new DependencyGraph();
    /// graph.add(new ModuleInfo("log", "1.2.0"));
    /// graph.add(new ModuleInfo("log", "2.0.0"));
    /// const app = new ModuleInfo("app", "1.0.0", [new DependencySpec("log", "<2")]);
    /// new VersionSolver(graph, app).solve().map((module) => module.toString())  // => ["log 1.2.0"]
    /// ```
    func solve(): List<ModuleInfo> {
        this.learn(new Incompatibility({ this.goal.id: BitSet.of([0]) }, Cause.Goal));
        let next: String? = this.goal.id;
        while (next != null) {
            this.propagate(next);
            next = this.decide();
        }
        return this.solution
            .decisions()
            .filter((id, choice) => id != this.goal.id)
            .map((id, choice) => this.candidates(id)[choice - 1]);
    }

    private func candidates(id: String): List<ModuleInfo> {
        return id == this.goal.id ? [this.goal] : this.graph.candidates(id);
    }

    private func everything(id: String): BitSet {
        return BitSet.of(0..=this.candidates(id).length);
    }

    private func learn(incompatibility: Incompatibility) {
        for (id in incompatibility.terms.keys()) {
            this.incompatibilities.getOrPut(id, () => []).add(incompatibility);
        }
    }

    // ---- what follows

    /// Draws every conclusion from what is known of a module, and from what that tells of others.
    private func propagate(module: String) {
        const changed = [module];
        while (changed.isNotEmpty()) {
            const id = changed.pop();
            for (incompatibility in (this.incompatibilities.get(id) ?? []).reversed()) {
                match (this.consequenceOf(incompatibility)) {
                    Nothing => {}
                    Excludes(other) => {
                        this.exclude(other, incompatibility);
                        changed.add(other);
                    }
                    Conflict => {
                        changed.clear();
                        changed.add(this.recover(incompatibility));
                        break;
                    }
                }
            }
        }
    }

    private func consequenceOf(incompatibility: Incompatibility): Consequence {
        let open: String? = null;
        for (id, choices in incompatibility.terms) {
            const possible = this.solution.possible(id);
            if (possible != null && possible.isSubsetOf(choices)) { continue; }
            if (open != null || possible != null && possible.isDisjoint(choices)) {
                return Consequence.Nothing;
            }
            open = id;
        }
        return open == null ? Consequence.Conflict : Consequence.Excludes(open);
    }

    private func exclude(id: String, reason: Incompatibility) {
        const excluded = reason.terms.getOrThrow(id);
        this.solution.derive(id, this.everything(id).minus(excluded), reason);
    }

    // ---- conflicts

    /// Learns the reason of a conflict, goes back behind it, and draws the first conclusion from what was learned; tells
    /// about which module that is.
    private func recover(conflict: Incompatibility): String {
        const reason = this.reasonOf(conflict);
        match (this.consequenceOf(reason)) {
            Excludes(id) => {
                this.exclude(id, reason);
                return id;
            }
            Nothing | Conflict => throw new Error(3501, "a learned reason must exclude a choice"),
        }
    }

    /// Replaces the latest of the steps that led to a conflict by what it follows from, until going back helps.
    private func reasonOf(conflict: Incompatibility): Incompatibility {
        let reason = conflict;
        while (!this.isHopeless(reason)) {
            const culprit = this.solution.culpritOf(reason);
            const cause = culprit.step.cause;
            if (cause == null || culprit.earlierLevel < culprit.step.level) {
                if (!isSame(reason, conflict)) { this.learn(reason); }
                this.solution.backtrack(culprit.earlierLevel);
                return reason;
            }
            const id = culprit.step.module;
            reason = reason.resolvedWith(cause, id, this.everything(id));
        }
        throw new ConflictReport(this.goal, (id) => this.candidates(id)).errorFor(reason);
    }

    /// Whether the module that everything is for is itself forbidden.
    private func isHopeless(reason: Incompatibility): bool {
        return reason.terms.keys().all((id) => id == this.goal.id);
    }

    // ---- choices

    /// Chooses the newest version that is possible of a module that is needed; tells which, or null where all is chosen.
    private func decide(): String? {
        const id = this.solution.firstUndecided();
        if (id == null) { return null; }
        const choice = this.solution.possible(id)!.next(1);
        let allowed = true;
        for (need in this.candidates(id)[choice - 1].dependencies) {
            const incompatibility = this.incompatibilityOf(id, need);
            if (incompatibility == null) { continue; }
            this.learn(incompatibility);
            allowed = allowed && !this.isForced(incompatibility, id);
        }
        if (allowed) { this.solution.decide(id, choice); }
        return id;
    }

    /// Whether all that an incompatibility says of other modules holds already.
    private func isForced(incompatibility: Incompatibility, module: String): bool {
        return incompatibility.terms.all((id, choices) => {
            const possible = this.solution.possible(id);
            return id == module || possible != null && possible.isSubsetOf(choices);
        });
    }

    /// That every version with this need excludes all but what it accepts; null where that was learned before, or asks for
    /// nothing. (A module that needs itself is a circle, which is found when modules are put in order.)
    private func incompatibilityOf(id: String, need: DependencySpec): Incompatibility? {
        if (need.id == id || !this.knownNeeds.add(`${id} needs ${need}`)) { return null; }
        const accepted = this.acceptedChoices(need);
        if (accepted.isEmpty() && need.optional) { return null; }
        const terms = new Map<String, BitSet>();
        terms.set(id, this.choicesWith(id, need));
        if (accepted.isNotEmpty()) { terms.set(need.id, this.everything(need.id).minus(accepted)); }
        return new Incompatibility(terms, Cause.Need(need));
    }

    private func choicesWith(id: String, need: DependencySpec): BitSet {
        const choices = new BitSet();
        this.candidates(id).forEachIndexed((position, module) => {
            if (module.dependencies.contains(need)) { choices.add(position + 1); }
        });
        return choices;
    }

    private func acceptedChoices(need: DependencySpec): BitSet {
        const graph = need.id == this.goal.id ? graphOf(this.goal) : this.graph;
        return BitSet.of(graph.accepted(need).toList().map((position) => position + 1));
    }
}

private func graphOf(module: ModuleInfo): DependencyGraph {
    const graph = new DependencyGraph();
    graph.add(module);
    return graph;
}

/// What an incompatibility means for what is known so far.
private enum Consequence {
    Nothing,
    /// Its choices for this module are impossible from now on.
    Excludes(module: String),
    /// All of it holds already.
    Conflict,
}

/// One step of the search: a module's choices were narrowed. A choice that was made has no cause.
private record Step(module: String, possible: BitSet, level: int, cause: Incompatibility?)

/// The step that made an incompatibility hold, and the level at which the rest of it held before.
private record Culprit(step: Step, earlierLevel: int)

/// What was chosen and concluded so far, in order.
private class PartialSolution {
    private const List<Step> steps = new List<Step>();
    private const Map<String, BitSet> possibleChoices = new Map<String, BitSet>();
    private const Map<String, int> chosen = new Map<String, int>();
    /// Modules that are needed and not chosen yet, in the order in which they were found to be needed.
    private const Set<String> undecided = new Set<String>();

    func decisions(): Map<String, int> { return this.chosen; }

    /// What is still possible for a module; null where nothing is known of it.
    func possible(id: String): BitSet? { return this.possibleChoices.get(id); }

    func firstUndecided(): String? {
        return this.undecided.isEmpty() ? null : this.undecided.first();
    }

    func derive(id: String, possible: BitSet, cause: Incompatibility) {
        this.take(new Step(id, possible, this.chosen.size, cause));
    }

    func decide(id: String, choice: int) {
        this.chosen.set(id, choice);
        this.take(new Step(id, BitSet.of([choice]), this.chosen.size, null));
    }

    private func take(step: Step) {
        this.steps.add(step);
        const possible = narrowed(this.possible(step.module), step.possible);
        this.possibleChoices.set(step.module, possible);
        if (this.chosen.has(step.module)) {
            this.undecided.delete(step.module);
        } else if (!possible.has(0)) {
            this.undecided.add(step.module);
        }
    }

    /// Forgets every step above a level.
    func backtrack(level: int) {
        const kept = this.steps.takeWhile((step) => step.level <= level);
        const choices = this.chosen.copy();
        this.steps.clear();
        this.possibleChoices.clear();
        this.chosen.clear();
        this.undecided.clear();
        for (step in kept) {
            if (step.cause == null) {
                this.chosen.set(step.module, choices.getOrThrow(step.module));
            }
            this.take(step);
        }
    }

    /// Of the steps that make an incompatibility hold, the latest.
    func culpritOf(incompatibility: Incompatibility): Culprit {
        let latest = -1;
        let earlier = 0;
        for (id, choices in incompatibility.terms) {
            const index = this.indexOfStepInto(id, choices);
            earlier = earlier.max(latest.min(index));
            latest = latest.max(index);
        }
        const step = this.steps[latest];
        const choices = incompatibility.terms.getOrThrow(step.module);
        if (!step.possible.isSubsetOf(choices)) {
            earlier = earlier.max(this.indexOfStepInto(step.module, choices, step.possible));
        }
        return new Culprit(step, this.steps[earlier].level.max(1));
    }

    /// The first step from which on only these choices are possible for a module, given what is known besides.
    private func indexOfStepInto(id: String, choices: BitSet, given: BitSet? = null): int {
        let possible = given;
        return this.steps.indexWhere((step) => {
            if (step.module != id) { return false; }
            const reached = narrowed(possible, step.possible);
            possible = reached;
            return reached.isSubsetOf(choices);
        });
    }
}

private func narrowed(known: BitSet?, possible: BitSet): BitSet {
    return known == null ? possible : known.intersect(possible);
}
