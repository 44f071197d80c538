/**
 * How many random cases a property is tested with. `ZIMLIGHT_CASES=10 npx vitest run FILE` tests ten times as
 * many, `seed.ts` chooses others.
 *
 * @param usual as many as usually find what the property is for
 */
export const cases = (usual: number): number => Math.ceil(usual * Number(process.env.ZIMLIGHT_CASES || 1));
