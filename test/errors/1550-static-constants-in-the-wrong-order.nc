class Point { int v; constructor(this.v) {} }
class Strengths {
    static const Point weakest = new Point(Strengths.table.v + Strengths.step + Strengths.LIMIT + Strengths.start);
    static const () => int later = () => Strengths.table.v;
    static const Point table = new Point(step());
    static const int LIMIT = 2;
    static int start = (3);
    static int step = step();
}
class Above { static const Point p = new Point(Below.q.v + last.v); int own = Below.q.v; }
print(Below.q.v);
class Below { static const Point q = new Point(3); }
const last = new Point(9);
func step(): int { return Below.q.v; }
print(Strengths.weakest.v + Above.p.v + Strengths.later());
