class A { constructor(size: int) { print(size); } }
class B extends A {}
class C extends B {
    bool ready;
    constructor() { this.ready = true; }
}
