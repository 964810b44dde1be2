/**
 * Runs a benchmark as the arguments say, and checks every result:
 * - nothing: at full size, once
 * - `check`: at its small size, once
 * - `times N`: at full size for N milliseconds; prints when each run began and how long it took, in microseconds
 *
 * A size is `[scale, result]`: how much work one run is, and what it gives.
 */
export function measure(benchmark, { small, full }) {
  const [mode, milliseconds] = process.argv.slice(2);
  if (mode === undefined) console.log(checked(benchmark, full));
  else if (mode === 'check') console.log(checked(benchmark, small));
  else measureFor(Number(milliseconds) * 1000, benchmark, full);
}

function measureFor(micros, benchmark, size) {
  const times = [];
  const began = nowMicros();
  let now = began;
  while (now - began < micros) {
    checked(benchmark, size);
    const end = nowMicros();
    times.push([now - began, end - now]);
    now = end;
  }
  for (const [start, duration] of times) console.log(`${start} ${duration}`);
}

function checked(benchmark, [scale, expected]) {
  const result = benchmark(scale);
  if (result !== expected) throw new Error(`gives ${result} at ${scale} instead of ${expected}`);
  return result;
}

function nowMicros() {
  return Math.round(performance.now() * 1000);
}
