import type { Credentials } from '@noodlecore/package-manager/operations';
import { operations } from './operations.ts';
import { configFolder } from './places.ts';

export async function credentials(): Promise<Credentials> {
  const { Credentials } = await operations();
  return new Credentials(configFolder());
}
