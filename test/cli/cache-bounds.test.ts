import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { evictNowAndThen, markUsed } from '@noodlecore/cli/cache/eviction';

/** The cache does not grow for ever: what nobody has asked for goes, the oldest first. */
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-06-01');
const BOUNDS = { bytes: 1000, age: 30 * DAY };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'noodle-bounds-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, { size = 10, days }: { readonly size?: number; readonly days: number }): string {
  const path = join(folder, name);
  writeFileSync(path, '');
  truncateSync(path, size);
  utimesSync(path, (NOW - days * DAY) / 1000, (NOW - days * DAY) / 1000);
  return path;
}

const record = (kind: string, number: number): string => `${kind}-${String(number).padStart(16, '0')}`;
const left = (): string[] => readdirSync(folder).filter((name) => name !== 'looked-through').sort();

test('what is too old goes, whatever its kind, and what a process that was ended has left', () => {
  put(record('editor', 1), { days: 29 });
  put(record('editor', 2), { days: 31 });
  put(record('program', 3), { days: 400 });
  put(`${record('check', 4)}.8123`, { days: 31 });
  put(record('build', 5), { days: 0 });
  evictNowAndThen(folder, NOW, BOUNDS);
  expect(left()).toEqual([record('build', 5), record('editor', 1)]);
});

test('of what is too much the oldest goes', () => {
  put(record('editor', 1), { days: 3, size: 400 });
  put(record('editor', 2), { days: 1, size: 400 });
  put(record('editor', 3), { days: 2, size: 400 });
  evictNowAndThen(folder, NOW, BOUNDS);
  expect(left()).toEqual([record('editor', 2), record('editor', 3)]);
});

test('what cannot be found out again stays, however old', () => {
  const names = [record('consent', 1), record('outputs', 2), 'repl-history', 'editor-notes.txt'];
  for (const name of names) put(name, { days: 4000, size: 5000 });
  put(record('editor', 3), { days: 1 });
  evictNowAndThen(folder, NOW, BOUNDS);
  expect(left()).toEqual([...names, record('editor', 3)].sort());
});

test('a folder is looked through now and then, not at every record; a clock that was set back puts it off for nothing', () => {
  evictNowAndThen(folder, NOW, BOUNDS);
  put(record('editor', 1), { days: 31 });
  evictNowAndThen(folder, NOW + HOUR / 2, BOUNDS);
  expect(left()).toEqual([record('editor', 1)]);
  evictNowAndThen(folder, NOW + HOUR, BOUNDS);
  expect(left()).toEqual([]);
  put(record('editor', 2), { days: 100 });
  evictNowAndThen(folder, NOW - 30 * DAY, BOUNDS);
  expect(left()).toEqual([]);
});

test('what is used stays: that it was is noted once a day', () => {
  const path = put(record('editor', 1), { days: 29 });
  markUsed(path, NOW);
  expect(statSync(path).mtimeMs).toBe(NOW);
  markUsed(path, NOW + HOUR);
  expect(statSync(path).mtimeMs).toBe(NOW);
  markUsed(join(folder, 'gone'), NOW);
});

test('a folder that is not there is nobody’s mistake', () => {
  evictNowAndThen(join(folder, 'nowhere'), NOW, BOUNDS);
  expect(left()).toEqual([]);
});
