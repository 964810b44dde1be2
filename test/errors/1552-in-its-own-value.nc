class Scope {
    private Scope? parent;
    constructor(parent: Scope?) { this.parent = parent; }
    func depth(): int {
        const parent = parent;
        return parent == null ? 1 : 1 + parent.depth();
    }
}

print(new Scope(null).depth());
