// module img.size
class Size {
    private int w;
    private int h;
    constructor(this.w, this.h) {}
    func area(): int { return this.w * this.h; }
}
// module img.crop
import img.size.{Size}
func isSmall(s: Size): bool { return s.area < 100; }
// module img.main
import img.size.{Size}
import img.crop.{isSmall}
const s = new Size(3, 4);
print(isSmall(s), s.area * 2, s.area + 1);
