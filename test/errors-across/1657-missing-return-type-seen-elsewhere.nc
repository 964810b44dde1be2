// module math.poly
func square(x: int) { print(x * x); }
// module math.area
import math.poly.{square}
func area(side: int): int { return square(side); }
// module math.main
import math.poly.{square}
import math.area.{area}
const total = square(3) + area(2);
print(total);
