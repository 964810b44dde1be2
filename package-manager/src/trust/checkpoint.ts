import type { Hash } from './merkle.ts';
import { isSignedBy, signText } from './signature.ts';

/** The state of a log, signed by who keeps it: whoever holds two that do not fit together has proof that history was rewritten. */
export interface Checkpoint {
  /** Whose log it is. */
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  readonly signature: string;
}

/** The text of a checkpoint without its signature, as https://c2sp.org/tlog-checkpoint has it. */
function checkpointText({ origin, size, root }: Omit<Checkpoint, 'signature'>): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

export function signCheckpoint(state: Omit<Checkpoint, 'signature'>, privateKey: string): Checkpoint {
  return { ...state, signature: signText(checkpointText(state), privateKey) };
}

export function isCheckpointOf(checkpoint: Checkpoint, publicKey: string): boolean {
  return isSignedBy(checkpointText(checkpoint), checkpoint.signature, publicKey);
}

/** As it is sent and kept: the text, an empty line, the signature. */
export function writeCheckpoint(checkpoint: Checkpoint): string {
  return `${checkpointText(checkpoint)}\n— ${checkpoint.origin} ${checkpoint.signature}\n`;
}

/** Null where the text is no checkpoint. The signature is not looked at. */
export function readCheckpoint(text: string): Checkpoint | null {
  const match = /^([^\n]{1,200})\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/]{43}=)\n\n— ([^\n]{1,200}) ([A-Za-z0-9+/]{86}==)\n$/.exec(text);
  if (!match || match[1] !== match[4]) return null;
  return { origin: match[1], size: Number(match[2]), root: Buffer.from(match[3], 'base64'), signature: match[5] };
}
