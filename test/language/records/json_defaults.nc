// `fromJson` gives a field that the text leaves out its default, also deep inside and from the fields before it.
enum Shape {
    Circle(radius: float = 1),
    Box(width: int, height: int = width * 2),
    Empty
}

record Tag(name: String, weight: int = 5, note: String? = "none")
record Limits(low: int = 1, high: int = low + 9, names: List<String> = [`${low}..${high}`])
record Config(
    title: String,
    ratio: float = 0.5,
    tags: List<Tag> = [new Tag("default")],
    limits: Limits = new Limits(),
    shapes: Map<String, Shape> = {},
    parent: Config? = null,
    loud: bool = true,
)

print(Config.fromJson('{"title": "a"}'));
print(Config.fromJson('{"title": "b", "tags": [{"name": "x"}, {"name": "y", "weight": 1, "note": null}], "loud": false}'));
print(Config.fromJson('{"title": "c", "limits": {"low": 3}, "parent": {"title": "d", "ratio": 2}}'));
print(Config.fromJson('{"title": "e", "shapes": {"a": {"Circle": {}}, "b": {"Box": {"width": 4}}, "c": "Empty"}}').shapes);
print(Limits.fromJson("{}") == new Limits());
print(Shape.fromJson('{"Box": {"width": 1, "height": 1}}'));
try {
    Config.fromJson("{}");
} catch (e) {
    print(e.code);
}
const round = new Config("f", limits: new Limits(high: 4));
print(Config.fromJson(round.toJson()) == round);
// expect: Config(title: "a", ratio: 0.5, tags: [Tag(name: "default", weight: 5, note: "none")], limits: Limits(low: 1, high: 10, names: ["1..10"]), shapes: {}, parent: null, loud: true)
// expect: Config(title: "b", ratio: 0.5, tags: [Tag(name: "x", weight: 5, note: "none"), Tag(name: "y", weight: 1, note: null)], limits: Limits(low: 1, high: 10, names: ["1..10"]), shapes: {}, parent: null, loud: false)
// expect: Config(title: "c", ratio: 0.5, tags: [Tag(name: "default", weight: 5, note: "none")], limits: Limits(low: 3, high: 12, names: ["3..12"]), shapes: {}, parent: Config(title: "d", ratio: 2.0, tags: [Tag(name: "default", weight: 5, note: "none")], limits: Limits(low: 1, high: 10, names: ["1..10"]), shapes: {}, parent: null, loud: true), loud: true)
// expect: {"a": Circle(1.0), "b": Box(4, 8), "c": Empty}
// expect: true
// expect: Box(1, 1)
// expect: 3511
// expect: true
