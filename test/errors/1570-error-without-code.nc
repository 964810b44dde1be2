class Broken extends Error {
    constructor(what: String) { super("broken: " + what); }
}

func check(n: int) {
    if (n < 0) { throw new Error("negative"); }
    if (n > 9) { throw new Broken("large"); }
}

check(3);
