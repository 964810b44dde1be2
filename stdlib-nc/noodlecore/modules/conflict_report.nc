import noodlecore.collections.bit_set
import noodlecore.modules.incompatibility
import noodlecore.modules.module_info

/// No set of versions suits everybody, or something is missing, or modules need each other in a circle.
class ResolutionError extends Error {
    constructor(code: int, message: String, reasons: List<String> = []) {
        super(code, message, details: { "reasons": reasons });
    }
}

/// Tells in sentences why a module cannot have what it needs: who asks for what, and what follows from that.
class ConflictReport {
    private const ModuleInfo goal;
    private const (String) => List<ModuleInfo> candidates;
    private const List<String> sentences = new List<String>();
    /// What the sentences so far conclude, each once.
    private const List<Incompatibility> told = new List<Incompatibility>();
    private bool anyMissing = false;

    /// `candidates` gives a module's versions, newest first.
    constructor(this.goal, this.candidates) {}

    /// The error for an incompatibility from which follows that there is no solution: [5202] where a module is missing
    /// altogether, else [5203].
    /// ```noodlecore
    /// import noodlecore.collections.bit_set
    /// import noodlecore.modules.incompatibility
    /// import noodlecore.modules.module_info
    /// const app = new ModuleInfo("app", "1.0.0");
    /// const reason = new Incompatibility({ "app": BitSet.of([1]) }, Cause.Need(new DependencySpec("db")));
    /// const report = new ConflictReport(app, (id) => id == "app" ? [app] : []);
    /// report.errorFor(reason).message  // => app 1.0.0 needs db, which is not registered
    /// ```
    func errorFor(reason: Incompatibility): ResolutionError {
        this.tell(reason);
        const message = this.sentences.isEmpty() ? this.phrase(reason) : this.sentences.join("\n");
        return new ResolutionError(this.anyMissing ? 5202 : 5203, message, this.sentences);
    }

    /// Says how a conclusion follows, after what it rests on; needs are no conclusions, and speak for themselves.
    private func tell(reason: Incompatibility) {
        if (this.told.any((each) => isSame(each, reason))) { return; }
        match (reason.cause) {
            Goal => {}
            Need(need) => { if (this.versions(need.id).isEmpty()) { this.anyMissing = true; } }
            Conclusion(left, right) => {
                this.tell(left);
                this.tell(right);
                this.sentences.add(this.sentence(reason, left, right));
                this.told.add(reason);
            }
        }
    }

    /// What was said in the sentence before is not said again.
    private func sentence(
        reason: Incompatibility,
        left: Incompatibility,
        right: Incompatibility,
    ): String {
        const last = this.told.lastOrNull();
        const fresh = [left, right].filter((each) => last == null || !isSame(each, last));
        const phrases = fresh.map((each) => this.phrase(each));
        const because = phrases.join(
            phrases.any((each) => each.contains(",")) ? ", and " : " and ",
        );
        const opening =
            fresh.length == 2 ? "Because" : this.isEnd(reason) ? "So, because" : "And because";
        return `${opening} ${because}, ${this.phrase(reason)}.`;
    }

    private func isEnd(reason: Incompatibility): bool {
        return reason.terms.keys().all((id) => id == this.goal.id);
    }

    // ---- phrases

    private func phrase(reason: Incompatibility): String {
        return match (reason.cause) {
            Need(need) => this.needPhrase(reason, need),
            Goal | Conclusion(_, _) => this.isEnd(reason)
                ? `${this.goal} cannot be resolved`
                : this.conclusionPhrase(reason),
        };
    }

    private func needPhrase(reason: Incompatibility, need: DependencySpec): String {
        const by = reason.terms.keys().find((id) => id != need.id) ?? this.goal.id;
        const what = need.constraint == "*" ? need.id : `${need.id} ${need.constraint}`;
        return `${this.named(by, reason)} needs ${what}${this.shortage(reason, need)}`;
    }

    /// What to say where no version is accepted.
    private func shortage(reason: Incompatibility, need: DependencySpec): String {
        if (reason.terms.has(need.id)) { return ""; }
        const there = this.versions(need.id).map((module) => module.version).reversed();
        return there.isEmpty()
            ? ", which is not registered"
            : `, of which there is only ${there.join(" and ")}`;
    }

    /// Modules that are meant by what they must not be: not having them, or other versions.
    private func conclusionPhrase(reason: Incompatibility): String {
        const split = reason.terms.keys().partition((id) => !reason.terms.getOrThrow(id).has(0));
        const chosen = split.first.map((id) => this.named(id, reason));
        const needed = split.second.map((id) => this.named(id, reason));
        if (needed.isNotEmpty()) {
            return `${chosen.join(" with ")} needs ${needed.join(" or ")}`;
        }
        if (chosen.length > 1) { return `${chosen.join(" and ")} exclude each other`; }
        return chosen[0].startsWith("every ")
            ? `no ${chosen[0].removePrefix("every ")} can be used`
            : `${chosen[0]} cannot be used`;
    }

    /// A module with the versions that an incompatibility is about; where it is about not having it, with all others.
    private func named(id: String, reason: Incompatibility): String {
        const versions = this.versions(id);
        const choices = reason.terms.getOrThrow(id);
        const wanted = !choices.has(0);
        const positions = BitSet.of(
            (0..versions.length).filter((position) => choices.has(position + 1) == wanted),
        );
        return positions.count() == versions.length && versions.length > 1
            ? `every version of ${id}`
            : `${id} ${joinRuns(versions, positions)}`;
    }

    private func versions(id: String): List<ModuleInfo> {
        const candidates = this.candidates;
        return candidates(id);
    }
}

/// `1.0.0 or 1.2.0 to 1.4.0`: neighbours in the list of versions are told by their ends.
private func joinRuns(newestFirst: List<ModuleInfo>, positions: BitSet): String {
    const runs = new List<String>();
    let newest = positions.next(0);
    while (newest >= 0) {
        let oldest = newest;
        while (positions.has(oldest + 1)) { oldest += 1; }
        const low = newestFirst[oldest].version;
        runs.add(oldest == newest ? low : `${low} to ${newestFirst[newest].version}`);
        newest = positions.next(oldest + 1);
    }
    return runs.reversed().join(" or ");
}
