interface Visitor<R> {
    func circle(c: Circle): R
    func group(g: Group): R
}
abstract class Shape {
    abstract func accept<R>(visitor: Visitor<R>): R;
}
class Circle extends Shape {
    const float radius;
    constructor(this.radius) {}
    override func accept<R>(visitor: Visitor<R>): R { return visitor.circle(this); }
}
class Group extends Shape {
    const List<Shape> members;
    constructor(this.members) {}
    override func accept(visitor: Visitor<R>): R { return visitor.group(this); }
}
class Area implements Visitor {
    func circle(c: Circle): float { return Math.PI * c.radius ** 2; }
    func group(g: Group): float { return g.members.map((m) => m.accept(this)).sum(); }
}
print(new Group([new Circle(1)]).accept(new Area()));
