type Shape =
  | { kind: "circle"; r: number }
  | { kind: "square"; s: number };
function area(s: Shape): number {
  switch (s.kind) {
    case "circle": return 3 * s.r;
    case "square": return s.s;
  }
}
func main() { print(1); }
