class RunError extends Error {
    constructor() { super(8001, "stopped"); }
}

try {
    throw new RunError();
} catch let e as RunError {
    print(e.message);
} catch let other {
    print(other.code);
}
