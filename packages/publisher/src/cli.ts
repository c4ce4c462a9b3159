import { confirm, isCancel } from '@clack/prompts';
import { styleText } from 'node:util';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { build } from './commands/build.js';
import { runImport } from './commands/import.js';
import { init } from './commands/init.js';
import { type CommandLanguage, EXIT, type Io, type Paint, UserError, stringsOf } from './commands/io.js';
import { serve } from './commands/serve.js';
import { SOURCES } from './commands/sources.js';
import { validate } from './commands/validate.js';

const styles = { error: 'red', warning: 'yellow', good: 'green', dim: 'dim', strong: 'bold' } as const;

/** `--lang` decides before commander does: its own help is in that language too. */
const languageOf = (argv: readonly string[]): string => {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index] ?? '';
  return index < 0 ? 'fr' : word.includes('=') ? word.slice('--lang='.length) : (argv[index + 1] ?? '');
};

const ioOf = (language: CommandLanguage, quiet: boolean): Io => {
  const { env, stdin, stdout } = process;
  const colours = stdout.isTTY && (env['NO_COLOR'] ?? '') === '';
  const interactive = stdin.isTTY && stdout.isTTY && (env['CI'] ?? '') === '';
  const epoch = Number(env['SOURCE_DATE_EPOCH']);
  return {
    cwd: process.cwd(),
    language,
    env,
    // https://reproducible-builds.org/specs/source-date-epoch/: the same input gives the same bytes.
    now: () =>
      env['SOURCE_DATE_EPOCH'] === undefined || !Number.isFinite(epoch) ? new Date() : new Date(epoch * 1000),
    say: (line) => {
      if (!quiet) stdout.write(`${line}\n`);
    },
    print: (line, stream = 'out') => {
      (stream === 'err' ? process.stderr : stdout).write(`${line}\n`);
    },
    paint: (style: Paint, text) => (colours ? styleText(styles[style], text) : text),
    ...(interactive && {
      confirm: async (message: string) => {
        const answer = await confirm({ message, initialValue: false });
        return !isCancel(answer) && answer;
      },
    }),
  };
};

interface GlobalOptions {
  readonly quiet?: boolean;
  readonly debug?: boolean;
}

/** Serves until the terminal or the system says stop. */
const serveUntilStopped = async (
  dir: string | undefined,
  options: { readonly port?: number; readonly host?: string; readonly gateway?: boolean },
  io: Io,
): Promise<number> => {
  if (options.gateway === true) throw new UserError(stringsOf(io.language).gatewayMissing());
  const app = await serve(dir, options, io);
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await app.close();
  io.say(stringsOf(io.language).stopped());
  return EXIT.done;
};

const program = (language: CommandLanguage, finish: (code: number) => void): Command => {
  const strings = stringsOf(language);
  const root = new Command('cdm')
    .description(strings.about())
    .option('--lang <fr|en>', strings.optionLang(), 'fr')
    .option('-q, --quiet', strings.optionQuiet())
    .option('--debug', strings.optionDebug())
    .addHelpText('after', `\n${strings.exitCodes()}`)
    .exitOverride();
  const io = (): Io => ioOf(language, root.opts<GlobalOptions>().quiet === true);
  const port = (value: string): number => {
    const number = Number(value);
    if (/^\d{1,5}$/.test(value) && number <= 65_535) return number;
    throw new InvalidArgumentError(strings.badPort(value));
  };
  root
    .command('init')
    .description(strings.aboutInit())
    .argument('[dir]')
    .action(async (dir: string | undefined) => finish(await init(dir, io())));
  root
    .command('validate')
    .description(strings.aboutValidate())
    .argument('[path]')
    .option('--json', strings.optionJson())
    .action(async (path: string | undefined, options: { json?: boolean }) =>
      finish(await validate(path, options, io())),
    );
  root
    .command('build')
    .description(strings.aboutBuild())
    .argument('[dir]')
    .option('--out <dir>', strings.optionOut())
    .option('-y, --yes', strings.optionYes())
    .action(async (dir: string | undefined, options: { out?: string; yes?: boolean }) =>
      finish(await build(dir, options, io())),
    );
  const kinds = SOURCES.map(({ kind, describe }) => `  ${kind.padEnd(16)} ${describe[language]}`);
  root
    .command('import')
    .description(strings.aboutImport())
    .argument('<kind>')
    .argument('<file|url>')
    .option('--out <file>', strings.optionOutFile())
    .option('--strict', strings.optionStrict())
    .option('--site <id>', strings.optionSite())
    .option('--project <dir>', strings.optionProject())
    .addHelpText('after', `\n${strings.kinds()}\n${kinds.join('\n')}`)
    .action(async (kind: string, from: string, options: { out?: string; strict?: boolean; site?: string }) =>
      finish(await runImport(kind, from, options, io())),
    );
  root
    .command('serve')
    .description(strings.aboutServe())
    .argument('[dir]')
    .option('--port <port>', strings.optionPort(), port)
    .option('--host <host>', strings.optionHost())
    .option('--gateway', strings.optionGateway())
    .action(async (dir: string | undefined, options: { port?: number; host?: string; gateway?: boolean }) =>
      finish(await serveUntilStopped(dir, options, io())),
    );
  return root;
};

/**
 * Runs the command.
 * @param argv Words after `cdm`.
 * @returns The exit code: 0 done, 1 the data or the command needs correcting, 2 the command itself failed. Never throws.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const language = languageOf(argv);
  const known: CommandLanguage = language === 'en' ? 'en' : 'fr';
  const strings = stringsOf(known);
  const complain = (line: string): void => {
    process.stderr.write(`${line}\n`);
  };
  if (language !== 'fr' && language !== 'en') {
    complain(strings.badLanguage(language));
    return EXIT.refused;
  }
  let code: number = EXIT.done;
  try {
    await program(known, (result) => {
      code = result;
    }).parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its sentence, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.refused;
    if (error instanceof UserError) {
      complain(error.message);
      return EXIT.refused;
    }
    complain(strings.unexpected(error instanceof Error ? error.message : String(error)));
    if (argv.includes('--debug') && error instanceof Error) complain(error.stack ?? '');
    return EXIT.failed;
  }
}
