import type { z } from 'zod';
import type { Scope } from './values.ts';

/** One call: all that server, client and description need to know of it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:word` stands for a parameter. */
  readonly path: string;
  readonly summary: string;
  /** Words of the description's groups. */
  readonly group: string;
  /** The scope that a token must have; null where none is needed. */
  readonly scope: Scope | null;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** By their names in small letters. */
  readonly headers?: z.ZodObject;
  readonly body?: z.ZodType | 'archive';
  readonly answer: z.ZodType | 'archive' | 'text';
}

type Of<T> = T extends z.ZodType ? z.infer<T> : undefined;

export type ParamsOf<R extends Route> = Of<R['params']>;
export type QueryOf<R extends Route> = Of<R['query']>;
export type HeadersOf<R extends Route> = Of<R['headers']>;
export type BodyOf<R extends Route> = R['body'] extends 'archive' ? Uint8Array : Of<R['body']>;
export type AnswerOf<R extends Route> = R['answer'] extends 'archive' ? Uint8Array : R['answer'] extends 'text' ? string : Of<R['answer']>;

export type Params = Readonly<Record<string, string | number>>;

/** The address of a call below that of the registry. */
export function pathOf({ path }: Route, params: Params): string {
  return path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
}
