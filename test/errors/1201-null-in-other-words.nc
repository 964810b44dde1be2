func size(name: String?): int {
    if (name == None) { return 0; }
    return name.length;
}
func other(name: String?): int {
    return name != nil && name.length > 3 ? 1 : 2;
}
