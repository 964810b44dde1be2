class Tree {
    List<Tree> children = [];
    func first(): Tree { return new this.children.first(); }
}

print(new Tree().first().children.length);
