import { measure } from './harness.js';
import { Random } from './random.js';

// Orders run through map, filter, reduce and sort: what functions as values cost.
class Order {
  constructor(id, customer, quantity, price) {
    this.id = id;
    this.customer = customer;
    this.quantity = quantity;
    this.price = price;
  }

  total() {
    return this.quantity * this.price;
  }
}

function makeOrders(count) {
  const random = new Random(4711);
  return Array.from({ length: count }, (_, i) => new Order(i, random.next() % 97, (random.next() % 9) + 1, (random.next() % 1000) / 4));
}

/** What the customers that bought most are worth, weighted by their place. */
function revenue(orders, least) {
  const totals = new Map();
  orders
    .filter((order) => order.quantity >= least)
    .forEach((order) => totals.set(order.customer, (totals.get(order.customer) ?? 0) + order.total()));
  const best = [...totals].sort((a, b) => b[1] - a[1]).slice(0, 10);
  let place = 0;
  return best.map(([, value]) => { place++; return value / place; }).reduce((sum, each) => sum + each, 0);
}

function compose(functions) {
  return functions.reduce((composed, each) => (x) => each(composed(x)), (x) => x);
}

function benchmark(rounds) {
  const orders = makeOrders(500);
  const change = compose([(x) => x + 1, (x) => x * 3, (x) => x % 1001]);
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    sum += Math.trunc(revenue(orders, (round % 5) + 1));
    sum += orders.map((order) => change(order.id)).filter((x) => x % 2 === 0).reduce((a, b) => a + b, 0);
  }
  return sum;
}

measure(benchmark, { small: [5, 623644], full: [200, 24945760] });
