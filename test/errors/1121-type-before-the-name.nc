class Missing extends Error {
    const String what;
    constructor(this.what) { super(8001, "no " + what); }
}

func show(key: String): String {
    try {
        throw new Missing(key);
    } catch (Missing: e) {
        return e.what;
    }
}
