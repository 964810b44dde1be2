import { measure } from './harness.js';

// Primes below a limit, with a list of flags.
function countPrimes(limit) {
  const composite = new Array(limit + 1).fill(false);
  let count = 0;
  for (let i = 2; i <= limit; i++) {
    if (!composite[i]) {
      count++;
      for (let j = i * i; j <= limit; j += i) composite[j] = true;
    }
  }
  return count;
}

function benchmark(rounds) {
  let total = 0;
  for (let round = 0; round < rounds; round++) total += countPrimes(50_000 + round);
  return total;
}

measure(benchmark, { small: [1, 5133], full: [60, 308112] });
