let steps = 1;
let down = 4;
steps =+ 1;
down =- 1;
let flag = true;
flag =! flag;
let fine =-1;
print(steps + down + fine);
