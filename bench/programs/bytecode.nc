import harness

// A small stack machine, and the assembler of its programs: a loop around a switch.

enum Op {
    Push,
    Load,
    Store,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Less,
    Jump,
    JumpIfZero,
    Call,
    Return,
    Print,
    Halt,
}

class Instruction {
    const Op op;
    int operand;

    constructor(this.op, this.operand) {}
}

/// Instructions with labels that may be used before they are placed.
class Assembler {
    private const List<Instruction> code = [];
    private const Map<String, int> labels = {};
    private const Map<String, List<Instruction>> waiting = {};

    func emit(op: Op, operand: int = 0): Instruction {
        const instruction = new Instruction(op, operand);
        this.code.add(instruction);
        return instruction;
    }

    func jump(op: Op, label: String) {
        const instruction = this.emit(op);
        this.waiting.getOrPut(label, () => []).add(instruction);
    }

    func place(label: String) { this.labels[label] = this.code.length; }

    func finish(): List<Instruction> {
        for (label, instructions in this.waiting) {
            const target = this.labels[label];
            if (target == null) { throw new Error(8030, `no label ${label}`); }
            for (each in instructions) { each.operand = target; }
        }
        return this.code;
    }
}

class Machine {
    private const List<int> stack = List.filled(256, 0);
    private const List<int> returns = List.filled(64, 0);
    private const List<int> variables = List.filled(16, 0);
    private int top = 0;
    private int depth = 0;
    int printed = 0;
    int steps = 0;

    private func push(value: int) {
        this.stack[this.top] = value;
        this.top += 1;
    }

    private func pop(): int {
        this.top -= 1;
        return this.stack[this.top];
    }

    func run(code: List<Instruction>) {
        let at = 0;
        while (true) {
            const instruction = code[at];
            at += 1;
            this.steps += 1;
            match (instruction.op) {
                Push => { this.push(instruction.operand); }
                Load => { this.push(this.variables[instruction.operand]); }
                Store => { this.variables[instruction.operand] = this.pop(); }
                Add => {
                    const right = this.pop();
                    this.push(this.pop() + right);
                }
                Subtract => {
                    const right = this.pop();
                    this.push(this.pop() - right);
                }
                Multiply => {
                    const right = this.pop();
                    this.push(this.pop() * right);
                }
                Divide => {
                    const right = this.pop();
                    this.push(this.pop() / right);
                }
                Modulo => {
                    const right = this.pop();
                    this.push(this.pop() % right);
                }
                Less => {
                    const right = this.pop();
                    this.push(this.pop() < right ? 1 : 0);
                }
                Jump => { at = instruction.operand; }
                JumpIfZero => { if (this.pop() == 0) { at = instruction.operand; } }
                Call => {
                    this.returns[this.depth] = at;
                    this.depth += 1;
                    at = instruction.operand;
                }
                Return => {
                    this.depth -= 1;
                    at = this.returns[this.depth];
                }
                Print => { this.printed = (this.printed * 31 + this.pop()) % 1_000_003; }
                Halt => { return; }
            }
        }
    }
}

const N = 0;
const LIMIT = 1;
const STEPS = 2;

/// For each n below a limit: how many steps the sequence 3n + 1 takes to reach 1.
func collatz(limit: int): List<Instruction> {
    const a = new Assembler();
    a.emit(Op.Push, 1);
    a.emit(Op.Store, LIMIT);
    a.place("outer");
    a.emit(Op.Load, LIMIT);
    a.emit(Op.Push, limit);
    a.emit(Op.Less);
    a.jump(Op.JumpIfZero, "end");
    a.emit(Op.Load, LIMIT);
    a.emit(Op.Store, N);
    a.emit(Op.Push, 0);
    a.emit(Op.Store, STEPS);
    a.place("inner");
    a.emit(Op.Push, 1);
    a.emit(Op.Load, N);
    a.emit(Op.Less);
    a.jump(Op.JumpIfZero, "done");
    a.jump(Op.Call, "step");
    a.emit(Op.Load, STEPS);
    a.emit(Op.Push, 1);
    a.emit(Op.Add);
    a.emit(Op.Store, STEPS);
    a.jump(Op.Jump, "inner");
    a.place("done");
    a.emit(Op.Load, STEPS);
    a.emit(Op.Print);
    a.emit(Op.Load, LIMIT);
    a.emit(Op.Push, 1);
    a.emit(Op.Add);
    a.emit(Op.Store, LIMIT);
    a.jump(Op.Jump, "outer");
    a.place("step");
    a.emit(Op.Load, N);
    a.emit(Op.Push, 2);
    a.emit(Op.Modulo);
    a.jump(Op.JumpIfZero, "even");
    a.emit(Op.Load, N);
    a.emit(Op.Push, 3);
    a.emit(Op.Multiply);
    a.emit(Op.Push, 1);
    a.emit(Op.Add);
    a.emit(Op.Store, N);
    a.emit(Op.Return);
    a.place("even");
    a.emit(Op.Load, N);
    a.emit(Op.Push, 2);
    a.emit(Op.Divide);
    a.emit(Op.Store, N);
    a.emit(Op.Return);
    a.place("end");
    a.emit(Op.Halt);
    return a.finish();
}

func benchmark(limit: int): int {
    const machine = new Machine();
    machine.run(collatz(limit));
    return machine.printed + machine.steps;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(20, 577687), full: new Size(3000, 5263672));
}
