import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unitMakers } from './units.ts';

export interface GeneratedProject {
  readonly folder: string;
  /** Lines of .nc; the TypeScript twin has about as many. */
  readonly ncLines: number;
  readonly tsLines: number;
}

/** Writes `folder/nc` and `folder/ts`: the same program of so many modules of about so many lines. */
export function generateProject(folder: string, modules: number, linesPerModule: number): GeneratedProject {
  let ncLines = 0;
  let tsLines = 0;
  write(join(folder, 'nc/noodle.json'), `${JSON.stringify({ name: 'shop', version: '1.0.0' })}\n`);
  write(join(folder, 'ts/tsconfig.json'), `${JSON.stringify(TS_CONFIG)}\n`);
  for (let m = 0; m < modules; m++) {
    const { nc, ts } = generateModule(m, linesPerModule);
    write(join(folder, `nc/src/module${m}.nc`), nc);
    write(join(folder, `ts/src/module${m}.ts`), ts);
    ncLines += nc.split('\n').length - 1;
    tsLines += ts.split('\n').length - 1;
  }
  write(join(folder, 'nc/src/main.nc'), mainModule(modules));
  return { folder, ncLines, tsLines };
}

/** Strict, and no emit: the same work as `noodlec check`. */
const TS_CONFIG = {
  compilerOptions: { strict: true, noEmit: true, target: 'es2022', module: 'esnext', moduleResolution: 'bundler', types: [], lib: ['es2022'] },
  include: ['src'],
};

/** Every module uses the one before it. */
function generateModule(m: number, lines: number): { nc: string; ts: string } {
  const imported = m > 0 ? m - 1 : null;
  const used = [`Order${imported}x0`, `Item${imported}x0`, `Book${imported}x0`, `Tool${imported}x0`, `total${imported}x0`];
  let nc = imported === null ? '' : `import shop.module${imported}\n`;
  let ts = imported === null ? '' : `import { ${used.join(', ')} } from './module${imported}';\n`;
  for (let count = 0; lineCount(nc) < lines; count++) {
    const unit = unitMakers[count % unitMakers.length](m, Math.floor(count / unitMakers.length), imported);
    nc += unit.nc;
    ts += unit.ts;
  }
  return { nc, ts };
}

function mainModule(modules: number): string {
  const last = modules - 1;
  return `import shop.module${last}

func main() {
    const service = new Service${last}x0();
    service.onChange((message) => print(message));
    print(service.restock(2, 3));
}
`;
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
