func sell(names: List<String>, name: String): bool {
    let found = names.find((each) => each == name);
    let found = 3;
    if (found == null) { return false; }
    let names = found.length;
    return names.length > 0;
}
