/** A message from a client, as far as it has been looked at. */
export interface Request {
  readonly seq: number;
  readonly command: string;
  readonly arguments: unknown;
}

/** What goes back to a client; the connection numbers it. */
export type Message =
  | { readonly type: 'response'; readonly request_seq: number; readonly command: string; readonly success: boolean; readonly message?: string; readonly body?: unknown }
  | { readonly type: 'event'; readonly event: string; readonly body?: unknown }
  | { readonly type: 'request'; readonly command: string; readonly arguments: unknown };

export function answer({ seq, command }: Request, body?: unknown): Message {
  return { type: 'response', request_seq: seq, command, success: true, ...(body === undefined ? {} : { body }) };
}

export function refusal({ seq, command }: Request, message: string): Message {
  return { type: 'response', request_seq: seq, command, success: false, message, body: { error: { id: 1, format: message.replaceAll('{', '(').replaceAll('}', ')'), showUser: false } } };
}

export function event(name: string, body?: unknown): Message {
  return { type: 'event', event: name, ...(body === undefined ? {} : { body }) };
}

export function output(category: 'console' | 'stdout' | 'stderr', text: string): Message {
  return event('output', { category, output: text });
}
