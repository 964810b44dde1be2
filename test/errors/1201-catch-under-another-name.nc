func load(read: () => String): String {
    try {
        return read();
    } catch (err: Error) {
        print(error.message);
    }
    try {
        return read();
    } catch {
        print(e.message);
    }
    return "";
}
