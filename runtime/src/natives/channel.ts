import { expectHost, expectList } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { HostObject } from '../value/host-object.ts';
import type { Value } from '../value/value.ts';
import { expectCount } from './arguments.ts';
import type { NativeContext, NativeModule, Suspension } from './native.ts';
import { WaitQueue } from './wait-queue.ts';

interface Sender {
  readonly value: Value;
  readonly accepted: () => void;
  readonly refused: () => void;
}

interface Receiver {
  readonly given: (value: Value) => void;
  readonly ended: () => void;
}

/** A queue between tasks. At no moment do values and receivers wait together, nor room and senders. */
export class Channel extends HostObject {
  readonly className = 'noodlecore.core.channel::Channel';
  readonly #capacity: number;
  readonly #values = new WaitQueue<Value>();
  readonly #senders = new WaitQueue<Sender>();
  readonly #receivers = new WaitQueue<Receiver>();
  closed = false;

  constructor(capacity: number) {
    super();
    this.#capacity = capacity;
  }

  get length(): number {
    return this.#values.length;
  }

  /** False where the value would have to wait. */
  offer(value: Value): boolean {
    if (this.closed) fail(3305);
    const receiver = this.#receivers.take();
    if (receiver !== undefined) receiver.given(value);
    else if (this.#values.length < this.#capacity) this.#values.add(value);
    else return false;
    return true;
  }

  waitToSend(sender: Sender): () => void {
    return this.#senders.add(sender);
  }

  /** Gives the oldest value in a List of one, or null where a receiver would have to wait. */
  poll(): readonly [Value] | null {
    if (this.#values.length > 0) {
      const value = this.#values.take() ?? null;
      this.#admitSender();
      return [value];
    }
    const sender = this.#senders.take();
    if (sender === undefined) return null;
    sender.accepted();
    return [sender.value];
  }

  waitToReceive(receiver: Receiver): () => void {
    return this.#receivers.add(receiver);
  }

  close(): void {
    if (this.closed) return;
    this.closed = true;
    for (let receiver = this.#receivers.take(); receiver !== undefined; receiver = this.#receivers.take()) receiver.ended();
    for (let sender = this.#senders.take(); sender !== undefined; sender = this.#senders.take()) sender.refused();
  }

  #admitSender(): void {
    const sender = this.#senders.take();
    if (sender === undefined) return;
    this.#values.add(sender.value);
    sender.accepted();
  }
}

export const channelOf = (value: Value): Channel => expectHost(Channel, value);

export const channelNatives: NativeModule = {
  'Channel.length': (_, channel) => channelOf(channel).length,
  'Channel.constructor': (_, capacity) => new Channel(expectCount(capacity, 'the capacity')),
  'Channel.send': (context, channel, value) => send(context, channelOf(channel), value),
  'Channel.trySend': (_, channel, value) => channelOf(channel).offer(value),
  'Channel.receive': (context, channel) => receive(context, channelOf(channel)),
  'Channel.tryReceive': (_, channel) => channelOf(channel).poll()?.[0] ?? null,
  'Channel.receiveInto': (context, channel, target) => receiveInto(context, channelOf(channel), expectList(target)),
  'Channel.close': (_, channel) => channelOf(channel).close(),
  'Channel.isClosed': (_, channel) => channelOf(channel).closed,
};

function send(context: NativeContext, channel: Channel, value: Value): Suspension | void {
  if (channel.offer(value)) return undefined;
  return context.suspend('send', (resume) =>
    channel.waitToSend({ value, accepted: () => resume.withValue(undefined), refused: () => resume.withError(failure(3305)) }),
  );
}

function receive(context: NativeContext, channel: Channel): Value | Suspension {
  const taken = channel.poll();
  if (taken !== null) return taken[0];
  if (channel.closed) fail(3306);
  return context.suspend('receive', (resume) =>
    channel.waitToReceive({ given: (value) => resume.withValue(value), ended: () => resume.withError(failure(3306)) }),
  );
}

/** Adds what it receives to a List and tells whether there was something: also for values that are null. */
function receiveInto(context: NativeContext, channel: Channel, target: Value[]): boolean | Suspension {
  const taken = channel.poll();
  if (taken !== null) {
    target.push(taken[0]);
    return true;
  }
  if (channel.closed) return false;
  return context.suspend('receive', (resume) =>
    channel.waitToReceive({
      given: (value) => {
        target.push(value);
        resume.withValue(true);
      },
      ended: () => resume.withValue(false),
    }),
  );
}

/** What `fail` throws, as a value. */
function failure(code: 3305 | 3306): unknown {
  try {
    return fail(code);
  } catch (error) {
    return error;
  }
}
