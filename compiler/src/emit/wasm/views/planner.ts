import { ClosedWorld } from '../../../optimize/world.ts';
import type { Reached } from '../reach.ts';
import type { FunctionInfo, World } from '../world.ts';
import { ProgramEffects } from './effects.ts';
import { planViews, type ViewPlan } from './plan.ts';

/** Plans the functions of one program. */
export class ViewPlanner {
  readonly #world: ClosedWorld;
  readonly #effects: ProgramEffects;

  constructor(world: World, reached: Reached) {
    this.#world = new ClosedWorld(world.modules());
    this.#effects = new ProgramEffects(world, reached);
  }

  plan({ ir }: FunctionInfo): ViewPlan | null {
    return planViews(ir, { fn: ir, world: this.#world }, this.#effects);
  }
}
