import type { Definition } from '@noodlecore/compiler/diagnostics/definition';
import { PackageFault } from '@noodlecore/package-manager/fault';

/** A refusal that ends by itself. */
export class RetryLater extends PackageFault {
  readonly seconds: number;

  constructor(kind: Definition<{ seconds: number }>, seconds: number) {
    super(kind.code, kind.message({ seconds }));
    this.seconds = seconds;
  }
}
