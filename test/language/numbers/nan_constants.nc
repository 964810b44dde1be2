// A NaN that the compiler computed is as any other; code that is never reached leaves nothing in the module.
const NAN = 0.0 / 0.0;
const INFINITY = -1.0 / 0.0;
func none(): float { return 0.0 / 0.0; }
func unreached(x: float?): float {
    const y = x ?? throw new Error(8001, "none");
    return y;
}
print(`${NAN} ${none()} ${NAN == none()} ${INFINITY} ${-NAN}`);
print(unreached(2.5));
// expect: NaN NaN false -Infinity NaN
// expect: 2.5
