enum Op { Jump(target: int), Halt, Next }

func run(ops: List<Op>): int {
    let at = 0;
    while (at < ops.length) {
        match (ops[at]) {
            Jump(target) => at == target,
            Next => at += 1,
            Halt => return at,
        }
    }
    return at;
}

print(run([Op.Next, Op.Halt]));
