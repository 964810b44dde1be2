class Spot {
    vehicle?: String;

    func isFree(): bool { return this.vehicle == null; }
    func leave() { this.vehicle = null; }
}

const spot = new Spot();
spot.leave();
print(spot.isFree());
