#!/usr/bin/env node
// Plain JavaScript, so that npm can link the command before anything is built.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (existsSync(built)) {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  console.error('La commande cdm n’est pas encore construite : lancez « npm run build » à la racine du dépôt.');
  process.exitCode = 1;
}
