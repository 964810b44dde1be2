class Spot {
    private String car? = null;
    func plate(): String { return this.car ?? "-"; }
    func take(car: String) { this.car = car; }
}

const spot = new Spot();
spot.take("A1");
print(spot.plate());
