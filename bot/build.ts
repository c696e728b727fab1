// `npm run build`: the bot alone in one file, as it runs in production.
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Parts that libraries load at their start and the bot never uses: restify's plugins (bodies are read by hand) and zod's sentences in fifty
 * languages (ours stand in `cards/`). Without them a start takes a quarter less time.
 */
const NEVER_USED = /[\\/](restify[\\/]lib[\\/]plugins[\\/]index|zod[\\/]v4[\\/]locales[\\/]index)\.js$/;

const OPTIONS: BuildOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  absWorkingDir: PROJECT,
  legalComments: 'none',
  logLevel: 'warning',
  // A probe for DTrace with native code; restify does without when it is not there.
  external: ['dtrace-provider'],
  // One file knows nothing of `import.meta`; it is always the program that was started.
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  define: { 'import.meta.url': 'bundleUrl', 'import.meta.main': 'true' },
  supported: { 'dynamic-import': false },
};

const FONT = '@expo-google-fonts/source-sans-3';
/** Files that are read as they are: the font of the PDF in two weights, with its licence. */
const READ_LATER = [
  `${FONT}/400Regular/SourceSans3_400Regular.ttf`,
  `${FONT}/700Bold/SourceSans3_700Bold.ttf`,
  `${FONT}/LICENSE_FONT`,
];

/**
 * Builds `bot.cjs` into the folder and, in `node_modules` beside it, one file for each library that the bot loads only when it is needed: a bot
 * on SQLite never reads the code of Cosmos DB. Nothing else is needed to run it than Node 24.
 */
export async function buildBot(folder: string): Promise<void> {
  await rm(join(folder, 'node_modules'), { recursive: true, force: true });
  // Loaded with `require`, which a bundler does not follow through a function of its own.
  const later = new Set(['adaptivecards-templating']);
  await bundle('bot/main.ts', join(folder, 'bot.cjs'), [loadedLater(later), withoutNeverUsed]);
  for (const file of READ_LATER) await cp(join(PROJECT, 'node_modules', file), join(folder, 'node_modules', file));
  for (const name of later) await bundle(name, join(folder, 'node_modules', name, 'index.js'), []);
}

/** Bundles one entry point, a file of the project or the name of a library, into one CommonJS file. */
export async function bundle(entry: string, outfile: string, plugins: Plugin[]): Promise<void> {
  await build({ ...OPTIONS, entryPoints: [entry], outfile, plugins });
}

/** Leaves what our own code imports dynamically out of the bundle, and remembers its name. */
function loadedLater(names: Set<string>): Plugin {
  return {
    name: 'loaded-later',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ kind, path, importer }) => {
        if (kind !== 'dynamic-import' || path.startsWith('node:') || importer.includes('node_modules'))
          return undefined;
        names.add(path);
        return { path, external: true };
      });
    },
  };
}

const withoutNeverUsed: Plugin = {
  name: 'never-used',
  setup({ onLoad }) {
    onLoad({ filter: NEVER_USED }, () => ({ contents: 'export {};' }));
  },
};

if (import.meta.main) await buildBot(join(PROJECT, 'dist'));
