class Base {}

interface Named extends Base { func name(): String }
