const apply = <T>(f: (T) => T, x: T): T => f(x);
const first = <A, B>(a: A, b: B) => a;
print(apply((x) => x + 1, first(1, 2)));

func main() {
    const cast = <int>(1.5);
    print(cast);
}
