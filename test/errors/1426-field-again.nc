class Animal {
    String name = "";
}

class Dog extends Animal {
    String name = "dog";
}
