// toJson and fromJson are derived for records and enums, whatever their fields are made of.
record Address(street: String, zip: int?)
record Person(name: String, age: int, address: Address, tags: List<String>)
enum Shape { Circle(r: float), Square(side: int), Unit }
enum Level { Low, High }
record Holder(shape: Shape, level: Level, m: Map<String, int>)

func main() {
    const p = new Person("Ann", 30, new Address("Main", null), ["a", "b"]);
    print(p.toJson());
    // expect: {"name":"Ann","age":30,"address":{"street":"Main","zip":null},"tags":["a","b"]}
    const q = Person.fromJson(p.toJson());
    print(q == p);
    // expect: true
    print(q.address.zip ?? 5);
    // expect: 5
    const h = new Holder(Shape.Circle(2), Level.High, { "x": 1 });
    print(Holder.fromJson(h.toJson()) == h);
    // expect: true
    print(Level.fromJson(Level.Low.toJson()) == Level.Low);
    // expect: true
    print(Holder.fromJson(h.toJson()).level == Level.High);
    // expect: true
}
