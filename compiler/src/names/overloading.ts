/** What to do instead of declaring a function twice. */
export const noOverloading = 'there is no overloading: give one of them another name, or its parameters default values';

/** What to do instead of a second constructor. */
export const oneConstructor = 'parameters may have default values, and a `static func` may make an object in another way';
