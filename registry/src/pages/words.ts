import { html, type Html } from './html.ts';

/** A day, as a `<time>` that programs read too. */
export function dateOf(at: number): Html {
  const date = new Date(at);
  return html`<time datetime="${date.toISOString()}">${date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })}</time>`;
}

export function counted(count: number, one: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : `${one}s`}`;
}

export function sizeOf(bytes: number): string {
  return bytes < 1024 ? counted(bytes, 'byte') : bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} kB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
