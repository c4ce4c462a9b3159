import { type SearchEngine, createGatewayEngine } from '@cite-des-metiers/sdk/search';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCli, packageFolder } from '../bundle-cli.testkit.js';

/** A cluster of which nodes can be killed. */
export interface RunningCluster {
  readonly urls: readonly string[];
  readonly kill: (node: number) => Promise<void>;
  readonly revive: (node: number) => Promise<void>;
  readonly waitFor: (status: string, nodes: number) => Promise<unknown>;
}

const home = join(packageFolder, 'node_modules', '.cache', `cdm-engine-test-${String(process.pid)}`);
const project = join(home, 'p');

const bundle = async (): Promise<void> => {
  await bundleCli(join(home, 'dist'));
  const bin = `import { main } from '../dist/cli.js';\nprocess.exitCode = await main(process.argv.slice(2));\n`;
  await mkdir(join(home, 'bin'), { recursive: true });
  await writeFile(join(home, 'bin', 'cdm.mjs'), bin);
};

interface Ended {
  readonly code: number | null;
  /** What it printed, without no-break spaces. */
  readonly text: string;
}

const writeCatalogue = (count: number, word: string): Promise<void> => {
  const resources = Array.from({ length: count }, (_, number) => ({
    id: `f${String(number)}`,
    title: `Fiche ${String(number)} du menuisier`,
    summary: `Édition ${word}`,
    kind: number % 2 ? 'book' : 'video',
    access: ['online'],
    themes: ['bois'],
  }));
  return writeFile(join(project, 'imports', 'fonds.json'), JSON.stringify({ resources }));
};

/**
 * What a Cité does: `cdm build --search opensearch`, `cdm serve --gateway`, and visitors who ask through the sdk, while
 * a node dies and a new catalogue comes.
 * @param cluster Gives the cluster, once it runs.
 */
export function commandSuite(cluster: () => RunningCluster): void {
  describe('cdm build and cdm serve, as processes', () => {
    const children: ChildProcess[] = [];
    const start = (args: readonly string[]): ChildProcess => {
      const child = spawn(process.execPath, [join(home, 'bin', 'cdm.mjs'), ...args], {
        cwd: home,
        env: { ...process.env, CDM_OPENSEARCH_URL: cluster().urls.join(','), NO_COLOR: '1' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      children.push(child);
      return child;
    };
    const run = (...args: string[]): Promise<Ended> =>
      new Promise((resolve, reject) => {
        const child = start(args);
        let text = '';
        for (const stream of [child.stdout, child.stderr])
          stream?.on('data', (data: Buffer) => (text += data.toString()));
        child.on('error', reject);
        child.on('close', (code) => {
          resolve({ code, text: text.replace(/[\u00a0\u202f]/g, ' ') });
        });
      });
    let url = '';
    /** A visitor with an address of their own, as the balancer in front would tell it. */
    const visitorAt = (address: string): SearchEngine =>
      createGatewayEngine({
        url: `${url}/search`,
        timeout: 90_000,
        fetch: (input, init) => fetch(input, { ...init, headers: { ...init?.headers, 'x-forwarded-for': address } }),
      });

    beforeAll(async () => {
      await bundle();
      expect((await run('init', 'p')).code).toBe(0);
      await mkdir(join(project, 'imports'), { recursive: true });
      const cite = JSON.parse(await readFile(join(project, 'cite.json'), 'utf8')) as object;
      const search = { engine: 'gateway', url: 'https://recherche.example.org/search' };
      await writeFile(join(project, 'cite.json'), JSON.stringify({ ...cite, search }));
      await writeCatalogue(3000, 'première');
    });
    afterAll(async () => {
      for (const child of children) child.kill('SIGKILL');
      await rm(home, { recursive: true, force: true });
    });

    it('builds: the feed names the gateway and counts the engine’s documents', async () => {
      const { code, text } = await run('build', 'p', '--search', 'opensearch');
      expect(text).toMatch(/Le moteur cherche maintenant dans 3 003 documents \(catalogue cite-exemple/);
      expect(code).toBe(0);
      const cite = JSON.parse(await readFile(join(project, 'public', 'cite.json'), 'utf8')) as { search: object };
      expect(cite.search).toMatchObject({ engine: 'gateway', count: 3003 });
    });

    it('serves feed and search, each visitor behind the balancer at a rate of their own', async () => {
      const child = start(['serve', 'p', '--gateway', '--port', '0', '--trust-proxy', 'loopback']);
      url = await new Promise<string>((resolve, reject) => {
        let text = '';
        child.stdout?.on('data', (data: Buffer) => {
          text += data.toString();
          const found = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
          if (found !== undefined) resolve(found);
        });
        child.on('close', () => {
          reject(new Error(`cdm serve ended: ${text}`));
        });
      });
      expect((await fetch(`${url}/cite.json`)).status).toBe(200);
      expect((await fetch(`${url}/search/ready`)).status).toBe(200);
      const { hits, total, facets } = await visitorAt('203.0.113.1').search({ text: 'menuisiers bois' });
      expect(total).toBeGreaterThanOrEqual(3000);
      expect(hits).toHaveLength(10);
      expect(facets.kind?.map(({ value }) => value)).toEqual(expect.arrayContaining(['book', 'video']));
      const statusAt = async (address: string): Promise<number> =>
        (await fetch(`${url}/search?q=bois`, { headers: { 'x-forwarded-for': address } })).status;
      const statuses = new Set<number>();
      for (let turn = 0; turn < 310; turn += 1) statuses.add(await statusAt('203.0.113.2'));
      expect([...statuses]).toEqual([200, 429]);
      expect(await statusAt('203.0.113.3')).toBe(200);
    });

    it('answers rightly while a node dies and a new catalogue is published', async () => {
      let asked = 0;
      let over = false;
      const wrong: string[] = [];
      const visitors = [0, 1, 2].map(async (start) => {
        for (let turn = start; !over; turn += 3) {
          // Never the same question twice, so that no answer is an earlier one, kept.
          const number = turn % 3000;
          const text = `fiche ${String(number)} menuisier`;
          const visitor = visitorAt(`198.51.100.${String(turn % 250)}`);
          const { hits } = await visitor.search({ text, limit: 1 + (Math.floor(turn / 3000) % 50) });
          if (hits[0]?.resource.id !== `f${String(number)}`)
            wrong.push(`${text}: ${hits[0]?.resource.id ?? 'nothing'}`);
          asked += 1;
        }
      });
      const more = async (count: number): Promise<void> => {
        const enough = asked + count;
        while (asked < enough) await Promise.race([sleep(100), ...visitors]);
      };
      await more(15);
      await writeCatalogue(3500, 'nouvelle');
      const building = run('build', 'p', '--search', 'opensearch');
      await cluster().kill(1);
      const { code, text } = await building;
      await more(30);
      over = true;
      await Promise.all(visitors);
      expect(wrong).toEqual([]);
      expect(text).toContain('Le moteur cherche maintenant dans 3 503 documents');
      expect(code).toBe(0);
      const { total, hits } = await visitorAt('203.0.113.4').search({ text: 'nouvelle', limit: 20 });
      expect(total).toBe(3500);
      expect(hits).toHaveLength(20);
      await cluster().revive(1);
      await cluster().waitFor('green', 3);
    });

    it('keeps the good catalogue when a poor one or a stopped engine comes', async () => {
      await writeCatalogue(5, 'pauvre');
      const { code, text } = await run('build', 'p', '--search', 'opensearch');
      expect(text).toMatch(/perd plus de la moitié de ses documents \(3 503 dans le moteur, 8 maintenant\)/);
      expect(code).toBe(1);
      const nowhere = await run('build', 'p', '--search', 'opensearch', '--engine', 'http://127.0.0.1:9');
      expect(nowhere).toMatchObject({ code: 1 });
      expect(nowhere.text).toContain('Le moteur ne répond pas à http://127.0.0.1:9');
      expect((await visitorAt('203.0.113.5').search({ text: '', limit: 3 })).total).toBe(3503);
    });
  });
}
