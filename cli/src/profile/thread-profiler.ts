import { Session, type NodeWorker, type Profiler } from 'node:inspector';

/** Microseconds between two samples. */
const INTERVAL = 1000;

/**
 * V8's profiler in the other thread, asked from this one: it answers also while that thread computes and sees no messages.
 * Source: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/, and Node's domain `NodeWorker`.
 */
export class ThreadProfiler {
  readonly #session = new Session();
  /** Neither sessions nor idle threads keep Node from ending. */
  readonly #stays = setInterval(() => {}, 1 << 30);
  readonly #answers = new Map<number, (result: unknown) => void>();
  #thread = '';
  #asked = 0;

  /** Begins as soon as there is a thread. */
  async start(): Promise<void> {
    const session = this.#session;
    session.connect();
    session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => this.#receive(params));
    const attached = new Promise<string>((resolve) => session.once('NodeWorker.attachedToWorker', ({ params }) => resolve(params.sessionId)));
    session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
    this.#thread = await attached;
    await this.#ask('Profiler.enable');
    await this.#ask('Profiler.setSamplingInterval', { interval: INTERVAL });
    await this.#ask('Profiler.start');
  }

  /** What was seen since it began; null where the thread has ended. */
  async stop(): Promise<Profiler.Profile | null> {
    const answer = await this.#ask('Profiler.stop');
    this.#session.disconnect();
    clearInterval(this.#stays);
    return isStopped(answer) ? answer.profile : null;
  }

  #ask(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#asked;
    return new Promise((resolve) => {
      this.#answers.set(id, resolve);
      this.#session.post('NodeWorker.sendMessageToWorker', { sessionId: this.#thread, message: JSON.stringify({ id, method, params }) });
    });
  }

  #receive({ message }: NodeWorker.ReceivedMessageFromWorkerEventDataType): void {
    const { id, result }: { id?: number; result?: unknown } = JSON.parse(message);
    if (id === undefined) return;
    this.#answers.get(id)?.(result);
    this.#answers.delete(id);
  }
}

function isStopped(answer: unknown): answer is Profiler.StopReturnType {
  return typeof answer === 'object' && answer !== null && 'profile' in answer;
}
