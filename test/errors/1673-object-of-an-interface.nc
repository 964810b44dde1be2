interface Visitor { func visit<T>(value: T): T }
interface Sized { set size(value: int) }
sealed interface Shape { func area(): float }

func main() {
    const visitor: Visitor = { visit: (x) => x };
    const sized: Sized = { size: 3 };
    const shape: Shape = { area: () => 1.0 };
}
