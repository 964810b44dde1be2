class Vault {
    private int secret = 7;
    protected func open(): int { return this.secret; }
    private static func make(): Vault { return new Vault(); }
}

class Thief extends Vault {
    func steal(): int { return this.secret; }
}

func main() {
    const vault = new Vault();
    print(vault.open());
    print(Vault.make());
    print(new Thief().steal());
}
