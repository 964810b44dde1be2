// A nested function gets what it uses from around it as first parameters.
class Walker {
    int steps = 0;
    func walk(n: int): int {
        let seen = 0;
        const limit = n * 2;
        func step(left: int): int {
            if (left > limit) { return 0; }
            seen += 1;
            this.steps += 1;
            return left == 0 ? seen : again(left - 1);
        }
        func again(left: int): int { return step(left); }
        [1].map(again);
        return step(n);
    }
}
