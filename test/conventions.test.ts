import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../bot/actions.ts';
import { PROBLEMS, REFUSALS } from '../bot/refusals.ts';
import { requestOfCommand } from '../bot/teams/doors.ts';
import { TOPICS } from '../bot/topics.ts';
import { VIEWS } from '../bot/views.ts';
import { problems, refusals } from '../cards/sentences.ts';
import { COMMANDS } from '../manifest/commands.ts';

const root = join(import.meta.dirname, '..');

/** The TypeScript files of these folders with their text, at least so many: a pattern that finds nothing proves nothing. */
function filesIn(folders: readonly string[], atLeast: number) {
  const paths = folders.flatMap((folder) => globSync(`${folder}/**/*.ts`, { cwd: root })).sort();
  expect(paths.length, `files in ${folders.join(', ')}`).toBeGreaterThan(atLeast);
  return paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The text without comments, line for line: what a rule about code looks at. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, '')).replace(/(?<!:)\/\/.*$/gm, '');
}

/** Every line that breaks the rule, as `path:line`. */
function linesWith(files: readonly { path: string; text: string }[], rule: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    codeOf(text)
      .split('\n')
      .flatMap((line, i) => (rule.test(line) ? [`${path}:${i + 1}`] : [])),
  );
}

const OUR_FOLDERS = ['bot', 'cards', 'storage', 'manifest'];
const SHELL = ['bot/teams/', 'bot/outbox/', 'bot/papers/', 'bot/tab/'];

/** The capabilities: every folder of the bot that is not the edge. */
function coreFiles() {
  return filesIn(['bot/*'], 50).filter(({ path }) => !SHELL.some((folder) => path.startsWith(folder)));
}

describe('the edges of the house', () => {
  test('botbuilder is known to bot/teams alone, so that a swap stays a small change', () => {
    const rule = /from '(botbuilder|botframework)|require\(['"](botbuilder|botframework)/;
    const importers = linesWith(filesIn(OUR_FOLDERS, 100), rule);
    expect(importers.length).toBeGreaterThan(0);
    expect(importers.filter((line) => !line.startsWith('bot/teams/'))).toEqual([]);
  });

  test('the core reads no clock, no random, no environment and no files: these come in through the context', () => {
    const core = coreFiles();
    expect(core.length).toBeGreaterThan(30);
    expect(core.some(({ path }) => path.startsWith('bot/cases/'))).toBe(true);
    const rule =
      /Date\.now\(|new Date\(\)|performance\.now|Math\.random|process\.|from 'node:|setTimeout|setInterval|fetch\(/;
    expect(linesWith(core, rule)).toEqual([]);
  });

  test('the core imports nothing of the edge and the outbox, and of the store only the documents and types', () => {
    const rule =
      /^import (?!type\b)[^;]*? from '(?:\.\.\/)+(?:(?:teams|outbox|tab)\/|storage\/(?!documents\.ts|shapes\/))/m;
    expect(
      coreFiles()
        .filter(({ text }) => rule.test(codeOf(text)))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('a decision only passes the session of the store on by type', () => {
    const rule = /\.commit\(|records\.session/;
    expect(linesWith(coreFiles(), rule)).toEqual([]);
  });

  test('nothing of the tests is used by the bot', () => {
    expect(linesWith(filesIn(OUR_FOLDERS, 100), /from '(\.\.\/)+test\//)).toEqual([]);
  });
});

describe('the way of writing', () => {
  test('every export says above it what it is and why', () => {
    const exported = /^export (?:default |declare )?(?:async )?(?:const|function|class|type|interface)\b/;
    let found = 0;
    const bare = filesIn(OUR_FOLDERS, 100).flatMap(({ path, text }) => {
      const lines = text.split('\n');
      return lines.flatMap((line, i) => {
        if (!exported.test(line)) return [];
        found++;
        const above = lines[i - 1]?.startsWith('// biome-ignore') ? lines[i - 2] : lines[i - 1];
        return above?.trimEnd().endsWith('*/') ? [] : [`${path}:${i + 1} ${line.slice(0, 60)}`];
      });
    });
    expect(found).toBeGreaterThan(200);
    expect(bare).toEqual([]);
  });

  test('no file is longer than two hundred lines: a second noun is hiding in it', () => {
    const long = filesIn(OUR_FOLDERS, 100)
      .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > 200);
    expect(long).toEqual([]);
  });

  test('nothing writes to the console, waits to be done or is switched off', () => {
    const files = filesIn([...OUR_FOLDERS, 'test'], 150).filter(({ path }) => path !== 'test/conventions.test.ts');
    const inOurs = files.filter(({ path }) => /^(bot|cards|storage)\//.test(path));
    expect(linesWith(inOurs, /\bconsole\./)).toEqual([]);
    expect(linesWith(files, /\b(describe|test|it)\.(skip|only|todo)\b/)).toEqual([]);
    const words = /\b(TODO|FIXME|XXX)\b|@ts-(ignore|nocheck)/;
    expect(files.filter(({ text }) => words.test(text)).map(({ path }) => path)).toEqual([]);
  });

  test('no file is called after what has no place', () => {
    const names = filesIn([...OUR_FOLDERS, 'test'], 150).map(({ path }) => path);
    expect(names.filter((path) => /(^|\/|-)(utils?|helpers?|misc|common-\w+)(\.|-|\/)/.test(path))).toEqual([]);
  });

  test('files are in kebab case, and tests end in .test.ts', () => {
    const names = filesIn([...OUR_FOLDERS, 'test'], 150).map(({ path }) => basename(path));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.ts$/.test(name))).toEqual([]);
  });
});

describe('the tables of contents', () => {
  const contents = [
    ['defineAction', 'bot/actions.ts', ACTIONS.length],
    ['defineView', 'bot/views.ts', VIEWS.length],
    ['defineTopic', 'bot/topics.ts', TOPICS.length],
  ] as const;

  test.each(contents)('list everything that is made with %s', (maker, path, listed) => {
    const made = coreFiles().flatMap(({ text }) =>
      [...codeOf(text).matchAll(new RegExp(`^export const (\\w+) = ${maker}\\(`, 'gm'))].map(([, name]) => name ?? ''),
    );
    expect(made.length).toBeGreaterThan(3);
    const list = /: readonly \w+\[\] = \[([\s\S]*?)\];/.exec(readFileSync(join(root, path), 'utf8'))?.[1] ?? '';
    const inList = list
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean);
    expect([...inList].sort()).toEqual([...made].sort());
    expect(inList).toHaveLength(listed);
  });

  test('hold each verb and each topic once', () => {
    const verbs = [...ACTIONS, ...VIEWS].map(({ verb }) => verb);
    const topics = TOPICS.map(({ topic }) => topic);
    for (const names of [verbs, topics]) {
      expect(names.length).toBeGreaterThan(3);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  test('name the form of an action by a view that is there and works on the same', () => {
    const views = new Map(VIEWS.map((view) => [view.verb, view]));
    const withForm = ACTIONS.flatMap(({ verb, form }) => (form === undefined ? [] : [[verb, form]]));
    expect(withForm.length).toBeGreaterThan(3);
    expect(withForm.filter(([, form]) => !views.has(form ?? ''))).toEqual([]);
  });

  test('lead every notice that a decision promises to a topic or an errand that is there', () => {
    const known = new Set([...TOPICS.map(({ topic }) => topic), ...ACTIONS.map(({ verb }) => verb)]);
    const promised = coreFiles()
      .filter(({ text }) => !text.includes('defineTopic('))
      .flatMap(({ text }) => [...codeOf(text).matchAll(/\btopic: '([\w.-]+)'/g)].map(([, topic]) => topic ?? ''));
    expect(promised.length).toBeGreaterThan(3);
    expect(promised.filter((topic) => !known.has(topic))).toEqual([]);
  });

  test('are complete for the commands: the bot answers each that Teams offers', () => {
    expect(COMMANDS.length).toBeGreaterThan(5);
    for (const { name } of COMMANDS) expect(requestOfCommand(name, 'chat'), name).toBeDefined();
    const asks = /const ASKS[\s\S]*?= \{([\s\S]*?)\n\};/.exec(
      readFileSync(join(root, 'bot/teams/doors.ts'), 'utf8'),
    )?.[1];
    const answered = [...(asks ?? '').matchAll(/^ {2}(\w+): /gm)].map(([, name]) => name);
    expect(answered.sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
  });
});

describe('the sentences', () => {
  test('are there for every refusal and every problem, each ending in a full stop', () => {
    expect(REFUSALS.length + PROBLEMS.length).toBeGreaterThan(20);
    for (const why of REFUSALS) expect(refusals[why], why).toMatch(/^[A-Z].+\.$/);
    for (const what of PROBLEMS) {
      for (const limits of [{}, { atLeast: 20, atMost: 1000, ages: [4, 18] as const }]) {
        expect(problems[what](limits), what).toMatch(/^[A-Z].+\.$/);
      }
    }
  });

  test('are there for no refusal or problem that nobody gives', () => {
    const code = filesIn(['bot'], 60)
      .filter(({ path }) => path !== 'bot/refusals.ts')
      .map(({ text }) => text)
      .join('\n');
    const given = (name: string) => code.includes(`'${name}'`);
    expect([...REFUSALS, ...PROBLEMS].filter((name) => !given(name))).toEqual([]);
  });

  test('have a name in the list of sayings that some decision uses', () => {
    const sayings = readFileSync(join(root, 'bot/sayings.ts'), 'utf8');
    const names = [...sayings.matchAll(/readonly name: '([\w-]+)'/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(8);
    const core = coreFiles()
      .map(({ text }) => text)
      .join('\n');
    expect(names.filter((name) => !core.includes(`'${name}'`))).toEqual([]);
  });

  test('address people with u and say no English', () => {
    const said = Object.values(refusals);
    expect(said.filter((text) => /\b(je|jij|jouw|please|error|invalid)\b/i.test(text))).toEqual([]);
  });
});
