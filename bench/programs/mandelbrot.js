import { measure } from './harness.js';

// The Mandelbrot set, drawn into bits that are folded into a checksum.
function benchmark(size) {
  let sum = 0;
  for (let y = 0; y < size; y++) {
    const ci = (2 * y) / size - 1;
    let bits = 0;
    for (let x = 0; x < size; x++) {
      const cr = (2 * x) / size - 1.5;
      let zr = 0;
      let zi = 0;
      let rr = 0;
      let ii = 0;
      let inside = 1;
      for (let turn = 0; turn < 50; turn++) {
        zi = 2 * zr * zi + ci;
        zr = rr - ii + cr;
        rr = zr * zr;
        ii = zi * zi;
        if (rr + ii > 4) {
          inside = 0;
          break;
        }
      }
      bits = (bits << 1) | inside;
      if (x % 8 === 7) {
        sum ^= bits;
        bits = 0;
      } else if (x === size - 1) {
        sum ^= bits << (8 - (size % 8));
      }
    }
  }
  return sum;
}

measure(benchmark, { small: [50, 15], full: [300, 191] });
