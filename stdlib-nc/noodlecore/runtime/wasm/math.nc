// Functions on numbers of either kind.

import noodlecore.runtime.wasm.numbers.{compareNumbers}

// NaN is less than everything here, and greater than everything there: with it, both give it.
func Math_min(a: any, b: any): any {
    return isNaN(a) || (!isNaN(b) && compareNumbers(a, b) <= 0) ? a : b;
}

func Math_max(a: any, b: any): any {
    return isNaN(a) || (!isNaN(b) && compareNumbers(a, b) >= 0) ? a : b;
}

func Math_abs(value: any): any {
    if (value is int) { return value.abs(); }
    return value is float ? value.abs() : value;
}

func isNaN(value: any): bool { return value is float && value.isNaN(); }
