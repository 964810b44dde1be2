// A cast that says what a type parameter is.
class Base {}
class Derived extends Base {}
class Box<T> {
    T value;
    constructor(this.value) {}
    static func of<E>(value: E): Box<E> { return new Box(value); }
}
func take(box: Box<Base>) { print(box.value is Derived); }
const derived = new Derived();
const box = Box.of(derived as Base);
take(box);
// expect: true
