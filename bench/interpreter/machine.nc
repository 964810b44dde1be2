// A stack machine whose instructions are an enum, run by a match; faults of the machine are exceptions that its owner handles.
enum Instruction {
    Push(value: int),
    Load(slot: int),
    Store(slot: int),
    Add,
    Subtract,
    Multiply,
    Less,
    JumpIfZero(target: int),
    Jump(target: int),
    Divide,
    Stop
}

class Fault extends Error {
    const int at;
    constructor(message: String, at: int) {
        super(8003, message);
        this.at = at;
    }
}

class Machine {
    private const List<int> stack = [];
    private const List<int> slots = List.filled(8, 0);
    private const List<Instruction> program;
    int steps = 0;
    constructor(this.program) {}

    func run(argument: int): int {
        this.slots[0] = argument;
        let at = 0;
        while (true) {
            this.steps += 1;
            const instruction = this.program[at];
            at += 1;
            match (instruction) {
                Push(value) => this.stack.add(value),
                Load(slot) => this.stack.add(this.slots[slot]),
                Store(slot) => { this.slots[slot] = this.pop(at); },
                Add => this.stack.add(this.pop(at) + this.pop(at)),
                Subtract => {
                    const right = this.pop(at);
                    this.stack.add(this.pop(at) - right);
                },
                Multiply => this.stack.add(this.pop(at) * this.pop(at) % 10007),
                Less => {
                    const right = this.pop(at);
                    this.stack.add(this.pop(at) < right ? 1 : 0);
                },
                JumpIfZero(target) => { if (this.pop(at) == 0) { at = target; } },
                Jump(target) => { at = target; },
                Divide => {
                    const right = this.pop(at);
                    if (right == 0) { throw new Fault("division by zero", at); }
                    this.stack.add(this.pop(at) / right);
                },
                Stop => { return this.pop(at); },
            }
        }
    }

    private func pop(at: int): int {
        if (this.stack.isEmpty()) { throw new Fault("the stack is empty", at); }
        return this.stack.pop();
    }
}

// The sum of i * i % 10007 for i below the argument.
func summing(): List<Instruction> {
    return [
        Instruction.Push(0), Instruction.Store(1), Instruction.Push(0), Instruction.Store(2),
        Instruction.Load(1), Instruction.Load(0), Instruction.Less, Instruction.JumpIfZero(18),
        Instruction.Load(2), Instruction.Load(1), Instruction.Load(1), Instruction.Multiply, Instruction.Add, Instruction.Store(2),
        Instruction.Load(1), Instruction.Push(1), Instruction.Add, Instruction.Jump(21),
        Instruction.Load(2), Instruction.Stop, Instruction.Stop,
        Instruction.Store(1), Instruction.Jump(4),
    ];
}

func main() {
    const machine = new Machine(summing());
    let sum = 0;
    for (round in 0..80) { sum += machine.run(1000); }
    print(`${sum} ${machine.steps}`);

    let faults = 0;
    for (i in 0..50_000) {
        const program = i % 2 == 0 ? [Instruction.Push(i), Instruction.Push(i % 4), Instruction.Divide, Instruction.Stop] : [Instruction.Push(i), Instruction.Add, Instruction.Stop];
        try { sum += new Machine(program).run(0); } catch (fault: Fault) { faults += fault.at; } finally { sum %= 1_000_003; }
    }
    print(`${sum} ${faults}`);
}
