/** A float in a `ref` position that would look like an int if it stood there as a plain number. */
export class FloatBox {
  readonly value: number;

  constructor(value: number) {
    this.value = value;
  }
}

/** A float as it stands in a `ref` position. */
export function boxFloat(value: number): number | FloatBox {
  return Number.isInteger(value) || value === Infinity || value === -Infinity ? new FloatBox(value) : value;
}
