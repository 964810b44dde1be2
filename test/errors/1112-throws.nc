func read(path: String): String throws Error, Error {
    return path;
}
