import noodlecore random
const dice = new Random(1);
print(dice.nextInt(3) + "1");
