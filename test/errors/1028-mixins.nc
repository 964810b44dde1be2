interface Flying { func fly() { print("flies"); } }
class Bird with Flying {}

mixin Swimming { func swim() { print("swims"); } }

new Bird().fly();
