class Tree {
    int value = 0;
    Tree? left = null;
    func insert(v: int) {
        if (v < value) {
            if (left == null) { left = new Tree(); }
        }
        helper();
    }
    func helper() { print(value); }
}
func main() { new Tree().insert(3); }
