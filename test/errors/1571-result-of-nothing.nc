func log(text: String) { print(text); }

func main() {
    const line = log("start");
    print(line);
    print(log("again"));
}
