class Temp {
    private float _c = 0.0;
    get celsius(): float { return this._c; }
    set celsius(v: float) { this._c = v; }
}
func main() { const t = new Temp(); t.celsius = 3.0; print(t.celsius); }
