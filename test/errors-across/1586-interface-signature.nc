// module draw.shape
interface Shape { func scale(by: float): float; }
// module draw.circle
import draw.shape.{Shape}
class Circle implements Shape { override func scale(by: int): float { return 1.0; } }
// module draw.square
import draw.shape.{Shape}
class Square implements Shape { override func scale(by: int): float { return 2.0; } }
