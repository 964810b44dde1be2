fn add(a: i32, b: i32) -> i32 {
    return a + b;
}
func main() { print(add(1, 2)); }

fn pick<T: Clone>(a: T, b: T) -> T { a }

def add2(a: int, b: int) -> int:
    return a + b


trait Shape {
    fn area(&self) -> f64;
    fn name(&self) -> String { return "x"; }
}

data class User(val name: String, val age: Int)

fun add5(a: Int, b: Int): Int = a + b

function add6(a: number, b: number): number {
    return a + b;
}

func f(x: int): String {
    if x > 1:
        return "a"
    elif x > 0:
        return "b"
    else:
        return "c"
}

func main8() {
    let xs = [1, 2];
    for x in xs:
        print(x)
    for x in range(10):
        print(x)
}
