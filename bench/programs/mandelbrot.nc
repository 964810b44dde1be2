import harness

// The Mandelbrot set, drawn into bits that are folded into a checksum.
func benchmark(size: int): int {
    let sum = 0;
    for (y in 0..size) {
        const ci = 2.0 * y / size - 1.0;
        let bits = 0;
        for (x in 0..size) {
            const cr = 2.0 * x / size - 1.5;
            let zr = 0.0;
            let zi = 0.0;
            let rr = 0.0;
            let ii = 0.0;
            let inside = 1;
            for (let turn = 0; turn < 50; turn++) {
                zi = 2.0 * zr * zi + ci;
                zr = rr - ii + cr;
                rr = zr * zr;
                ii = zi * zi;
                if (rr + ii > 4.0) {
                    inside = 0;
                    break;
                }
            }
            bits = bits << 1 | inside;
            if (x % 8 == 7) {
                sum = sum ^ bits;
                bits = 0;
            } else if (x == size - 1) {
                sum = sum ^ (bits << (8 - size % 8));
            }
        }
    }
    return sum;
}

func main(args: List<String>) {
    measure(args, benchmark, small: new Size(50, 15), full: new Size(300, 191));
}
