import { measure } from './harness.js';

// The spectral norm of an infinite matrix, by the power method.
function entry(i, j) {
  return 1 / (((i + j) * (i + j + 1)) / 2 + i + 1);
}

function multiply(input, output) {
  for (let i = 0; i < output.length; i++) {
    let sum = 0;
    for (let j = 0; j < input.length; j++) sum += entry(i, j) * input[j];
    output[i] = sum;
  }
}

function multiplyTransposed(input, output) {
  for (let i = 0; i < output.length; i++) {
    let sum = 0;
    for (let j = 0; j < input.length; j++) sum += entry(j, i) * input[j];
    output[i] = sum;
  }
}

function spectralNorm(size) {
  const u = new Float64Array(size).fill(1);
  const v = new Float64Array(size);
  const between = new Float64Array(size);
  for (let round = 0; round < 10; round++) {
    multiply(u, between);
    multiplyTransposed(between, v);
    multiply(v, between);
    multiplyTransposed(between, u);
  }
  let uv = 0;
  let vv = 0;
  for (let i = 0; i < size; i++) {
    uv += u[i] * v[i];
    vv += v[i] * v[i];
  }
  return Math.sqrt(uv / vv);
}

function benchmark(size) {
  return Math.trunc(spectralNorm(size) * 1e9);
}

measure(benchmark, { small: [10, 1271844019], full: [150, 1274222872] });
