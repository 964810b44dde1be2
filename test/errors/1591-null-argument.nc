func greet(name: String) { print(name); }

func main() {
    greet(null);
    let text: String = null;
    print(text);
}
