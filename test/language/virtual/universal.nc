// toString, equals and hashCode exist on every value, also where nobody wrote them.
class Plain {}

class Named {
    String name = "n";
    func toString(): String { return "Named " + this.name; }
}

class Sub extends Named {
    override func toString(): String { return "Sub of " + super.toString(); }
}

func text<T>(x: T): String { return x.toString(); }

func main() {
    print(1.toString() + 2.5.toString() + true.toString() + "s".toString());
    // expect: 12.5trues
    print(new Plain().toString());
    // expect: Plain
    print(new Sub().toString());
    // expect: Sub of Named n
    print(text(new Sub()) + text(1.0) + text([1]));
    // expect: Sub of Named n1.0[1]
    const a: any = 5;
    print(a.equals(5));
    // expect: true
    print("x".hashCode() == "x".hashCode());
    // expect: true
    print([1, 2].equals([1, 2]));
    // expect: true
    const p = new Plain();
    print(p.equals(p) && !p.equals(new Plain()));
    // expect: true
    print(p.hashCode() == p.hashCode());
    // expect: true
}
