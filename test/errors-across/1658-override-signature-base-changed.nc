// module draw.node
abstract class Node {
    abstract func render(depth: int, indent: String): String;
}
// module draw.leaf
import draw.node.{Node}
class Leaf extends Node {
    private String text;
    constructor(this.text) {}
    override func render(depth: int): String { return "  ".repeat(depth) + this.text; }
}
// module draw.branch
import draw.node.{Node}
class Branch extends Node {
    private List<Node> children;
    constructor(this.children) {}
    override func render(depth: int): String { return this.children.map((each) => each.render(depth + 1)).join("\n"); }
}
// module draw.main
import draw.leaf.{Leaf}
import draw.branch.{Branch}
print(new Branch([new Leaf("a"), new Leaf("b")]).render(0));
