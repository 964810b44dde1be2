func log(text: String) { print(text); }

func main() {
    print("result: " + log("a"));
    print(`result: ${log("b")}`);
}
