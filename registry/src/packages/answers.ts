import type { Database } from '../database/database.ts';
import { AnswerCache, type SentAnswer } from './answer-cache.ts';
import { indexDocumentOf } from './index-document.ts';

/** Where other processes write too, their changes are seen after this time at the latest. */
const SHARED_AGE_MS = 1000;

/** What a registry is asked again and again, kept as it is sent: index documents are almost all of it. */
export class Answers {
  readonly #database: Database;
  readonly #documents: AnswerCache;
  readonly #views: AnswerCache;
  readonly #lasting = new AnswerCache();

  constructor(database: Database) {
    const maxAge = database.isShared ? SHARED_AGE_MS : Infinity;
    this.#database = database;
    this.#documents = new AnswerCache(maxAge);
    this.#views = new AnswerCache(maxAge);
  }

  /** The index document of a package; null where there is none. */
  index(name: string): Promise<SentAnswer | null> {
    return this.#documents.get(name, async () => {
      const document = await indexDocumentOf(this.#database, name);
      return document && JSON.stringify(document);
    });
  }

  /** What is made of many packages, such as a search or a page: each change may change it. */
  view(key: string, make: () => Promise<string>): Promise<SentAnswer> {
    return made(this.#views, key, make);
  }

  /** What is made of a version alone, which never changes. */
  lasting(key: string, make: () => Promise<string>): Promise<SentAnswer> {
    return made(this.#lasting, key, make);
  }

  /** After a change of this package was committed. */
  changed(name: string): void {
    this.#documents.forget(name);
    this.#views.clear();
  }

  /** After downloads were counted, which index documents do not tell. */
  counted(): void {
    this.#views.clear();
  }
}

async function made(cache: AnswerCache, key: string, make: () => Promise<string>): Promise<SentAnswer> {
  const answer = await cache.get(key, make);
  if (answer === null) throw new Error(`nothing was made for ${key}`);
  return answer;
}
