interface Rated { func votes(): int }

abstract class Entity {
    const int id;
    constructor(this.id) {}
}

class Post implements Entity, Rated {
    constructor() { super(3); }
    func votes(): int { return this.id; }
}

print(new Post().votes());
