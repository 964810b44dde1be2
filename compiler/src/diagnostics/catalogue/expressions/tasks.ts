import { withArticle } from '../../article.ts';
import { define } from '../../definition.ts';

// 1770–1779: tasks.

export const awaitNotTask = define<{ what: string; type: string }>({
  code: 1770,
  name: 'await-not-task',
  severity: 'error',
  title: '`await` of something that is no task',
  message: ({ what, type }) => `${what} is ${withArticle(type)}, not a task to wait for`,
  label: ({ type }) => `this is ${withArticle(type)} already`,
  explanation: `
\`await\` waits for a \`Task\`, which \`spawn\` starts. Functions have no colour: calling one that waits simply takes its time and gives its result.`,
  example: `
func load(): int { return 1; }

func main() { print(await load()); }`,
  mended: `
func load(): int { return 1; }

func main() { print(await spawn load()); }`,
});

export const spawnNotCall = define<{ what: string }>({
  code: 1771,
  name: 'spawn-not-call',
  severity: 'error',
  title: '`spawn` of something that is no call',
  message: ({ what }) => `\`spawn\` starts a call, and ${what} is none`,
  label: () => 'what should run?',
  explanation: `
\`spawn f(x)\` evaluates \`f\` and \`x\` and runs the call as a task. For several statements, call a lambda: \`spawn (() => { … })()\`.`,
  example: `
func work() { print(1); }

func main() { await spawn work; }`,
  mended: `
func work() { print(1); }

func main() { await spawn work(); }`,
});

export const notSendable = define<{ callee: string; type: string; reason: string }>({
  code: 1772,
  name: 'argument-not-sendable',
  severity: 'error',
  title: 'An argument that cannot cross to another node',
  message: ({ callee, type }) => `this \`${type}\` cannot be sent to the node that runs \`${callee}\``,
  label: ({ reason }) => reason,
  explanation: `
A \`@distributed\` function may run on another machine. Its arguments and its result are copied: numbers, texts, Bytes, collections, records, enums,
and objects of classes whose fields are such. The parameter's class is fine; this argument is of a subclass with a field that belongs to the
node that made it.`,
  example: `
class Job {
    int size = 0;
}

class Callback extends Job {
    () => void done = () => print("done");
}

@distributed(cpu: 1)
func run(job: Job): int { return job.size; }

func main() { print(await spawn run(new Callback())); }`,
  mended: `
class Job {
    int size = 0;
}

class Callback extends Job {
    () => void done = () => print("done");
}

@distributed(cpu: 1)
func run(job: Job): int { return job.size; }

func main() { print(await spawn run(new Job())); }`,
});
