// super, then field values, then `this.x` parameters, then the body.
class Base {
    String name;
    List<int> items = [1];
    int zero = 0;
    constructor(this.name) {}
}

class Derived extends Base {
    int count = 2;
    float size;
    constructor(this.size, extra: int = 5) {
        super("derived");
        this.count += extra;
    }
}

class Inherited extends Base {}

class Nothing {}

func main() {
    new Derived(1);
    new Inherited("x");
    new Nothing();
}
