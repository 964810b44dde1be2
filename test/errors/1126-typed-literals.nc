const numbers = <int>[1, 2];
const ages = <String, int>{ "a": 1 };
const names = <String>[];
const counts = <String, int>{};
print(`${numbers} ${ages} ${names} ${counts}`);
