import type { IrBlock, IrExpression, IrFunction, IrStatement, RefType } from '../../../ir/ir.ts';
import { blocksOf, operandsOfStatement, visitBlock } from '../../../ir/walk.ts';
import { assignedIn } from '../../../optimize/flow/assigned.ts';
import { typeOf, type Typing } from '../../../optimize/types.ts';
import { STORAGE, storageOfConversion, type ListStorage } from '../list-storages.ts';
import { LIST } from '../native-classes.ts';
import type { Effects, ProgramEffects } from './effects.ts';
import { pathOf, type Definitions, type Path } from './path.ts';

type Intrinsic = Extract<IrExpression, { op: 'intrinsic' }>;

/** A List that stays the same List, as long as it is, while a loop runs: where it keeps its elements is looked up once. */
export interface View {
  readonly loop: number;
  readonly path: Path;
  readonly storage: ListStorage;
}

export interface ViewPlan {
  readonly ofLoop: ReadonlyMap<number, readonly View[]>;
  /** Through which view an element is read or written. */
  readonly ofAccess: ReadonlyMap<IrExpression, View>;
  /** Elements that are Lists of which there is a view. */
  readonly ofElement: ReadonlyMap<IrExpression, View>;
}

interface Loop {
  readonly label: number;
  readonly assigned: ReadonlySet<number>;
  readonly effects: Effects;
  /** Whether it puts something into a List that may be a List itself. */
  readonly replacesLists: boolean;
  readonly definitions: Definitions;
}

/** More would only push each other out of the machine's registers. */
const MOST = 6;

/** Finds the Lists that each loop of a function had better look up beforehand; each in the outermost loop where that is right. */
export function planViews(fn: IrFunction, typing: Typing, effects: ProgramEffects): ViewPlan | null {
  if (fn.body === 'native') return null;
  const planner = new Planner(fn, fn.body, typing, effects);
  planner.block(fn.body, []);
  return planner.plan();
}

class Planner {
  readonly #typing: Typing;
  readonly #effects: ProgramEffects;
  readonly #definitions: ReadonlyMap<number, IrExpression>;
  readonly #views = new Map<string, { readonly view: View; uses: number }>();
  readonly #ofAccess = new Map<IrExpression, View>();
  readonly #reads: { readonly node: Intrinsic; readonly loops: readonly Loop[] }[] = [];

  constructor(fn: IrFunction, body: IrBlock, typing: Typing, effects: ProgramEffects) {
    this.#typing = typing;
    this.#effects = effects;
    this.#definitions = onlyDefinitions(fn, body);
  }

  block(block: IrBlock, loops: readonly Loop[]): void {
    for (const statement of block) {
      for (const value of operandsOfStatement(statement)) this.#expression(value, loops);
      const within = statement.op === 'loop' ? [...loops, this.#loop(statement)] : loops;
      for (const inner of blocksOf(statement)) this.block(inner, within);
    }
  }

  plan(): ViewPlan | null {
    const ofLoop = new Map<number, View[]>();
    for (const { view } of [...this.#views.values()].sort((a, b) => b.uses - a.uses)) {
      const views = ofLoop.get(view.loop) ?? [];
      if (views.length < MOST) views.push(view);
      ofLoop.set(view.loop, views);
    }
    return ofLoop.size === 0 ? null : { ofLoop, ofAccess: this.#ofAccess, ofElement: this.#elements() };
  }

  #loop({ label, body }: Extract<IrStatement, { op: 'loop' }>): Loop {
    const inside = assignedIn(body);
    const definitions: Definitions = (local) => (inside.has(local) ? (this.#definitions.get(local) ?? null) : null);
    return { label, assigned: inside, effects: this.#effects.of(body), replacesLists: this.#replacesLists(body), definitions };
  }

  #replacesLists(body: IrBlock): boolean {
    let found = false;
    visitBlock(body, () => {}, (value) => void (found ||= value.op === 'intrinsic' && value.name === 'list.set' && this.#mayBeList(value.args[2])));
    return found;
  }

  #mayBeList(value: IrExpression): boolean {
    if (value.op === 'convert') return false;
    const type = typeOf(value, this.#typing);
    return type?.kind !== 'class' || isList(type) || this.#typing.world.isSubclass({ module: LIST.module, name: LIST.name }, type.cls);
  }

  #expression(root: IrExpression, loops: readonly Loop[]): void {
    if (loops.length === 0) return;
    const wanted = new Map<IrExpression, ListStorage>();
    visitBlock([{ op: 'expression', value: root, pos: -1 }], () => {}, (value) => {
      const asked = value.op === 'convert' && value.value.rep === 'ref' ? storageOfConversion(value.conversion) : undefined;
      if (value.op === 'convert' && asked) wanted.set(value.value, asked);
      if (value.op !== 'intrinsic') return;
      const known = value.elements && STORAGE[value.elements];
      if (value.name === 'list.get') this.#read(value, known ?? wanted.get(value) ?? this.#keptBy(value.args[0]), loops);
      if (value.name === 'list.set') this.#access(value, known ?? this.#storageFor(value.args[2]), loops);
    });
  }

  #read(node: Intrinsic, storage: ListStorage, loops: readonly Loop[]): void {
    this.#access(node, storage, loops);
    if (storage === 'refs') this.#reads.push({ node, loops });
  }

  #access(node: Intrinsic, storage: ListStorage, loops: readonly Loop[]): void {
    for (const loop of loops) {
      const path = pathOf(node.args[0], loop.definitions);
      if (!path || !isSteady(path, loop)) continue;
      const key = `${loop.label} ${storage} ${path.key}`;
      const found = this.#views.get(key) ?? { view: { loop: loop.label, path, storage }, uses: 0 };
      found.uses++;
      this.#views.set(key, found);
      this.#ofAccess.set(node, found.view);
      return;
    }
  }

  #elements(): Map<IrExpression, View> {
    const byPath = new Map([...this.#views.values()].map(({ view }) => [`${view.loop} ${view.path.key}`, view]));
    const found = new Map<IrExpression, View>();
    for (const { node, loops } of this.#reads) {
      for (const loop of loops) {
        const path = pathOf(node, loop.definitions);
        const view = path && byPath.get(`${loop.label} ${path.key}`);
        if (view) found.set(node, view);
      }
    }
    return found;
  }

  /** How a List of such elements usually keeps them. */
  #keptBy(list: IrExpression): ListStorage {
    return storageOf(typeOf(list, this.#typing));
  }

  #storageFor(value: IrExpression): ListStorage {
    const boxed = value.op === 'convert' ? storageOfConversion(value.conversion) : undefined;
    if (boxed) return boxed;
    return value.op === 'intrinsic' && value.name === 'list.get' ? this.#keptBy(value.args[0]) : 'refs';
  }
}

function storageOf(type: RefType | undefined): ListStorage {
  return type?.kind === 'class' && type.elements ? STORAGE[type.elements] : 'refs';
}

function isList(type: RefType): boolean {
  return type.kind === 'class' && type.cls.module === LIST.module && type.cls.name === LIST.name;
}

/** Whether it leads to the same List, which stays as long as it is, in all of the loop. */
function isSteady({ locals, places, hasElements }: Path, { assigned, effects, replacesLists }: Loop): boolean {
  if (effects.lists || (hasElements && replacesLists) || locals.some((local) => assigned.has(local))) return false;
  return places.every((place) => effects.places !== null && !effects.places.has(place));
}

/** What variables are given that are assigned at one place only: another variable's field, an element of another List. */
function onlyDefinitions(fn: IrFunction, body: IrBlock): Map<number, IrExpression> {
  const definitions = new Map<number, IrExpression>();
  const several = new Set<number>(fn.locals.keys().filter((local) => local < fn.paramCount));
  const assign = (local: number, value: IrExpression | null): void => {
    if (value === null || definitions.has(local) || several.has(local)) {
      several.add(local);
      definitions.delete(local);
    } else definitions.set(local, value);
  };
  visitBlock(
    body,
    (statement) => {
      if (statement.op === 'local.set') assign(statement.local, isRead(statement.value) ? statement.value : null);
      if (statement.op === 'try' && statement.handler) assign(statement.handler.local, null);
    },
    () => {},
  );
  return definitions;
}

function isRead(value: IrExpression): boolean {
  return value.op === 'field.get' || (value.op === 'intrinsic' && value.name === 'list.get') || (value.op === 'null-check' && isRead(value.value));
}
