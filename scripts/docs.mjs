// Builds what is generated for readers: API reference (typedoc) and feed reference (from the schemas).
import { run } from './run.mjs';

for (const [command, args] of [
  ['node', ['scripts/build.mjs']],
  ['node', ['scripts/feed-reference.mjs']],
  ['typedoc', ['--options', 'typedoc.config.mjs']],
]) {
  const { code } = await run(command, args);
  if (code !== 0) process.exit(code);
}
console.log('API reference: dist/docs/api/index.html; feed reference: docs/feed-reference.md');
