func main() {
    let n = 2;
    match (n) {
        case 1 => print("one"),
        case 2: print("two"),
        else -> print("many"),
    }
}
