import { expect, test } from 'vitest';
import { runText } from '../support/run.ts';

/** The calendar of noodlecore.time beside JavaScript's, at moments spread over all the time that JavaScript knows. */
const LATEST = 8.64e15;
const random = lehmer(2025);
const moments = [-8.6e15, -1, 0, 951_782_400_000, LATEST, ...Array.from({ length: 400 }, () => Math.floor((random() * 2 - 1) * 8.6e15)), ...Array.from({ length: 400 }, () => Math.floor((random() * 2 - 1) * 1e13))];

test('moments are the days and times that JavaScript says', async () => {
  const program = `
import noodlecore.time

func main() {
    for (millis in [${moments.join(', ')}]) {
        const t = Instant.ofEpochMillis(millis).toDateTime();
        print(\`\${t.year} \${t.month} \${t.day} \${t.hour} \${t.minute} \${t.second} \${t.micro / 1000} \${t.date().dayOfWeek()} \${t.date().dayOfYear()}\`);
        assertEqual(t.toInstant().toEpochMillis(), millis);
    }
}`;
  const expected = moments.map((millis) => {
    const date = new Date(millis);
    const day = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][date.getUTCDay()];
    return `${date.getUTCFullYear()} ${date.getUTCMonth() + 1} ${date.getUTCDate()} ${date.getUTCHours()} ${date.getUTCMinutes()} ${date.getUTCSeconds()} ${date.getUTCMilliseconds()} ${day} ${dayOfYear(date)}`;
  });
  const { output, error } = await runText(program);
  expect(error).toBe('');
  expect(output.trimEnd().split('\n')).toEqual(expected);
});

test('ISO 8601 is read and written as JavaScript does', async () => {
  const texts = moments.map((millis) => new Date(millis)).filter((date) => date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999).map((date) => date.toISOString());
  const program = `
import noodlecore.time

func main() {
    for (text in ${JSON.stringify(texts)}) { print(\`\${Instant.parse(text).toEpochMillis()} \${Instant.parse(text).toIso()}\`); }
}`;
  const { output, error } = await runText(program);
  expect(error).toBe('');
  expect(output.trimEnd().split('\n')).toEqual(texts.map((text) => `${Date.parse(text)} ${text.replace('.000Z', 'Z')}`));
});

function dayOfYear(date: Date): number {
  const day = new Date(date);
  const first = new Date(date);
  first.setUTCMonth(0, 1);
  return Math.round((Math.floor(day.getTime() / 86_400_000) - Math.floor(first.getTime() / 86_400_000))) + 1;
}

/** Park and Miller's generator: the same moments on every run. */
function lehmer(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
