// One `let` mends both.
func run(steps: List<int>): int {
    const running = 0;
    for (step in steps) {
        running += step;
        if (running > 10) {
            running = 0;
        }
    }
    return running;
}

print(run([1]));
