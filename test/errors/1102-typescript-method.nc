class Scope {
    private Map<String, float> values = {};
    lookup(name: string): number {
        return this.values.get(name) ?? 0.0;
    }
}

print(new Scope().lookup("a"));
