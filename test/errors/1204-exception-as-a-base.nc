class LoadError extends Exception {
    constructor(path: String) { super(8001, `no ${path}`); }
}

func load(read: () => String): String? {
    try {
        return read();
    } catch (e: Exception) {
        return null;
    }
}
