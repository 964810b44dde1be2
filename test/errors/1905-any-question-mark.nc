func read(key: String): any? {
    return key;
}
