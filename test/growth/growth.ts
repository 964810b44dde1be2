import { shapes, type Shape } from './shapes.ts';
import { allStages, STAGES, type Stage } from './stages.ts';

/**
 * `npm run growth -- [words of a shape's name] [how many times its size]`: what each stage takes for programs of each shape, in processor
 * time, and how many times as much as for half of it. 2 is linear; what is above that and takes long is marked.
 */
const [words = '', times = '1'] = process.argv.slice(2);
const NOTICED_MS = 200;
const LINEAR = 3;

console.log(`${'shape'.padEnd(44)}${'size'.padStart(8)}${STAGES.map((stage) => stage.padStart(17)).join('')}`);
for (const shape of shapes) if (shape.name.includes(words)) await measure(shape, shape.size * Number(times));

async function measure(shape: Shape, size: number): Promise<void> {
  await timesOf(shape, size >> 3);
  const half = await timesOf(shape, size >> 1);
  const whole = await timesOf(shape, size);
  const cells = STAGES.map((stage) => cell(half.milliseconds.get(stage), whole.milliseconds.get(stage)));
  console.log(`${shape.name.padEnd(44)}${String(size).padStart(8)}${cells.join('')}  ${whole.note}`);
}

function cell(half: number | undefined, whole: number | undefined): string {
  if (half === undefined || whole === undefined) return '-'.padStart(17);
  const growth = whole / Math.max(half, 1);
  const mark = growth > LINEAR && whole > NOTICED_MS ? '!' : ' ';
  return `${whole.toFixed(0)} ms ×${growth.toFixed(1)}${mark}`.padStart(17);
}

async function timesOf(shape: Shape, size: number): Promise<{ milliseconds: Map<Stage, number>; note: string }> {
  const milliseconds = new Map<Stage, number>();
  const timed = <T>(stage: Stage, run: () => T): T => {
    const before = process.cpuUsage();
    const stop = (): void => {
      const { user, system } = process.cpuUsage(before);
      milliseconds.set(stage, (user + system) / 1000);
    };
    const result = run();
    if (result instanceof Promise) void result.then(stop);
    else stop();
    return result;
  };
  const [said = ''] = await allStages(shape.make(size), timed);
  return { milliseconds, note: /^\[|Error \[/.test(said) ? said.split('\n')[0].slice(0, 100) : '' };
}
