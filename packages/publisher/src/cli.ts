// Each command loads what it needs when it runs: a mistyped word is answered at once.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters, styleText } from 'node:util';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { type CommandLanguage, EXIT, type Io, type Paint, type Progress, UserError, stringsOf } from './commands/io.js';
import { SOURCES } from './commands/sources.js';
import type { BuildOptions } from './commands/build.js';
import type { ImportOptions } from './commands/import.js';
import type { PrerenderOptions } from './commands/prerender.js';
import { prerenderStringsOf } from './commands/strings.prerender.js';
import { searchStringsOf } from './commands/strings.search.js';
import type { Strings } from './commands/strings.js';
import { systemSentence } from './commands/system-trouble.js';

const styles = { error: 'red', warning: 'yellow', good: 'green', dim: 'dim', strong: 'bold' } as const;

/** `--lang` decides before commander does: its own help is in that language too. */
const languageOf = (argv: readonly string[]): string => {
  const index = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[index] ?? '';
  return index < 0 ? 'fr' : word.includes('=') ? word.slice('--lang='.length) : (argv[index + 1] ?? '');
};

/** A bar on the terminal's last line. */
const barOf = (title: string, all: number, language: CommandLanguage): Progress => {
  const width = 30;
  const show = (done: number): void => {
    const full = Math.min(width, Math.floor((done * width) / Math.max(1, all)));
    const count = `${done.toLocaleString(language)} / ${all.toLocaleString(language)}`;
    process.stdout.write(`\r\u001b[K${'█'.repeat(full)}${'░'.repeat(width - full)} ${count}`);
  };
  process.stdout.write(`${title}\n`);
  show(0);
  return { reach: show, stop: () => void process.stdout.write('\r\u001b[K') };
};

/** The end of the year 9999. */
const LAST = Date.UTC(10_000, 0, 1);

/**
 * The instant that a reproducible build counts from; nothing where none is set.
 * @throws UserError where it is no number of seconds, as the specification asks.
 */
const epochOf = (value: string | undefined, language: CommandLanguage): Date | undefined => {
  if (value === undefined || value === '') return undefined;
  const date = new Date(/^\d{1,12}$/.test(value) ? Number(value) * 1000 : Number.NaN);
  // A feed's dates have years of four digits.
  if (!(date.getTime() < LAST)) throw new UserError(stringsOf(language).badEpoch(value));
  return date;
};

const ioOf = (language: CommandLanguage, quiet: boolean): Io => {
  const { env, stdin, stdout } = process;
  const colours = (env['NO_COLOR'] ?? '') === '';
  const write = (stream: NodeJS.WriteStream, line: string): void => {
    // Each stream for itself: errors may go to a file while news stay on the terminal.
    stream.write(`${stream.isTTY ? line : stripVTControlCharacters(line)}\n`);
  };
  const interactive = stdin.isTTY && stdout.isTTY && (env['CI'] ?? '') === '';
  const isShown = stdout.isTTY && (env['CI'] ?? '') === '' && !quiet;
  const epoch = epochOf(env['SOURCE_DATE_EPOCH'], language);
  return {
    cwd: process.cwd(),
    language,
    env,
    // https://reproducible-builds.org/specs/source-date-epoch/: the same input gives the same bytes.
    now: () => epoch ?? new Date(),
    say: (line) => {
      if (!quiet) write(stdout, line);
    },
    print: (line, stream = 'out') => write(stream === 'err' ? process.stderr : stdout, line),
    paint: (style: Paint, text) => (colours ? styleText(styles[style], text) : text),
    ...(isShown && { progress: (title: string, all: number) => barOf(title, all, language) }),
    ...(interactive && {
      confirm: async (message: string) => {
        const { confirm, isCancel } = await import('@clack/prompts');
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

interface ServeWords {
  readonly port?: number;
  readonly host?: string;
  readonly gateway?: boolean;
  readonly engine?: string;
  readonly alias?: string;
  readonly trustProxy?: string;
  readonly url?: string;
}

/** The release, from the package beside which the command stands. */
const versionOf = (): string => {
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string };
  return manifest.version;
};

/** Lets the terminal or the system stop a work that must tidy up; others end at once, as processes do. */
const stoppable = async (work: (signal: AbortSignal) => Promise<number>, mustTidy: boolean): Promise<number> => {
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  const signals = mustTidy ? (['SIGINT', 'SIGTERM'] as const) : [];
  for (const name of signals) process.once(name, abort);
  try {
    return await work(stop.signal);
  } finally {
    for (const name of signals) process.off(name, abort);
  }
};

/** Serves until the terminal or the system says stop. */
const serveUntilStopped = async (dir: string | undefined, options: ServeWords, io: Io): Promise<number> => {
  const { openGateway } = await import('./commands/open-gateway.js');
  const { serve } = await import('./commands/serve.js');
  const search = options.gateway === true ? await openGateway(dir, options, io) : undefined;
  const plugins = search ? [search.plugin] : [];
  const app = await serve(dir, { ...options, plugins }, io).catch(async (error: unknown) => {
    await search?.close();
    throw error;
  });
  await new Promise<void>((stop) => {
    process.once('SIGINT', () => stop());
    process.once('SIGTERM', () => stop());
  });
  await app.close();
  await search?.close();
  io.say(stringsOf(io.language).stopped());
  return EXIT.done;
};

const program = (language: CommandLanguage, finish: (code: number) => void): Command => {
  const strings = stringsOf(language);
  const searching = searchStringsOf(language);
  const prerendering = prerenderStringsOf(language);
  const titles: Readonly<Record<string, string>> = strings.helpTitles;
  const { kind, source, folder, path: pathWord } = strings.words;
  const root = new Command('cdm')
    .description(strings.about())
    .usage(strings.usage())
    .option('--lang <fr|en>', strings.optionLang())
    .option('-q, --quiet', strings.optionQuiet())
    .option('--debug', strings.optionDebug())
    .option('-V, --version', strings.optionVersion())
    .on('option:version', () => {
      const version = versionOf();
      process.stdout.write(`${version}\n`);
      throw new CommanderError(EXIT.done, 'commander.version', version);
    })
    .helpOption('-h, --help', strings.help())
    .helpCommand(false)
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    // Commander speaks English; `complaintOf` says it in the language of the command.
    .configureOutput({ outputError: () => undefined })
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
    .argument(`[${folder}]`)
    .action(async (dir: string | undefined) => {
      const { init } = await import('./commands/init.js');
      finish(await init(dir, io()));
    });
  root
    .command('validate')
    .description(strings.aboutValidate())
    .argument(`[${pathWord}]`)
    .option('--json', strings.optionJson())
    .action(async (path: string | undefined, options: { json?: boolean }) => {
      const { validate } = await import('./commands/validate.js');
      finish(await validate(path, options, io()));
    });
  root
    .command('build')
    .description(strings.aboutBuild())
    .argument(`[${folder}]`)
    .option('--out <dir>', strings.optionOut())
    .option('--url <url>', strings.optionUrl())
    .option('-y, --yes', strings.optionYes())
    .option('--search <engine>', searching.optionSearch())
    .option('--engine <url>', searching.optionEngine())
    .option('--alias <name>', searching.optionAlias())
    .action(async (dir: string | undefined, options: BuildOptions) => {
      const { build } = await import('./commands/build.js');
      finish(await stoppable((signal) => build(dir, { ...options, signal }, io()), options.search !== undefined));
    });
  root
    .command('prerender')
    .description(prerendering.about())
    .argument('<page...>')
    .option('--feed <dir|url>', prerendering.optionFeed())
    .option('--out <dir>', prerendering.optionOut())
    .option('--url <url>', prerendering.optionUrl())
    .option('--now <instant>', prerendering.optionNow())
    .action(async (pages: readonly string[], options: PrerenderOptions) => {
      const { prerender } = await import('./commands/prerender.js');
      finish(await prerender(pages, options, io()));
    });
  const kinds = SOURCES.map((entry) => `  ${entry.kind.padEnd(16)} ${entry.describe[language]}`);
  root
    .command('import')
    .description(strings.aboutImport())
    .argument(`<${kind}>`)
    .argument(`<${source}>`)
    .option('--out <file>', strings.optionOutFile())
    .option('--strict', strings.optionStrict())
    .option('--site <id>', strings.optionSite())
    .option('--pole <id>', strings.optionPole())
    .option('--project <dir>', strings.optionProject())
    .addHelpText('after', `\n${strings.kinds()}\n${kinds.join('\n')}`)
    .action(async (name: string, from: string, options: ImportOptions) => {
      const { runImport } = await import('./commands/import.js');
      finish(await runImport(name, from, options, io()));
    });
  root
    .command('serve')
    .description(strings.aboutServe())
    .argument(`[${folder}]`)
    .option('--port <port>', strings.optionPort(), port)
    .option('--host <host>', strings.optionHost())
    .option('--url <url>', strings.optionUrl())
    .option('--gateway', strings.optionGateway())
    .option('--engine <url>', searching.optionEngine())
    .option('--alias <name>', searching.optionAlias())
    .option('--trust-proxy <who>', searching.optionTrustProxy())
    .action(async (dir: string | undefined, options: ServeWords) =>
      finish(await serveUntilStopped(dir, options, io())),
    );
  return root;
};

/** What commander has to say about the words of the command line, in the language of the command. */
const complaintOf = ({ code, message }: CommanderError, strings: Strings): string => {
  const name = /'([^']*)'/.exec(message)?.[1]?.split(' ')[0] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return strings.unknownCommand(name);
    case 'commander.unknownOption':
      return strings.unknownOption(name);
    case 'commander.missingArgument':
      return strings.missingArgument(name);
    case 'commander.optionMissingArgument':
      return strings.optionValue(/--[\w-]+/.exec(message)?.[0] ?? name);
    case 'commander.excessArguments':
      return strings.tooManyArguments();
    case 'commander.invalidArgument':
      return message.replace(/^.* is invalid\. /, '');
    default:
      return strings.badCommand(message.replace(/^error: /, ''));
  }
};

/** Whoever reads our words may stop (`cdm build | head`): the work goes on to its end, unheard. */
const outliveReaders = (): void => {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
};

/**
 * Runs the command.
 * @param argv Words after `cdm`.
 * @returns The exit code: 0 done, 1 the data or the command needs correcting, 2 the command itself failed. Never throws.
 */
export async function main(argv: readonly string[]): Promise<number> {
  outliveReaders();
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
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done;
      // Without a command, commander shows the help and says no more.
      if (error.code !== 'commander.help') complain(complaintOf(error, strings));
      return EXIT.refused;
    }
    if (error instanceof UserError) {
      complain(error.message);
      return EXIT.refused;
    }
    const sentence = systemSentence(error, strings);
    complain(sentence ?? strings.unexpected(error instanceof Error ? error.message : String(error)));
    if (argv.includes('--debug') && error instanceof Error) complain(error.stack ?? '');
    return sentence === undefined ? EXIT.failed : EXIT.refused;
  }
}
