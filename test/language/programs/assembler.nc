// An assembler and its machine; a tape machine beside it.
enum Op {
    Push(value: int),
    Pop,
    Add,
    Sub,
    Mul,
    Div,
    Mod,
    Dup,
    Swap,
    Over,
    Jump(target: int),
    JumpIfZero(target: int),
    Load(slot: int),
    Store(slot: int),
    Less,
    Equal,
    Not,
    Call(target: int),
    Return,
    Print,
    Halt,
}
class VmError extends Error {
    const int pc;
    constructor(message: String, this.pc) { super(8401, message, details: { "pc": pc }); }
}
class Assembler {
    private Map<String, int> labels = {};
    private List<Tuple<String, List<String>>> lines = [];
    func assemble(source: String): List<Op> {
        for (raw in source.lines()) {
            const line = raw.substringBefore(";").trim();
            if (line.isEmpty()) continue;
            if (line.endsWith(":")) {
                this.labels[line.dropLast(1)] = this.lines.length;
                continue;
            }
            const parts = line.words();
            this.lines.add(new Tuple(parts[0].toLowerCase(), parts.drop(1)));
        }
        return this.lines.map((line) => this.translate(line.first, line.second));
    }
    private func target(args: List<String>): int {
        const label = args[0];
        return this.labels[label] ?? throw new Error(8402, `unknown label ${label}`);
    }
    private func translate(name: String, args: List<String>): Op {
        return match (name) {
            "push" => Op.Push(args[0].toInt()),
            "pop" => Op.Pop,
            "add" => Op.Add,
            "sub" => Op.Sub,
            "mul" => Op.Mul,
            "div" => Op.Div,
            "mod" => Op.Mod,
            "dup" => Op.Dup,
            "swap" => Op.Swap,
            "over" => Op.Over,
            "jmp" => Op.Jump(this.target(args)),
            "jz" => Op.JumpIfZero(this.target(args)),
            "load" => Op.Load(args[0].toInt()),
            "store" => Op.Store(args[0].toInt()),
            "lt" => Op.Less,
            "eq" => Op.Equal,
            "not" => Op.Not,
            "call" => Op.Call(this.target(args)),
            "ret" => Op.Return,
            "print" => Op.Print,
            "halt" => Op.Halt,
            other => throw new Error(8403, "unknown instruction " + other),
        };
    }
}
class Machine {
    private List<Op> code;
    private List<int> stack = [];
    private List<int> calls = [];
    private List<int> memory = List.filled(16, 0);
    const List<String> output = [];
    int steps = 0;
    constructor(this.code) {}
    private func pop(pc: int): int {
        if (this.stack.isEmpty()) throw new VmError("stack underflow", pc);
        return this.stack.pop();
    }
    private func binary(pc: int, f: (int, int) => int) {
        const b = this.pop(pc);
        const a = this.pop(pc);
        this.stack.add(f(a, b));
    }
    func run(): List<String> {
        let pc = 0;
        while (true) {
            if (pc < 0 || pc >= this.code.length) throw new VmError("pc out of range", pc);
            const op = this.code[pc];
            this.steps += 1;
            pc += 1;
            match (op) {
                Push(v) => this.stack.add(v),
                Pop => { this.pop(pc); }
                Add => this.binary(pc, (a, b) => a + b),
                Sub => this.binary(pc, (a, b) => a - b),
                Mul => this.binary(pc, (a, b) => a * b),
                Div => this.binary(pc, (a, b) => a / b),
                Mod => this.binary(pc, (a, b) => a % b),
                Less => this.binary(pc, (a, b) => a < b ? 1 : 0),
                Equal => this.binary(pc, (a, b) => a == b ? 1 : 0),
                Not => this.stack.add(this.pop(pc) == 0 ? 1 : 0),
                Dup => this.stack.add(this.stack.last()),
                Swap => {
                    const n = this.stack.length;
                    this.stack.swap(n - 1, n - 2);
                }
                Over => this.stack.add(this.stack[this.stack.length - 2]),
                Jump(t) => pc = t,
                JumpIfZero(t) => { if (this.pop(pc) == 0) pc = t; }
                Load(s) => this.stack.add(this.memory[s]),
                Store(s) => this.memory[s] = this.pop(pc),
                Call(t) => {
                    this.calls.add(pc);
                    pc = t;
                }
                Return => pc = this.calls.pop(),
                Print => this.output.add(`${this.pop(pc)}`),
                Halt => return this.output,
            }
        }
    }
}
func brainfuck(program: String, input: String = ""): String {
    const tape = new Map<int, int>();
    const out = new StringBuilder();
    const jumps = new Map<int, int>();
    const open: List<int> = [];
    for (i in 0..program.length) {
        if (program[i] == '[') open.add(i);
        if (program[i] == ']') {
            const j = open.pop();
            jumps[i] = j;
            jumps[j] = i;
        }
    }
    let pc = 0;
    let ptr = 0;
    let at = 0;
    while (pc < program.length) {
        const cell = tape.getOrDefault(ptr, 0);
        match (program.charCodeAt(pc)) {
            c'>' => ptr += 1,
            c'<' => ptr -= 1,
            c'+' => tape[ptr] = (cell + 1) & 255,
            c'-' => tape[ptr] = (cell - 1) & 255,
            c'.' => out.append(String.fromCharCode(cell)),
            c',' => {
                tape[ptr] = at < input.length ? input.charCodeAt(at) : 0;
                at++;
            }
            c'[' => { if (cell == 0) pc = jumps[pc]!; }
            c']' => { if (cell != 0) { pc = jumps[pc]!; } }
            _ => {}
        }
        pc++;
    }
    return out.toString();
}
func main() {
    const code = new Assembler().assemble(`
        ; factorial of 10, then primes below 30
            push 10
            call fact
            print
            push 2
            store 0
        outer:
            load 0
            push 30
            lt
            jz done
            push 2
            store 1
        inner:
            load 1
            dup
            mul
            load 0
            swap
            lt        ; n < i * i
            not
            jz prime
            load 0
            load 1
            mod
            jz next
            load 1
            push 1
            add
            store 1
            jmp inner
        prime:
            load 0
            print
        next:
            load 0
            push 1
            add
            store 0
            jmp outer
        done:
            halt
        fact:
            dup
            push 2
            lt
            jz recurse
            pop
            push 1
            ret
        recurse:
            dup
            push 1
            sub
            call fact
            mul
            ret
    `);
    const m = new Machine(code);
    print(m.run().join(" "));
    print(m.steps);
    for (bad in ["push 1\nadd\nhalt", "push 1\npush 0\ndiv", "jmp nowhere", "frob", "push 1"]) {
        try {
            new Machine(new Assembler().assemble(bad)).run();
        } catch (e: VmError) {
            print(`vm error at ${e.pc}: ${e.message} ${e.details["pc"]}`);
        } catch (e) {
            print(`${e.code}: ${e.message}`);
        }
    }
    print(
        brainfuck("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."),
    );
    print(brainfuck(",[.,]", "echo"));
}

// expect: 3628800 2 3 5 7 11 13 17 19 23 29
// expect: 1173
// expect: vm error at 2: stack underflow 2
// expect: 3104: division by zero
// expect: 8402: unknown label nowhere
// expect: 8403: unknown instruction frob
// expect: vm error at 1: pc out of range 1
// expect: Hello World!
// expect: echo
