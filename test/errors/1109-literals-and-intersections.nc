func set(mode: 'on' | 'off', level: 1 | 2 | 3) {
    print(`${mode} ${level}`);
}

interface Named { func name(): String; }
interface Aged { func age(): int; }

func show(who: Named & Aged) {
    print(who);
}

set("on", 1);
