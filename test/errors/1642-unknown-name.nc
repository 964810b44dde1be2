func wait(seconds: int = 1, message: String = "") { print(message + seconds); }

func main() {
    wait(second: 3);
    wait(colour: 3);
}
