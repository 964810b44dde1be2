// module geo.area
record Rect(w: int, h: int)
func area(rect: Rect): int { return rect.w * rect.h; }
// module geo.floor
import geo.area.{area}
func floorSize(): int { return area(3, 4) + area(2, 2); }
// module geo.main
import geo.area.{area}
import geo.floor.{floorSize}
print(floorSize(), area(1, 1));
