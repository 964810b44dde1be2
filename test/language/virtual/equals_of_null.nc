// `==` asks a class's own `equals` where two objects are compared, and nobody where one of them is null.
class Coin {
    int worth;
    constructor(this.worth) {}
    func equals(other: any): bool {
        print(`asked for ${other}`);
        return other is Coin && other.worth == this.worth;
    }
    func hashCode(): int { return this.worth; }
    func toString(): String { return `Coin ${this.worth}`; }
}

func main() {
    const coin = new Coin(1);
    const none: Coin? = null;
    const other: Coin? = new Coin(1);
    print(coin == none, none == coin, none == null, other != null);
    // expect: false false true true
    print(coin == other, other != coin);
    // expect: asked for Coin 1
    // expect: asked for Coin 1
    // expect: true false
    const something: any = coin;
    const nothing: any = none;
    print(something == nothing, something == other);
    // expect: asked for Coin 1
    // expect: false true
}
