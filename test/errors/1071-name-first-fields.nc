class Person {
    name: String;
    age: int = 0;
    email?: String;
}
