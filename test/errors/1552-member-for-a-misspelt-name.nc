class Graph {
    private Map<String, List<String>> users = {};
    func affected(name: String): bool {
        const seen = new Set<String>();
        for (user in this.users[name] ?? []) {
            if (seen.has(users)) { return true; }
            seen.add(user);
        }
        return false;
    }
}
