func greet(name: String) {
    print(`He said ${name}");
    print("done");
}

func count(name: String, times: int) {
    print("it is ${name}`);
}

func tell(name: String, times: int) {
    print(`"${name}` is there ${times} times`);
}

func main() {
    const words = ["one", "two", "three"];
    greet(`it is ${words.length}');
    count("a", 3);
    tell("a", 3);
}
