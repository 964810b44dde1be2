import type { Generator } from '../generator.ts';
import { fill, type Piece } from '../piece.ts';

export function attempt(g: Generator): Piece {
  const error = g.name();
  const [body, condition, number] = [g.block(2), g.expression('bool'), g.expression('int')];
  const handler = g.block(1);
  const finalizer = g.withoutJumps(() => g.block(1));
  const end = g.chance(2) ? ' finally { $4 }' : '';
  return fill(
    `try { $0 if ($1) { fail($2); } } catch (${error}) { print("caught " + ${error}.code); $3 }${end}`,
    `try { $0 if ($1) { fail($2); } } catch (${error}) { caught(${error}); print('caught ' + ${error}.code); $3 }${end}`,
    [body, condition, number, handler, finalizer],
  );
}

/** Clauses are tried in order; what none takes goes on outwards. */
export function clauses(g: Generator): Piece {
  const [big, shop] = [g.name(), g.name()];
  const takesShop = g.inScope([{ name: `${shop}.size`, type: 'int', assignable: true }], () => g.block(1));
  return fill(
    `try { $0 fail($1); } catch (${big}: BigShop) { print("big " + ${big}.size); $2 } catch (${shop}: Shop) { $3 print("shop " + ${shop}.size); }`,
    `try { $0 fail($1); } catch (e) { caught(e); if (e instanceof BigShop) { const ${big} = e; print('big ' + ${big}.size); $2 } else if (e instanceof Shop) { const ${shop} = e; $3 print('shop ' + ${shop}.size); } else throw e; }`,
    [g.block(1), g.expression('int'), g.block(1), takesShop],
  );
}

/** The finalizer runs on every way out: past its end, by a jump, by an error. */
export function finalized(g: Generator): Piece {
  return fill('try { $0 } finally { $1 }', 'try { $0 } finally { $1 }', [g.block(2), g.withoutJumps(() => g.block(1))]);
}
