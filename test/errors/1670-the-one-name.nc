interface Step {
    func run(x: int): int
    func name(): String { return "step"; }
}

record Size(width: int, height: int)

class Pair {
    int left = 0;
    int right = 0;
    constructor(left: int, this.right) { this.left = left; }
}

const steps: List<Step> = [{ execute: (x) => x + 1 }];
const size: Size = { width: 1, tall: 2 };
const pair: Pair = { first: 1, right: 2 };
print(`${steps.length} ${size} ${pair.left}`);
