class CycleError extends Error {
    List<String> path;
    constructor(this.path) { super(8001, "a cycle"); }
}

func run(work: () => void): void {
    try {
        work();
    } catch (error) {
        print(error.path.length);
    }
}
