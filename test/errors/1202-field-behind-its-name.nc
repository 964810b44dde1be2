class Route {
    from String;
    constructor(this.from) {}
    func show(): String {
        return this.from;
    }
}
class Way {
    const to String;
    constructor(to: String) {
        this.to = to;
    }
}
print(new Route("a").show(), new Way("b").to);
