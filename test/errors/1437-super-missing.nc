class Animal {
    String name;
    constructor(this.name) {}
}

class Dog extends Animal {
    String breed;
    constructor(name: String, breed: String) {
        this.breed = breed;
    }
}
