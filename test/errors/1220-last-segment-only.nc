import regex

func main() {
    print(new Regex("a+"));
}
