class Post {
    Post? parent = null;
    func depth(): int {
        let Post? at = this;
        let steps = 0;
        while (at != null) {
            at = at.parent;
            steps++;
        }
        return steps;
    }
}

print(new Post().depth());
