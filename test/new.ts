import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * `npm run new cases/withdraw-case`: writes a new action, its line in the table of contents and a red sentence in the
 * tests; the compiler and the tests ask for the rest.
 */
function main(): void {
  const [, folder, name] = /^([a-z-]+)\/([a-z]+(?:-[a-z]+)+)$/.exec(process.argv[2] ?? '') ?? [];
  if (!folder || !name) {
    fail('Gebruik: npm run new <map>/<werkwoord-ding>, bijvoorbeeld: npm run new cases/withdraw-case');
    return;
  }
  const file = `bot/${folder}/${name}.ts`;
  if (existsSync(file)) {
    fail(`${file} bestaat al.`);
    return;
  }
  const value = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const [doing = '', ...thing] = name.split('-');
  const verb = `${thing.join('-')}.${doing}`;
  write(file, actionText(value, verb));
  list(value, `./${folder}/${name}.ts`);
  write(`test/chapters/${name}.test.ts`, testText(value, verb, `../../bot/${folder}/${name}.ts`));
  process.stdout.write(
    `Geschreven: ${file}, een regel in bot/actions.ts en een rode test in test/chapters/${name}.test.ts\n`,
  );
}

function actionText(value: string, verb: string): string {
  return `import { z } from 'zod';
import { defineAction } from '../action.ts';
import { refuse } from '../decision.ts';
import { sitsAtTable } from '../roles.ts';

/** One sentence: what this does and why. */
export const ${value} = defineAction({
  verb: '${verb}',
  on: 'nothing',
  data: z.object({}),
  allow: (actor) => sitsAtTable(actor),
  otherwise: 'not-allowed-member',
  decide: () => refuse('bad-input'),
});
`;
}

function testText(value: string, verb: string, path: string): string {
  return `import { expect, it } from 'vitest';
import { ${value} } from '${path}';

it('${verb}: say here what it does, whom it tells, when it refuses, and that twice is harmless', () => {
  expect(${value}.decide).toBeUndefined();
});
`;
}

/** Adds the import and the line to the table of contents. */
function list(value: string, path: string): void {
  const contents = readFileSync('bot/actions.ts', 'utf8');
  const imported = contents.replace(/\n\n\/\*\*/, `\nimport { ${value} } from '${path}';\n\n/**`);
  writeFileSync('bot/actions.ts', imported.replace(/\n\];\n$/, `\n  ${value},\n];\n`));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' });
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

main();
