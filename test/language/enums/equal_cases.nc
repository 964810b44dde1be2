// Cases without fields are equal where they are the same case, wherever they come from.
enum Light { Red, Amber, Green }
enum Shape { Dot, Circle(radius: float), Box(side: int) }

record Crossing(light: Light, shape: Shape)

func next(light: Light): Light {
    return match (light) { Light.Red => Light.Amber, Light.Amber => Light.Green, Light.Green => Light.Red };
}

func isRed(light: Light?): bool { return light == Light.Red; }

func main() {
    let light = Light.Red;
    let text = "";
    for (i in 0..4) {
        text += `${light == Light.Red}${light != Light.Green} `;
        light = next(light);
    }
    print(text.trim());
    // expect: truetrue falsetrue falsefalse truetrue
    print(`${isRed(null)} ${isRed(Light.Red)} ${isRed(Light.Green)}`);
    // expect: false true false
    const any1: any = Light.Amber;
    print(`${any1 == Light.Amber} ${Light.Amber == any1} ${any1 == "Amber"} ${Light.Amber == Light.Amber}`);
    // expect: true true false true
    print(`${Shape.Dot == Shape.Dot} ${Shape.Box(2) == Shape.Box(2)} ${Shape.Box(2) == Shape.Box(3)} ${Shape.Circle(1) == Shape.Box(1)}`);
    // expect: true true false false
    const shapes: List<Shape> = [Shape.Dot, Shape.Circle(2.5), Shape.Box(1)];
    print(`${shapes.contains(Shape.Circle(2.5))} ${shapes.indexOf(Shape.Dot)} ${[Light.Red, Light.Green].indexOf(Light.Green)}`);
    // expect: true 0 1
    const counts = new Map<Light, int>();
    for (each in [Light.Red, Light.Green, Light.Red]) { counts[each] = (counts[each] ?? 0) + 1; }
    print(`${counts[Light.Red]!} ${counts.has(Light.Amber)}`);
    // expect: 2 false
    print(new Crossing(Light.Red, Shape.Dot) == new Crossing(Light.Red, Shape.Dot));
    // expect: true
}
