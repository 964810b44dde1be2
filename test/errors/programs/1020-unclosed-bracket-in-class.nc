class Parser {
    private String text;
    private int at = 0;

    constructor(this.text) {}

    func peek(): String {
        return this.text.charAt(this.at;
    }

    func next(): String {
        const c = this.peek();
        this.at += 1;
        return c;
    }
}

func main() { print(new Parser("ab").next()); }
