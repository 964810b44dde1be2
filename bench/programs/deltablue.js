import { measure } from './harness.js';

// An incremental solver of one-way constraints, after the DeltaBlue algorithm of Freeman-Benson and Maloney.

/** Strongest first. */
const Strength = Object.freeze({ Required: 0, StrongPreferred: 1, Preferred: 2, StrongDefault: 3, Normal: 4, WeakDefault: 5, Weakest: 6 });
const STRENGTHS = Object.values(Strength);

class Variable {
  constructor(value) {
    this.value = value;
    /** The constraint that decides the value. */
    this.determinedBy = null;
    this.constraints = [];
    this.mark = 0;
    this.walkStrength = Strength.Weakest;
    this.stay = true;
  }

  removeConstraint(constraint) {
    const index = this.constraints.indexOf(constraint);
    if (index >= 0) this.constraints.splice(index, 1);
    if (this.determinedBy === constraint) this.determinedBy = null;
  }
}

class Constraint {
  constructor(strength) {
    this.strength = strength;
  }

  isInput() {
    return false;
  }

  addConstraint(planner) {
    this.addToGraph();
    planner.incrementalAdd(this);
  }

  destroyConstraint(planner) {
    if (this.isSatisfied()) planner.incrementalRemove(this);
    this.removeFromGraph();
  }

  /** Tries to satisfy this constraint; gives the one that it overrides. */
  satisfy(mark, planner) {
    this.chooseMethod(mark);
    if (!this.isSatisfied()) {
      if (this.strength === Strength.Required) throw new Error('a required constraint cannot be satisfied');
      return null;
    }
    this.markInputs(mark);
    const output = this.output();
    const overridden = output.determinedBy;
    if (overridden !== null) overridden.markUnsatisfied();
    output.determinedBy = this;
    if (!planner.addPropagate(this, mark)) throw new Error('a cycle of constraints');
    output.mark = mark;
    return overridden;
  }
}

class UnaryConstraint extends Constraint {
  constructor(target, strength) {
    super(strength);
    this.target = target;
    this.satisfied = false;
  }

  isSatisfied() {
    return this.satisfied;
  }

  addToGraph() {
    this.target.constraints.push(this);
    this.satisfied = false;
  }

  removeFromGraph() {
    this.target.removeConstraint(this);
    this.satisfied = false;
  }

  chooseMethod(mark) {
    this.satisfied = this.target.mark !== mark && this.strength < this.target.walkStrength;
  }

  markInputs() {}

  inputsKnown() {
    return true;
  }

  output() {
    return this.target;
  }

  markUnsatisfied() {
    this.satisfied = false;
  }

  recalculate() {
    this.target.walkStrength = this.strength;
    this.target.stay = !this.isInput();
    if (this.target.stay) this.execute();
  }
}

class StayConstraint extends UnaryConstraint {
  constructor(target, strength, planner) {
    super(target, strength);
    this.addConstraint(planner);
  }

  execute() {}
}

class EditConstraint extends UnaryConstraint {
  constructor(target, strength, planner) {
    super(target, strength);
    this.addConstraint(planner);
  }

  isInput() {
    return true;
  }

  execute() {}
}

const Direction = Object.freeze({ None: 0, Forward: 1, Backward: 2 });

class BinaryConstraint extends Constraint {
  constructor(first, second, strength) {
    super(strength);
    this.first = first;
    this.second = second;
    this.direction = Direction.None;
  }

  isSatisfied() {
    return this.direction !== Direction.None;
  }

  addToGraph() {
    this.first.constraints.push(this);
    this.second.constraints.push(this);
    this.direction = Direction.None;
  }

  removeFromGraph() {
    this.first.removeConstraint(this);
    this.second.removeConstraint(this);
    this.direction = Direction.None;
  }

  chooseMethod(mark) {
    if (this.first.mark === mark) {
      this.direction = this.canSet(this.second, mark) ? Direction.Forward : Direction.None;
    } else if (this.second.mark === mark) {
      this.direction = this.canSet(this.first, mark) ? Direction.Backward : Direction.None;
    } else if (this.first.walkStrength > this.second.walkStrength) {
      this.direction = this.strength < this.first.walkStrength ? Direction.Backward : Direction.None;
    } else {
      this.direction = this.strength < this.second.walkStrength ? Direction.Forward : Direction.None;
    }
  }

  canSet(variable, mark) {
    return variable.mark !== mark && this.strength < variable.walkStrength;
  }

  markInputs(mark) {
    this.input().mark = mark;
  }

  inputsKnown(mark) {
    const input = this.input();
    return input.mark === mark || input.stay || input.determinedBy === null;
  }

  input() {
    return this.direction === Direction.Forward ? this.first : this.second;
  }

  output() {
    return this.direction === Direction.Forward ? this.second : this.first;
  }

  markUnsatisfied() {
    this.direction = Direction.None;
  }

  recalculate() {
    const input = this.input();
    const output = this.output();
    output.walkStrength = Math.max(this.strength, input.walkStrength);
    output.stay = input.stay;
    if (output.stay) this.execute();
  }
}

class EqualityConstraint extends BinaryConstraint {
  constructor(first, second, strength, planner) {
    super(first, second, strength);
    this.addConstraint(planner);
  }

  execute() {
    this.output().value = this.input().value;
  }
}

/** second = first * scale + offset */
class ScaleConstraint extends BinaryConstraint {
  constructor(first, scale, offset, second, strength, planner) {
    super(first, second, strength);
    this.scale = scale;
    this.offset = offset;
    this.addConstraint(planner);
  }

  addToGraph() {
    super.addToGraph();
    this.scale.constraints.push(this);
    this.offset.constraints.push(this);
  }

  removeFromGraph() {
    super.removeFromGraph();
    this.scale.removeConstraint(this);
    this.offset.removeConstraint(this);
  }

  markInputs(mark) {
    super.markInputs(mark);
    this.scale.mark = mark;
    this.offset.mark = mark;
  }

  execute() {
    if (this.direction === Direction.Forward) {
      this.second.value = this.first.value * this.scale.value + this.offset.value;
    } else {
      this.first.value = Math.trunc((this.second.value - this.offset.value) / this.scale.value);
    }
  }

  recalculate() {
    const input = this.input();
    const output = this.output();
    output.walkStrength = Math.max(this.strength, input.walkStrength);
    output.stay = input.stay && this.scale.stay && this.offset.stay;
    if (output.stay) this.execute();
  }
}

/** Constraints in the order in which they are carried out. */
class Plan {
  constructor() {
    this.constraints = [];
  }

  add(constraint) {
    this.constraints.push(constraint);
  }

  execute() {
    for (const constraint of this.constraints) constraint.execute();
  }
}

class Planner {
  constructor() {
    this.lastMark = 1;
  }

  newMark() {
    return ++this.lastMark;
  }

  incrementalAdd(constraint) {
    const mark = this.newMark();
    let overridden = constraint.satisfy(mark, this);
    while (overridden !== null) overridden = overridden.satisfy(mark, this);
  }

  incrementalRemove(constraint) {
    const output = constraint.output();
    constraint.markUnsatisfied();
    constraint.removeFromGraph();
    const unsatisfied = this.removePropagate(output);
    for (const strength of STRENGTHS) {
      for (const each of unsatisfied) {
        if (each.strength === strength) this.incrementalAdd(each);
      }
    }
  }

  /** A plan that carries out the satisfied constraints behind these. */
  extractPlan(sources) {
    const mark = this.newMark();
    const plan = new Plan();
    const todo = sources;
    while (todo.length > 0) {
      const constraint = todo.pop();
      const output = constraint.output();
      if (output.mark !== mark && constraint.inputsKnown(mark)) {
        plan.add(constraint);
        output.mark = mark;
        this.addConsuming(output, todo);
      }
    }
    return plan;
  }

  planFor(edits) {
    return this.extractPlan(edits.filter((edit) => edit.isInput() && edit.isSatisfied()));
  }

  /** Recomputes what is behind a constraint; false where it comes back to where it began. */
  addPropagate(constraint, mark) {
    const todo = [constraint];
    while (todo.length > 0) {
      const each = todo.pop();
      const output = each.output();
      if (output.mark === mark) {
        this.incrementalRemove(constraint);
        return false;
      }
      each.recalculate();
      this.addConsuming(output, todo);
    }
    return true;
  }

  removePropagate(output) {
    const unsatisfied = [];
    output.determinedBy = null;
    output.walkStrength = Strength.Weakest;
    output.stay = true;
    const todo = [output];
    while (todo.length > 0) {
      const variable = todo.pop();
      for (const constraint of variable.constraints) {
        if (!constraint.isSatisfied()) unsatisfied.push(constraint);
      }
      const determining = variable.determinedBy;
      for (const constraint of variable.constraints) {
        if (constraint !== determining && constraint.isSatisfied()) {
          constraint.recalculate();
          todo.push(constraint.output());
        }
      }
    }
    return unsatisfied;
  }

  addConsuming(variable, todo) {
    const determining = variable.determinedBy;
    for (const constraint of variable.constraints) {
      if (constraint !== determining && constraint.isSatisfied()) todo.push(constraint);
    }
  }
}

/** A long chain of equalities: the worst case of adding, and a change at one end that reaches the other. */
function chain(length) {
  const planner = new Planner();
  const variables = Array.from({ length: length + 1 }, () => new Variable(0));
  for (let i = 0; i < length; i++) new EqualityConstraint(variables[i], variables[i + 1], Strength.Required, planner);
  new StayConstraint(variables[length], Strength.StrongDefault, planner);
  const edit = new EditConstraint(variables[0], Strength.Preferred, planner);
  const plan = planner.planFor([edit]);
  let sum = 0;
  for (let value = 0; value < 100; value++) {
    variables[0].value = value;
    plan.execute();
    if (variables[length].value !== value) throw new Error('the chain is broken');
    sum += variables[length].value;
  }
  edit.destroyConstraint(planner);
  return sum;
}

function change(variable, value, planner) {
  const edit = new EditConstraint(variable, Strength.Preferred, planner);
  const plan = planner.planFor([edit]);
  for (let i = 0; i < 10; i++) {
    variable.value = value;
    plan.execute();
  }
  edit.destroyConstraint(planner);
}

/** Many pairs of variables under one scale and one offset, changed from all sides. */
function projection(count) {
  const planner = new Planner();
  const scale = new Variable(10);
  const offset = new Variable(1000);
  const sources = [];
  const targets = [];
  for (let i = 0; i < count; i++) {
    const source = new Variable(i);
    const target = new Variable(i);
    sources.push(source);
    targets.push(target);
    new StayConstraint(source, Strength.Normal, planner);
    new ScaleConstraint(source, scale, offset, target, Strength.Required, planner);
  }
  change(sources[count - 1], 17, planner);
  let sum = targets[count - 1].value;
  change(targets[count - 1], 1050, planner);
  sum += sources[count - 1].value;
  change(scale, 5, planner);
  for (const target of targets) sum += target.value;
  change(offset, 2000, planner);
  for (const target of targets) sum += target.value;
  return sum;
}

function benchmark(size) {
  return chain(size) + projection(size);
}

measure(benchmark, { small: [20, 67885], full: [600, 3597185] });
