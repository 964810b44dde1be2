// DeltaBlue: an incremental solver of one-way constraints.

class Strength {
    private static const Map<String, int> TABLE = {
        "absoluteStrongest": -10000, "required": -800, "strongPreferred": -600, "preferred": -400,
        "strongDefault": -200, "default": 0, "weakDefault": 500, "absoluteWeakest": 10000,
    };
    private static Map<String, Strength> interned = {};
    const int value;
    const String name;

    private constructor(this.name, this.value) {}

    static func of(name: String): Strength {
        return Strength.interned.getOrPut(name, () => new Strength(name, Strength.TABLE[name]!));
    }
    func sameAs(s: Strength): bool { return this.value == s.value; }
    func stronger(s: Strength): bool { return this.value < s.value; }
    func weaker(s: Strength): bool { return this.value > s.value; }
    func weakest(s: Strength): Strength { return s.weaker(this) ? s : this; }
}

const REQUIRED = Strength.of("required");
const STRONG_DEFAULT = Strength.of("strongDefault");
const PREFERRED = Strength.of("preferred");
const DEFAULT = Strength.of("default");
const ABSOLUTE_WEAKEST = Strength.of("absoluteWeakest");

class Variable {
    float value;
    List<Constraint> constraints = [];
    Constraint? determinedBy;
    Strength walkStrength = ABSOLUTE_WEAKEST;
    bool stay = true;
    int mark = 0;
    constructor(this.value = 0) {}
    func addConstraint(c: Constraint) { this.constraints.add(c); }
    func removeConstraint(c: Constraint) {
        this.constraints.remove(c);
        if (this.determinedBy == c) { this.determinedBy = null; }
    }
}

abstract class Constraint {
    const Strength strength;
    constructor(this.strength) {}
    abstract func isSatisfied(): bool;
    abstract func addToGraph();
    abstract func removeFromGraph();
    abstract func chooseMethod(mark: int);
    abstract func inputs(): List<Variable>;
    abstract func markUnsatisfied();
    abstract func output(): Variable;
    abstract func recalculate();
    abstract func execute();
    func isInput(): bool { return false; }

    func addConstraint(planner: Planner) {
        this.addToGraph();
        planner.incrementalAdd(this);
    }

    func destroyConstraint(planner: Planner) {
        if (this.isSatisfied()) { planner.incrementalRemove(this); }
        this.removeFromGraph();
    }

    func inputsKnown(mark: int): bool {
        return !this.inputs().any((v) => !(v.mark == mark || v.stay || v.determinedBy == null));
    }

    func satisfy(mark: int, planner: Planner): Constraint? {
        this.chooseMethod(mark);
        if (!this.isSatisfied()) {
            if (this.strength.sameAs(REQUIRED)) { throw new Error(8301, "Could not satisfy a required constraint"); }
            return null;
        }
        for (v in this.inputs()) { v.mark = mark; }
        const out = this.output();
        const overridden = out.determinedBy;
        overridden?.markUnsatisfied();
        out.determinedBy = this;
        if (!planner.addPropagate(this, mark)) { throw new Error(8302, "Cycle encountered"); }
        out.mark = mark;
        return overridden;
    }
}

abstract class UnaryConstraint extends Constraint {
    protected const Variable target;
    protected bool satisfied = false;
    constructor(v: Variable, strength: Strength, planner: Planner) {
        super(strength);
        this.target = v;
        this.addConstraint(planner);
    }
    override func isSatisfied(): bool { return this.satisfied; }
    override func addToGraph() { this.target.addConstraint(this); this.satisfied = false; }
    override func removeFromGraph() { this.target.removeConstraint(this); this.satisfied = false; }
    override func chooseMethod(mark: int) {
        this.satisfied = this.target.mark != mark && this.strength.stronger(this.target.walkStrength);
    }
    override func inputs(): List<Variable> { return []; }
    override func markUnsatisfied() { this.satisfied = false; }
    override func output(): Variable { return this.target; }
    override func recalculate() {
        this.target.walkStrength = this.strength;
        this.target.stay = !this.isInput();
        if (this.target.stay) { this.execute(); }
    }
    override func execute() {}
}

class EditConstraint extends UnaryConstraint {
    override func isInput(): bool { return true; }
}

class StayConstraint extends UnaryConstraint

enum Direction { Forward, Backward }

abstract class BinaryConstraint extends Constraint {
    protected const Variable v1;
    protected const Variable v2;
    protected Direction? direction;
    constructor(v1: Variable, v2: Variable, strength: Strength) {
        super(strength);
        this.v1 = v1;
        this.v2 = v2;
    }
    override func isSatisfied(): bool { return this.direction != null; }
    override func addToGraph() {
        for (v in this.all()) { v.addConstraint(this); }
        this.direction = null;
    }
    override func removeFromGraph() {
        for (v in this.all()) { v.removeConstraint(this); }
        this.direction = null;
    }
    protected func all(): List<Variable> { return [this.v1, this.v2]; }
    override func chooseMethod(mark: int) { this.direction = this.choose(mark); }
    private func choose(mark: int): Direction? {
        if (this.v1.mark == mark) {
            return this.v2.mark != mark && this.strength.stronger(this.v2.walkStrength) ? Direction.Forward : null;
        }
        if (this.v2.mark == mark) {
            return this.v1.mark != mark && this.strength.stronger(this.v1.walkStrength) ? Direction.Backward : null;
        }
        if (this.v1.walkStrength.weaker(this.v2.walkStrength)) {
            return this.strength.stronger(this.v1.walkStrength) ? Direction.Backward : null;
        }
        return this.strength.stronger(this.v2.walkStrength) ? Direction.Forward : null;
    }
    protected func input(): Variable { return this.direction == Direction.Forward ? this.v1 : this.v2; }
    override func output(): Variable { return this.direction == Direction.Forward ? this.v2 : this.v1; }
    override func inputs(): List<Variable> { return [this.input()]; }
    override func markUnsatisfied() { this.direction = null; }
    override func recalculate() {
        const inputs = this.inputs();
        const out = this.output();
        out.walkStrength = this.strength.weakest(this.input().walkStrength);
        out.stay = inputs.all((v) => v.stay);
        if (out.stay) { this.execute(); }
    }
}

class EqualityConstraint extends BinaryConstraint {
    constructor(v1: Variable, v2: Variable, strength: Strength, planner: Planner) {
        super(v1, v2, strength);
        this.addConstraint(planner);
    }
    override func execute() { this.output().value = this.input().value; }
}

class ScaleConstraint extends BinaryConstraint {
    private const Variable scale;
    private const Variable offset;
    constructor(src: Variable, this.scale, this.offset, dest: Variable, strength: Strength, planner: Planner) {
        super(src, dest, strength);
        this.addConstraint(planner);
    }
    override func all(): List<Variable> { return super.all().concat([this.scale, this.offset]); }
    override func inputs(): List<Variable> { return [this.input(), this.scale, this.offset]; }
    override func execute() {
        if (this.direction == Direction.Forward) {
            this.v2.value = this.v1.value * this.scale.value + this.offset.value;
        } else {
            this.v1.value = (this.v2.value - this.offset.value) / this.scale.value;
        }
    }
}

class Planner {
    private int currentMark = 1;

    private func newMark(): int {
        this.currentMark++;
        return this.currentMark;
    }

    func incrementalAdd(c: Constraint) {
        const mark = this.newMark();
        let overridden = c.satisfy(mark, this);
        while (overridden != null) { overridden = overridden.satisfy(mark, this); }
    }

    func incrementalRemove(c: Constraint) {
        const out = c.output();
        c.markUnsatisfied();
        c.removeFromGraph();
        for (u in this.removePropagateFrom(out)) { this.incrementalAdd(u); }
    }

    func extractPlan(constraints: List<Constraint>): List<Constraint> {
        return this.makePlan(constraints.filter((c) => c.isInput() && c.isSatisfied()));
    }

    private func makePlan(todo: List<Constraint>): List<Constraint> {
        const mark = this.newMark();
        const plan: List<Constraint> = [];
        while (!todo.isEmpty()) {
            const c = todo.removeAt(0);
            if (c.output().mark != mark && c.inputsKnown(mark)) {
                plan.add(c);
                c.output().mark = mark;
                this.addConsuming(c.output(), todo);
            }
        }
        return plan;
    }

    private func addConsuming(v: Variable, coll: List<Constraint>) {
        coll.addAll(v.constraints.filter((c) => c != v.determinedBy && c.isSatisfied()));
    }

    func addPropagate(c: Constraint, mark: int): bool {
        const todo = [c];
        while (!todo.isEmpty()) {
            const d = todo.removeAt(0);
            if (d.output().mark == mark) {
                this.incrementalRemove(c);
                return false;
            }
            d.recalculate();
            this.addConsuming(d.output(), todo);
        }
        return true;
    }

    func change(v: Variable, newValue: float) {
        const edit = new EditConstraint(v, PREFERRED, this);
        const plan = this.extractPlan([edit]);
        for (i in 0..10) {
            v.value = newValue;
            plan.forEach((c) => c.execute());
        }
        edit.destroyConstraint(this);
    }

    private func removePropagateFrom(out: Variable): List<Constraint> {
        const unsatisfied = new List<Constraint>();
        out.determinedBy = null;
        out.walkStrength = ABSOLUTE_WEAKEST;
        out.stay = true;
        const todo = [out];
        while (!todo.isEmpty()) {
            const v = todo.removeAt(0);
            for (c in v.constraints) {
                if (!c.isSatisfied()) { unsatisfied.add(c); }
            }
            for (c in v.constraints) {
                if (c != v.determinedBy && c.isSatisfied()) {
                    c.recalculate();
                    todo.add(c.output());
                }
            }
        }
        return unsatisfied.sortBy((c) => c.strength.value);
    }
}

func chainTest(n: int) {
    const planner = new Planner();
    const vars = List.generate(n + 1, (_) => new Variable());
    for (i in 0..n) { new EqualityConstraint(vars[i], vars[i + 1], REQUIRED, planner); }
    new StayConstraint(vars[n], STRONG_DEFAULT, planner);
    const edit = new EditConstraint(vars.first(), PREFERRED, planner);
    const plan = planner.extractPlan([edit]);
    print(`plan of ${plan.length}`);
    for (i in 0..100) {
        vars[0].value = i;
        plan.forEach((c) => c.execute());
        if (vars.last().value != i) { throw new Error(8310, "Chain test failed!"); }
    }
    edit.destroyConstraint(planner);
    print("chain ok");
}

func projectionTest(n: int) {
    const planner = new Planner();
    const dests: List<Variable> = [];
    const scale = new Variable(10);
    const offset = new Variable(1000);
    let src = new Variable();
    let dst = new Variable();
    for (let i = 1; i <= n; i++) {
        src = new Variable(i);
        dst = new Variable(i);
        dests.add(dst);
        new StayConstraint(src, DEFAULT, planner);
        new ScaleConstraint(src, scale, offset, dst, REQUIRED, planner);
    }
    planner.change(src, 17);
    print(`1: ${dst.value}`);
    planner.change(dst, 1050);
    print(`2: ${src.value}`);
    planner.change(scale, 5);
    print(`3: ${dests.take(n - 1).withIndex().all((p) => p.second.value == (p.first + 1) * 5 + 1000)}`);
    planner.change(offset, 2000);
    print(`4: ${dests.take(n - 1).withIndex().all((p) => p.second.value == (p.first + 1) * 5 + 2000)}`);
}

func main() {
    chainTest(100);
    projectionTest(100);
}
// expect: plan of 101
// expect: chain ok
// expect: 1: 1170.0
// expect: 2: 5.0
// expect: 3: true
// expect: 4: true
