// Operations on Strings that the engine brings. Positions are not checked.

extern func substring(text: String, from: int, to: int): String;
extern func charCode(text: String, index: int): int;
extern func fromCharCode(code: int): String;
extern func compare(a: String, b: String): int;
