class Point {
    float x = 0.0;
    float y = 0.0;
    func distance(other: Point): float {
        const dx = this.x - other.X;
        const dy = this.y - other.y;
        return Math.squrt(dx * dx + dy * dy);
    }
}

func main() {
    const p = new Point();
    const names = ["b", "a"];
    print(names.lenght);
    names.push("c");
    print(p.distanse(new Point()));
}
