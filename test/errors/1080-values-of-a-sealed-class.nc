sealed class Value
data class Num(val n: Double) : Value()

func render(value: Value): String { return `${value}`; }

print(render(new Num(1.5)));
