import { measure } from './harness.js';

// Takeuchi's function on the lengths of linked lists.
class Element {
  constructor(value) {
    this.value = value;
    this.next = null;
  }

  length() {
    return this.next === null ? 1 : 1 + this.next.length();
  }
}

function makeList(length) {
  if (length === 0) return null;
  const element = new Element(length);
  element.next = makeList(length - 1);
  return element;
}

function isShorter(x, y) {
  let xTail = x;
  let yTail = y;
  while (yTail !== null) {
    if (xTail === null) return true;
    xTail = xTail.next;
    yTail = yTail.next;
  }
  return false;
}

function tail(x, y, z) {
  if (isShorter(y, x)) return tail(tail(x.next, y, z), tail(y.next, z, x), tail(z.next, x, y));
  return z;
}

function benchmark(length) {
  return tail(makeList(length), makeList(Math.floor((length * 2) / 3)), makeList(Math.floor(length / 3))).length();
}

measure(benchmark, { small: [9, 6], full: [24, 9] });
