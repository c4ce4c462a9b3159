import { describe, it } from 'vitest';
import { searchContract } from './contract.testkit.js';
import { createPageEngine } from './page.js';

searchContract({
  describe,
  it: (name, body) => {
    it(name, body);
  },
  createEngine: (resources, synonyms) => Promise.resolve(createPageEngine(resources, { synonyms })),
});
