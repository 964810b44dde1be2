public enum Planet {
    EARTH(1.0), MARS(0.5);
    private final double mass;
    Planet(double mass) { this.mass = mass; }
}
func main() { print(1); }
