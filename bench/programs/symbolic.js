import { measure } from './harness.js';

// Derivatives of formulas: trees of immutable values of several kinds.
class NumberExpr {
  constructor(value) {
    this.value = value;
  }

  derivative() {
    return new NumberExpr(0);
  }

  simplified() {
    return this;
  }

  at() {
    return this.value;
  }

  size() {
    return 1;
  }
}

class XExpr {
  derivative() {
    return new NumberExpr(1);
  }

  simplified() {
    return this;
  }

  at(x) {
    return x;
  }

  size() {
    return 1;
  }
}

const X = new XExpr();

class Sum {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }

  derivative() {
    return new Sum(this.left.derivative(), this.right.derivative());
  }

  simplified() {
    return addition(this.left.simplified(), this.right.simplified());
  }

  at(x) {
    return (this.left.at(x) + this.right.at(x)) % 10_007;
  }

  size() {
    return 1 + this.left.size() + this.right.size();
  }
}

class Product {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }

  derivative() {
    return new Sum(new Product(this.left.derivative(), this.right), new Product(this.left, this.right.derivative()));
  }

  simplified() {
    return multiplication(this.left.simplified(), this.right.simplified());
  }

  at(x) {
    return (this.left.at(x) * this.right.at(x)) % 10_007;
  }

  size() {
    return 1 + this.left.size() + this.right.size();
  }
}

class Power {
  constructor(base, exponent) {
    this.base = base;
    this.exponent = exponent;
  }

  derivative() {
    return new Product(new Product(new NumberExpr(this.exponent), new Power(this.base, this.exponent - 1)), this.base.derivative());
  }

  simplified() {
    if (this.exponent === 0) return new NumberExpr(1);
    const base = this.base.simplified();
    return this.exponent === 1 ? base : new Power(base, this.exponent);
  }

  at(x) {
    return power(this.base.at(x), this.exponent);
  }

  size() {
    return 1 + this.base.size();
  }
}

const is = (expression, value) => expression instanceof NumberExpr && expression.value === value;

function addition(left, right) {
  if (is(left, 0)) return right;
  if (is(right, 0)) return left;
  if (left instanceof NumberExpr && right instanceof NumberExpr) return new NumberExpr((left.value + right.value) % 10_007);
  return new Sum(left, right);
}

function multiplication(left, right) {
  if (is(left, 0) || is(right, 0)) return new NumberExpr(0);
  if (is(left, 1)) return right;
  if (is(right, 1)) return left;
  if (left instanceof NumberExpr && right instanceof NumberExpr) return new NumberExpr((left.value * right.value) % 10_007);
  return new Product(left, right);
}

function power(base, exponent) {
  let result = 1;
  for (let i = 0; i < exponent; i++) result = (result * base) % 10_007;
  return result;
}

function formula(depth) {
  if (depth === 0) return X;
  const inner = formula(depth - 1);
  switch (depth % 3) {
    case 0: return new Product(new Sum(inner, new NumberExpr(depth)), X);
    case 1: return new Power(new Sum(inner, new NumberExpr(1)), 3);
    default: return new Sum(new Product(new NumberExpr(depth), inner), new Power(X, depth));
  }
}

function benchmark(depth) {
  let expression = formula(depth);
  let sum = 0;
  for (let order = 0; order < 4; order++) {
    sum = (sum * 31 + expression.at(order + 2) + expression.size()) % 1_000_003;
    expression = expression.derivative().simplified();
  }
  return sum;
}

measure(benchmark, { small: [5, 365560], full: [14, 678195] });
