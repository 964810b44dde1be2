class Box {}

func main() {
    let a = new Box;
    let b = new Box
    print(a == b);
}
