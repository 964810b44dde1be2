class Hen extends Egg {}
class Egg extends Hen {}
