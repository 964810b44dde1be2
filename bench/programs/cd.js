import { measure } from './harness.js';

// Collision detection between aircraft: positions of each frame are hashed into voxels, candidates are checked exactly.

class Vector2 {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }

  plus(other) {
    return new Vector2(this.x + other.x, this.y + other.y);
  }

  /** JavaScript's maps compare objects by identity. */
  key() {
    return this.x * 65536 + this.y;
  }
}

class Vector3 {
  constructor(x, y, z) {
    this.x = x;
    this.y = y;
    this.z = z;
  }

  plus(other) {
    return new Vector3(this.x + other.x, this.y + other.y, this.z + other.z);
  }

  minus(other) {
    return new Vector3(this.x - other.x, this.y - other.y, this.z - other.z);
  }

  times(factor) {
    return new Vector3(this.x * factor, this.y * factor, this.z * factor);
  }

  dot(other) {
    return this.x * other.x + this.y * other.y + this.z * other.z;
  }

  squaredLength() {
    return this.dot(this);
  }

  length() {
    return Math.sqrt(this.squaredLength());
  }
}

class Aircraft {
  constructor(callSign, position) {
    this.callSign = callSign;
    this.position = position;
  }
}

class Collision {
  constructor(first, second, position) {
    this.first = first;
    this.second = second;
    this.position = position;
  }
}

/** The way of an aircraft from one frame to the next. */
class Motion {
  constructor(callSign, from, to) {
    this.callSign = callSign;
    this.from = from;
    this.to = to;
  }

  delta() {
    return this.to.minus(this.from);
  }

  /** Where two aircraft come closer to each other than the radius, if they do. */
  findIntersection(other, radius) {
    const ours = this.delta();
    const theirs = other.delta();
    const a = theirs.minus(ours).squaredLength();
    if (a !== 0) {
      const offset = this.from.minus(other.from);
      const b = 2 * offset.dot(ours.minus(theirs));
      const c = offset.squaredLength() - radius * radius;
      const discriminant = b * b - 4 * a * c;
      if (discriminant < 0) return null;
      const root = Math.sqrt(discriminant);
      const v1 = (-b - root) / (2 * a);
      const v2 = (-b + root) / (2 * a);
      if (v1 <= v2 && ((v1 <= 1 && 1 <= v2) || (v1 <= 0 && 0 <= v2) || (0 <= v1 && v2 <= 1))) {
        const v = v1 <= 0 ? 0 : v1;
        const mine = this.from.plus(ours.times(v));
        const its = other.from.plus(theirs.times(v));
        const middle = mine.plus(its).times(0.5);
        const inside = middle.x >= 0 && middle.x <= MAX_X && middle.y >= 0 && middle.y <= MAX_Y && middle.z >= 0 && middle.z <= MAX_Z;
        return inside ? middle : null;
      }
      return null;
    }
    const distance = this.from.minus(other.from).length();
    return distance <= radius ? this.from.plus(other.from).times(0.5) : null;
  }
}

const MAX_X = 1000;
const MAX_Y = 1000;
const MAX_Z = 10;
const VOXEL = 2;
const RADIUS = 1;

class Detector {
  constructor() {
    this.last = new Map();
  }

  handleFrame(frame) {
    const motions = [];
    const seen = new Set();
    for (const aircraft of frame) {
      const before = this.last.get(aircraft.callSign) ?? aircraft.position;
      this.last.set(aircraft.callSign, aircraft.position);
      seen.add(aircraft.callSign);
      motions.push(new Motion(aircraft.callSign, before, aircraft.position));
    }
    for (const callSign of this.last.keys()) {
      if (!seen.has(callSign)) this.last.delete(callSign);
    }
    const collisions = [];
    for (const candidates of this.reduce(motions)) {
      for (let i = 0; i < candidates.length; i++) {
        const first = candidates[i];
        for (let j = i + 1; j < candidates.length; j++) {
          const second = candidates[j];
          const place = first.findIntersection(second, RADIUS);
          if (place !== null) collisions.push(new Collision(first.callSign, second.callSign, place));
        }
      }
    }
    return collisions;
  }

  /** Groups of motions that touch the same voxel. */
  reduce(motions) {
    const voxels = new Map();
    for (const motion of motions) this.draw(voxels, motion);
    return [...voxels.values()].filter((each) => each.length > 1);
  }

  draw(voxels, motion) {
    const seen = new Set();
    const todo = [voxelOf(motion.from)];
    while (todo.length > 0) {
      const voxel = todo.pop();
      const key = voxel.key();
      if (!isInVoxel(voxel, motion) || seen.has(key)) continue;
      seen.add(key);
      const motions = voxels.get(key);
      if (motions) motions.push(motion);
      else voxels.set(key, [motion]);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          if (dx !== 0 || dy !== 0) todo.push(voxel.plus(new Vector2(dx * VOXEL, dy * VOXEL)));
        }
      }
    }
  }
}

function voxelOf(position) {
  return new Vector2(Math.floor(position.x / VOXEL) * VOXEL, Math.floor(position.y / VOXEL) * VOXEL);
}

function isInVoxel(voxel, motion) {
  const { from, to } = motion;
  const left = voxel.x - RADIUS;
  const right = voxel.x + VOXEL + RADIUS;
  const low = voxel.y - RADIUS;
  const high = voxel.y + VOXEL + RADIUS;
  if (Math.max(from.x, to.x) < left || Math.min(from.x, to.x) > right) return false;
  if (Math.max(from.y, to.y) < low || Math.min(from.y, to.y) > high) return false;
  return true;
}

class Simulator {
  constructor(count) {
    this.count = count;
  }

  simulate(time) {
    const frame = [];
    for (let i = 0; i < this.count; i += 2) {
      frame.push(new Aircraft(i, new Vector3(time, Math.cos(time) * 2 + i * 3, 5)));
      frame.push(new Aircraft(i + 1, new Vector3(time, Math.sin(time) * 2 + i * 3, 5)));
    }
    return frame;
  }
}

function benchmark(aircraft) {
  const simulator = new Simulator(aircraft);
  const detector = new Detector();
  let found = 0;
  let sum = 0;
  for (let frame = 0; frame < 100; frame++) {
    for (const collision of detector.handleFrame(simulator.simulate(frame / 10))) {
      found++;
      sum += collision.position.y + collision.first;
    }
  }
  return found * 1000 + (Math.trunc(sum) % 1000);
}

measure(benchmark, { small: [6, 252439], full: [100, 4670608] });
