class Crate {
    String target;
    float weight;
    constructor(: String, weight: float) {
        this.target = target;
        this.weight = weight;
    }
}
print(new Crate("a", 2.0).weight);
