interface Rated { func votes(): int }

abstract class Entity {
    const int id;
    constructor(this.id) {}
}

class Post extends Rated implements Entity {
    constructor() { super(3); }
    func votes(): int { return this.id; }
}

const rated: Rated = new Post();
print(rated.votes());
