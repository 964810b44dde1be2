func main() {
    const x = 4;
    const y = when { x > 3 -> "a"; else -> "b" };
    when {
        x > 3 -> print("a")
        else -> print("b")
    }
    switch {
    case x > 3:
        print("a");
    default:
        print("b");
    }
    switch (true) {
        case x > 3: print("a"); break;
        default: print("b");
    }
    print(x);
}
