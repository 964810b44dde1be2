import { measure } from './harness.js';
import { Random } from './random.js';

// Balls in a box: small methods, fields that change.
class Ball {
  constructor(random) {
    this.x = random.next() % 500;
    this.y = random.next() % 500;
    this.xVelocity = (random.next() % 300) - 150;
    this.yVelocity = (random.next() % 300) - 150;
  }

  /** Moves by one step; says whether it hit a wall. */
  bounce() {
    const limit = 500;
    let bounced = false;
    this.x += this.xVelocity;
    this.y += this.yVelocity;
    if (this.x > limit) { this.x = limit; this.xVelocity = -Math.abs(this.xVelocity); bounced = true; }
    if (this.x < 0) { this.x = 0; this.xVelocity = Math.abs(this.xVelocity); bounced = true; }
    if (this.y > limit) { this.y = limit; this.yVelocity = -Math.abs(this.yVelocity); bounced = true; }
    if (this.y < 0) { this.y = 0; this.yVelocity = Math.abs(this.yVelocity); bounced = true; }
    return bounced;
  }
}

function benchmark(steps) {
  const random = new Random(74755);
  const balls = Array.from({ length: 100 }, () => new Ball(random));
  let bounces = 0;
  for (let step = 0; step < steps; step++) {
    for (const ball of balls) {
      if (ball.bounce()) bounces++;
    }
  }
  return bounces;
}

measure(benchmark, { small: [50, 1331], full: [10000, 266070] });
