/**
 * The seed of the random tests. It is the same in every run, so that a test fails because of a change and never by chance.
 * `ZIMLIGHT_SEED=7` takes another one, `ZIMLIGHT_SEED=random` one that nobody has tried. fast-check prints the seed of a failure.
 */
export const seed =
  process.env.ZIMLIGHT_SEED === 'random' ? Date.now() % 1_000_000_000 : Number(process.env.ZIMLIGHT_SEED || 1);
