/** The time that everything in archives has. 1985-10-26: what npm uses too; zero is before what zip archives can say. */
export const EPOCH = new Date(499_162_500_000);
