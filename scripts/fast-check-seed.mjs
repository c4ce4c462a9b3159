import fc from 'fast-check';

// One seed for every machine: what CI refuses, a developer can see. `SEED=random npm test -- unit` looks further.
const { SEED = '20261122' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });
