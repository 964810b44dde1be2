public static final int LIMIT = 3;
static final NAMES = ["a"];
private final static String TITLE = "x";

print(`${LIMIT} ${NAMES} ${TITLE}`);
