// `super.toString()` and its kin, where no class above defines them.
class Animal {
    func toString(): String { return "animal:" + super.toString(); }
    func equals(other: any): bool { return super.equals(other); }
    func hashCode(): int { return super.hashCode() + 0; }
}
func main() {
    const a = new Animal();
    print(a);
    // expect: animal:Animal
    print(a == a);
    // expect: true
    print(a == new Animal());
    // expect: false
    print(a.hashCode() == a.hashCode());
    // expect: true
}
