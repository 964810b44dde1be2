func steps(known: Map<String, int>, name: String): int {
    const count = known[name];
    if (name == "start") { return count; }
    return count + 1;
}

func other(known: Map<String, int>): int {
    const count = known["other"];
    return count;
}
