interface Rated { func votes(): int }

abstract class Entity {
    const int id = 3;
}

class Post(Entity, Rated) {
    func votes(): int { return this.id; }
}

const rated: Rated = new Post();
print(rated.votes());
