import { measure } from './harness.js';
import { Random } from './random.js';

// Builds a text, counts its words in a map, and prints the most frequent ones into a report.
const CONSONANTS = 'bcdfghklmnprstvz';
const VOWELS = 'aeiou';

function makeWord(random) {
  let word = '';
  const syllables = (random.next() % 2) + 1;
  for (let i = 0; i < syllables; i++) {
    word += CONSONANTS[random.next() % CONSONANTS.length];
    word += VOWELS[random.next() % VOWELS.length];
  }
  return word;
}

function makeText(count) {
  const random = new Random(90210);
  let text = '';
  for (let i = 0; i < count; i++) {
    if (i > 0) text += i % 12 === 0 ? '.\n' : ' ';
    text += makeWord(random);
  }
  return text;
}

function isLetter(code) {
  return code >= 97 && code <= 122;
}

function countWords(text) {
  const counts = new Map();
  let start = -1;
  for (let i = 0; i <= text.length; i++) {
    const inside = i < text.length && isLetter(text.charCodeAt(i));
    if (inside && start < 0) start = i;
    if (!inside && start >= 0) {
      const word = text.substring(start, i);
      counts.set(word, (counts.get(word) ?? 0) + 1);
      start = -1;
    }
  }
  return counts;
}

function report(counts) {
  const frequent = [...counts].sort(([a, x], [b, y]) => (x === y ? (a < b ? -1 : a > b ? 1 : 0) : y - x)).slice(0, 20);
  return frequent.map(([word, count]) => `${word.padEnd(6)}|${'#'.repeat(count % 40)} ${count}`).join('\n');
}

function hash(text) {
  let hash = 7;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) % 1_000_003;
  return hash;
}

function benchmark(count) {
  const text = makeText(count);
  const counts = countWords(text);
  return hash(text) + hash(report(counts)) + counts.size;
}

measure(benchmark, { small: [500, 979452], full: [40000, 1148445] });
