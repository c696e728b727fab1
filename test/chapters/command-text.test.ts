import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTIONS } from '../../bot/actions.ts';
import { showHelp } from '../../bot/tables/show-help.ts';
import { readCaseNumber, readCommand } from '../../bot/teams/command-text.ts';
import { requestOfCommand } from '../../bot/teams/doors.ts';
import { VIEWS } from '../../bot/views.ts';
import { COMMANDS } from '../../manifest/commands.ts';

const command = fc.constantFrom(...COMMANDS.map(({ name }) => name));
const space = fc.string({
  unit: fc.constantFrom(' ', '\u00a0', '\n', '\r\n', '\t', '\u200b', '&nbsp;', '\u2003'),
  maxLength: 4,
});
const mention = fc.constantFrom('', '<at>Actietafel</at>', '<at id="0">Actie tafel</at>', '<AT>Actietafel</AT>');
const quote = fc.constantFrom(
  '',
  '<quoted messageId="17"/>',
  '<quoted messageId="17"></quoted>',
  '<quoted messageId="17">eerder <b>gezegd</b>: help</quoted>',
);
const inAnyCase = (word: string) =>
  fc
    .array(fc.boolean(), { minLength: word.length, maxLength: word.length })
    .map((ups) => [...word].map((letter, i) => (ups[i] ? letter.toUpperCase() : letter)).join(''));

describe('a command', () => {
  test('is read whatever stands around it: a quote, a mention, a slash, spaces of any kind, any case', () => {
    const text = command.chain((name) =>
      fc.tuple(fc.constant(name), quote, space, mention, space, fc.constantFrom('', '/'), inAnyCase(name), space),
    );
    fc.assert(
      fc.property(text, ([name, ...parts]) => {
        expect(readCommand(parts.join(''))).toEqual({ name, rest: '' });
      }),
      { numRuns: 500 },
    );
  });

  test('takes what follows it along', () => {
    expect(readCommand('<at>Actietafel</at> casus AT-2026-0007')).toEqual({ name: 'casus', rest: 'AT-2026-0007' });
    expect(readCommand('/casus\u00a0at 2026 7')).toEqual({ name: 'casus', rest: 'at 2026 7' });
  });

  test.each(['', ' ', '/', '//mijn', 'aanmeldenn', 'ik wil aanmelden', 'toString', 'constructor', '__proto__', '42'])(
    '“%s” is none',
    (text) => {
      expect(readCommand(text)).toBeUndefined();
    },
  );

  test('is read from any text without a fault', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<at>', '</at>', '<quoted', '/>', '</quoted>', '&nbsp;', '\ud800', '\u0000', '\u202e'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const read = readCommand(pieces.join(''));
        if (read) expect(COMMANDS.map(({ name }) => name)).toContain(read.name);
      }),
      { numRuns: 500 },
    );
  });

  test.each(['<quoted>', '<quoted', '<at>', '<at', '<quoted><at>', ' ', '\u00a0/', 'a', '&nbsp;', '<at ></at'])(
    'is read fast from a hundred thousand characters of %o',
    (piece) => {
      const began = performance.now();
      expect(readCommand(piece.repeat(100_000 / piece.length))).toBeUndefined();
      expect(performance.now() - began).toBeLessThan(250);
    },
  );
});

describe('a case number', () => {
  test.each([
    ['AT-2026-0007', 'AT-2026-0007'],
    ['at-2026-7', 'AT-2026-0007'],
    ['AT 2026 0007', 'AT-2026-0007'],
    ['AT20260007', 'AT-2026-0007'],
    ['over AT-2026-0007 graag', 'AT-2026-0007'],
    ['AT-2026-12345', 'AT-2026-12345'],
  ])('%s is read as %s', (typed, number) => {
    expect(readCaseNumber(typed)).toBe(number);
  });

  test.each(['', '7', '2026-0007', 'AT-26-7', 'PLAT-2026-0007x', 'AT-2026-'])('“%s” is none', (typed) => {
    expect(readCaseNumber(typed)).toBeUndefined();
  });
});

describe('the doors to a command', () => {
  test('lead somewhere for every command that Teams offers, at each door', () => {
    expect(COMMANDS.length).toBeGreaterThan(5);
    const verbs = [...VIEWS, ...ACTIONS].map(({ verb }) => verb);
    for (const { name } of COMMANDS) {
      for (const door of ['dialog', 'chat', 'channel'] as const) {
        expect(verbs).toContain(requestOfCommand({ name, rest: 'AT-2026-0001' }, door)?.verb);
      }
    }
  });

  test('open the form itself but in a channel, where it is a card with the way to it', () => {
    expect(requestOfCommand('aanmelden', 'chat')?.verb).toBe('case.form');
    expect(requestOfCommand('aanmelden', 'dialog')?.verb).toBe('case.form');
    expect(requestOfCommand('aanmelden', 'channel')?.verb).toBe('case.door');
  });

  test('lead to help when a case has no number, and nowhere for what the bot does not know', () => {
    expect(requestOfCommand('casus', 'chat')?.verb).toBe(showHelp.verb);
    for (const name of ['hoi', 'toString', '__proto__', 'constructor']) {
      expect(requestOfCommand({ name, rest: '' }, 'dialog')).toBeUndefined();
    }
  });
});
