import type { AnswerOf, BodyOf, HeadersOf, ParamsOf, QueryOf, Route } from '@noodlecore/package-manager/protocol/route';
import type { RouteName, Routes } from '@noodlecore/package-manager/protocol/routes';
import type { Caller } from '../auth/tokens.ts';
import type { Registry } from '../registry.ts';
import type { RawAnswer } from './raw-answer.ts';

/** A call whose parts are what the protocol says. */
export interface Call<R extends Route> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly headers: HeadersOf<R>;
  readonly body: BodyOf<R>;
  /** Of who calls, as far as it is known. */
  readonly address: string;
  /** There wherever the route names a scope. */
  readonly caller: R['scope'] extends null ? Caller | null : Caller;
}

type Answer<R extends Route> = R['answer'] extends 'archive' | 'text' ? RawAnswer : AnswerOf<R> | RawAnswer;

export type Handler<R extends Route> = (registry: Registry, call: Call<R>) => Promise<Answer<R>>;

/** What each call does. */
export type Handlers<Names extends RouteName = RouteName> = { readonly [Name in Names]: Handler<Routes[Name]> };
