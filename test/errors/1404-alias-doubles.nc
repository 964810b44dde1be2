type A = (int, int) => int;
type B = (A, A, A, A, A, A) => A;
type C = (B, B, B, B, B, B) => B;
type D = (C, C, C, C, C, C) => C;
type E = (D, D, D, D, D, D) => D;
