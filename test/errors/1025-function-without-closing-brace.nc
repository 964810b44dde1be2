class Dog {
    func bark() {
        print("woof");

    func sit() {
        print("sit");
    }
}
