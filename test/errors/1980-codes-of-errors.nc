class NotAllowed extends Error {
    constructor(action: String) { super(856000, `may not ${action}`); }
}
class Small extends Error { constructor() { super(12, "x"); } }
func f(n: int) { if (n > 0) { throw new Error(12345, "x"); } throw new NotAllowed("x"); }
f(1);
print(new Small());
