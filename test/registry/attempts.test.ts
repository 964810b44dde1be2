import { describe, expect, test } from 'vitest';
import { routes } from '@noodlecore/package-manager/protocol/routes';
import { FailedLogins } from '@noodlecore/registry/auth/attempts';
import { networkOf } from '@noodlecore/registry/auth/network';
import { RetryLater } from '@noodlecore/registry/http/retry-later';
import { newPerson, PASSWORD } from './support/people.ts';
import { useRegistry } from './support/start.ts';

const START = 1_700_000_000_000;

/** Seconds to wait; 0 where it was counted as failed. */
function fail(logins: FailedLogins, user: string, address: string, now: number): number {
  try {
    logins.begin(user, address, now);
    return 0;
  } catch (error) {
    if (error instanceof RetryLater) return error.seconds;
    throw error;
  }
}

describe('who guesses', () => {
  test('waits twice as long each time, up to a quarter of an hour', () => {
    const logins = new FailedLogins();
    let now = START;
    const waits: number[] = [];
    for (let i = 0; i < 16; i++) {
      expect(fail(logins, 'ada', '192.0.2.1', now)).toBe(0);
      const wait = fail(logins, 'ada', '192.0.2.1', now);
      if (wait === 0) continue;
      waits.push(wait);
      expect(fail(logins, 'ada', '192.0.2.1', now + (wait - 1) * 1000)).toBe(1);
      now += wait * 1000;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900]);
  });

  test('keeps nobody out who comes from elsewhere', () => {
    const logins = new FailedLogins();
    for (let i = 0; i < 30; i++) fail(logins, 'ada', '192.0.2.1', START);
    expect(fail(logins, 'ada', '192.0.2.1', START)).toBeGreaterThan(0);
    expect(fail(logins, 'ada', '192.0.2.2', START)).toBe(0);
    expect(fail(logins, 'grace', '192.0.2.1', START)).toBe(0);
  });

  test('is forgotten after an hour without a mistake', () => {
    const logins = new FailedLogins();
    for (let i = 0; i < 9; i++) fail(logins, 'ada', '192.0.2.1', START + i * 20_000);
    expect(fail(logins, 'ada', '192.0.2.1', START + 160_000)).toBeGreaterThan(0);
    const later = START + 160_000 + 60 * 60_000;
    for (let i = 0; i < 5; i++) expect(fail(logins, 'ada', '192.0.2.1', later)).toBe(0);
  });

  test('cannot try every account from one network, an IPv6 network neither', () => {
    for (const address of [() => '192.0.2.1', (i: number) => `2001:db8:0:7::${i.toString(16)}`]) {
      const logins = new FailedLogins();
      const counted = Array.from({ length: 200 }, (_, i) => fail(logins, `user_${i}`, address(i), START)).filter((wait) => wait === 0);
      expect(counted.length).toBe(50);
    }
  });

  test('does not make anybody forget him with a flood of other names and networks', () => {
    const logins = new FailedLogins();
    for (let i = 0; i < 6; i++) fail(logins, 'ada', '192.0.2.1', START);
    const before = fail(logins, 'ada', '192.0.2.1', START);
    expect(before).toBeGreaterThan(0);
    for (let i = 0; i < 60_000; i++) fail(logins, `user_${i}`, `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}`, START);
    expect(fail(logins, 'ada', '192.0.2.1', START)).toBe(before);
    // Nor does the flood keep out others.
    const innocent = Array.from({ length: 1000 }, (_, i) => fail(logins, 'grace', `198.18.${i >> 8}.${i & 255}`, START));
    expect(innocent.filter((wait) => wait > 0)).toEqual([]);
  });

  test('a password that was right does not count', () => {
    const logins = new FailedLogins();
    for (let i = 0; i < 100; i++) logins.begin('ada', '192.0.2.1', START).takeBack();
    expect(fail(logins, 'ada', '192.0.2.1', START)).toBe(0);
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:0002::6', '2001:db8:1:2::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('the network of %s is %s', (address, network) => expect(networkOf(address)).toBe(network));

describe('over HTTP', () => {
  let now = START;
  const registry = useRegistry({ isBehindProxy: true, now: () => now });
  const attempt = (password: string, address: string) => registry.get().client.send(routes.login, { body: { user: 'ada', password, name: 'laptop', days: 1 }, headers: { 'x-forwarded-for': address } });

  test('the owner logs in from elsewhere while somebody guesses, many at once', async () => {
    await newPerson(registry.get().client, 'ada');
    const guesses = await Promise.all(Array.from({ length: 20 }, (_, i) => attempt(`guess ${i}`, '192.0.2.1')));
    expect(guesses.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 5 }, () => 401), ...Array.from({ length: 15 }, () => 429)]);
    const refused = guesses.find(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await attempt(PASSWORD, '192.0.2.1')).status).toBe(429);
    expect((await attempt(PASSWORD, '192.0.2.2')).status).toBe(200);
    now += 60_000;
    expect((await attempt(PASSWORD, '192.0.2.1')).status).toBe(200);
  });

  test('a stolen token does not guess passwords faster', async () => {
    const grace = await newPerson(registry.get().client, 'grace');
    const codes: number[] = [];
    for (let i = 0; i < 8; i++) codes.push((await grace.client.refused(routes.changePassword, { body: { password: `guess ${i}`, newPassword: 'a new long password' } })).code);
    expect(codes).toEqual([6106, 6106, 6106, 6106, 6106, 6104, 6104, 6104]);
  });
});
