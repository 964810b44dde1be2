class Half {
    int x = 1;
    func f(): int {
        return this.x;
    }

    func g(

func main() { print(new Half().f()); }
