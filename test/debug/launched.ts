import { afterEach } from 'vitest';
import { Client, type Files, type Launch } from './client.ts';

const open: Client[] = [];

afterEach(() => {
  for (const client of open.splice(0)) client.close();
});

/** A client that goes away with its test. */
export async function opened(files: Files): Promise<Client> {
  const client = await Client.open(files);
  open.push(client);
  return client;
}

export function closing(client: Client): Client {
  open.push(client);
  return client;
}

/** The program of one file, begun. */
export async function launched(text: string, launch: Launch = {}): Promise<Client> {
  const client = await opened({ 'main.nc': text });
  await client.launch(launch);
  return client;
}

/** Breakpoints on lines of the program. */
export const at = (...lines: number[]): Launch => ({ breakpoints: { 'main.nc': lines.map((line) => ({ line })) } });
