// An interpreter of eight instructions with a jump table, and a small optimizing compiler to a tree.

func jumps(code: String): List<int> {
    const table = List.filled(code.length, -1);
    const stack: List<int> = [];
    for (let i = 0; i < code.length; i++) {
        const c = code[i];
        if (c == "[") {
            stack.add(i);
        } else if (c == "]") {
            if (stack.isEmpty()) { throw new Error(8700, `unmatched ] at ${i}`); }
            const open = stack.pop();
            table[open] = i;
            table[i] = open;
        }
    }
    if (stack.length > 0) { throw new Error(8701, `unmatched [ at ${stack.last()}`); }
    return table;
}

func run(code: String, input: String = ""): String {
    const table = jumps(code);
    const tape = new Bytes(30000);
    const out = new StringBuilder();
    let pointer = 0;
    let at = 0;
    let read = 0;
    while (at < code.length) {
        match (code.charCodeAt(at)) {
            c'>' => { pointer++; }
            c'<' => { pointer--; }
            c'+' => { tape[pointer] = (tape[pointer] + 1) & 255; }
            c'-' => { tape[pointer] = (tape[pointer] - 1) & 255; }
            c'.' => { out.append(String.fromCharCode(tape[pointer])); }
            c',' => {
                tape[pointer] = read < input.length ? input.charCodeAt(read) : 0;
                read++;
            }
            c'[' => { if (tape[pointer] == 0) { at = table[at]; } }
            c']' => { if (tape[pointer] != 0) { at = table[at]; } }
            _ => {}
        }
        at++;
    }
    return out.toString();
}

enum Op {
    Move(by: int),
    Add(by: int),
    Clear,
    Print,
    Read,
    Loop(body: List<Op>)
}

func compile(code: String): List<Op> {
    let at = 0;
    func block(depth: int): List<Op> {
        const ops: List<Op> = [];
        while (at < code.length) {
            const c = code[at];
            at += 1;
            const op: Op? = match (c) {
                ">" => Op.Move(1),
                "<" => Op.Move(-1),
                "+" => Op.Add(1),
                "-" => Op.Add(-1),
                "." => Op.Print,
                "," => Op.Read,
                "[" => loop(block(depth + 1)),
                "]" => { return ops; }
                _ => null,
            };
            if (op == null) { continue; }
            if (ops.isNotEmpty()) {
                match (ops.last()) {
                    Move(a) if (op is Move(b)) => { ops[ops.length - 1] = Op.Move(a + sizeOf(op)); continue; }
                    Add(a) if (op is Add) => { ops[ops.length - 1] = Op.Add(a + sizeOf(op)); continue; }
                    _ => {}
                }
            }
            ops.add(op);
        }
        return ops;
    }
    return block(0);
}

func sizeOf(op: Op): int { return match (op) { Move(n) | Add(n) => n, _ => 0 }; }

func loop(body: List<Op>): Op {
    return match (body) {
        [Add(-1)] => Op.Clear,
        _ => Op.Loop(body),
    };
}

class Machine {
    private List<int> tape = List.filled(100, 0);
    private int p = 0;
    private StringBuilder out = new StringBuilder();
    int steps = 0;
    func execute(ops: List<Op>): Machine {
        for (op in ops) {
            this.steps++;
            match (op) {
                Move(by) => { this.p += by; }
                Add(by) => { this.tape[this.p] = (this.tape[this.p] + by) & 255; }
                Clear => { this.tape[this.p] = 0; }
                Print => { this.out.append(this.tape[this.p].toChar()); }
                Read => {}
                Loop(body) => { while (this.tape[this.p] != 0) { this.execute(body); } }
            }
        }
        return this;
    }
    func output(): String { return this.out.toString(); }
}

const hello = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.";
print(run(hello));
print(run(",[.,]", "echo!"));
print(run(">,>,<<++++++[>>-------- <<-]>>[<+>-]<.", "34"));
print(new Machine().execute(compile(hello)).output());
print(compile("+++[-]>>>--<[>+<-]"));
for (bad in ["[[]", "]["]) {
    try { run(bad); } catch (e) { print(`${e.code}: ${e.message}`); }
}
// expect: Hello World!
// expect: echo!
// expect: 7
// expect: Hello World!
// expect: [Add(3), Clear, Move(3), Add(-2), Move(-1), Loop([Move(1), Add(1), Move(-1), Add(-1)])]
// expect: 8701: unmatched [ at 0
// expect: 8700: unmatched ] at 0
