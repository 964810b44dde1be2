class Missing extends Error {
    const String what;
    constructor(this.what) { super(8001, what); }
}
class Broken extends Error {
    constructor() { super(8002, "broken"); }
}

try {
    throw new Missing("a");
} catch (e: Missing | Broken) {
    print(e.what);
}
