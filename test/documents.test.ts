import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SETTING_NAMES } from '../bot/settings.ts';
import { COMMANDS } from '../manifest/commands.ts';
import pkg from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const documents = globSync('*.md', { cwd: root }).map((path) => ({ path, text: read(path) }));
const found = (text: string, rule: RegExp): string[] => [...text.matchAll(rule)].map(([, part = '']) => part);

/** The rows of the first table under a heading, each as its cells. */
function tableUnder(heading: string): string[][] {
  const after = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  const rows = after.split('\n').filter((line) => line.startsWith('| '));
  return rows.slice(1).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** What the settings are when nothing is set. */
function defaults(): Record<string, string> {
  const result = readSettings({});
  if ('problems' in result) throw new Error('the defaults are not right');
  const { HOST: _, ...fixed } = result.settings;
  const named = Object.entries(fixed).filter(([name]) => SETTING_NAMES.includes(name));
  return Object.fromEntries(named.map(([name, value]) => [name, String(value)]));
}

describe('the README', () => {
  test('names every command of npm, and no other', () => {
    const named = found(readme, /`npm (?:run )?([a-z]+)[^`]*`/g).filter((name) => name !== 'ci');
    expect(new Set(named)).toEqual(new Set(Object.keys(pkg.scripts)));
    expect(readme).toContain('npm ci\nnpm start\n');
  });

  test('has every setting, with the default that the bot takes', () => {
    const rows = tableUnder('Settings');
    expect(rows.map(([name = '']) => name.replaceAll('`', '')).toSorted()).toEqual(SETTING_NAMES.toSorted());
    const written = Object.fromEntries(
      rows.flatMap(([name = '', value = '']) => (value.startsWith('`') ? [[name, value]] : [])),
    );
    const inCode = Object.entries(defaults()).map(([name, value]) => [`\`${name}\``, `\`${value}\``]);
    expect(written).toEqual(Object.fromEntries(inCode));
  });

  test('lists the routes that the server has', () => {
    const routes = tableUnder('Routes').map(([route = '']) => route.replaceAll('`', ''));
    const served = read('bot/teams/server.ts').matchAll(/server\.(get|post)\(\s*'([^']+)'/g);
    const inCode = [...served].map(([, method = '', path]) => `${method.toUpperCase()} ${path}`);
    expect(inCode.length).toBeGreaterThan(2);
    expect(routes.toSorted()).toEqual([...inCode, 'GET /metrics'].toSorted());
  });

  test('gives the command that CI runs', () => {
    const [command = ''] = found(readme, /## Tests\n\n```\n(.+)\n```/g);
    expect(command).toBe('npm test');
    expect(read('.ci/run').trim().split('\n').at(-1)).toBe(command);
  });

  test('describes every folder of the project', () => {
    const named = found(readme, /^\| `([a-z]+)\/` \|/gm);
    const ignored = read('.gitignore').split('\n');
    const folders = readdirSync(root, { withFileTypes: true }).filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !ignored.includes(`${entry.name}/`),
    );
    expect(named.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });
});

describe('what people read', () => {
  test('speaks of commands that the bot knows', () => {
    const words: readonly string[] = COMMANDS.map(({ name }) => name);
    const routes = tableUnder('Routes').map(([route = '']) => route.replaceAll('`', '').split(' /')[1] ?? '');
    const named = documents.flatMap(({ text }) => found(text, /`(?:@Actietafel )?\/([a-z]+)(?: AT-[\d-]+)?`/g));
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((word) => !words.includes(word) && !routes.includes(word))).toEqual([]);
  });
});

describe('.env.example', () => {
  test('names every setting once, and sets what is not commented to its default', () => {
    const lines = read('.env.example').split('\n');
    const names = lines.flatMap((line) => /^(?:# )?([A-Za-z_]+)=/.exec(line)?.[1] ?? []);
    expect(names.toSorted()).toEqual(SETTING_NAMES.toSorted());
    const set = lines.flatMap((line) => (/^[A-Za-z_]+=/.test(line) ? [line.split('=', 2)] : []));
    expect(Object.fromEntries(set)).toEqual(defaults());
  });
});

describe('every document', () => {
  test('points at files that are there', () => {
    const named = documents.flatMap(({ path, text }) => {
      const links = found(text, /\]\((?!https?:|#)([^)#]+)\)/g);
      const files = found(text, /`((?:bot|cards|storage|manifest|test)\/[\w./-]+\.(?:ts|json|png))`/g);
      return [...links, ...files].map((file) => ({ path, file }));
    });
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter(({ file }) => !existsSync(join(root, file)))).toEqual([]);
  });

  test('knows no path of one machine and no address but of the machine itself and examples', () => {
    expect(documents.map(({ path }) => path)).toContain('README.md');
    const rule = /(?:^|[\s`('"])(\/(?:work|home|root|Users|tmp|opt|srv)\/[^\s`)]*|[A-Z]:\\[^\s`)]*|file:\/\/\S+)/g;
    expect(documents.flatMap(({ path, text }) => found(text, rule).map((place) => `${path}: ${place}`))).toEqual([]);
  });
});

describe('the glossary', () => {
  test('gives words that stand in the code', () => {
    const code = globSync('{bot,cards,storage,manifest}/**/*.ts', { cwd: root }).map(read).join('\n').toLowerCase();
    const table = read('GLOSSARY.md')
      .split('\n')
      .filter((line) => line.startsWith('|'));
    const words = table.flatMap((row) => found(row.split('|').slice(1, 3).join('|'), /`([A-Za-z]+)`/g));
    expect(words.length).toBeGreaterThan(40);
    expect(words.filter((word) => !code.includes(word.toLowerCase()))).toEqual([]);
  });
});

describe('the changelog', () => {
  test('begins with the version of the package', () => {
    expect(found(read('CHANGELOG.md'), /^## (\S+)$/gm)[0]).toBe(pkg.version);
  });
});

test('the README names every command, in the words in which Teams offers it', () => {
  expect(tableUnder('Wat u typt')).toEqual(COMMANDS.map(({ name, description }) => [`\`/${name}\``, description]));
});
