import harness

// An incremental solver of one-way constraints, after the DeltaBlue algorithm of Freeman-Benson and Maloney.

/// Strongest first.
enum Strength { Required, StrongPreferred, Preferred, StrongDefault, Normal, WeakDefault, Weakest }

class Variable {
    int value;
    /// The constraint that decides the value.
    Constraint? determinedBy = null;
    const List<Constraint> constraints = [];
    int mark = 0;
    Strength walkStrength = Strength.Weakest;
    bool stay = true;

    constructor(this.value) {}

    func removeConstraint(constraint: Constraint) {
        this.constraints.remove(constraint);
        if (this.determinedBy == constraint) { this.determinedBy = null; }
    }
}

abstract class Constraint {
    const Strength strength;

    constructor(this.strength) {}

    abstract func isSatisfied(): bool;
    abstract func addToGraph();
    abstract func removeFromGraph();
    abstract func chooseMethod(mark: int);
    abstract func markInputs(mark: int);
    abstract func inputsKnown(mark: int): bool;
    abstract func output(): Variable;
    abstract func markUnsatisfied();
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

    /// Tries to satisfy this constraint; gives the one that it overrides.
    func satisfy(mark: int, planner: Planner): Constraint? {
        this.chooseMethod(mark);
        if (!this.isSatisfied()) {
            if (this.strength == Strength.Required) {
                throw new Error(8010, "a required constraint cannot be satisfied");
            }
            return null;
        }
        this.markInputs(mark);
        const output = this.output();
        const overridden = output.determinedBy;
        if (overridden != null) { overridden.markUnsatisfied(); }
        output.determinedBy = this;
        if (!planner.addPropagate(this, mark)) { throw new Error(8011, "a cycle of constraints"); }
        output.mark = mark;
        return overridden;
    }
}

abstract class UnaryConstraint extends Constraint {
    protected const Variable target;
    protected bool satisfied = false;

    constructor(target: Variable, strength: Strength) {
        super(strength);
        this.target = target;
    }

    override func isSatisfied(): bool { return this.satisfied; }

    override func addToGraph() {
        this.target.constraints.add(this);
        this.satisfied = false;
    }

    override func removeFromGraph() {
        this.target.removeConstraint(this);
        this.satisfied = false;
    }

    override func chooseMethod(mark: int) {
        this.satisfied =
            this.target.mark != mark && this.strength.ordinal < this.target.walkStrength.ordinal;
    }

    override func markInputs(mark: int) {}
    override func inputsKnown(mark: int): bool { return true; }
    override func output(): Variable { return this.target; }
    override func markUnsatisfied() { this.satisfied = false; }

    override func recalculate() {
        this.target.walkStrength = this.strength;
        this.target.stay = !this.isInput();
        if (this.target.stay) { this.execute(); }
    }
}

class StayConstraint extends UnaryConstraint {
    constructor(target: Variable, strength: Strength, planner: Planner) {
        super(target, strength);
        this.addConstraint(planner);
    }

    override func execute() {}
}

class EditConstraint extends UnaryConstraint {
    constructor(target: Variable, strength: Strength, planner: Planner) {
        super(target, strength);
        this.addConstraint(planner);
    }

    override func isInput(): bool { return true; }
    override func execute() {}
}

enum Direction { None, Forward, Backward }

abstract class BinaryConstraint extends Constraint {
    protected const Variable first;
    protected const Variable second;
    protected Direction direction = Direction.None;

    constructor(first: Variable, second: Variable, strength: Strength) {
        super(strength);
        this.first = first;
        this.second = second;
    }

    override func isSatisfied(): bool { return this.direction != Direction.None; }

    override func addToGraph() {
        this.first.constraints.add(this);
        this.second.constraints.add(this);
        this.direction = Direction.None;
    }

    override func removeFromGraph() {
        this.first.removeConstraint(this);
        this.second.removeConstraint(this);
        this.direction = Direction.None;
    }

    override func chooseMethod(mark: int) {
        if (this.first.mark == mark) {
            this.direction = this.canSet(this.second, mark) ? Direction.Forward : Direction.None;
        } else if (this.second.mark == mark) {
            this.direction = this.canSet(this.first, mark) ? Direction.Backward : Direction.None;
        } else if (this.first.walkStrength.ordinal > this.second.walkStrength.ordinal) {
            this.direction =
                this.strength.ordinal < this.first.walkStrength.ordinal
                    ? Direction.Backward
                    : Direction.None;
        } else {
            this.direction =
                this.strength.ordinal < this.second.walkStrength.ordinal
                    ? Direction.Forward
                    : Direction.None;
        }
    }

    private func canSet(variable: Variable, mark: int): bool {
        return variable.mark != mark && this.strength.ordinal < variable.walkStrength.ordinal;
    }

    override func markInputs(mark: int) { this.input().mark = mark; }

    override func inputsKnown(mark: int): bool {
        const input = this.input();
        return input.mark == mark || input.stay || input.determinedBy == null;
    }

    func input(): Variable {
        return this.direction == Direction.Forward ? this.first : this.second;
    }
    override func output(): Variable {
        return this.direction == Direction.Forward ? this.second : this.first;
    }
    override func markUnsatisfied() { this.direction = Direction.None; }

    override func recalculate() {
        const input = this.input();
        const output = this.output();
        const weaker =
            this.strength.ordinal > input.walkStrength.ordinal ? this.strength : input.walkStrength;
        output.walkStrength = weaker;
        output.stay = input.stay;
        if (output.stay) { this.execute(); }
    }
}

class EqualityConstraint extends BinaryConstraint {
    constructor(first: Variable, second: Variable, strength: Strength, planner: Planner) {
        super(first, second, strength);
        this.addConstraint(planner);
    }

    override func execute() { this.output().value = this.input().value; }
}

/// second = first * scale + offset
class ScaleConstraint extends BinaryConstraint {
    private const Variable scale;
    private const Variable offset;

    constructor(
        first: Variable,
        scale: Variable,
        offset: Variable,
        second: Variable,
        strength: Strength,
        planner: Planner,
    ) {
        super(first, second, strength);
        this.scale = scale;
        this.offset = offset;
        this.addConstraint(planner);
    }

    override func addToGraph() {
        super.addToGraph();
        this.scale.constraints.add(this);
        this.offset.constraints.add(this);
    }

    override func removeFromGraph() {
        super.removeFromGraph();
        this.scale.removeConstraint(this);
        this.offset.removeConstraint(this);
    }

    override func markInputs(mark: int) {
        super.markInputs(mark);
        this.scale.mark = mark;
        this.offset.mark = mark;
    }

    override func execute() {
        if (this.direction == Direction.Forward) {
            this.second.value = this.first.value * this.scale.value + this.offset.value;
        } else {
            this.first.value = (this.second.value - this.offset.value) / this.scale.value;
        }
    }

    override func recalculate() {
        const input = this.input();
        const output = this.output();
        output.walkStrength =
            this.strength.ordinal > input.walkStrength.ordinal ? this.strength : input.walkStrength;
        output.stay = input.stay && this.scale.stay && this.offset.stay;
        if (output.stay) { this.execute(); }
    }
}

/// Constraints in the order in which they are carried out.
class Plan {
    private const List<Constraint> constraints = [];

    func add(constraint: Constraint) { this.constraints.add(constraint); }

    func execute() {
        for (constraint in this.constraints) { constraint.execute(); }
    }
}

class Planner {
    private int lastMark = 1;

    func newMark(): int {
        this.lastMark += 1;
        return this.lastMark;
    }

    func incrementalAdd(constraint: Constraint) {
        const mark = this.newMark();
        let overridden = constraint.satisfy(mark, this);
        while (overridden != null) { overridden = overridden.satisfy(mark, this); }
    }

    func incrementalRemove(constraint: Constraint) {
        const output = constraint.output();
        constraint.markUnsatisfied();
        constraint.removeFromGraph();
        const unsatisfied = this.removePropagate(output);
        for (strength in Strength.values()) {
            for (each in unsatisfied) {
                if (each.strength == strength) { this.incrementalAdd(each); }
            }
        }
    }

    /// A plan that carries out the satisfied constraints behind these.
    func extractPlan(sources: List<Constraint>): Plan {
        const mark = this.newMark();
        const plan = new Plan();
        const todo = sources;
        while (todo.length > 0) {
            const constraint = todo.pop();
            const output = constraint.output();
            if (output.mark != mark && constraint.inputsKnown(mark)) {
                plan.add(constraint);
                output.mark = mark;
                this.addConsuming(output, todo);
            }
        }
        return plan;
    }

    func planFor(edits: List<EditConstraint>): Plan {
        const sources: List<Constraint> = [];
        for (edit in edits) {
            if (edit.isInput() && edit.isSatisfied()) { sources.add(edit); }
        }
        return this.extractPlan(sources);
    }

    /// Recomputes what is behind a constraint; false where it comes back to where it began.
    func addPropagate(constraint: Constraint, mark: int): bool {
        const todo = [constraint];
        while (todo.length > 0) {
            const each = todo.pop();
            const output = each.output();
            if (output.mark == mark) {
                this.incrementalRemove(constraint);
                return false;
            }
            each.recalculate();
            this.addConsuming(output, todo);
        }
        return true;
    }

    private func removePropagate(output: Variable): List<Constraint> {
        const unsatisfied: List<Constraint> = [];
        output.determinedBy = null;
        output.walkStrength = Strength.Weakest;
        output.stay = true;
        const todo = [output];
        while (todo.length > 0) {
            const variable = todo.pop();
            for (constraint in variable.constraints) {
                if (!constraint.isSatisfied()) { unsatisfied.add(constraint); }
            }
            const determining = variable.determinedBy;
            for (constraint in variable.constraints) {
                if (constraint != determining && constraint.isSatisfied()) {
                    constraint.recalculate();
                    todo.add(constraint.output());
                }
            }
        }
        return unsatisfied;
    }

    private func addConsuming(variable: Variable, todo: List<Constraint>) {
        const determining = variable.determinedBy;
        for (constraint in variable.constraints) {
            if (constraint != determining && constraint.isSatisfied()) { todo.add(constraint); }
        }
    }
}

/// A long chain of equalities: the worst case of adding, and a change at one end that reaches the other.
func chain(length: int): int {
    const planner = new Planner();
    const variables = List.generate(length + 1, (_) => new Variable(0));
    for (i in 0..length) {
        new EqualityConstraint(variables[i], variables[i + 1], Strength.Required, planner);
    }
    new StayConstraint(variables[length], Strength.StrongDefault, planner);
    const edit = new EditConstraint(variables[0], Strength.Preferred, planner);
    const plan = planner.planFor([edit]);
    let sum = 0;
    for (value in 0..100) {
        variables[0].value = value;
        plan.execute();
        if (variables[length].value != value) { throw new Error(8012, "the chain is broken"); }
        sum += variables[length].value;
    }
    edit.destroyConstraint(planner);
    return sum;
}

func change(variable: Variable, value: int, planner: Planner) {
    const edit = new EditConstraint(variable, Strength.Preferred, planner);
    const plan = planner.planFor([edit]);
    for (i in 0..10) {
        variable.value = value;
        plan.execute();
    }
    edit.destroyConstraint(planner);
}

/// Many pairs of variables under one scale and one offset, changed from all sides.
func projection(count: int): int {
    const planner = new Planner();
    const scale = new Variable(10);
    const offset = new Variable(1000);
    const sources: List<Variable> = [];
    const targets: List<Variable> = [];
    for (i in 0..count) {
        const source = new Variable(i);
        const target = new Variable(i);
        sources.add(source);
        targets.add(target);
        new StayConstraint(source, Strength.Normal, planner);
        new ScaleConstraint(source, scale, offset, target, Strength.Required, planner);
    }
    change(sources[count - 1], 17, planner);
    let sum = targets[count - 1].value;
    change(targets[count - 1], 1050, planner);
    sum += sources[count - 1].value;
    change(scale, 5, planner);
    for (target in targets) { sum += target.value; }
    change(offset, 2000, planner);
    for (target in targets) { sum += target.value; }
    return sum;
}

func benchmark(size: int): int { return chain(size) + projection(size); }

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(20, 67885), full: new Size(600, 3597185));
}
