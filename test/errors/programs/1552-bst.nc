class Bst {
    private BstNode? root;

    func insert(value: int) {
        if (!root) {
            this.root = new BstNode(value);
        } else {
            this.root.insert(value);
        }
    }
}

class BstNode {
    int value;
    BstNode? left;
    BstNode? right;
    constructor(value) { this.value = value; }
    func insert(v: int) {
        if (v < this.value) {
            if (let l = this.left) { l.insert(v); } else { this.left = new BstNode(v); }
        }
    }
}

func main() { const t = new Bst(); t.insert(3); }
