import { measure } from './harness.js';

// A small stack machine, and the assembler of its programs: a loop around a switch.

const Op = Object.freeze({
  Push: 0, Load: 1, Store: 2, Add: 3, Subtract: 4, Multiply: 5, Divide: 6, Modulo: 7, Less: 8, Jump: 9, JumpIfZero: 10, Call: 11, Return: 12, Print: 13, Halt: 14,
});

class Instruction {
  constructor(op, operand) {
    this.op = op;
    this.operand = operand;
  }
}

/** Instructions with labels that may be used before they are placed. */
class Assembler {
  constructor() {
    this.code = [];
    this.labels = new Map();
    this.waiting = new Map();
  }

  emit(op, operand = 0) {
    const instruction = new Instruction(op, operand);
    this.code.push(instruction);
    return instruction;
  }

  jump(op, label) {
    const instruction = this.emit(op);
    if (!this.waiting.has(label)) this.waiting.set(label, []);
    this.waiting.get(label).push(instruction);
  }

  place(label) {
    this.labels.set(label, this.code.length);
  }

  finish() {
    for (const [label, instructions] of this.waiting) {
      const target = this.labels.get(label);
      if (target === undefined) throw new Error(`no label ${label}`);
      for (const each of instructions) each.operand = target;
    }
    return this.code;
  }
}

class Machine {
  constructor() {
    this.stack = new Array(256).fill(0);
    this.returns = new Array(64).fill(0);
    this.variables = new Array(16).fill(0);
    this.top = 0;
    this.depth = 0;
    this.printed = 0;
    this.steps = 0;
  }

  push(value) {
    this.stack[this.top] = value;
    this.top++;
  }

  pop() {
    this.top--;
    return this.stack[this.top];
  }

  run(code) {
    let at = 0;
    for (;;) {
      const instruction = code[at];
      at++;
      this.steps++;
      switch (instruction.op) {
        case Op.Push: this.push(instruction.operand); break;
        case Op.Load: this.push(this.variables[instruction.operand]); break;
        case Op.Store: this.variables[instruction.operand] = this.pop(); break;
        case Op.Add: { const right = this.pop(); this.push(this.pop() + right); break; }
        case Op.Subtract: { const right = this.pop(); this.push(this.pop() - right); break; }
        case Op.Multiply: { const right = this.pop(); this.push(this.pop() * right); break; }
        case Op.Divide: { const right = this.pop(); this.push(Math.trunc(this.pop() / right)); break; }
        case Op.Modulo: { const right = this.pop(); this.push(this.pop() % right); break; }
        case Op.Less: { const right = this.pop(); this.push(this.pop() < right ? 1 : 0); break; }
        case Op.Jump: at = instruction.operand; break;
        case Op.JumpIfZero: if (this.pop() === 0) at = instruction.operand; break;
        case Op.Call:
          this.returns[this.depth] = at;
          this.depth++;
          at = instruction.operand;
          break;
        case Op.Return:
          this.depth--;
          at = this.returns[this.depth];
          break;
        case Op.Print: this.printed = (this.printed * 31 + this.pop()) % 1_000_003; break;
        case Op.Halt: return;
      }
    }
  }
}

const N = 0;
const LIMIT = 1;
const STEPS = 2;

/** For each n below a limit: how many steps the sequence 3n + 1 takes to reach 1. */
function collatz(limit) {
  const a = new Assembler();
  a.emit(Op.Push, 1);
  a.emit(Op.Store, LIMIT);
  a.place('outer');
  a.emit(Op.Load, LIMIT);
  a.emit(Op.Push, limit);
  a.emit(Op.Less);
  a.jump(Op.JumpIfZero, 'end');
  a.emit(Op.Load, LIMIT);
  a.emit(Op.Store, N);
  a.emit(Op.Push, 0);
  a.emit(Op.Store, STEPS);
  a.place('inner');
  a.emit(Op.Push, 1);
  a.emit(Op.Load, N);
  a.emit(Op.Less);
  a.jump(Op.JumpIfZero, 'done');
  a.jump(Op.Call, 'step');
  a.emit(Op.Load, STEPS);
  a.emit(Op.Push, 1);
  a.emit(Op.Add);
  a.emit(Op.Store, STEPS);
  a.jump(Op.Jump, 'inner');
  a.place('done');
  a.emit(Op.Load, STEPS);
  a.emit(Op.Print);
  a.emit(Op.Load, LIMIT);
  a.emit(Op.Push, 1);
  a.emit(Op.Add);
  a.emit(Op.Store, LIMIT);
  a.jump(Op.Jump, 'outer');
  a.place('step');
  a.emit(Op.Load, N);
  a.emit(Op.Push, 2);
  a.emit(Op.Modulo);
  a.jump(Op.JumpIfZero, 'even');
  a.emit(Op.Load, N);
  a.emit(Op.Push, 3);
  a.emit(Op.Multiply);
  a.emit(Op.Push, 1);
  a.emit(Op.Add);
  a.emit(Op.Store, N);
  a.emit(Op.Return);
  a.place('even');
  a.emit(Op.Load, N);
  a.emit(Op.Push, 2);
  a.emit(Op.Divide);
  a.emit(Op.Store, N);
  a.emit(Op.Return);
  a.place('end');
  a.emit(Op.Halt);
  return a.finish();
}

function benchmark(limit) {
  const machine = new Machine();
  machine.run(collatz(limit));
  return machine.printed + machine.steps;
}

measure(benchmark, { small: [20, 577687], full: [3000, 5263672] });
