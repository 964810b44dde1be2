import noodlecore.collections.bit_set
import noodlecore.modules.module_info

/// Where an incompatibility comes from.
enum Cause {
    /// The module that everything is for has to be there.
    Goal,
    /// Versions of a module need another module.
    Need(need: DependencySpec),
    /// It follows from two others.
    Conclusion(left: Incompatibility, right: Incompatibility),
}

/// Choices that cannot all be made. For each module it names a set of choices: 0 stands for having none of the module,
/// and n for its candidate at position n - 1. What is true of no set of modules is forbidden; what a module needs is
/// such a thing too: `a 1.0.0` and "no `b`, or another `b` than `^1.0.0`" exclude each other.
class Incompatibility {
    const Map<String, BitSet> terms;
    const Cause cause;

    constructor(this.terms, this.cause) {}

    /// What follows from this and another one, of which one or the other must fail in a module: whatever is chosen for
    /// that module, what both say about the others cannot hold at once. `everything` holds all choices for the module.
    /// ```noodlecore
    /// import noodlecore.collections.bit_set
    /// const a = new Incompatibility({ "a": BitSet.of([1]), "b": BitSet.of([0, 1]) }, Cause.Goal);
    /// const b = new Incompatibility({ "b": BitSet.of([2]), "c": BitSet.of([1]) }, Cause.Goal);
    /// a.resolvedWith(b, "b", BitSet.of(0..3)).terms  // => {"a": {1}, "c": {1}}
    /// ```
    func resolvedWith(other: Incompatibility, module: String, everything: BitSet): Incompatibility {
        const terms = this.terms.copy();
        terms.merge(other.terms, (mine, others) => mine.intersect(others));
        const either = this.choicesOf(module).union(other.choicesOf(module));
        if (everything.isSubsetOf(either)) {
            terms.delete(module);
        } else {
            terms.set(module, either);
        }
        return new Incompatibility(terms, Cause.Conclusion(this, other));
    }

    private func choicesOf(module: String): BitSet {
        return this.terms.get(module) ?? new BitSet();
    }
}
