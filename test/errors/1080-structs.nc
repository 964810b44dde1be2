struct Point { x: f64, y: f64 }
func main() { let p = new Point(1.0, 2.0); print(p.x); }

struct Point1 {
    x: f64,
    y: f64,
}

pub struct Point2 {
    pub x: f64,
    pub y: i32,
}
impl Point2 {
    pub fn new(x: f64) -> Self { Point2 { x, y: 0 } }
    fn len(&self) -> f64 { self.x }
}

type Point3 struct {
    X float64
    Y float64
}

struct Point4 {
    double x;
    double y;
};

struct Point5 {
    var x: Double
    var y: Double = 0
}

struct Meters(f64);

struct Marker;
